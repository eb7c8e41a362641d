import type { Draft, TimelinePost } from '@promoter/domain';

/**
 * The post of this draft, if the timeline shows it: by the `utm_id` in its link, else by the exact text. Of several,
 * the oldest.
 */
export function findPost(
  posts: readonly TimelinePost[],
  draft: Pick<Draft, 'utmId' | 'text' | 'media'>,
): TimelinePost | undefined {
  return posts
    .filter((post) => post.urls.some((url) => carries(url, draft.utmId)) || isTextOf(draft, post.text))
    .sort((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0))[0];
}

const carries = (url: string, utmId: string): boolean =>
  URL.canParse(url) && new URL(url).searchParams.get('utm_id') === utmId;

/** A picture is one more link at the end, of which the draft knows nothing. */
function isTextOf({ text, media }: Pick<Draft, 'text' | 'media'>, shown: string): boolean {
  const wanted = wordsOf(text);
  const found = wordsOf(shown);
  if (media && found.length === wanted.length + 1 && SHORTENED.test(found.at(-1) ?? '')) found.pop();
  return found.length === wanted.length && wanted.every((word, at) => isWord(word, found[at] ?? ''));
}

/** A shortened link whose address X does not tell stands for any link. */
function isWord(word: string, shown: string): boolean {
  if (word === shown) return true;
  const [before = '', after, ...others] = shown.split(SHORTENED);
  if (after === undefined || others.length > 0 || !word.startsWith(before) || !word.endsWith(after)) return false;
  return LINK.test(word.slice(before.length, word.length - after.length));
}

const SHORTENED = /https?:\/\/t\.co\/\w+/;

/** With a scheme, or a bare domain: X shortens both. */
const LINK = /^(https?:\/\/)?[^\s./]+\.\S+$/;

/** X may normalise letters and blanks, and trims what it stores. */
const wordsOf = (text: string): string[] => text.normalize('NFC').trim().split(/\s+/);
