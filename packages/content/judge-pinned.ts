import type { Draft } from '@promoter/domain';
import type { Decision } from '@promoter/slots';
import { frozenCardFault } from './card-choice.ts';
import type { Composition, CompositionRequest } from './request.ts';
import { firstFailure, validate } from './rules/validate.ts';

/**
 * A text that a person has pinned to the slot, held against every rule as things are now. It is never changed; its price
 * card is left out where that shows what is no longer asked.
 */
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
  const fault = frozenCardFault(draft, request);
  if (fault === undefined) return { kind: 'composed', draft, decision: judged };
  const { media: _, ...withoutCard } = draft;
  return { kind: 'composed', draft: withoutCard, decision: { ...judged, story: [fault, ...judged.story] } };
}
