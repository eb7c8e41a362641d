import type { Offer, OfferStore, Trend, TrendStore } from '@promoter/domain';
import { byOfferId, byRank, usableUntil } from '../order.ts';

export function createTrendStore(): TrendStore {
  const scopes = new Map<string, Map<string, Trend>>();
  return {
    put: async (trends) => {
      for (const trend of trends) {
        const stored = scopes.get(trend.scope) ?? new Map<string, Trend>();
        scopes.set(trend.scope, stored.set(trend.hashtag, { ...trend, expiresAt: usableUntil(trend) }));
      }
    },
    list: async (wanted, now) =>
      [...new Set(wanted)]
        .flatMap((scope) => [...(scopes.get(scope)?.values() ?? [])])
        .filter((trend) => trend.expiresAt > now)
        .sort(byRank),
  };
}

export function createOfferStore(): OfferStore {
  const offers = new Map<string, Offer>();
  return {
    put: async (fresh) => {
      for (const offer of fresh) offers.set(offer.id, offer);
    },
    list: async () => [...offers.values()].sort(byOfferId),
  };
}
