import { type Composition, type CompositionRequest, compose, judgePinned, writtenPost } from '@promoter/content';
import type { Account, Draft } from '@promoter/domain';
import { type Act, refusedBy, type Slot, textGivenBy, toldAsLost } from '@promoter/slots';
import { type LeftOut, type PostInputs, requestOf } from './post-inputs.ts';
import type { ComposeServices } from './services.ts';
import { topicFaultBy } from './topic-check.ts';

/**
 * The slot's post as a person wants it: a pinned text as it stands, a queued one with link and code filled in, another one
 * than those that were refused, or where nobody decided anything, what is composed. A given text that no longer passes
 * makes room for a composed one where that was allowed, and nobody has to approve texts; else the composition is blocked
 * by what it fails at.
 */
export function composeAsWanted(
  slot: Slot,
  account: Account,
  services: Pick<ComposeServices, 'config' | 'brand'>,
  inputs: PostInputs,
  { act, leftOut }: { act: Act | null; leftOut?: LeftOut },
): Composition {
  const given = textGivenBy(act);
  if (!given) return composeOther(requestOf(slot, account, services, inputs, leftOut), act);
  const { kind, fallback } = given;
  const request = requestOf(slot, account, services, inputs);
  const { draft, decision } = given.kind === 'queued' ? writtenPost(given.text, given.by, request) : given;
  const judged = judgePinned(draft, decision, request);
  const topic = topicFaultBy(draft, decision, inputs, services.config);
  const verdict: Composition =
    topic === undefined ? judged : { kind: 'blocked', rule: 'topic', detail: topic, decision: judged.decision };
  if (verdict.kind === 'composed') return verdict;
  if (fallback === 'skip' || services.config.review === 'required') return withLostText(verdict, draft);
  const composition = composeOther(requestOf(slot, account, services, inputs, leftOut), act);
  const why = `The text that was ${kind} passes no longer (${verdict.rule}: ${verdict.detail}), so another was composed.`;
  return { ...composition, decision: { ...composition.decision, story: [why, ...composition.decision.story] } };
}

/** The text that is not sent is told first: nothing else keeps it for long. */
const withLostText = (verdict: Composition, draft: Draft): Composition => ({
  ...verdict,
  decision: { ...verdict.decision, story: [toldAsLost(draft), ...verdict.decision.story] },
});

/**
 * A refused text counts as one that was posted: nothing is composed that has its words. What it was about is left alone,
 * too, as long as there is anything else to tell.
 */
function composeOther(request: CompositionRequest, act: Act | null): Composition {
  const { refused, refusedIdeas } = refusedBy(act);
  const other = { ...request, taken: [...request.taken, ...refused] };
  const composition = compose({ ...other, withoutIdeas: refusedIdeas });
  return composition.kind === 'composed' || refusedIdeas.length === 0 ? composition : compose(other);
}
