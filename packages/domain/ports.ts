import type { AccountId, Mode } from './account.ts';
import type { Latencies } from './latency.ts';
import type { MicroUsd } from './money.ts';
import type { Offer } from './offer.ts';
import type { Draft, Media, Post, PostMetrics, Remembered } from './post.ts';
import type { Slot, SlotId } from './slot.ts';
import type { Decision, SlotRecord, SlotState, SlotStatus } from './slot-record.ts';
import type { Steering, Stop } from './steering.ts';
import type { EpochMs, LocalDay } from './time.ts';
import type { TopicLists, Trend } from './trend.ts';

/**
 * The slots' ledger. Every method is one conditional write or one consistent read, so that any number of
 * processes may call it at once. Breakages (throttling beyond the retries, no network) are thrown.
 */
export interface Ledger {
  read(slot: SlotId): Promise<SlotRecord | undefined>;
  /** All slots of an account whose local date is from `first` to `last`, oldest first. */
  list(account: AccountId, first: LocalDay, last: LocalDay): Promise<SlotRecord[]>;
  /** Makes `owner` the owner of a slot that is new or only claimed; otherwise answers how the slot stands. */
  claim(slot: Slot, mode: Mode, owner: string, now: EpochMs): Promise<Claim>;
  /** Ends a claimed slot without a post. False when it is no longer this owner's. */
  dismiss(slot: SlotId, owner: string, status: Dismissal, decision: Decision | null): Promise<boolean>;
  /** Records a slot that nothing ever claimed. False when a row exists. */
  writeMissed(slot: Slot, mode: Mode, now: EpochMs): Promise<boolean>;
  /** Commits to a text: see `Reservation`. */
  reserve(reservation: Reservation): Promise<Reserved>;
  /**
   * Moves a slot on from `sending`, `waiting`, `unknown` or `abandoned`, if it is still there with that attempt.
   * `posted` writes the Posts row in the same step; `rejected` gives the day's count, the month's cost and the
   * fingerprint back; a return to `sending` wants, in the same step, that nothing holds the account back at its
   * `sendingAt`, and counts the further call. False when the slot has moved meanwhile, or is held. Throws an
   * `IllegalMove` for what `MOVES` does not hold.
   */
  move(slot: SlotId, from: { state: SlotState; attempt?: number }, to: SlotStatus): Promise<boolean>;
}

export type Claim = { kind: 'claimed' } | { kind: 'held'; record: SlotRecord };

export type Dismissal = Extract<SlotStatus, { state: 'skipped' | 'blocked' }>;

/**
 * The send transaction: from here the text is frozen. In one step, all or nothing: the slot goes from `claimed`
 * by this owner to `sending` (live) or `rehearsed` with its Posts row (rehearsal), the text enters the memory,
 * the day's count and the month's cost rise, the gate moves on and X's call enters ApiUsage.
 */
export interface Reservation {
  slot: Slot;
  mode: Mode;
  owner: string;
  draft: Draft;
  decision: Decision;
  /** The gate's sequence as read before composing; the memory may have grown when it has moved. */
  gate: number;
  now: EpochMs;
  limits: Limits;
}

/** The conditions of a send that configuration sets. */
export interface Limits {
  /** Posts an account may make in a local day. */
  dailyCap: number;
  /** Least time between the slots of any two posts. */
  gapMs: number;
  /** What all accounts together may spend on X in a calendar month (UTC, as X bills). */
  monthlyBudget: MicroUsd;
}

export type Reserved =
  | { kind: 'reserved' }
  /** A condition said no. `cap`, `gap` and the holds end the slot; the owner writes it down with `dismiss`. */
  | { kind: 'refused'; reason: 'paused' | 'cooldown' | 'stopped' | 'cap' | 'gap' | 'budget' }
  /** Another delivery owns the slot now. */
  | { kind: 'lost' }
  /** Another post went through since the gate was read, or the fingerprint is taken: read again and recompose. */
  | { kind: 'stale'; why: 'gate' | 'fingerprint' };

/** What the texts of the last 30 days were, over all accounts. */
export interface Memory {
  /** The gate's sequence and everything remembered in this mode and not expired at `now`, consistent with each other. */
  recall(mode: Mode, now: EpochMs): Promise<{ gate: number; entries: Remembered[] }>;
}

export interface TrendShelf {
  /** Puts judged trends on the shelf; an entry with the same scope and hashtag is replaced. */
  put(trends: readonly Trend[]): Promise<void>;
  /** What lies in these scopes and is not expired at `now`, best rank first. */
  list(scopes: readonly string[], now: EpochMs): Promise<Trend[]>;
}

export interface OfferShelf {
  put(offers: readonly Offer[]): Promise<void>;
  list(): Promise<Offer[]>;
}

export interface PostArchive {
  /** Newest first. */
  list(account: AccountId, options: { limit: number; since?: EpochMs }): Promise<Post[]>;
  /** Adds what X reports about a post. */
  setMetrics(post: Pick<Post, 'account' | 'postedAt' | 'slot'>, metrics: PostMetrics): Promise<void>;
}

