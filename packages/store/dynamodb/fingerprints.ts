import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type { EpochMs, Memory, Mode, Remembered } from '@promoter/domain';
import * as z from 'zod/mini';
import { byMoment } from '../order.ts';
import { accountOf, rememberedUntil } from '../reservation-records.ts';
import { readGate } from './gate.ts';
import { angle, expiry, readRow, texts, time } from './rows.ts';
import type { Tables } from './tables.ts';

/** A row says nothing that its key or its slot says already: a month of them is read for every post. */
const row = z.object({
  fingerprint: z.string(),
  slot: z.string(),
  at: time,
  skeleton: z.string(),
  angle,
  tags: texts,
  offerIds: texts,
  mediaFile: z.exactOptional(z.string()),
  expiresAt: expiry,
});

/** The key that keeps what was rehearsed apart from what was sent. */
export const fingerprintKey = (mode: Mode, fingerprint: string) => ({ fingerprint: `${mode}#${fingerprint}` });

export const fingerprintRow = ({ mode, fingerprint, account: _, ...rest }: Remembered) =>
  z.encode(row, { ...rest, ...fingerprintKey(mode, fingerprint) });

/**
 * The Fingerprints table: the thirty-day memory, read whole. The cheap reading may lag behind; the gate, which does
 * not, names the latest slots, and only where one of them is missing is everything read again, consistently.
 */
export function createMemory(tables: Tables): Memory {
  return {
    recall: async (mode, now) => {
      const [gate, cheap] = await Promise.all([readGate(tables, mode), scan(tables, mode, now, false)]);
      const slots = new Set(cheap.map(({ slot }) => slot));
      const isBehind = [...gate.recent].some(([slot, at]) => rememberedUntil(at) > now && !slots.has(slot));
      const entries = isBehind ? await scan(tables, mode, now, true) : cheap;
      return { gate: gate.sequence, entries: entries.sort(byMoment) };
    },
  };
}

async function scan({ db, name }: Tables, mode: Mode, now: EpochMs, ConsistentRead: boolean): Promise<Remembered[]> {
  const pages = paginateScan(
    { client: db },
    {
      TableName: name('Fingerprints'),
      FilterExpression: 'begins_with(#fingerprint, :mode)',
      ExpressionAttributeNames: { '#fingerprint': 'fingerprint' },
      ExpressionAttributeValues: { ':mode': `${mode}#` },
      ConsistentRead,
    },
  );
  const entries: Remembered[] = [];
  for await (const { Items = [] } of pages) entries.push(...Items.map((item) => readEntry(mode, item)));
  return entries.filter(({ expiresAt }) => expiresAt > now);
}

function readEntry(mode: Mode, item: Readonly<Record<string, unknown>>): Remembered {
  const { fingerprint, ...rest } = readRow(row, 'Fingerprints', String(item.fingerprint), item);
  return { ...rest, mode, account: accountOf(rest.slot), fingerprint: fingerprint.slice(mode.length + 1) };
}
