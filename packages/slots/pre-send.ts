import { type EpochMs, type Holds, holdOn, type Mode } from '@promoter/domain';
import { type GivenText, type Instruction, textGivenBy } from './instruction.ts';
import { POLICY } from './policy.ts';
import { isOpen, type Slot } from './slot.ts';
import { type SkipReason, type StatusOf, skipped } from './slot-record.ts';

/** What is known about a claimed slot before a text is composed for it. */
interface PreSendFacts {
  mode: Mode;
  holds: Holds;
  /** Whether the account's secret holds no usable keys. */
  lacksCredentials: boolean;
  /** Whether a crisis is on that posts are to wait for the end of. */
  isCrisis: boolean;
}

/** Why a claimed slot is not to be sent; undefined where it may be sent. A rehearsal needs no credentials. */
export function decideSkip(
  slot: Slot,
  { mode, holds, lacksCredentials, isCrisis }: PreSendFacts,
  now: EpochMs,
): SkipReason | undefined {
  if (!isOpen(slot, now)) return 'late';
  const hold = holdOn(holds, slot.account, now);
  if (hold) return hold;
  if (mode === 'live' && lacksCredentials) return 'no-credentials';
  return isCrisis ? 'crisis' : undefined;
}

/** Whether texts go out only where a person approved or wrote them. */
export const REVIEWS = ['off', 'required'] as const;

export type Review = (typeof REVIEWS)[number];

/** Why nothing is composed for a slot by what people decided, or have not decided; undefined where it is. */
export function decideUnwanted(
  instruction: Pick<Instruction, 'act' | 'by'> | undefined,
  review: Review,
): { reason: 'plan' | 'not-approved'; detail?: string } | undefined {
  const act = instruction?.act;
  if (act?.kind === 'skip') return { reason: 'plan', detail: `${instruction?.by || 'somebody'} skipped it` };
  return review === 'required' && !textGivenBy(act) ? { reason: 'not-approved' } : undefined;
}

/** A text that a person gave passes no longer, and nothing was to be posted in its place. */
export const skippedAsRefused = (
  { kind }: Pick<GivenText, 'kind'>,
  { rule, detail }: { rule: string; detail: string },
  settledAt: EpochMs,
): StatusOf<'skipped'> => skipped('plan', settledAt, `the text that was ${kind} passes no longer (${rule}: ${detail})`);

/** Of an account that is not configured: a rule fired that a deployment has replaced, so its slot is as past. */
export const SKIP_UNCONFIGURED: SkipReason = 'late';

/** Every text that was composed was overtaken before it could be reserved. */
export const blockedAsOvertaken = (settledAt: EpochMs): StatusOf<'blocked'> => ({
  state: 'blocked',
  rule: 'overtaken',
  detail: `${POLICY.compose.attempts} texts in a row were overtaken by other posts`,
  settledAt,
});

/** Whether prices and topics may be relied on without reading them again. A rehearsal's may: nothing is sent. */
export const areInputsFresh = (mode: Mode, readAt: EpochMs, now: EpochMs): boolean =>
  mode === 'rehearsal' || now - readAt < POLICY.compose.inputsFreshMs;

/** Whether it is too late to begin a send that was reserved at `sendingAt`. */
export const isTooLateToSend = (sendingAt: EpochMs, now: EpochMs): boolean =>
  now - sendingAt > POLICY.send.beginsWithinMs;

/** The longest an upload may take, in milliseconds: at most half of the time left, so that the send still begins. */
export const uploadTime = (sendingAt: EpochMs, now: EpochMs): number =>
  Math.min(POLICY.send.uploadWithinMs, (POLICY.send.beginsWithinMs - (now - sendingAt)) / 2);