export interface SteeringWheel {
  read(accounts: readonly AccountId[]): Promise<Steering>;
  pause(account: AccountId, now: EpochMs): Promise<void>;
  /** Lifts a pause and every stop of the account. */
  resume(account: AccountId): Promise<void>;
  /** Null ends a cooldown. */
  cooldown(until: EpochMs | null): Promise<void>;
  stopAccount(account: AccountId, stop: Stop): Promise<void>;
  /** Null lifts it. */
  stopApp(stop: Stop | null): Promise<void>;
  topics(): Promise<TopicLists>;
  setTopics(lists: TopicLists): Promise<void>;
}

/** Small facts that outlive a process: breakers, heartbeats, first start. Values are plain JSON data. */
export interface Notes {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  /** Sets it unless it is there already; answers what is there now. */
  setOnce(key: string, value: unknown): Promise<unknown>;
}

/** One call to an outside service that costs money or can fail. */
export interface ApiCall {
  /** `x.create-post`, `x.timeline` … */
  call: string;
  at: EpochMs;
  latencyMs: number | null;
  ok: boolean;
  /** Posts or trends read, which X bills by. */
  reads: number;
  cost: MicroUsd;
}

export interface ApiUsageRow {
  day: LocalDay;
  call: string;
  calls: number;
  errors: number;
  reads: number;
  cost: MicroUsd;
  latencyMsTotal: number;
  /** Of the calls whose time was measured. */
  latencies: Latencies;
}

export interface UsageMeter {
  /** Counts the call; its cost counts against the month's budget, too. The ledger itself counts creating posts. */
  record(call: ApiCall): Promise<void>;
  /** All calls of the UTC days from `first` to `last`. */
  list(first: LocalDay, last: LocalDay): Promise<ApiUsageRow[]>;
  /** What a UTC month (`2026-11`) has cost in this mode, as the budget counts it; a rehearsal's posts as if sent. */
  spent(mode: Mode, month: string): Promise<MicroUsd>;
}

/** Everything that is kept: seven tables behind eight narrow doors. */
export interface Store {
  ledger: Ledger;
  memory: Memory;
  trends: TrendShelf;
  offers: OfferShelf;
  posts: PostArchive;
  steering: SteeringWheel;
  notes: Notes;
  usage: UsageMeter;
}

/** What came of asking X to publish. Anything not certain is `unknown`; nothing here is ever sent again blindly. */
export type PublishOutcome =
  | { kind: 'posted'; xId: string }
  | {
      kind: 'rejected';
      reason: Exclude<import('./slot-record.ts').RejectReason, 'rate-limit'>;
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

/** How many requests this process has put to the tables so far. */
export type StoreTally = () => { reads: number; writes: number };

/** Publishes one text on one account. Never throws for what X or the network did: that is an outcome. */
export interface Publisher {
  /** `mediaId` is what an upload came to. */
  publish(text: string, mediaId?: string): Promise<Published>;
  /**
   * Brings a picture to X for the one post that follows. Ends within `withinMs` real milliseconds and publishes nothing.
   * Absent where posts go out without pictures.
   */
  upload?(media: Media, withinMs: number): Promise<Uploaded>;
}

/** What came of bringing a picture to X; `why` is a phrase for a person. */
export type Uploaded = { kind: 'uploaded'; mediaId: string; cost: MicroUsd } | { kind: 'left-out'; why: string };

/** Where the company's own pictures lie. */
export interface MediaShelf {
  /** Null when there is no such file. */
  read(file: string): Promise<Uint8Array | null>;
}

/** A post as the account's own timeline shows it. */
export interface TimelinePost {
  xId: string;
  /** As it was sent: X's shortened links written out again. */
  text: string;
  /** Null where X does not tell. */
  createdAt: EpochMs | null;
  /** The full addresses behind its links. */
  urls: readonly string[];
}

/** Why X could not be read. `stop` is set where repeating would not mend it. */
export interface Unreadable {
  kind: 'unreadable';
  detail: string;
  stop: StopOrder | null;
}

/** Reads what one account has on X. Every read is billed and metered; none throws for what X or the network did. */
export interface Timeline {
  /** The account's own posts since a moment, newest first, all of them: what is not there was not there. */
  recent(since: EpochMs): Promise<{ kind: 'read'; posts: readonly TimelinePost[] } | Unreadable>;
  /** Whose credentials these are, without the `@`. */
  verify(): Promise<{ kind: 'verified'; handle: string } | Unreadable>;
  /** How posts fare, by their X id, at most 100 at once. A post that is gone is absent. */
  metrics(xIds: readonly string[]): Promise<{ kind: 'read'; metrics: ReadonlyMap<string, PostMetrics> } | Unreadable>;
}

/** Reads trends from X itself, which bills every call. Throws when X refuses or cannot be reached. */
export interface TrendReader {
  /** What trends in a place, by its "where on Earth" number; best first. One billed request. */
  trends(woeid: number): Promise<readonly { name: string; posts: number | null }[]>;
  /** The hashtags of up to `maxResults` (10–100) recent posts, without `#`, a list for each post; every post is billed. */
  search(query: string, maxResults: number): Promise<readonly (readonly string[])[]>;
}
