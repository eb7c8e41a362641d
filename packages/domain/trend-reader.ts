/** Reads trends from X itself, which bills every call. Throws when X refuses or cannot be reached. */
export interface TrendReader {
  /** What trends in a place, by its "where on Earth" number; best first. One billed request. */
  trends(woeid: number): Promise<readonly { name: string; posts: number | null }[]>;
  /** The hashtags of up to `maxResults` (10–100) recent posts, without `#`, a list for each post; every post is billed. */
  search(query: string, maxResults: number): Promise<readonly (readonly string[])[]>;
}
