import { act, isRead, isWrite, type WriteName } from './actions.ts';
import type { Database } from './database.ts';
import { draftOn } from './draft-store.ts';
import { dynamoError, isConditionFailure } from './dynamo-error.ts';
import { describeTimeToLive, updateTimeToLive } from './time-to-live.ts';
import { transactGet, transactWrite } from './transactions.ts';

/** Carries out one DynamoDB operation. Rejects with a `DynamoError` for what DynamoDB would refuse. */
export async function perform(database: Database, operation: string, input: object): Promise<object> {
  switch (operation) {
    case 'TransactWriteItems':
      return transactWrite(database, input);
    case 'TransactGetItems':
      return transactGet(database, input);
    case 'UpdateTimeToLive':
      return updateTimeToLive(database, input);
    case 'DescribeTimeToLive':
      return describeTimeToLive(database, input);
    default:
      if (isRead(operation)) return act(database.store, operation, input);
      if (isWrite(operation)) return database.exclusively(() => write(database.store, operation, input));
      throw dynamoError('UnknownOperationException', `${operation} is not known here`);
  }
}

/** A failed condition answers with the row that failed it, where the request asks for that. */
async function write(store: DynaliteStore, operation: WriteName, input: object): Promise<object> {
  const wantsRow =
    'ReturnValuesOnConditionCheckFailure' in input && input.ReturnValuesOnConditionCheckFailure === 'ALL_OLD';
  try {
    return await act(store, operation, input);
  } catch (thrown) {
    if (!wantsRow || !isConditionFailure(thrown)) throw thrown;
    // The row is unchanged since, as writes run one after the other.
    const draft = draftOn(store);
    await act(draft.store, operation, input).catch(() => undefined);
    const facts = draft.read?.row ? { Item: draft.read.row } : {};
    throw dynamoError('ConditionalCheckFailedException', 'The conditional request failed', facts);
  }
}
