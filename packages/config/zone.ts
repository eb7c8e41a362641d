import { type KnownOffsets, knownOffsets, type LocalDay } from '@promoter/domain';
import * as z from 'zod/mini';

/**
 * What a zone's clocks do from the year before `from` to five years after it. Whole years, so that most deployments say
 * the same. Outside them, and where a law changes, the platform is asked or a deployment is due, as for the rules.
 */
export function zoneAround(timezone: string, from: LocalDay): KnownOffsets {
  const year = Number(from.slice(0, 4));
  return knownOffsets(timezone, Date.UTC(year - 1, 0), Date.UTC(year + 6, 0));
}

const schema = z.object({
  timezone: z.string(),
  changes: z.array(z.tuple([z.number(), z.number()])),
  until: z.number(),
});

/** Reads what `zoneAround` gave from JSON. Throws where it is something else. */
export const readZone = (json: string): KnownOffsets => schema.parse(JSON.parse(json));
