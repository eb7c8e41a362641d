import {
  type AccountId,
  DAY_MS,
  type Draft,
  type EpochMs,
  HISTORY_DAYS,
  isoTime,
  type LocalDay,
  type Mode,
  type PastPost,
  type Post,
  type SlotId,
} from '@promoter/domain';
import { type Reservation, SLOT_SETTLED_MS, type Slot, type WritableStatus } from '@promoter/slots';

/** What a reservation turns its slot into: sending in live mode, done in a rehearsal. */
export const reservedStatus = ({ mode, draft, now }: Reservation): WritableStatus =>
  mode === 'live'
    ? { state: 'sending', draft, attempt: 1, sendingAt: now }
    : { state: 'rehearsed', draft, rehearsedAt: now };

/** A text can go out until its slot has to be settled, so it is remembered that much longer than thirty days. */
export const keptInHistoryUntil = (slotAt: EpochMs): EpochMs => slotAt + HISTORY_DAYS * DAY_MS + SLOT_SETTLED_MS;

/** What later texts are compared with. */
export const pastPostOf = ({ slot, mode, draft }: Pick<Reservation, 'slot' | 'mode' | 'draft'>): PastPost => ({
  fingerprint: draft.fingerprint,
  mode,
  slot: slot.id,
  account: slot.account,
  at: slot.at,
  skeleton: draft.skeleton,
  angle: draft.angle,
  tags: draft.tags,
  offerIds: draft.offerIds,
  ...(draft.media ? { mediaFile: draft.media.file } : {}),
  expiresAt: keptInHistoryUntil(slot.at),
});

/** The account of a slot, as its id names it. */
export const accountOf = (slot: SlotId): AccountId => slot.slice(0, slot.indexOf('@'));

export const postOf = (slot: SlotId, mode: Mode, draft: Draft, postedAt: EpochMs, xId: string | null): Post => ({
  account: accountOf(slot),
  postedAt,
  slot,
  mode,
  text: draft.text,
  tags: draft.tags,
  angle: draft.angle,
  offerIds: draft.offerIds,
  cost: draft.cost,
  xId,
  metrics: null,
});

/** The name under which ApiUsage counts the calls that create a post. */
export const CREATE_POST = 'x.create-post';

/**
 * The UTC day and month that a slot's cost is booked on. They follow from the slot alone, so that a refusal gives
 * it back where it was taken, whenever that is.
 */
export const billedDay = (slot: Slot): LocalDay => utcDay(slot.at);
export const billedMonth = (slot: Slot): string => utcMonth(slot.at);

export const utcDay = (at: EpochMs): LocalDay => isoTime(at).slice(0, 10);
export const utcMonth = (at: EpochMs): string => isoTime(at).slice(0, 7);
