import type { EpochMs, Offer, PastPost, Trend } from '@promoter/domain';

/** Best rank first; between equals an order that no store's internals decide. */
export const byRank = (a: Trend, b: Trend): number =>
  a.rank - b.rank || alphabetical(a.hashtag, b.hashtag) || alphabetical(a.scope, b.scope);

export const byOfferId = (a: Offer, b: Offer): number => alphabetical(a.id, b.id);

/** Oldest first. What is composed from the memory must not depend on where its rows lie. */
export const byMoment = (a: PastPost, b: PastPost): number => a.at - b.at || alphabetical(a.slot, b.slot);

/** The expiry as stores keep it: DynamoDB's is in whole seconds, and an earlier end is the careful one. */
export const usableUntil = ({ expiresAt }: Trend): EpochMs => Math.floor(expiresAt / 1000) * 1000;

const alphabetical = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
