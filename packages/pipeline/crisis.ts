import type { Config } from '@promoter/config';
import { DAY_MS, type EpochMs, type KeyValueReader, type KeyValueStore, readValue } from '@promoter/domain';
import * as z from 'zod/mini';

/** From when tragedy and violence make up a region's list, until two refreshes in a row are calm. */
export interface RegionCrisis {
  since: EpochMs;
  /** When a list last was so. */
  seenAt: EpochMs;
  /** The share of such topics in the list that was last seen so, 0 to 1. */
  share: number;
  /** Some of them, as the list has them. */
  topics: readonly string[];
  /** Calm refreshes since. */
  calm: number;
  /** The local day of the last mail about it. */
  mailedOn: string;
}

/** The regions that are in a crisis, by their names. */
export interface Crisis {
  regions: Readonly<Record<string, RegionCrisis>>;
  /** When a refresh last said so. */
  at: EpochMs;
}

/** What a region's list held as it came. */
export interface ListMood {
  /** Its topics; each counts once. */
  total: number;
  /** Those of tragedy and violence. */
  grave: readonly string[];
}

/** A crisis begins where so much of a list is grave, of so many topics. */
const GRAVE_SHARE = 0.2;
const GRAVE_TOPICS = 5;
const SHORTEST_LIST = 20;
/** Refreshes without it that end it. */
const CALM_REFRESHES = 2;
const SHOWN_TOPICS = 8;
/** What is left of a bot that no longer refreshes is not true for ever. */
const FORGOTTEN_AFTER_MS = DAY_MS;

const isGrave = ({ total, grave }: ListMood): boolean =>
  total >= SHORTEST_LIST && grave.length >= GRAVE_TOPICS && grave.length >= GRAVE_SHARE * total;

/**
 * What is in a crisis after a refresh, and which regions a mail is due about: once a local day each. Only configured
 * regions count. One whose list is missing or too short to tell stays as it was, for a day at most; null where none is
 * in a crisis.
 */
export function nextCrisis(
  before: Crisis | null,
  { regions: configured, moods }: { regions: readonly string[]; moods: ReadonlyMap<string, ListMood> },
  at: EpochMs,
  day: string,
): { crisis: Crisis | null; mails: string[] } {
  const regions: Record<string, RegionCrisis> = {};
  const mails: string[] = [];
  for (const region of configured) {
    const known = before?.regions[region];
    const mood = moods.get(region);
    if (mood && isGrave(mood)) {
      if (known?.mailedOn !== day) mails.push(region);
      regions[region] = {
        since: known?.since ?? at,
        seenAt: at,
        share: Math.round((100 * mood.grave.length) / mood.total) / 100,
        topics: mood.grave.slice(0, SHOWN_TOPICS),
        calm: 0,
        mailedOn: day,
      };
    } else if (known && at - known.seenAt < FORGOTTEN_AFTER_MS) {
      const calm = known.calm + (mood && mood.total >= SHORTEST_LIST ? 1 : 0);
      if (calm < CALM_REFRESHES) regions[region] = { ...known, calm };
    }
  }
  return { crisis: Object.keys(regions).length > 0 ? { regions, at } : null, mails };
}

/** As rows have it: frozen. */
const CRISIS_KEY = 'crisis';

const row = z.nullable(
  z.object({
    at: z.number(),
    regions: z.record(
      z.string(),
      z.object({
        since: z.number(),
        seenAt: z.number(),
        share: z.number(),
        topics: z.array(z.string()),
        calm: z.number(),
        mailedOn: z.string(),
      }),
    ),
  }),
);

/** The crisis that the last refresh left; null where there is none. A row that cannot be read counts as one. */
export async function readCrisis(keyValues: KeyValueReader, now: EpochMs): Promise<Crisis | null> {
  const unknown = { since: now, seenAt: now, share: 0, topics: [], calm: 0, mailedOn: '' };
  const crisis = await readValue(keyValues, CRISIS_KEY, row, { at: now, regions: { unreadable: unknown } });
  return crisis && now - crisis.at < FORGOTTEN_AFTER_MS ? crisis : null;
}

export const writeCrisis = (keyValues: Pick<KeyValueStore, 'set'>, crisis: Crisis | null): Promise<void> =>
  keyValues.set(CRISIS_KEY, crisis);

/** Why posts do without trends, for their record; null where no crisis, or no setting, says so. */
export const noTrendsBy = (crisis: Crisis | null, { trends }: Pick<Config, 'trends'>): string | null =>
  crisis && trends.onCrisis !== 'ignore'
    ? `a crisis in ${Object.keys(crisis.regions).join(', ')} keeps posts without trends`
    : null;

/** Whether no post may go out at all. */
export const isPausedBy = (crisis: Crisis | null, { trends }: Pick<Config, 'trends'>): boolean =>
  crisis !== null && trends.onCrisis === 'pause';
