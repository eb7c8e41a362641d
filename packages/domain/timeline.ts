import type { PostMetrics } from './post.ts';
import type { StopOrder } from './publisher.ts';
import type { EpochMs } from './time.ts';

/** A post as the account's own timeline shows it. */
export interface TimelinePost {
  xId: string;
  /** As it was sent, with X's shortened links expanded. */
  text: string;
  /** Null where X does not give it. */
  createdAt: EpochMs | null;
  /** The full addresses behind its links. */
  urls: readonly string[];
}

/** Why X could not be read. `stop` is set where a retry would not change it. */
export interface Unreadable {
  kind: 'unreadable';
  detail: string;
  stop: StopOrder | null;
}

/** Reads what one account has on X. Every read is billed and metered; none throws for what X or the network did. */
export interface Timeline {
  /** All of the account's own posts since a moment, newest first. */
  recent(since: EpochMs): Promise<{ kind: 'read'; posts: readonly TimelinePost[] } | Unreadable>;
  /** Whose credentials these are, without the `@`. */
  verify(): Promise<{ kind: 'verified'; handle: string } | Unreadable>;
  /** The engagement of posts by their X id, at most 100 at once. A post that X no longer has is absent. */
  metrics(xIds: readonly string[]): Promise<{ kind: 'read'; metrics: ReadonlyMap<string, PostMetrics> } | Unreadable>;
}
