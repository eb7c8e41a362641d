import { brand } from '@promoter/brands/voltagegpu';
import type { CompositionRequest } from '@promoter/content';
import { type EpochMs, HOUR_MS, type Offer, type UsableTrend } from '@promoter/domain';
import type { Slot } from '@promoter/slots';
import { SCHEDULE, SETTINGS } from '../../test/support/content/a-request.ts';
import { type BenchTopic, trendOf } from './topics.ts';

/** Two accounts of ten posts a day each, as they are set up by default. */
export { SCHEDULE };

const TRENDS_AT_HAND = 4;

/** The trends that a post may begin from. */
export const trendsAtHand = (topics: readonly BenchTopic[], at: EpochMs, random: () => number): UsableTrend[] =>
  Array.from({ length: TRENDS_AT_HAND }, () => topics[Math.floor(random() * topics.length)])
    .filter((topic) => topic !== undefined)
    .map((topic) => trendOf(topic, at));

/** Prices as they were read an hour before. */
export const readLately = (offers: readonly Offer[], at: EpochMs): Offer[] =>
  offers.map((offer) => ({ ...offer, fetchedAt: at - HOUR_MS }));

/** What a slot's post is made from: all that differs from slot to slot is given. */
export const requestAt = (
  slot: Slot,
  given: Pick<CompositionRequest, 'mode' | 'trends' | 'offers' | 'history' | 'leaning'>,
): CompositionRequest => ({
  ...given,
  slot,
  account: SCHEDULE.accounts.find(({ id }) => id === slot.account) ?? { id: 'A', handle: '', offsetMinutes: 0 },
  passedOver: [],
  taken: [],
  deny: [],
  brand,
  settings: { ...SETTINGS, cards: 0.25 },
  now: slot.at,
});
