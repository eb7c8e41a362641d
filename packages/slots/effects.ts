import {
  accountOf,
  CREATE_POST,
  type Deletion,
  type Draft,
  type EpochMs,
  gifFileOf,
  type LocalDay,
  type MicroUsd,
  type Mode,
  makeupOf,
  type PastPost,
  type Post,
  pictureOf,
  type SlotId,
  utcDay,
  utcMonth,
} from '@promoter/domain';
import { POLICY } from './policy.ts';
import type { Reservation } from './reservation.ts';
import { type Slot, settledBy } from './slot.ts';
import type { SlotRecord, StatusOf, WritableStatus } from './slot-record.ts';

/**
 * What a transition changes beside the slot's own row. A store applies the transition with all of its effects, or none.
 */
export type Effect =
  | { kind: 'keep-post'; post: Post }
  /** Records with the post what came of a request to delete it. */
  | { kind: 'keep-deletion'; post: Pick<Post, 'account' | 'postedAt'>; deletion: Deletion }
  /** Enters a text into the post history; no other slot may have its fingerprint. */
  | { kind: 'keep-text'; text: PastPost }
  | { kind: 'release-text'; mode: Mode; fingerprint: string }
  /** Frees the gap around a slot that X rejected. */
  | { kind: 'release-gap'; mode: Mode; slot: SlotId }
  /** Counts a post on the account's local day, or removes it from the count. */
  | { kind: 'count-post'; mode: Mode; slot: Slot; posts: 1 | -1 }
  | { kind: 'spend'; mode: Mode; month: string; amount: MicroUsd }
  | { kind: 'count-call'; day: LocalDay; call: string; counts: { calls?: number; errors?: number; cost?: MicroUsd } };

/** The status that a reservation gives its slot: `sending` in live mode, `rehearsed` in a rehearsal. */
export const reservedStatus = ({ mode, draft, now }: Reservation): WritableStatus =>
  mode === 'live'
    ? { state: 'sending', draft, attempt: 1, sendingAt: now }
    : { state: 'rehearsed', draft, rehearsedAt: now };

/** A reservation counts the day's post and its cost and keeps its text. A rehearsal's post is kept at once. */
export function reservationEffects(reservation: Reservation): Effect[] {
  const { slot, mode, draft, now } = reservation;
  const { cost } = draft;
  return [
    { kind: 'count-post', mode, slot, posts: 1 },
    { kind: 'spend', mode, month: billedMonth(slot), amount: cost },
    { kind: 'keep-text', text: pastPostOf(reservation) },
    mode === 'live'
      ? { kind: 'count-call', day: billedDay(slot), call: CREATE_POST, counts: { calls: 1, cost } }
      : { kind: 'keep-post', post: postOf(slot.id, mode, draft, now, null) },
  ];
}

/**
 * `posted` keeps the post, and later what came of its deletion; a return to `sending` counts the second call; `rejected` reverts the reservation's effects,
 * for which it needs the record as it was.
 */
export function transitionEffects(slot: SlotId, to: WritableStatus, record: SlotRecord | undefined): Effect[] {
  switch (to.state) {
    case 'posted':
      // Only live slots have transitions, so the post is on X.
      return to.deletion
        ? [
            {
              kind: 'keep-deletion',
              post: { account: accountOf(slot), postedAt: to.postedAt },
              deletion: to.deletion,
            },
          ]
        : [{ kind: 'keep-post', post: postOf(slot, 'live', sentOf(to), to.postedAt, to.xId) }];
    case 'sending':
      return [{ kind: 'count-call', day: utcDay(to.sendingAt), call: CREATE_POST, counts: { calls: 1 } }];
    case 'rejected':
      return record && 'draft' in record.status ? release(record, record.status.draft) : [];
    default:
      return [];
  }
}

function release({ slot, mode }: SlotRecord, { fingerprint, cost }: Draft): Effect[] {
  return [
    { kind: 'release-text', mode, fingerprint },
    { kind: 'release-gap', mode, slot: slot.id },
    { kind: 'count-post', mode, slot, posts: -1 },
    { kind: 'spend', mode, month: billedMonth(slot), amount: -cost },
    { kind: 'count-call', day: billedDay(slot), call: CREATE_POST, counts: { errors: 1, cost: -cost } },
  ];
}

/** A text can be sent until its slot has to be settled, so it is kept that much longer. */
export const keptInHistoryUntil = (slotAt: EpochMs): EpochMs => settledBy({ at: slotAt }) + POLICY.history.keptMs;

/** The entry of the post history that later texts are compared with. */
export function pastPostOf({ slot, mode, draft }: Pick<Reservation, 'slot' | 'mode' | 'draft'>): PastPost {
  const { id, account, at } = slot;
  const { fingerprint, skeleton, angle, tags, offerIds, media } = draft;
  const mediaFile = gifFileOf(media);
  const text = {
    fingerprint,
    skeleton,
    angle,
    tags,
    offerIds,
    ...(mediaFile === undefined ? {} : { mediaFile }),
  };
  return { ...text, ...makeupOf(draft), mode, slot: id, account, at, expiresAt: keptInHistoryUntil(at) };
}

/**
 * The entry of a text that a person has pinned to a slot. It is kept until the slot is settled: one that was sent is kept
 * anew by its reservation, and the words of one that was not are free again.
 */
export const pinnedPostOf = (pinned: Pick<Reservation, 'slot' | 'mode' | 'draft'>): PastPost => ({
  ...pastPostOf(pinned),
  expiresAt: settledBy(pinned.slot),
});

/** Whether an entry is of a text that is pinned to its slot and was not sent, as far as this entry knows. */
export const isPinnedPost = ({ at, expiresAt }: PastPost): boolean => expiresAt < keptInHistoryUntil(at);

/**
 * The post history that a text of `at` is compared with, as of `now`: a text that is pinned to a slot yet to end counts
 * as one that was posted there.
 */
export const historyAt = (entries: readonly PastPost[], at: EpochMs, now: EpochMs): PastPost[] =>
  entries
    .flatMap((entry) => {
      if (!isPinnedPost(entry)) return [entry];
      return entry.expiresAt > now ? [{ ...entry, expiresAt: keptInHistoryUntil(entry.at) }] : [];
    })
    .filter(({ expiresAt }) => expiresAt > at);

/** What was sent of a draft: its picture may have been left out. */
function sentOf({ draft, withoutMedia }: Pick<StatusOf<'posted'>, 'draft' | 'withoutMedia'>): Draft {
  if (withoutMedia === undefined) return draft;
  const { media: _, ...sent } = draft;
  return sent;
}

/** A post as it is stored; `xId` is null for a rehearsal's. */
export function postOf(slot: SlotId, mode: Mode, draft: Draft, postedAt: EpochMs, xId: string | null): Post {
  const { text, tags, angle, offerIds, cost, media } = draft;
  const picture: Pick<Post, 'picture'> = media ? { picture: pictureOf(media) } : {};
  const facts = { text, tags, angle, offerIds, cost, ...picture, ...makeupOf(draft) };
  return { ...facts, account: accountOf(slot), postedAt, slot, mode, xId, metrics: null };
}

/*
 * The UTC day and month that a slot's cost is counted on follow from the slot alone, so that a rejection subtracts it
 * where it was added, whenever that is.
 */
const billedDay = (slot: Slot): LocalDay => utcDay(slot.at);

/** The UTC month that a slot's cost is counted on. */
export const billedMonth = (slot: Slot): string => utcMonth(slot.at);
