import { type Config, scheduleOf } from '@promoter/config';
import type { SlotId } from '@promoter/domain';
import { nextFrom } from '@promoter/pipeline/next-from';
import type { Judged, Planning } from '@promoter/pipeline/planning';
import {
  type Act,
  begunInWords,
  type Fallback,
  type Instruction,
  type InstructionChange,
  isOpen,
  isTextOf,
  isUndecided,
  NO_INSTRUCTION,
  nextItem,
  nextSlots,
  pinnedBy,
  type Refused,
  refusedBy,
  type Slot,
  textGivenBy,
} from '@promoter/slots';
import type { InstructionAnswer } from './answers/index.ts';
import type { Change } from './change.ts';
import { fallbackOf } from './decided.ts';
import { formatTime } from './formats.ts';
import { PLAN_HOURS, plannedSlot } from './planned-slot.ts';
import type { PlanServices } from './services.ts';

/** What a person wants of a scheduled slot. */
export type Wish =
  | { kind: 'skip' | 'another' | 'reset' }
  /** `shown` is the fingerprint of the text that the person saw: another is not approved in its place. */
  | { kind: 'approve'; fallback: Fallback; shown?: string | undefined }
  | { kind: 'write'; text: string; fallback: Fallback };

/** Who wants it, and upon which version; upon whatever is there where none is named. */
export interface Author {
  by: string;
  version?: number | undefined;
}

/** Why nothing was changed, as a sentence that says what to do. */
export interface DecisionRefused {
  refused: string;
}

/** How often post history may grow between judging a text and saving it before that is told. */
const TRIES = 5;

/**
 * Saves what a person decided about a scheduled slot. Undefined where the schedule has no such slot within the coming
 * week; refused with a reason where the slot has begun, where another person was faster, or where a text fails a rule.
 */
export async function decideAbout(
  services: PlanServices,
  planning: Planning,
  id: SlotId,
  wish: Wish,
  { by, version }: Author,
): Promise<Change<InstructionAnswer> | DecisionRefused | undefined> {
  const { config, store, now } = services;
  const slot = plannedSlot(services, id);
  if (!slot) return undefined;
  const { mode } = config;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const [record, before] = await Promise.all([store.ledger.read(id), store.instructions.read(mode, id)]);
    if (record && !isUndecided(record.status)) return { refused: `${id} ${begunInWords(record)}` };
    if (now() >= slot.at && !isOpen(slot, now())) return { refused: overInWords(slot, services) };
    if (version !== undefined && version !== (before?.version ?? NO_INSTRUCTION)) return changedBy(before, id);
    const wanted = await actFor(slot, wish, before, planning, by);
    if ('refused' in wanted) return wanted;
    const { text, ...change } = wanted;
    const saved = await store.instructions.save({ slot, mode, by, now: now(), before, ...change });
    switch (saved.kind) {
      case 'saved': {
        const { instruction } = saved;
        const shown = wish.kind === 'another' ? await textOf(slot, planning) : text;
        return { answer: answerOf(instruction, config, shown), isChanged: !isSame(instruction, before) };
      }
      case 'begun':
        return { refused: `${id} began a moment ago: see "why ${id}"` };
      case 'changed':
        if (version !== undefined) return changedBy(await store.instructions.read(mode, id), id);
        break;
      case 'stale':
        break;
    }
  }
  return { refused: `${id}: other posts were reserved again and again; try once more` };
}

/** Whether the same person decided the same before, or there was nothing to take back. Its version is another all the same. */
function isSame({ act, by }: Instruction, before: Instruction | undefined): boolean {
  const actBefore = before?.act ?? null;
  if (act === null || actBefore === null) return act === actBefore;
  const [given, givenBefore] = [textGivenBy(act), textGivenBy(actBefore)];
  return (
    by === before?.by &&
    act.kind === actBefore.kind &&
    given?.fallback === givenBefore?.fallback &&
    pinnedBy(act)?.draft.text === pinnedBy(actBefore)?.draft.text &&
    refusedBy(act).refused.join() === refusedBy(actBefore).refused.join()
  );
}

function overInWords({ id, account }: Slot, services: PlanServices): string {
  const [next] = nextSlots(scheduleOf(services.config), nextFrom(services), 1, account);
  return `${id} is over${next ? `: the next one is ${next.id}` : ''}`;
}

const changedBy = (before: Instruction | undefined, id: SlotId): DecisionRefused => ({
  refused: before
    ? `${id} was changed meanwhile: ${before.by} ${before.act ? PAST[before.act.kind] : 'took back what was decided'}; look at it again`
    : `nobody has decided anything about ${id}: look at it again`,
});

