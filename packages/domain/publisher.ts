import type { Stop } from './holds.ts';
import type { MicroUsd } from './money.ts';
import type { GifMedia } from './post.ts';
import type { EpochMs } from './time.ts';

/** What X's refusal is about, and so who has to act. */
export const REJECT_REASONS = [
  'text',
  'account',
  'app',
  'configuration',
  'rate-limit',
  'topic',
  'unclear',
  'media',
  'daily-limit',
  'clock',
] as const;

export type RejectReason = (typeof REJECT_REASONS)[number];

/** The outcome of asking X to publish. Anything not certain is `unknown`, and never sent again blindly. */
export type PublishOutcome =
  | { kind: 'posted'; xId: string }
  | {
      kind: 'rejected';
      reason: Exclude<RejectReason, 'rate-limit' | 'topic'>;
      detail: string;
      stop: StopOrder | null;
    }
  /** `stop` is set where the posts to come have to wait too. */
  | { kind: 'wait'; until: EpochMs; stop?: StopOrder }
  /** `isFinal` where the same request must not be made again, whatever the timeline shows. */
  | { kind: 'unknown'; detail: string; isFinal?: boolean };

/** The account or app that an answer of X requires to stop, because a retry would not change it. */
export interface StopOrder {
  scope: 'account' | 'app';
  stop: Omit<Stop, 'since' | 'behind'>;
  /** Set where the first of its kind may be an error of X's, and only several in a row stop. */
  onRepeat?: RepeatedRefusal;
}

/** The kinds of refusals that stop only when they come several times in a row. */
export const REPEATED_REFUSALS = ['unauthorized', 'unsupported-authentication', 'automated', 'unclear'] as const;

export type RepeatedRefusal = (typeof REPEATED_REFUSALS)[number];

/** One of X's counters, from the headers of its last answer. */
export interface RateLimit {
  window: '15-minutes' | 'app-day' | 'user-day';
  /** Zero where X does not name it. */
  limit: number;
  remaining: number;
  resetAt: EpochMs;
}

/** An outcome with the answer's rate limits and status; no `httpStatus` where there was no answer. */
export type Published = PublishOutcome & { limits?: readonly RateLimit[]; httpStatus?: number };

/**
 * The outcome of asking X to delete a post. `deleted` also where X no longer has it. `later` where no definite answer
 * came: it may be asked again from `until` on.
 */
export type DeleteOutcome =
  | { kind: 'deleted' }
  | { kind: 'refused'; detail: string; stop: StopOrder | null }
  | { kind: 'later'; detail: string; until: EpochMs; stop?: StopOrder };

/** How X answered a send, for the log. */
export interface XAnswer {
  httpStatus: number | null;
  limits: readonly RateLimit[];
  latencyMs: number;
}

/** Publishes and deletes on one account. Never throws for what X or the network did: that is an outcome. */
export interface Publisher {
  /** `mediaId` is the id that an upload returned. */
  publish(text: string, mediaId?: string): Promise<Published>;
  /** Deletes one of the account's posts. May be asked any number of times. */
  remove(xId: string): Promise<DeleteOutcome>;
  /**
   * Uploads a picture for the one post that follows. Ends within `withinMs` real milliseconds and publishes nothing.
   * Absent where posts go out without pictures.
   */
  upload?(picture: GifMedia | PngPicture, withinMs: number): Promise<Uploaded>;
}

/** A still picture, by its bytes. */
export interface PngPicture {
  png: Uint8Array;
  /** What it shows, for those who cannot see it. */
  alt: string;
}

/** The outcome of an upload; `why` is a phrase for a person. */
export type Uploaded = { kind: 'uploaded'; mediaId: string; cost: MicroUsd } | { kind: 'left-out'; why: string };

/** The company's own pictures. */
export interface MediaFiles {
  /** Null when there is no such file. */
  read(file: string): Promise<Uint8Array | null>;
}
