import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type { Mode, Remembered } from '@promoter/domain';
import * as z from 'zod/mini';
import { accountOf } from '../reservation-records.ts';
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

/** Everything that the Fingerprints table holds of a mode, as a cheap reading has it: what is newest may be missing. */
export async function scanFingerprints({ db, name }: Tables, mode: Mode): Promise<Remembered[]> {
  const pages = paginateScan(
    { client: db },
    {
      TableName: name('Fingerprints'),
      FilterExpression: 'begins_with(#fingerprint, :mode)',
      ExpressionAttributeNames: { '#fingerprint': 'fingerprint' },
      ExpressionAttributeValues: { ':mode': `${mode}#` },
    },
  );
  const entries: Remembered[] = [];
  for await (const { Items = [] } of pages) entries.push(...Items.map((item) => readEntry(mode, item)));
  return entries;
}

function readEntry(mode: Mode, item: Readonly<Record<string, unknown>>): Remembered {
  const { fingerprint, ...rest } = readRow(row, 'Fingerprints', String(item.fingerprint), item);
  return { ...rest, mode, account: accountOf(rest.slot), fingerprint: fingerprint.slice(mode.length + 1) };
}
