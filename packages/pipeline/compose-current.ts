import { type Composition, stillTrue } from '@promoter/content';
import { type Account, allSettledOrThrow, HOUR_MS, type Log, type Offer } from '@promoter/domain';
import { type Act, areInputsFresh, POLICY, type Slot } from '@promoter/slots';
import { composeAsWanted } from './follow-instruction.ts';
import { type LeftOut, type PostInputs, pricesJudgedAt, readPostInputs } from './post-inputs.ts';
import type { ComposeServices } from './services.ts';
import type { SlotTrace } from './slot-trace.ts';
import { topicFault } from './topic-check.ts';

/** A composition that holds now, and the reservation sequence that its post history was read with. */
interface Current {
  composition: Composition;
  sequence: number;
}

/**
 * Composes the slot's post and holds it against prices and topics as they are now, unless they were read only just. What
 * no longer holds is composed anew from what does: a text that loses its price twice has none, one that loses its topic
 * twice has no trend, so that neither keeps a slot from its post. A text that a person pinned is only judged anew, never
 * changed. `readBefore` is read anew where it is null.
 */
export async function composeCurrent(
  slot: Slot,
  account: Account,
  readBefore: PostInputs | null,
  act: Act | null,
  services: ComposeServices & { log: Log; trace: SlotTrace },
): Promise<Current> {
  const { config, brand, store, now, log, trace } = services;
  const lost = { price: 0, topic: 0 };
  let inputs = readBefore ?? (await readPostInputs(slot, services));
  for (;;) {
    const leftOut: LeftOut = { prices: lost.price > 1, trends: lost.topic > 1 };
    const composition = composeAsWanted(slot, account, services, inputs, { act, leftOut });
    trace.texts += 1;
    trace.end('compose');
    const current = { composition, sequence: inputs.sequence };
    if (composition.kind === 'blocked' || areInputsFresh(config.mode, inputs.readAt, now())) return current;
    const { draft, decision } = composition;
    const [offers, fault] = await allSettledOrThrow([store.offers.list(), topicFault(draft, decision, services)]);
    const facts = {
      brand,
      offers,
      now: pricesJudgedAt(slot, inputs),
      settings: { offersMaxAgeMs: config.offers.maxAgeHours * HOUR_MS },
    };
    const isTrue = areUnchanged(draft.offerIds, inputs.offers, offers) && stillTrue(draft, facts);
    if (fault === undefined && isTrue) return current;
    lost.price += isTrue ? 0 : 1;
    lost.topic += fault === undefined ? 0 : 1;
    log('info', 'what a text rests on changed while composing', { slot: slot.id, fault, isTrue });
    if (lost.topic > POLICY.compose.topicsLost) {
      return { ...current, composition: { kind: 'blocked', rule: 'topic', detail: fault ?? '', decision } };
    }
    inputs = await readPostInputs(slot, services);
  }
}

/** Whether each offer that a text relies on is sold now as it was when the text was composed: one price never stands for another. */
function areUnchanged(offerIds: readonly string[], before: readonly Offer[], now: readonly Offer[]): boolean {
  return offerIds.every((id) => {
    const was = before.find((offer) => offer.id === id);
    const is = now.find((offer) => offer.id === id);
    return (
      was !== undefined &&
      is !== undefined &&
      was.price === is.price &&
      was.unit === is.unit &&
      was.available === is.available
    );
  });
}
