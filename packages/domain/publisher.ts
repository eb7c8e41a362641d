import type { Stop } from './holds.ts';
import type { MicroUsd } from './money.ts';
import type { Media } from './post.ts';
import type { EpochMs } from './time.ts';

/** What X's refusal is about, and so who has to act. */
export const REJECT_REASONS = ['text', 'account', 'app', 'configuration', 'rate-limit'] as const;

export type RejectReason = (typeof REJECT_REASONS)[number];

/** The result of publishing. Anything not certain is `unknown`; nothing here is ever sent again blindly. */
export type PublishOutcome =
  | { kind: 'posted'; xId: string }
  | {
      kind: 'rejected';
      reason: Exclude<RejectReason, 'rate-limit'>;
      detail: string;
      stop: StopOrder | null;
    }
  | { kind: 'wait'; until: EpochMs }
  | { kind: 'unknown'; detail: string };

/** What an answer of X wants stopped, because repeating would not mend it. */
export interface StopOrder {
  scope: 'account' | 'app';
  stop: Omit<Stop, 'since'>;
}

/** One of X's counters, as the headers of its last answer told it. */
export interface RateLimit {
  window: '15-minutes' | 'app-day' | 'user-day';
  limit: number;
  remaining: number;
  resetAt: EpochMs;
}

/** An outcome with what else the answer told; no `httpStatus` where there was no answer. */
export type Published = PublishOutcome & { limits?: readonly RateLimit[]; httpStatus?: number };

/** How X answered a send, for the log. */
export interface XAnswer {
  httpStatus: number | null;
  limits: readonly RateLimit[];
  latencyMs: number;
}

/** Publishes one text on one account. Never throws for what X or the network did: that is an outcome. */
export interface Publisher {
  /** `mediaId` is the id that an upload returned. */
  publish(text: string, mediaId?: string): Promise<Published>;
  /**
   * Uploads a picture to X for the one post that follows. Ends within `withinMs` real milliseconds and publishes nothing.
   * Absent where posts go out without pictures.
   */
  upload?(media: Media, withinMs: number): Promise<Uploaded>;
}

/** The result of an upload; `why` is a phrase for a person. */
export type Uploaded = { kind: 'uploaded'; mediaId: string; cost: MicroUsd } | { kind: 'left-out'; why: string };

/** Where the company's own pictures lie. */
export interface MediaFiles {
  /** Null when there is no such file. */
  read(file: string): Promise<Uint8Array | null>;
}
