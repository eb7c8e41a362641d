import { createHash } from 'node:crypto';
import { type EpochMs, type KeyValueStore, MINUTE_MS, readValue, SECOND_MS } from '@promoter/domain';
import * as z from 'zod/mini';

/**
 * After this many wrong tokens from one place within the time, more of them are turned away uncounted until it is over.
 * The right token is never asked for here.
 */
const MAX_FAILURES = 10;
export const WITHIN_MS = 15 * MINUTE_MS;

/**
 * Failures are kept in this many rows of this many places each, so that an attack from many places cannot fill the
 * table.
 */
const ROWS = 64;
const PLACES_A_ROW = 32;

const valueSchema = z.record(z.string(), z.object({ failures: z.int(), since: z.number() }));
type Places = z.infer<typeof valueSchema>;

/** Seconds until a place's wrong tokens are counted again; undefined while they are. */
export async function lockedFor(keyValues: KeyValueStore, sourceIp: string, now: EpochMs): Promise<number | undefined> {
  const place = placeOf(sourceIp);
  const known = (await readPlaces(keyValues, place, now))[place];
  if (!known || known.failures < MAX_FAILURES) return undefined;
  return Math.max(1, Math.ceil((known.since + WITHIN_MS - now) / SECOND_MS));
}

/**
 * Counts a wrong token. Two at the same instant may count as one: the lockout only saves work, the token's length
 * protects.
 */
export async function countFailure(keyValues: KeyValueStore, sourceIp: string, now: EpochMs): Promise<void> {
  const place = placeOf(sourceIp);
  const places = await readPlaces(keyValues, place, now);
  const { failures = 0, since = now } = places[place] ?? {};
  const others = Object.entries(places).filter(([other]) => other !== place);
  const kept = others.sort(([, a], [, b]) => b.since - a.since).slice(0, PLACES_A_ROW - 1);
  await keyValues.set(keyOf(place), Object.fromEntries([...kept, [place, { failures: failures + 1, since }]]));
}

async function readPlaces(keyValues: KeyValueStore, place: string, now: EpochMs): Promise<Places> {
  const stored = await readValue(keyValues, keyOf(place), valueSchema);
  return Object.fromEntries(Object.entries(stored ?? {}).filter(([, { since }]) => since + WITHIN_MS > now));
}

/** A place by its digest, so that no address is kept. An IPv6 caller owns a whole /64. */
function placeOf(sourceIp: string): string {
  const network = sourceIp.includes(':') ? sourceIp.split(':').slice(0, 4).join(':') : sourceIp;
  return createHash('sha256').update(network).digest('hex').slice(0, 16);
}

const keyOf = (place: string): string => `lockout#${Number.parseInt(place.slice(0, 4), 16) % ROWS}`;