const PAST: Readonly<Record<Act['kind'], string>> = {
  skip: 'skipped it',
  another: 'asked for another text',
  written: 'wrote a text',
  approved: 'approved a text',
  queued: 'has a text in the queue that it was given to',
};

/** What to save, and the text to show. */
type Wanted = Pick<InstructionChange, 'act' | 'sequence' | 'item'> & { text: string | null };

async function actFor(
  slot: Slot,
  wish: Wish,
  before: Instruction | undefined,
  planning: Planning,
  by: string,
): Promise<Wanted | DecisionRefused> {
  const refused = refusedSoFar(before);
  switch (wish.kind) {
    case 'skip':
      return { act: { kind: 'skip', ...refused }, sequence: 0, text: null };
    case 'reset':
      return { act: null, sequence: 0, text: null };
    case 'write': {
      const judged = await planning.judge(slot, wish.text, by);
      if (judged.failure) return { refused: failureInWords(judged.failure) };
      const { draft, decision, sequence } = judged;
      const act = { kind: 'written', draft, decision, fallback: wish.fallback, ...refused } as const;
      return { act, sequence, text: draft.text };
    }
    case 'approve':
    case 'another':
      return actOnShown(slot, wish, before, planning);
  }
}

/** Approves or refuses what the plan shows for the slot now. */
async function actOnShown(
  slot: Slot,
  wish: Extract<Wish, { kind: 'approve' | 'another' | 'skip' | 'reset' }>,
  before: Instruction | undefined,
  planning: Planning,
): Promise<Wanted | DecisionRefused> {
  const { slots, sequence } = await planning.ahead(PLAN_HOURS, slot.id);
  const { composition, foreseen } = slots.find((planned) => planned.slot.id === slot.id) ?? {};
  if (composition?.kind !== 'composed') {
    const why = composition ? `${composition.rule}: ${composition.detail}` : 'it is skipped';
    return { refused: `${slot.id} shows no text (${why})` };
  }
  const { draft, decision } = composition;
  if (wish.kind === 'approve') {
    if (wish.shown !== undefined && wish.shown !== draft.fingerprint)
      return { refused: `${slot.id} shows another text by now: look at it again` };
    // An item of the queue that is approved before its turn is to be sent here, and nowhere else.
    const item = foreseen && isTextOf(foreseen.text, draft) ? foreseen : undefined;
    return {
      act: { kind: 'approved', draft, decision, fallback: wish.fallback, ...refusedSoFar(before) },
      sequence,
      text: draft.text,
      ...(item && { item: { before: item, after: nextItem(item, { slot: slot.id }) } }),
    };
  }
  // A pinned text that passes no longer is not what is shown: neither is wanted.
  const rejected = [draft, ...[pinnedBy(before?.act)?.draft].flatMap((pinned) => pinned ?? [])];
  const { refused, refusedIdeas } = refusedBy(before?.act);
  const ideas = [...new Set([...refusedIdeas, ...rejected.flatMap(({ idea }) => idea ?? [])])];
  const texts = [...new Set([...refused, ...rejected.map(({ fingerprint }) => fingerprint)])];
  const act = { kind: 'another', refused: texts, ...(ideas.length > 0 && { refusedIdeas: ideas }) } as const;
  return { act, sequence, text: null };
}

/** What was refused before stays refused, whatever is decided next, until it is taken back. */
function refusedSoFar(before: Instruction | undefined): Refused {
  const { refused, refusedIdeas } = refusedBy(before?.act);
  return {
    ...(refused.length > 0 && { refused }),
    ...(refusedIdeas.length > 0 && { refusedIdeas }),
  };
}

/** The text that the plan shows for a slot; null where it shows none. */
async function textOf(slot: Slot, planning: Planning): Promise<string | null> {
  const { slots } = await planning.ahead(PLAN_HOURS, slot.id);
  const composition = slots.find((planned) => planned.slot.id === slot.id)?.composition;
  return composition?.kind === 'composed' ? composition.draft.text : null;
}

/** The first rule that a text fails, as a sentence. */
export const failureInWords = ({ rule, detail }: NonNullable<Judged['failure']>): string =>
  `the text fails the rule ${rule}: ${detail}`;

function answerOf({ slot, version, act, by, at }: Instruction, config: Config, text: string | null): InstructionAnswer {
  return {
    slot,
    version,
    act: act?.kind ?? null,
    by,
    at: formatTime(config.timezone, at),
    text,
    fallback: fallbackOf(act, config),
  };
}
