import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type { Mode, Remembered } from '@promoter/domain';
import * as z from 'zod/mini';
import { accountOf } from '../reservation-records.ts';
import { angle, expiry, readRow, texts, time } from './rows.ts';
import type { Tables } from './tables.ts';

/*
 * Six hundred rows are read for a cold post, and the SDK takes its time over each attribute. So what is remembered
 * stands in one of them, as JSON without names; slot and expiry stand beside it once more, for conditions and for
 * DynamoDB's own deleting.
 */
const fields = z.tuple([z.string(), time, expiry, angle, texts, texts, z.nullable(z.string()), z.string()]);

const row = z.object({ fingerprint: z.string(), entry: z.string() });

/** The key that keeps what was rehearsed apart from what was sent. */
export const fingerprintKey = (mode: Mode, fingerprint: string) => ({ fingerprint: `${mode}#${fingerprint}` });

export function fingerprintRow({ mode, fingerprint, slot, at, expiresAt, ...text }: Remembered) {
  const { angle, tags, offerIds, mediaFile = null, skeleton } = text;
  const entry = z.encode(fields, [slot, at, expiresAt, angle, tags, offerIds, mediaFile, skeleton]);
  return {
    ...fingerprintKey(mode, fingerprint),
    slot,
    expiresAt: z.encode(expiry, expiresAt),
    entry: JSON.stringify(entry),
  };
}

/** Everything that the Fingerprints table holds of a mode, as a cheap reading has it: what is newest may be missing. */
export async function scanFingerprints({ db, name }: Tables, mode: Mode): Promise<Remembered[]> {
  const pages = paginateScan(
    { client: db },
    {
      TableName: name('Fingerprints'),
      FilterExpression: 'begins_with(#fingerprint, :mode)',
      ProjectionExpression: '#fingerprint, #entry',
      ExpressionAttributeNames: { '#fingerprint': 'fingerprint', '#entry': 'entry' },
      ExpressionAttributeValues: { ':mode': `${mode}#` },
    },
  );
  const entries: Remembered[] = [];
  for await (const { Items = [] } of pages) entries.push(...Items.map((item) => readEntry(mode, item)));
  return entries;
}

function readEntry(mode: Mode, item: Readonly<Record<string, unknown>>): Remembered {
  const key = String(item.fingerprint);
  const { fingerprint, entry } = readRow(row, 'Fingerprints', key, item);
  const [slot, at, expiresAt, angle, tags, offerIds, mediaFile, skeleton] = readRow(
    fields,
    'Fingerprints',
    key,
    JSON.parse(entry),
  );
  return {
    fingerprint: fingerprint.slice(mode.length + 1),
    mode,
    slot,
    account: accountOf(slot),
    at,
    skeleton,
    angle,
    tags,
    offerIds,
    ...(mediaFile === null ? {} : { mediaFile }),
    expiresAt,
  };
}
