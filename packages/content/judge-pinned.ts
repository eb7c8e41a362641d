import type { Draft } from '@promoter/domain';
import type { Decision } from '@promoter/slots';
import type { Composition, CompositionRequest } from './request.ts';
import { firstFailure, validate } from './rules/validate.ts';

/** A text that a person has pinned to the slot, held against every rule as things are now. It is never changed. */
export function judgePinned(draft: Draft, decision: Decision, request: CompositionRequest): Composition {
  const { history, slot, now } = request;
  const others = history.filter((entry) => entry.slot !== slot.id && entry.expiresAt > now);
  // Of what a person wrote no tag has to be a trend's, and none stands for a domain tag.
  const isComposed = draft.idea !== undefined;
  const topic = isComposed && decision.trend ? { ...decision.trend, domain: draft.domainTag === undefined } : null;
  const rules = validate(draft.text, { ...request, topic, history: others });
  const judged = { ...decision, rules };
  const failure = firstFailure(rules);
  if (failure) return { kind: 'blocked', rule: failure.rule, detail: failure.detail, decision: judged };
  return { kind: 'composed', draft, decision: judged };
}
