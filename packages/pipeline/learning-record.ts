import type { Config } from '@promoter/config';
import { type KeyValueReader, type KeyValueStore, type LocalDay, type Mode, readValue } from '@promoter/domain';
import { type LearningSummary, MEASURES } from '@promoter/learning';
import * as z from 'zod/mini';

const keyOf = (mode: Mode): string => `learning:${mode}`;

/** Of no posts at all nothing is kept. */
const posts = z.number().check(z.gt(0));
const pair = z.readonly(z.tuple([posts, z.number()]));
const tally = z.readonly(z.tuple([posts, z.number(), z.number().check(z.gte(0))]));
const tallies = z.record(z.string(), tally);

const summarySchema = z.object({
  measure: z.enum(MEASURES),
  asOf: z.string(),
  groups: z.record(z.string(), pair),
  arms: z.object({ device: tallies, product: tallies, domainTag: tallies, idea: tallies }),
  squares: z.number().check(z.gte(0)),
});

const valueSchema = z.object({
  day: z.string(),
  halfLifeDays: z.number(),
  summary: z.nullable(summarySchema),
});

/** What posts brought, as settling keeps it for those that are yet to come. */
export interface LearningRecord {
  /** The local day on which it was made. */
  day: LocalDay;
  /** The half-life that it was made with, in days. */
  halfLifeDays: number;
  /** Null where no post was measured. */
  summary: LearningSummary | null;
}

/** Undefined where there is none, or none that can be read, which is reported: it is made anew. */
export const readLearningRecord = (keyValues: KeyValueReader, mode: Mode): Promise<LearningRecord | undefined> =>
  readValue(keyValues, keyOf(mode), valueSchema);

export const writeLearningRecord = (keyValues: KeyValueStore, mode: Mode, record: LearningRecord): Promise<void> =>
  keyValues.set(keyOf(mode), record);

/** What a post is composed with: null where nothing is known, or nothing is asked of it, when nothing is read either. */
export async function readLearned(
  { learning, mode }: Pick<Config, 'learning' | 'mode'>,
  keyValues: KeyValueReader,
): Promise<LearningSummary | null> {
  if (learning === 'off') return null;
  return (await readLearningRecord(keyValues, mode))?.summary ?? null;
}
