import { createHash } from 'node:crypto';
import {
  type CancellationReason,
  TransactionCanceledException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { SlotId } from '@promoter/domain';
import type { Reserved } from '@promoter/slots';
import type { TableAccess } from './tables.ts';

export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One item of the send transaction, and the refusal when its condition fails. */
export interface Step {
  item: TransactItem;
  refused?: (row: CancellationReason['Item']) => Reserved;
}

/** Transient reasons, after which it is retried: another transaction on the same rows, or throttling. */
const TRANSIENT = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/** About a second in all: a slot has minutes, a Lambda function bills each. */
const RETRY_AFTER_MS = [20, 50, 120, 300, 600];

/**
 * Commits all of the items or none. Where a condition failed, returns the reasons in the order of the items, else none.
 * Throws any other error, and a transient one after the last retry.
 */
export async function transact(
  { db, sleep }: TableAccess,
  slot: SlotId,
  attempt: number,
  items: readonly TransactItem[],
): Promise<readonly CancellationReason[]> {
  const token = tokenOf(slot, attempt, crypto.randomUUID());
  const command = new TransactWriteCommand({ TransactItems: [...items], ClientRequestToken: token });
  for (let retries = 0; ; retries += 1) {
    try {
      await db.send(command);
      return [];
    } catch (thrown) {
      const reasons = thrown instanceof TransactionCanceledException ? (thrown.CancellationReasons ?? []) : [];
      const isTransient =
        thrown instanceof TransactionInProgressException || reasons.some(({ Code }) => Code && TRANSIENT.has(Code));
      const delay = RETRY_AFTER_MS[retries];
      if (!isTransient && reasons.some(({ Code }) => Code === 'ConditionalCheckFailed')) return reasons;
      if (!isTransient || delay === undefined) throw thrown;
      await sleep(delay * jitter(token));
    }
  }
}

/**
 * Slot and attempt, and this call's own nonce: DynamoDB recognises the same request, sent again after a lost reply,
 * while a second call, even one by the same owner in the same millisecond, is evaluated again. DynamoDB takes at most
 * 36 characters.
 */
const tokenOf = (slot: SlotId, attempt: number, nonce: string): string =>
  createHash('sha256').update(`${slot} ${attempt} ${nonce}`).digest('hex').slice(0, 36);

/** 0.5 to 1.5, different for each call, so that two calls that conflicted do not retry at the same time. */
const jitter = (token: string): number => 0.5 + Number.parseInt(token.slice(0, 2), 16) / 255;
