import { writtenPost } from '@promoter/content';
import type { Draft } from '@promoter/domain';
import type { Decision, Slot } from '@promoter/slots';
import { composeAsWanted } from './follow-instruction.ts';
import { inputsAt, type PlanAhead, type PlanServices, planAhead } from './plan-ahead.ts';
import { readPostInputs, requestOf } from './post-inputs.ts';

export type { PlanServices };

/** A person's text, judged by the very rules that the send uses. */
export interface Judged {
  draft: Draft;
  /** With the verdict of every rule. */
  decision: Decision;
  /** The first rule that it fails; null where it passes all. */
  failure: { rule: string; detail: string } | null;
  /** The reservation sequence that it was judged with. */
  sequence: number;
}

/** What composes and judges texts for those who plan. */
export interface Planning {
  /** The coming slots with their posts: see `planAhead`. */
  ahead(hours: number, end?: string | number): Promise<PlanAhead>;
  /** Judges a text for a slot, with `{link}` and `{code}` filled in. Writes nothing. */
  judge(slot: Slot, text: string, by: string): Promise<Judged>;
}

export const createPlanning = (services: PlanServices): Planning => ({
  ahead: (hours, end) => planAhead(services, hours, end),
  judge: async (slot, text, by) => {
    const account = services.config.accounts.find(({ id }) => id === slot.account);
    if (!account) throw new Error(`no account ${slot.account} is configured`);
    const read = await readPostInputs(slot, services);
    const inputs = inputsAt(slot, read, services, false);
    const { draft, decision } = writtenPost(text, by, requestOf(slot, account, services, inputs));
    const act = { kind: 'written', draft, decision, fallback: 'skip' } as const;
    const judged = composeAsWanted(slot, account, services, inputs, { act });
    const failure = judged.kind === 'blocked' ? { rule: judged.rule, detail: judged.detail } : null;
    return { draft, decision: judged.decision, failure, sequence: read.sequence };
  },
});
