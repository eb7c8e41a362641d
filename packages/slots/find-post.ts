import type { Draft, TimelinePost } from '@promoter/domain';

/**
 * The post of this draft, if the timeline shows it: by the `utm_id` in its link, else by the exact text. Of several,
 * the oldest.
 */
export function findPost(
  posts: readonly TimelinePost[],
  draft: Pick<Draft, 'utmId' | 'text'>,
): TimelinePost | undefined {
  return posts
    .filter((post) => post.urls.some((url) => carries(url, draft.utmId)) || plain(post.text) === plain(draft.text))
    .sort((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0))[0];
}

const carries = (url: string, utmId: string): boolean =>
  URL.canParse(url) && new URL(url).searchParams.get('utm_id') === utmId;

/** X may normalise letters, and trims what it stores. */
const plain = (text: string): string => text.normalize('NFC').trim();
