import type { Config } from '@promoter/config';
import { type Brand, type Composition, compose, sampleOffers } from '@promoter/content';
import type { Account, Mode, Offer, Remembered, Slot, Store } from '@promoter/domain';
import { HOUR_MS } from '@promoter/domain';
import { rankTrends } from '@promoter/trends/choose';

/** What a composition was made from, and what it was made into. */
export interface Prepared {
  composition: Composition;
  offers: readonly Offer[];
  /** The gate's sequence that the memory was read at. */
  gate: number;
}

/**
 * Reads what a slot's post depends on and composes it. Writes nothing. Everything is judged at the slot's own
 * moment, so a preview and the real thing agree as long as trends, offers and history stay as they are.
 */
export async function preparePost(
  slot: Slot,
  account: Account,
  config: Config,
  brand: Brand,
  store: Store,
): Promise<Prepared> {
  const [{ gate, entries }, trends, stored, lists] = await Promise.all([
    store.memory.recall(config.mode, slot.at),
    store.trends.list(config.trends.regions, slot.at),
    store.offers.list(),
    store.steering.topics(),
  ]);
  const { ranked, passedOver } = rankTrends({
    slot,
    trends,
    recentTags: recentTags(entries),
    use: config.trends.use,
    minRelevance: config.trends.minRelevance,
    minDomainRelevance: config.trends.minDomainRelevance,
    maxAgeMinutes: config.trends.maxAgeMinutes,
    lists,
  });
  const offers = offersFor(config.mode, stored, slot);
  const composition = compose({
    slot,
    account,
    mode: config.mode,
    trends: ranked,
    passedOver,
    offers,
    remembered: entries,
    deny: lists.deny,
    brand,
    settings: {
      ...config.content,
      offersMaxAgeMs: config.offers.maxAgeHours * HOUR_MS,
      use: config.trends.use,
      minRelevance: config.trends.minRelevance,
      minDomainRelevance: config.trends.minDomainRelevance,
      prices: config.x.prices,
    },
    now: slot.at,
  });
  return { composition, offers, gate };
}

/** A rehearsal without a price list shows what posts would look like with one, from a list marked as a sample. */
function offersFor(mode: Mode, stored: readonly Offer[], slot: Slot): readonly Offer[] {
  return stored.length === 0 && mode === 'rehearsal' ? sampleOffers(slot.at) : stored;
}

/** How many posts back a tag counts as recent, over all accounts. */
const RECENT_POSTS = 12;

function recentTags(entries: readonly Remembered[]): string[] {
  return [...entries]
    .sort((a, b) => b.at - a.at)
    .slice(0, RECENT_POSTS)
    .flatMap((entry) => entry.tags);
}
