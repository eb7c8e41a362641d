import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { accountOf, type Mode, type PastPost } from '@promoter/domain';
import * as z from 'zod/mini';
import { packedMakeup, unpackedMakeup } from './makeup.ts';
import type { Row } from './read-row.ts';
import { angle, expiry, type RowPlace, readPages, readRow, texts, time } from './rows.ts';
import type { TableAccess } from './tables.ts';
import type { Report } from './unreadable-rows.ts';

/*
 * A cold post reads six hundred rows, and the SDK is slow for each attribute. So a row holds its text's facts in one
 * attribute, as JSON without names; slot and expiry are repeated beside it, for conditions and for DynamoDB's TTL.
 */
const fields = z.tuple(
  [z.string(), time, expiry, angle, texts, texts, z.nullable(z.string()), z.string()],
  // The text's makeup where it has one, and what a newer release adds.
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

/** The key, which separates rehearsed texts from live ones. */
export const fingerprintKey = (mode: Mode, fingerprint: string) => ({ fingerprint: `${mode}#${fingerprint}` });

export function fingerprintRow({ mode, fingerprint, slot, at, expiresAt, ...text }: PastPost) {
  const { angle, tags, offerIds, mediaFile = null, skeleton } = text;
  const entry = z.encode(fields, [
    slot,
    at,
    expiresAt,
    angle,
    tags,
    offerIds,
    mediaFile,
    skeleton,
    ...packedMakeup(text),
  ]);
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
  /** Rows that cannot be read. Their keys still name the fingerprints, so these texts count as used. */
  unreadable: { fingerprint: string; fault: string }[];
}

/** All rows of a mode, by an eventually consistent scan: the newest may be missing. */
export async function scanFingerprints(tables: TableAccess, mode: Mode): Promise<Fingerprints> {
  const items = await scan(tables, mode, {
    ProjectionExpression: '#fingerprint, #entry',
    ExpressionAttributeNames: { '#fingerprint': 'fingerprint', '#entry': 'entry' },
  });
  if (items.every((item) => 'entry' in item)) return readAll(mode, items);
  return readAll(mode, await scan(tables, mode, { ExpressionAttributeNames: { '#fingerprint': 'fingerprint' } }));
}

function scan(
  { db, name }: TableAccess,
  mode: Mode,
  read: { ProjectionExpression?: string; ExpressionAttributeNames: Record<string, string> },
): Promise<Row[]> {
  const pages = paginateScan(
    { client: db },
    {
      TableName: name('Fingerprints'),
      FilterExpression: 'begins_with(#fingerprint, :mode)',
      ExpressionAttributeValues: { ':mode': `${mode}#` },
      ...read,
    },
  );
  return readPages(pages, (item) => item);
}

function readAll(mode: Mode, items: readonly Row[]): Fingerprints {
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

function readEntry({ entry }: Row, place: RowPlace): Omit<PastPost, 'fingerprint' | 'mode' | 'account'> | undefined {
  const json = jsonOf(entry);
  if (json === undefined) place.report(place.table, place.key, 'entry: no JSON');
  const read = json === undefined ? undefined : readRow(fields, json, place);
  if (!read) return undefined;
  const [slot, at, expiresAt, angle, tags, offerIds, mediaFile, skeleton, makeup] = read;
  return {
    slot,
    at,
    skeleton,
    angle,
    tags,
    offerIds,
    ...(mediaFile === null ? {} : { mediaFile }),
    ...unpackedMakeup(makeup),
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
