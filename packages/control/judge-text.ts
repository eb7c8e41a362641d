import type { SlotId } from '@promoter/domain';
import type { Judged, Planning } from '@promoter/pipeline/planning';
import type { JudgedText } from './answers/index.ts';
import { plannedSlot } from './planned-slot.ts';
import type { PlanServices } from './services.ts';

/** A person's text as the rules judge it, which stores nothing. Undefined where the schedule has no such slot. */
export async function judgeText(
  services: PlanServices,
  planning: Planning,
  id: SlotId,
  text: string,
  by: string,
): Promise<JudgedText | undefined> {
  const slot = plannedSlot(services, id);
  if (!slot) return undefined;
  const { draft, decision, failure } = await planning.judge(slot, text, by);
  const topic = failure?.rule === 'topic' ? [{ rule: 'topic', pass: false, detail: failure.detail }] : [];
  return {
    slot: id,
    text: draft.text,
    passes: failure === null,
    length: lengthOf(decision.rules),
    maxLength: services.config.content.maxLength,
    rules: [...decision.rules, ...topic],
  };
}

/** The rule of length has measured it: `213 of 260`. */
const lengthOf = (rules: Judged['decision']['rules']): number =>
  Number.parseInt(rules.find(({ rule }) => rule === 'length')?.detail ?? '0', 10);
