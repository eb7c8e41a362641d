import type { AccountId, Draft, EpochMs, LocalDay, Mode, SlotId } from '@promoter/domain';
import type { Decision } from './decision.ts';
import type { QueueItem } from './queue-item.ts';
import type { Slot } from './slot.ts';
import { isFinal, type SlotRecord, type SlotStatus } from './slot-record.ts';

/** What becomes of a slot whose pinned text no longer passes the rules when it is to be sent. */
export const FALLBACKS = ['skip', 'compose'] as const;

export type Fallback = (typeof FALLBACKS)[number];

/** What was refused for the slot: whatever is decided next, none of it is composed there. */
export interface Refused {
  /** Texts, by their fingerprints. */
  refused?: readonly string[];
  /** What they were about, by the ids of their ideas: told only where nothing else can be. Rows of earlier releases lack it. */
  refusedIdeas?: readonly string[];
}

/** What a person wants of a scheduled slot. */
export type Act =
  | ({ kind: 'skip' } & Refused)
  /** A text other than those that were refused. */
  | ({ kind: 'another'; refused: readonly string[] } & Refused)
  /** This text and no other: a person wrote it, or approved what was composed. */
  | ({ kind: 'written' | 'approved'; draft: Draft; decision: Decision; fallback: Fallback } & Refused)
  /** The text of an item of the queue, with `{link}` and `{code}` to be filled in: it is in no history before it is sent. */
  | { kind: 'queued'; item: string; text: string; by: string; fallback: Fallback };

/** A text that a person has pinned to a slot. */
export type Pinned = Extract<Act, { draft: Draft }>;

/** A text that a person has given a slot: pinned to it, or through the queue. */
export type GivenText = Extract<Act, { fallback: Fallback }>;

/**
 * What a person decided about a scheduled slot, who and when. It belongs to one mode: a rehearsal uses up none of live's.
 * One that was taken back stays, without an act, so that its version is never used again.
 */
export interface Instruction {
  slot: SlotId;
  mode: Mode;
  /** Counts up from 1 with each change. */
  version: number;
  act: Act | null;
  /** The label of the token that gave it. */
  by: string;
  at: EpochMs;
}

/** The version of a slot about which nobody has decided anything. */
export const NO_INSTRUCTION = 0;

/** In place of a row that cannot be read: the safe thing is that nothing goes out, and no condition knows its version. */
export const unreadableInstruction = (slot: SlotId, mode: Mode): Instruction => ({
  slot,
  mode,
  version: -1,
  act: { kind: 'skip' },
  by: '',
  at: 0,
});

/** An instruction to save: all or nothing, see `InstructionStore`. */
export interface InstructionChange {
  slot: Slot;
  mode: Mode;
  /** Null takes back what was decided. */
  act: Act | null;
  by: string;
  now: EpochMs;
  /** What the person saw: undefined where there was nothing. */
  before: Instruction | undefined;
  /** The reservation sequence that a pinned text was judged with. */
  sequence: number;
  /** An item of the queue that changes in the same step: one that the slot gets, or is taken from it. */
  item?: { before: QueueItem; after: QueueItem };
}

export type Saved =
  | { kind: 'saved'; instruction: Instruction }
  /** The slot has a text or has ended. */
  | { kind: 'begun' }
  /** Another person changed it meanwhile, or the queue's item. */
  | { kind: 'changed' }
  /** Post history has grown since the text was judged, or another slot has it: judge it again. */
  | { kind: 'stale' };

/** Reads what a person decided. */
export interface InstructionReader {
  /** Consistent: an instruction that was saved before is seen. */
  read(mode: Mode, slot: SlotId): Promise<Instruction | undefined>;
}

/** The Plans table. */
export interface InstructionStore extends InstructionReader {
  /** Those of an account's slots whose local date is from `first` to `last`, in the order of the slots. */
  list(mode: Mode, account: AccountId, first: LocalDay, last: LocalDay): Promise<Instruction[]>;
  /**
   * In one step: the instruction with the next version, under the condition that nobody changed it since, that the slot
   * has no text yet, and for a pinned text that the reservation sequence is as it was and nobody else has the text. A
   * pinned text enters post history, and the one before it leaves.
   */
  save(change: InstructionChange): Promise<Saved>;
}

/** The text that an act pins, if it pins one. */
export const pinnedBy = (act: Act | null | undefined): Pinned | undefined => (act && 'draft' in act ? act : undefined);

/** The text that a person gave the slot, if one did. */
export const textGivenBy = (act: Act | null | undefined): GivenText | undefined =>
  act && 'fallback' in act ? act : undefined;

/** What was refused for the slot, until that is taken back. */
export const refusedBy = (act: Act | null | undefined): Required<Refused> => {
  const { refused = [], refusedIdeas = [] }: Refused = act && act.kind !== 'queued' ? act : {};
  return { refused, refusedIdeas };
};

/** The sentence of a decision that keeps a text which was not sent. */
export const toldAsLost = ({ text }: Pick<Draft, 'text'>): string => `Its text was to be: ${text}`;

/** Whether a person may still decide about a slot: nothing has been frozen for it. */
export const isUndecided = (status: SlotStatus | undefined): boolean =>
  status === undefined || status.state === 'claimed';

/** The instruction that a change makes of the one before. */
export const nextInstruction = ({ slot, mode, act, by, now, before }: InstructionChange): Instruction => ({
  slot: slot.id,
  mode,
  version: (before?.version ?? NO_INSTRUCTION) + 1,
  act,
  by,
  at: now,
});

/** Why a slot can no longer be decided about, as the end of a sentence. */
export const begunInWords = ({ status }: SlotRecord): string =>
  isFinal(status.state) ? `has ended: ${status.state}` : `has begun: it is ${status.state}`;
