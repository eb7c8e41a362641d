import { createHash } from 'node:crypto';
import type { Classification } from '@promoter/domain';
import type { LabelledTopic } from './tables.ts';

export type ClassifiedTopic = LabelledTopic & { classification: Classification };

const UNSAFE = new Set(['tragedy', 'violence', 'politics', 'religion', 'social', 'nsfw', 'vice', 'hate']);

/** The promises and how they are kept, a line each. */
export function scoresOf(rows: readonly ClassifiedTopic[]): string[] {
  const unsafe = rows.filter((row) => row.unsafe);
  const harmless = rows.filter((row) => !row.unsafe && !row.noise);
  const lookalikes = rows.filter(({ kind }) => kind === 'lookalike');
  const inDomain = rows.filter((row) => row.domain);
  const calledDomain = rows.filter(({ classification }) => classification.domain);
  const hit = calledDomain.filter((row) => row.domain).length;
  return [
    `unsafe and usable: ${ratio(unsafe.filter(isUsable).length, unsafe.length)}`,
    `harmless and usable: ${ratio(harmless.filter(isUsable).length, harmless.length)}`,
    `look-alikes not called unsafe: ${ratio(lookalikes.filter((row) => !isCalledUnsafe(row)).length, lookalikes.length)}`,
    `domain precision: ${ratio(hit, calledDomain.length)}, recall: ${ratio(hit, inDomain.length)}`,
    `noise let through: ${rows.filter((row) => row.noise && isUsable(row)).length}`,
    `names taken for colours: ${rows.filter(({ kind, classification }) => kind === 'hexlike-real' && classification.hashtag === null).length}`,
  ];
}

/** How each kind was classified, and every miss with its reason. */
export function confusionTable(rows: readonly ClassifiedTopic[]): string[] {
  const kinds = [...new Set(rows.map(({ kind }) => kind))].sort();
  const counts = kinds.map((kind) => {
    const same = rows.filter((row) => row.kind === kind);
    const usable = same.filter(isUsable).length;
    const unsafe = same.filter(isCalledUnsafe).length;
    return `${kind.padEnd(14)}${column(same.length)}${column(usable)}${column(unsafe)}${column(same.length - usable - unsafe)}`;
  });
  const misses = rows.filter(isMiss).map(({ topic, kind, classification }) => {
    return `miss: ${topic} (${kind}) classified as ${classification.category}, ${classification.usable ? '' : 'not '}usable: ${classification.reason}`;
  });
  return [`${'kind'.padEnd(14)}  topics  usable  unsafe  unplaced`, ...counts, ...misses];
}

/** Two halves that stay the same whatever the order of the rows: tune on one, believe the other. */
export function halves(rows: readonly ClassifiedTopic[]): [string, ClassifiedTopic[]][] {
  const isFirst = ({ topic }: ClassifiedTopic) => (createHash('sha256').update(topic).digest()[0] ?? 0) % 2 === 0;
  return [
    ['first', rows.filter(isFirst)],
    ['second', rows.filter((row) => !isFirst(row))],
  ];
}

const isUsable = ({ classification }: ClassifiedTopic): boolean => classification.usable;
const isCalledUnsafe = ({ classification }: ClassifiedTopic): boolean => UNSAFE.has(classification.category);

const isMiss = (row: ClassifiedTopic): boolean =>
  (row.unsafe && isUsable(row)) ||
  (row.noise && isUsable(row)) ||
  (!row.unsafe && !row.noise && isCalledUnsafe(row)) ||
  row.domain !== row.classification.domain ||
  (row.kind === 'hexlike-real' && row.classification.hashtag === null);

const ratio = (part: number, whole: number): string =>
  whole === 0 ? 'none' : `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;

const column = (count: number): string => String(count).padStart(8);
