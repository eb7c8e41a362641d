import { type AccountId, type EpochMs, type KeyValueReader, type KeyValueStore, readValue } from '@promoter/domain';
import { isReadTold, type RefusedRead } from '@promoter/slots';
import * as z from 'zod/mini';

/** The kinds of reads of an account that X may refuse, each by itself. */
export const READ_KINDS = ['users/me', 'timeline', 'metrics'] as const;

export type ReadKind = (typeof READ_KINDS)[number];

const refused = z.object({
  since: z.number(),
  times: z.int(),
  detail: z.string(),
  notBefore: z.number(),
  isFailure: z.exactOptional(z.boolean()),
});
const row = z.partialRecord(z.enum(READ_KINDS), refused);

const keyOf = (account: AccountId): string => `reads:${account}`;

/** The kinds of reads that X refuses this account now, or fails to answer. */
export const readRefusedReads = async (
  keyValues: KeyValueReader,
  account: AccountId,
): Promise<Partial<Record<ReadKind, RefusedRead>>> => (await readValue(keyValues, keyOf(account), row)) ?? {};

/** Those of them that a person is to know of. */
export async function readReadsToTell(
  keyValues: KeyValueReader,
  account: AccountId,
  now: EpochMs,
): Promise<Partial<Record<ReadKind, RefusedRead>>> {
  const reads = Object.entries(await readRefusedReads(keyValues, account));
  return Object.fromEntries(reads.filter(([, read]) => isReadTold(read, now)));
}

/** Records a refusal of this kind of read; null ends it. */
export const writeRefusedRead = (
  keyValues: Pick<KeyValueStore, 'setEntry'>,
  account: AccountId,
  kind: ReadKind,
  refused: RefusedRead | null,
): Promise<void> => keyValues.setEntry(keyOf(account), kind, refused);

/** A person resumes the account: X is asked again at once. */
export const forgetRefusedReads = (keyValues: Pick<KeyValueStore, 'set'>, account: AccountId): Promise<void> =>
  keyValues.set(keyOf(account), {});
