import type { CompositionSettings } from '@promoter/content';
import { DAY_MS } from '@promoter/domain';
import type { Schedule } from '@promoter/slots';

/** Two accounts of ten posts a day each, as they are set up by default. */
export const SCHEDULE: Schedule = {
  timezone: 'Europe/Paris',
  window: { start: 9 * 60, end: 23 * 60 + 30 },
  intervalMinutes: 90,
  minGapMinutes: 30,
  accounts: [
    { id: 'A', handle: 'VOLTAGEGPU', offsetMinutes: 0 },
    { id: 'B', handle: 'Voltage_GPU', offsetMinutes: 45 },
  ],
};

/** What their texts are held to. */
export const SETTINGS: CompositionSettings = {
  maxLength: 260,
  maxSimilarity: 0.88,
  minEnglish: 0.6,
  maxCapitals: 0.3,
  requireDomainTag: true,
  offersMaxAgeMs: DAY_MS,
  prices: { createPostWithUrl: 200_000 },
  cards: 0.25,
};
