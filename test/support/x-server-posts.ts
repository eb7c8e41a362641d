/** A create that the local X accepted: what counts, whatever it answered. */
export interface AcceptedPost {
  id: string;
  userId: string;
  /** As it was sent. */
  text: string;
  /** Milliseconds since 1970, by the server's clock. */
  acceptedAt: number;
  mediaIds?: string[];
}

/** What X counts of every post, for all to see and for its author. */
export const COUNTS = {
  retweet_count: 1,
  reply_count: 2,
  like_count: 3,
  quote_count: 4,
  bookmark_count: 0,
  impression_count: 500,
};
export const CLICKS = { impression_count: 500, url_link_clicks: 12, user_profile_clicks: 5 };

const LINK = /https?:\/\/[^\s]+/g;

/** A post as X's timeline gives it: links shortened, `&`, `<` and `>` as entities, ids as strings. */
export function asTimelineEntry({ id, text, acceptedAt, userId, mediaIds = [] }: AcceptedPost) {
  const urls = [...text.matchAll(LINK)].map(([expanded_url], index) => ({
    url: `https://t.co/${id.slice(-8)}${index}`,
    expanded_url,
    display_url: expanded_url.replace(/^https?:\/\//, '').slice(0, 26),
  }));
  // A picture is one more link, at the end of the text.
  const pictures = mediaIds.map((media_id, index) => ({
    url: `https://t.co/m${id.slice(-8)}${index}`,
    expanded_url: `https://x.com/VOLTAGEGPU/status/${id}/photo/1`,
    display_url: `pic.x.com/m${id.slice(-8)}${index}`,
    media_key: `16_${media_id}`,
  }));
  const shortened = urls.reduce((so, { url, expanded_url }) => so.replace(expanded_url, url), text);
  const withPictures = [shortened, ...pictures.map(({ url }) => url)].join(' ');
  const escaped = withPictures.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return {
    id,
    author_id: userId,
    text: escaped,
    created_at: new Date(acceptedAt).toISOString(),
    edit_history_tweet_ids: [id],
    ...(urls.length + pictures.length > 0 ? { entities: { urls: [...urls, ...pictures] } } : {}),
    public_metrics: COUNTS,
    non_public_metrics: CLICKS,
  };
}
