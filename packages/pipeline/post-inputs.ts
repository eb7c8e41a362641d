import type { Config } from '@promoter/config';
import { type Brand, type Composition, compose, sampleOffers } from '@promoter/content';
import type { Account, Clock, EpochMs, Mode, Offer, PastPost, TopicOverrides, Trend } from '@promoter/domain';
import { allSettledOrThrow, HOUR_MS } from '@promoter/domain';
import type { Slot, Store } from '@promoter/slots';
import { rankTrends } from '@promoter/trends/rank';

/** What a slot's post depends on, as it stood at one moment. */
export interface PostInputs {
  /** The gate's sequence that the memory was read at. */
  sequence: number;
  history: readonly PastPost[];
  /** Fingerprints of remembered texts that cannot be read. */
  taken: readonly string[];
  trends: readonly Trend[];
  offers: readonly Offer[];
  lists: TopicOverrides;
  /** The moment from which on it is known. */
  readAt: EpochMs;
}

/** Reads all of it at once. Writes nothing. */
export async function readPostInputs(slot: Slot, config: Config, store: Store, now: Clock): Promise<PostInputs> {
  const readAt = now();
  const [{ sequence, entries, taken }, trends, stored, lists] = await allSettledOrThrow([
    store.history.read(config.mode, slot.at),
    store.trends.list(config.trends.regions, slot.at),
    store.offers.list(),
    store.topicOverrides.read(),
  ]);
  return { sequence, history: entries, taken, trends, offers: offersFor(config.mode, stored, slot), lists, readAt };
}

/**
 * Composes a slot's post. Everything is judged at the slot's own moment, so a preview and the real thing agree as
 * long as trends, offers and history stay as they are.
 */
export function composePost(
  slot: Slot,
  account: Account,
  { config, brand }: { config: Config; brand: Brand },
  { history, taken, trends, offers, lists }: PostInputs,
): Composition {
  const { ranked, passedOver } = rankTrends({
    slot,
    trends,
    recentTags: recentTags(history),
    use: config.trends.use,
    minRelevance: config.trends.minRelevance,
    minDomainRelevance: config.trends.minDomainRelevance,
    maxAgeMinutes: config.trends.maxAgeMinutes,
    lists,
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
}

/** A rehearsal without a price list shows what posts would look like with one, from a list marked as a sample. */
function offersFor(mode: Mode, stored: readonly Offer[], slot: Slot): readonly Offer[] {
  return stored.length === 0 && mode === 'rehearsal' ? sampleOffers(slot.at) : stored;
}

/** How many posts back a tag counts as recent, over all accounts. */
const RECENT_POSTS = 12;

function recentTags(entries: readonly PastPost[]): string[] {
  return [...entries]
    .sort((a, b) => b.at - a.at)
    .slice(0, RECENT_POSTS)
    .flatMap((entry) => entry.tags);
}
