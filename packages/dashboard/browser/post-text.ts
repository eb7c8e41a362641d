import { type Child, el } from './element.ts';

const PARTS = /(https?:\/\/\S+|#[\p{L}\p{N}_]+)/u;

/** A post's exact text, with links and tags in the colour in which X shows them. */
export const postText = (text: string): HTMLElement =>
  el('p', { class: 'post-text', dir: 'auto' }, text.split(PARTS).map(part));

function part(text: string): Child {
  if (text.startsWith('#')) return el('span', { class: 'tag' }, text);
  if (/^https?:\/\//.test(text)) return el('span', { class: 'link' }, text);
  return text;
}
