import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { accountOf, type Mode, type PastPost } from '@promoter/domain';
import * as z from 'zod/mini';
import { angle, expiry, type RowPlace, readRow, texts, time } from './rows.ts';
import type { Tables } from './tables.ts';
import type { Report } from './unreadable-rows.ts';

/*
 * Six hundred rows are read for a cold post, and the SDK takes its time over each attribute. So what is remembered
 * stands in one of them, as JSON without names; slot and expiry stand beside it once more, for conditions and for
 * DynamoDB's own deleting.
 */
const fields = z.tuple(
  [z.string(), time, expiry, angle, texts, texts, z.nullable(z.string()), z.string()],
  // What a newer release adds.
  z.unknown(),
);

/** As versions before 2026-11-23 wrote a row. The last of them expires a month after such a version was replaced. */
const attributes = z.object({
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

/** The Fingerprints table of a mode, as far as it can be read. */
export interface Fingerprints {
  entries: PastPost[];
  /** Of the rows that cannot be read their keys are known, and so that these texts are taken. */
  unreadable: { fingerprint: string; fault: string }[];
}

/** Everything that the Fingerprints table holds of a mode, as a cheap reading has it: what is newest may be missing. */
export async function scanFingerprints(tables: Tables, mode: Mode): Promise<Fingerprints> {
  const items = await scan(tables, mode, {
    ProjectionExpression: '#fingerprint, #entry',
    ExpressionAttributeNames: { '#fingerprint': 'fingerprint', '#entry': 'entry' },
  });
  if (items.every((item) => 'entry' in item)) return readAll(mode, items);
  return readAll(mode, await scan(tables, mode, { ExpressionAttributeNames: { '#fingerprint': 'fingerprint' } }));
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

function readAll(mode: Mode, items: readonly Item[]): Fingerprints {
  const found: Fingerprints = { entries: [], unreadable: [] };
  for (const item of items) {
    const fingerprint = String(item.fingerprint).slice(mode.length + 1);
    const report: Report = (_table, _key, fault) => found.unreadable.push({ fingerprint, fault });
    const place = { table: 'Fingerprints', key: fingerprint, report } as const;
    const text = 'entry' in item ? readEntry(item, place) : readRow(attributes, item, place);
    if (text) found.entries.push({ ...text, fingerprint, mode, account: accountOf(text.slot) });
  }
  return found;
}

function readEntry({ entry }: Item, place: RowPlace): Omit<PastPost, 'fingerprint' | 'mode' | 'account'> | undefined {
  const json = jsonOf(entry);
  if (json === undefined) place.report(place.table, place.key, 'entry: no JSON');
  const read = json === undefined ? undefined : readRow(fields, json, place);
  if (!read) return undefined;
  const [slot, at, expiresAt, angle, tags, offerIds, mediaFile, skeleton] = read;
  return {
    slot,
    at,
    skeleton,
    angle,
    tags,
    offerIds,
    ...(mediaFile === null ? {} : { mediaFile }),
    expiresAt,
  };
}

function jsonOf(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
