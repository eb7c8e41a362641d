import { type Child, el } from './element.ts';

const PARTS = /(https?:\/\/\S+|#[\p{L}\p{N}_]+)/u;

/** A post's exact text, with links and tags in the colour in which X shows them. */
export const postText = (text: string): HTMLElement =>
  el('p', { class: 'post-text', dir: 'auto' }, ...text.split(PARTS).map(part));

function part(text: string): Child {
  if (text.startsWith('#')) return el('span', { class: 'tag' }, text);
  if (/^https?:\/\//.test(text)) return el('span', { class: 'link' }, text);
  return text;
}

/** A post as it looks on X: account, time and text. */
export const postCard = (handle: string, when: Child[], text: Child, below: Child[]): HTMLElement =>
  el(
    'article',
    { class: 'post', 'aria-label': `Post of @${handle}` },
    el('span', { class: 'avatar', 'aria-hidden': 'true' }, handle.slice(0, 1).toUpperCase()),
    el(
      'div',
      { class: 'post-body' },
      el('header', {}, el('b', {}, `@${handle}`), el('span', { class: 'quiet' }, ...when)),
      text,
      el('footer', {}, ...below),
    ),
  );

/** Marks a text with prices of the sample list, which a rehearsal uses where there is no price list. */
export const sampleChip = (offerIds: readonly string[]): Child =>
  offerIds.some((id) => id.startsWith('sample-')) && el('span', { class: 'chip warn' }, 'sample prices');
