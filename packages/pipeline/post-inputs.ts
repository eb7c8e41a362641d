import { type Brand, type Composition, compose, sampleOffers } from '@promoter/content';
import type { Account, EpochMs, Mode, Offer, PastPost, TopicOverrides, Trend } from '@promoter/domain';
import { allSettledOrThrow, HOUR_MS } from '@promoter/domain';
import type { Slot } from '@promoter/slots';
import { rankTrends } from '@promoter/trends/rank';
import type { ComposeServices } from './services.ts';

/** What a slot's post depends on, as of one moment. */
export interface PostInputs {
  /** The reservation sequence that the post history was read with. */
  sequence: number;
  history: readonly PastPost[];
  /** Fingerprints of texts in the post history that cannot be read. */
  taken: readonly string[];
  trends: readonly Trend[];
  offers: readonly Offer[];
  topicOverrides: TopicOverrides;
  /** When reading began. */
  readAt: EpochMs;
}

/** Reads all inputs at once. Writes nothing. */
export async function readPostInputs(slot: Slot, { config, brand, store, now }: ComposeServices): Promise<PostInputs> {
  const readAt = now();
  const [{ sequence, entries, taken }, trends, stored, topicOverrides] = await allSettledOrThrow([
    store.history.read(config.mode, slot.at),
    store.trends.list(config.trends.regions, slot.at),
    store.offers.list(),
    store.topicOverrides.read(),
  ]);
  const offers = offersFor(config.mode, stored, brand, slot);
  return { sequence, history: entries, taken, trends, offers, topicOverrides, readAt };
}

/**
 * Composes a slot's post. Everything is evaluated at the slot's own moment, so a preview and the real post agree as
 * long as trends, offers and history do not change.
 */
export function composePost(
  slot: Slot,
  account: Account,
  { config, brand }: Pick<ComposeServices, 'config' | 'brand'>,
  { history, taken, trends, offers, topicOverrides }: PostInputs,
): Composition {
  const { ranked, passedOver } = rankTrends({
    ...config.trends,
    slot,
    trends,
    history,
    overrides: topicOverrides,
  });
  return compose({
    slot,
    account,
    mode: config.mode,
    trends: ranked,
    passedOver,
    offers,
    history,
    taken,
    deny: topicOverrides.deny,
    brand,
    settings: {
      ...config.content,
      offersMaxAgeMs: config.offers.maxAgeHours * HOUR_MS,
      prices: config.x.prices,
    },
    now: slot.at,
  });
}

/** A rehearsal without stored offers uses offers that are marked as a sample, to show what posts would look like. */
function offersFor(mode: Mode, stored: readonly Offer[], brand: Brand, slot: Slot): readonly Offer[] {
  return stored.length === 0 && mode === 'rehearsal' ? sampleOffers(brand, slot.at) : stored;
}
