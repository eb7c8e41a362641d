import { type ActionName, act, isAction } from './actions.ts';
import type { Database } from './database.ts';
import { draftOn } from './draft-store.ts';
import { dynamoError, isConditionFailure } from './dynamo-error.ts';
import { describeTimeToLive, updateTimeToLive } from './time-to-live.ts';
import { transactGet, transactWrite } from './transactions.ts';

const READS: ReadonlySet<ActionName> = new Set([
  'BatchGetItem',
  'DescribeTable',
  'GetItem',
  'ListTables',
  'Query',
  'Scan',
]);

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
      if (!isAction(operation)) throw dynamoError('UnknownOperationException', `${operation} is not known here`);
      return READS.has(operation)
        ? act(database.store, operation, input)
        : database.exclusively(() => write(database.store, operation, input));
  }
}

/** A failed condition answers with the row that failed it, where the request asks for that. */
async function write(store: DynaliteStore, operation: ActionName, input: object): Promise<object> {
  const wantsRow =
    'ReturnValuesOnConditionCheckFailure' in input && input.ReturnValuesOnConditionCheckFailure === 'ALL_OLD';
  try {
    return await act(store, operation, input);
  } catch (thrown) {
    if (!wantsRow || !isConditionFailure(thrown)) throw thrown;
    const row = await rowRead(store, operation, input);
    throw dynamoError('ConditionalCheckFailedException', 'The conditional request failed', row ? { Item: row } : {});
  }
}

/** The row that failed the condition of a write; unchanged since, as writes run one after the other. */
async function rowRead(store: DynaliteStore, operation: ActionName, input: object): Promise<unknown> {
  const draft = draftOn(store);
  await act(draft.store, operation, input).catch(() => undefined);
  return draft.read?.row;
}
