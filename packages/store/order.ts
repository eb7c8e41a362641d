import type { DrawnCard, EpochMs, Offer, PastPost, Trend } from '@promoter/domain';

/** Best rank first; equal ranks in an order that is the same in each store. */
export const byRank = (a: Trend, b: Trend): number =>
  a.rank - b.rank || alphabetical(a.hashtag, b.hashtag) || alphabetical(a.scope, b.scope);

export const byOfferId = (a: Offer, b: Offer): number => alphabetical(a.id, b.id);

export const byCard = (a: DrawnCard, b: DrawnCard): number =>
  alphabetical(a.offer, b.offer) || alphabetical(a.layout, b.layout);

/** Oldest first: a composed text must not depend on the order in which a store returns the post history. */
export const byMoment = (a: PastPost, b: PastPost): number => a.at - b.at || alphabetical(a.slot, b.slot);

/** The expiry as stores keep it: DynamoDB's is in whole seconds, rounded down to be safe. */
export const usableUntil = ({ expiresAt }: { expiresAt: EpochMs }): EpochMs => Math.floor(expiresAt / 1000) * 1000;

const alphabetical = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
