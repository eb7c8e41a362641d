import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type { Mode, PastPost } from '@promoter/domain';
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

/** As versions before 2026-11-23 wrote a row. The last of them expires a month after such a version was replaced. */
const attributes = z.object({
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

export function fingerprintRow({ mode, fingerprint, slot, at, expiresAt, ...text }: PastPost) {
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
export async function scanFingerprints(tables: Tables, mode: Mode): Promise<PastPost[]> {
  const items = await scan(tables, mode, {
    ProjectionExpression: '#fingerprint, #entry',
    ExpressionAttributeNames: { '#fingerprint': 'fingerprint', '#entry': 'entry' },
  });
  if (items.every((item) => 'entry' in item)) return items.map((item) => readEntry(mode, item));
  const whole = await scan(tables, mode, { ExpressionAttributeNames: { '#fingerprint': 'fingerprint' } });
  return whole.map((item) => ('entry' in item ? readEntry(mode, item) : readAttributes(mode, item)));
}

type Item = Readonly<Record<string, unknown>>;

async function scan(
  { db, name }: Tables,
  mode: Mode,
  read: { ProjectionExpression?: string; ExpressionAttributeNames: Record<string, string> },
): Promise<Item[]> {
  const pages = paginateScan(
    { client: db },
    {
      TableName: name('Fingerprints'),
      FilterExpression: 'begins_with(#fingerprint, :mode)',
      ExpressionAttributeValues: { ':mode': `${mode}#` },
      ...read,
    },
  );
  const items: Item[] = [];
  for await (const { Items = [] } of pages) items.push(...Items);
  return items;
}

function readEntry(mode: Mode, item: Item): PastPost {
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

function readAttributes(mode: Mode, item: Item): PastPost {
  const { fingerprint, ...rest } = readRow(attributes, 'Fingerprints', String(item.fingerprint), item);
  return { ...rest, mode, account: accountOf(rest.slot), fingerprint: fingerprint.slice(mode.length + 1) };
}
