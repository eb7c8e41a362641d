import type { PostMetrics } from './post.ts';
import type { RejectReason, StopOrder } from './publisher.ts';
import type { EpochMs } from './time.ts';

/** A post as the account's own timeline shows it. */
export interface TimelinePost {
  xId: string;
  /** As it was sent, with X's shortened links expanded where X tells what is behind them. */
  text: string;
  /** Null where X does not give it. */
  createdAt: EpochMs | null;
  /** The full addresses behind its links. */
  urls: readonly string[];
}

/** Why X could not be read. `stop` is set where the answer says that posts would be refused too. */
export interface Unreadable {
  kind: 'unreadable';
  detail: string;
  stop: StopOrder | null;
  /** The HTTP status of X's answer; null where there was none. */
  status?: number | null;
  /** Set where X refused the read, so that asking again soon is of no use; absent where it gave no answer to it. */
  refused?: {
    /** When X may be asked again; null where it does not say. */
    until: EpochMs | null;
    /** Absent where X only asks to wait. */
    why?: ReadRefusal;
  };
}

/** What a refusal of a read means to a person. */
export interface ReadRefusal {
  reason: RejectReason;
  /** What to do about it; null where the bot does not know, or where nothing is to be done on X. */
  fix: string | null;
  /** How far this machine's clock is ahead of X's; null where X's answer does not say. */
  clockAheadMs: number | null;
}

/** Posts that a timeline shows. */
export interface TimelineReading {
  kind: 'read';
  posts: readonly TimelinePost[];
  /**
   * Why a post may be on X although it is not among these, as a phrase for a person; null where it would be. A post that
   * is among them is on X in any case.
   */
  doubt: string | null;
}

/** The engagement of posts; one that is in neither is no longer on X. */
export interface MetricsReading {
  kind: 'read';
  metrics: ReadonlyMap<string, PostMetrics>;
  /** The posts that X may still have, though it gave no metrics of them. */
  withoutMetrics?: ReadonlySet<string>;
  /** How X gives clicks, as far as is known by now. */
  clicks?: ClickSource;
}

/** By which of its ways X gives the clicks on posts: among the fields of posts, in analytics, or by neither. */
export interface ClickSource {
  way: 'fields' | 'analytics' | 'none';
  /** When it last did so. */
  at: EpochMs;
  /** X's words where it refused them. */
  why?: string;
}

/** Reads what one account has on X. Every read is billed and metered; none throws for what X or the network did. */
export interface Timeline {
  /** All of the account's own posts since a moment, newest first. */
  recent(since: EpochMs): Promise<TimelineReading | Unreadable>;
  /** Whose credentials these are, without the `@`. */
  verify(): Promise<{ kind: 'verified'; handle: string } | Unreadable>;
  /** The engagement of posts by their X id, at most 100 at once. Pass what the last reading knew of clicks. */
  metrics(xIds: readonly string[], clicks?: ClickSource): Promise<MetricsReading | Unreadable>;
}
