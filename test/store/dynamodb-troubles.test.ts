import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Store } from '@promoter/slots';
import { createDynamoStore, MissingTable, tableNamesFrom } from '@promoter/store/dynamodb';
import { type EmbeddedDynamo, startEmbeddedDynamo } from '../../packages/local/embedded/server.ts';
import { type DynamoSubject, dynamoSubject } from '../contracts/dynamo-subject.ts';
import { NINE, offerOf, posted, reservationOf, send, slotAfter, trendOf } from '../contracts/store-fixtures.ts';
import { type Trouble, withTroubleOn } from '../support/store/with-trouble.ts';

let dynamo: EmbeddedDynamo;
let subject: DynamoSubject;
let store: Store;
let waits: number[];

beforeAll(async () => {
  dynamo = await startEmbeddedDynamo({ directory: null });
  subject = await dynamoSubject(dynamo.endpoint);
});

afterAll(async () => {
  await subject.close();
  await dynamo.close();
});

beforeEach(async () => {
  await subject.empty();
  waits = [];
  store = createDynamoStore({
    client: subject.client,
    tables: subject.names,
    log: () => {},
    sleep: async (ms) => {
      waits.push(ms);
    },
  });
});

const withTrouble = <T>(trouble: Trouble, work: () => Promise<T>, where?: 'above' | 'beneath') =>
  withTroubleOn(subject.client, trouble, work, where);

const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    $metadata: {},
    message: 'cancelled',
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

describe('another transaction on the same rows', () => {
  const slot = slotAfter(0);

  /** Cancels the first transactions with these reasons, then lets them through. */
  const cancelFirst = (times: number, ...codes: string[]): Trouble => {
    let left = times;
    return async (next, command) => {
      if (command.startsWith('TransactWrite') && left-- > 0) throw cancelled(...codes);
      return next();
    };
  };

  beforeEach(() => store.ledger.claim(slot, 'live', 'me', NINE));

  test.each([
    'TransactionConflict',
    'ThrottlingError',
    'ProvisionedThroughputExceeded',
  ])('is waited for, longer each time: %s', async (code) => {
    const reserved = await withTrouble(cancelFirst(3, 'None', code), () => store.ledger.reserve(reservationOf(slot)));
    expect(reserved).toEqual({ kind: 'reserved' });
    expect(waits).toHaveLength(3);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
  });

  test('is waited for even where a condition failed too, since that may come from the other transaction', async () => {
    const trouble = cancelFirst(1, 'ConditionalCheckFailed', 'TransactionConflict');
    expect(await withTrouble(trouble, () => store.ledger.reserve(reservationOf(slot)))).toEqual({ kind: 'reserved' });
  });

  test('is waited for a limited time', async () => {
    const trouble = cancelFirst(100, 'TransactionConflict');
    const reserving = withTrouble(trouble, () => store.ledger.reserve(reservationOf(slot)));
    await expect(reserving).rejects.toBeInstanceOf(TransactionCanceledException);
    expect(waits.length).toBeLessThan(10);
    expect(waits.reduce((sum, ms) => sum + ms)).toBeLessThan(3_000);
  });

  test('delays a transition as it does a reservation', async () => {
    const { draft, now } = reservationOf(slot);
    await store.ledger.reserve(reservationOf(slot));
    const transition = () => store.ledger.transition(slot.id, { state: 'sending' }, posted(draft, now));
    expect(await withTrouble(cancelFirst(2, 'TransactionConflict'), transition)).toBe(true);
  });

  test('an error that is neither a refusal nor transient is thrown', async () => {
    const trouble = cancelFirst(1, 'ValidationError');
    await expect(withTrouble(trouble, () => store.ledger.reserve(reservationOf(slot)))).rejects.toThrow('cancelled');
    expect(waits).toEqual([]);
  });
});

describe('a lost reply', () => {
  const slot = slotAfter(0);

  /** Lets the first transaction through, and then loses its answer as a cut connection would. */
  const losing = <T>(work: () => Promise<T>): Promise<T> => {
    let isFirst = true;
    const trouble: Trouble = async (next, command) => {
      const answer = await next();
      if (!command.startsWith('TransactWrite') || !isFirst) return answer;
      isFirst = false;
      throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError', code: 'ECONNRESET' });
    };
    return withTrouble(trouble, work, 'beneath');
  };

  test('does not turn a reservation into a refusal, or count it twice', async () => {
    await store.ledger.claim(slot, 'live', 'me', NINE);
    expect(await losing(() => store.ledger.reserve(reservationOf(slot)))).toEqual({ kind: 'reserved' });
    expect(await store.usage.list('2026-11-22', '2026-11-22')).toMatchObject([{ calls: 1, cost: 200_000 }]);
  });

  test('does not make a transition look like another process’s', async () => {
    const { draft, now } = reservationOf(slot);
    await send(store, slot);
    const transition = () => store.ledger.transition(slot.id, { state: 'sending' }, posted(draft, now));
    expect(await losing(transition)).toBe(true);
  });
});

describe('a batch of rows', () => {
  /** Processes nothing of the first batches, as a throttled table does. */
  const busyFirst = (times: number): Trouble => {
    let left = times;
    return async <T>(next: () => Promise<T>, command: string, input: object) => {
      if (!command.startsWith('BatchWrite') || left-- <= 0) return next();
      return { output: { $metadata: {}, UnprocessedItems: Object(input).RequestItems }, response: {} } as T;
    };
  };

  test('puts unprocessed rows again', async () => {
    await withTrouble(busyFirst(1), () => store.offers.put([offerOf('a'), offerOf('b')]));
    expect(await store.offers.list()).toHaveLength(2);
    expect(waits).toHaveLength(1);
  });

  test('fails when rows stay unprocessed', async () => {
    const putting = withTrouble(busyFirst(100), () => store.trends.put([trendOf('#Derby')]));
    await expect(putting).rejects.toThrow('1 rows of Trends could not be written: it is too busy');
  });
});

describe('missing configuration', () => {
  test('a table without a name is reported with its environment variable', async () => {
    const tables = tableNamesFrom({ TABLE_STATE: 'prod-State-1', TABLE_API_USAGE: '', UNRELATED: 'x' });
    expect(tables).toEqual({ State: 'prod-State-1' });
    const poor = createDynamoStore({ client: subject.client, tables, log: () => {} });
    await expect(poor.ledger.read(slotAfter(0).id)).rejects.toBeInstanceOf(MissingTable);
    await expect(poor.usage.list('2026-11-22', '2026-11-22')).rejects.toThrow('TABLE_API_USAGE is not set');
  });
});
