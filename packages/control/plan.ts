import { localDay } from '@promoter/domain';
import type { PlannedSlot } from '@promoter/pipeline/plan-ahead';
import type { Planning } from '@promoter/pipeline/planning';
import { type Act, isAsGiven, NO_INSTRUCTION, queuedAct } from '@promoter/slots';
import type { PlanAnswer, PlanLine } from './answers/index.ts';
import { cardOf } from './cards.ts';
import { fallbackOf } from './decided.ts';
import { formatTime } from './formats.ts';
import type { PlanServices } from './services.ts';
import { slotRefOf } from './slot-answer.ts';

/** The coming slots of all accounts with their posts as things stand, soonest first, at most `limit`. Changes nothing. */
export async function readPlan(
  services: PlanServices,
  planning: Planning,
  hours: number,
  limit?: number,
): Promise<PlanAnswer> {
  const { slots } = await planning.ahead(hours, limit);
  return { review: services.config.review, hours, slots: slots.map((planned) => planLineOf(planned, services)) };
}

const STATES: Readonly<Record<Act['kind'], PlanLine['state']>> = {
  skip: 'skipped',
  another: 'composed',
  written: 'written',
  approved: 'approved',
  queued: 'queued',
};

/** A planned slot as the answers show it. */
export function planLineOf(
  { slot, instruction, foreseen, composition, wouldPost, reason, isBeyond, ahead }: PlannedSlot,
  { config, now }: Pick<PlanServices, 'config' | 'now'>,
): PlanLine {
  const act = foreseen ? queuedAct(foreseen) : (instruction?.act ?? null);
  const draft = composition?.kind === 'composed' ? composition.draft : null;
  // A text that passes no longer may have made room for a composed one.
  const asked = act && (draft === null || isAsGiven(act, draft)) ? STATES[act.kind] : 'composed';
  return {
    ...slotRefOf(slot, config.timezone),
    state: draft === null && asked !== 'skipped' ? 'blocked' : asked,
    text: draft?.text ?? null,
    fingerprint: draft?.fingerprint ?? null,
    wouldPost,
    reason,
    isBeyond,
    isForeseen: foreseen !== undefined,
    version: instruction?.version ?? NO_INSTRUCTION,
    by: foreseen?.by ?? (act ? (instruction?.by ?? null) : null),
    since: formatTime(config.timezone, act ? (instruction?.at ?? null) : null),
    fallback: fallbackOf(act, config),
    tags: draft?.tags ?? [],
    angle: draft?.angle ?? null,
    idea: draft?.idea ?? null,
    card: draft && cardOf(draft, localDay(config.timezone, now())),
    decision: composition && {
      ...composition.decision,
      story: [...composition.decision.story, ...(ahead ? [ahead] : [])],
    },
  };
}
