import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { HOUR_MS, isoTime } from '@promoter/domain';
import type { ControlStore } from '@promoter/slots';
import { pastPostOf } from '@promoter/slots';
import { createDynamoStore } from '@promoter/store/dynamodb';
import { type EmbeddedDynamo, startEmbeddedDynamo } from '../../packages/local/embedded/server.ts';
import { fingerprintRow } from '../../packages/store/dynamodb/fingerprints.ts';
import { type DynamoSubject, dynamoSubject } from '../contracts/dynamo-subject.ts';
import { DECISION, draftOf, NINE, rejected, reservationOf, send, slotAfter } from '../contracts/store-fixtures.ts';
import { type Trouble, withTroubleOn } from '../support/store/with-trouble.ts';

/* What a process of the store reads once, reads together, or trusts: cheaper, and just as true. */

let dynamo: EmbeddedDynamo;
let subject: DynamoSubject;
let store: ControlStore;

beforeAll(async () => {
  dynamo = await startEmbeddedDynamo({ directory: null });
  subject = await dynamoSubject(dynamo.endpoint);
});

afterAll(async () => {
  await subject.close();
  await dynamo.close();
});

beforeEach(async () => {
  store = await subject.empty();
});

const withTrouble = <T>(trouble: Trouble, work: () => Promise<T>) => withTroubleOn(subject.client, trouble, work);

describe('the post history', () => {
  /** Reads as DynamoDB may: the last writes are missing, unless the read is consistent. */
  const lagging: Trouble = async (next, command, input) => {
    const answer = await next();
    const isCheap = 'ConsistentRead' in input && input.ConsistentRead === false;
    if (command === 'ScanCommand' && isCheap) Object.assign(Object(answer).output, { Items: [] });
    return answer;
  };

  /** Another process, which has read nothing yet. */
  const another = () => createDynamoStore({ client: subject.client, tables: subject.names, log: () => {} });

  let scans: number;
  const counting: Trouble = (next, command) => {
    if (command === 'ScanCommand') scans += 1;
    return next();
  };

  beforeEach(() => {
    scans = 0;
  });

  test('reads from the slots’ own rows what the scan misses and the recent reservations name', async () => {
    await send(store, slotAfter(0));
    await send(store, slotAfter(90));
    const { history } = another();
    const lagged = await withTrouble(lagging, () => history.read('live', NINE));
    expect(lagged).toEqual(await another().history.read('live', NINE));
    expect([lagged.sequence, lagged.entries.length]).toEqual([2, 2]);
  });

  test('keeps a text that it has as pinned once another process sends it', async () => {
    const act = { kind: 'written', draft: draftOf('a text'), decision: DECISION, fallback: 'skip' } as const;
    const slot = slotAfter(0);
    await store.instructions.save({ slot, mode: 'live', act, by: 'anna', now: NINE, before: undefined, sequence: 0 });
    const { history } = another();
    const [pinned] = (await history.read('live', NINE)).entries;
    await send(another(), slot, { draft: act.draft, instruction: 1 });
    const sent = (await history.read('live', NINE + HOUR_MS)).entries;
    expect(sent).toEqual([pastPostOf({ slot, mode: 'live', draft: act.draft })]);
    expect(pinned?.expiresAt).toBeLessThan(NINE + HOUR_MS);
  });

  test('is read whole once a process, and updated with what others send', async () => {
    await send(store, slotAfter(0));
    const { history } = another();
    await withTrouble(counting, async () => {
      await history.read('live', NINE);
      expect(scans).toBe(1);
      await send(store, slotAfter(90));
      await send(store, slotAfter(180, 'B'));
      expect((await history.read('live', NINE)).entries.map(({ slot }) => slot)).toEqual(
        [slotAfter(0), slotAfter(90), slotAfter(180, 'B')].map(({ id }) => id),
      );
      expect(await history.read('live', slotAfter(60 * 1440).at)).toEqual({ sequence: 3, entries: [], taken: [] });
      expect(scans).toBe(1);
    });
  });

  test('drops what X rejected, in every process', async () => {
    const slot = slotAfter(0);
    await send(store, slotAfter(-90));
    await send(store, slot);
    const { history } = another();
    expect((await history.read('live', NINE)).entries).toHaveLength(2);
    await store.ledger.transition(slot.id, { state: 'sending' }, rejected(reservationOf(slot).draft, NINE));
    expect((await history.read('live', NINE)).entries.map((entry) => entry.slot)).toEqual([slotAfter(-90).id]);
    expect(await store.history.read('live', NINE)).toEqual(await history.read('live', NINE));
  });

  test('keeps a text for a day after its expiry, so that a slot that is published late still sees it', async () => {
    await send(store, slotAfter(0));
    await send(store, slotAfter(3 * 1440));
    const { history } = another();
    await withTrouble(counting, async () => {
      const entriesAt = async (days: number) => (await history.read('live', slotAfter(days * 1440).at)).entries.length;
      expect([await entriesAt(30), await entriesAt(30.5), await entriesAt(30)]).toEqual([2, 1, 2]);
      expect([await entriesAt(31.6), await entriesAt(30)]).toEqual([1, 1]);
      expect(scans).toBe(1);
    });
  });

  test('is read whole again where there were more reservations than the row names', async () => {
    const { history } = another();
    await withTrouble(counting, async () => {
      await history.read('live', NINE);
      await send(store, slotAfter(0));
      await send(store, slotAfter(3 * 1440));
      expect((await history.read('live', NINE)).entries).toHaveLength(2);
    });
    // The sender's own first scan, and two of the other's.
    expect(scans).toBe(3);
  });

  test('reads rows of an earlier version, with an attribute each, beside its own', async () => {
    const slot = slotAfter(-90);
    const { fingerprint, at, expiresAt, account: _, mode, ...rest } = pastPostOf(reservationOf(slot));
    const asWrittenThen = {
      fingerprint: `${mode}#${fingerprint}`,
      at: isoTime(at),
      expiresAt: Math.floor(expiresAt / 1000),
      ...rest,
    };
    const db = DynamoDBDocumentClient.from(subject.client);
    await db.send(new PutCommand({ TableName: subject.names.Fingerprints, Item: asWrittenThen }));
    await send(store, slotAfter(0));
    const { entries } = await another().history.read('live', NINE);
    expect(entries).toEqual([slot, slotAfter(0)].map((each) => pastPostOf(reservationOf(each))));
    const { draft } = reservationOf(slot);
    expect(await send(another(), slotAfter(90), { draft })).toEqual({ kind: 'stale', why: 'fingerprint' });
  });

  test('allows a slot’s own fingerprint', async () => {
    const slot = slotAfter(0);
    const { draft } = reservationOf(slot);
    await DynamoDBDocumentClient.from(subject.client).send(
      new PutCommand({
        TableName: subject.names.Fingerprints,
        Item: fingerprintRow(pastPostOf(reservationOf(slot, { draft }))),
      }),
    );
    expect(await send(store, slotAfter(0, 'B'), { draft })).toEqual({ kind: 'stale', why: 'fingerprint' });
    expect(await send(store, slot, { draft })).toEqual({ kind: 'reserved' });
  });
});

describe('rows that are read at once', () => {
  const asked = () => Promise.all([store.holds.read(['A']), store.topicOverrides.read(), store.keyValues.get('watch')]);

  beforeEach(async () => {
    await store.holds.pause('A', NINE);
    await store.topicOverrides.change(() => ({ allow: ['derby'], deny: [] }));
  });

  test('come in one request, also with one that does not exist', async () => {
    const commands: string[] = [];
    const counting: Trouble = (next, command) => {
      commands.push(command);
      return next();
    };
    const [holds, topics, note] = await withTrouble(counting, asked);
    expect([holds.paused.get('A'), topics.allow, note]).toEqual([NINE, ['derby'], undefined]);
    expect(commands).toEqual(['BatchGetItemCommand']);
  });

  test('come one by one where DynamoDB leaves them unprocessed', async () => {
    const leaving: Trouble = async <T>(next: () => Promise<T>, command: string, input: object) => {
      if (command !== 'BatchGetItemCommand') return next();
      return { output: { $metadata: {}, UnprocessedKeys: Object(input).RequestItems }, response: {} } as T;
    };
    const [holds, topics] = await withTrouble(leaving, asked);
    expect([holds.paused.get('A'), topics.allow]).toEqual([NINE, ['derby']]);
  });

  test('fail together when the request does', async () => {
    const failing: Trouble = () => Promise.reject(new Error('no network'));
    await expect(withTrouble(failing, asked)).rejects.toThrow('no network');
  });
});

describe('the recent reservations as they were read for composing', () => {
  const [given, slot] = [slotAfter(-10), slotAfter(0)];

  test('are used where they allow a slot, and read again where it is too close', async () => {
    await send(store, given);
    const { draft } = reservationOf(given);
    await store.ledger.claim(slot, 'live', 'me', NINE);
    const { sequence } = await store.history.read('live', NINE);
    const reserve = () => store.ledger.reserve(reservationOf(slot, { sequence, draft: draftOf('another') }));
    expect(await reserve()).toEqual({ kind: 'refused', reason: 'gap' });
    await store.ledger.transition(given.id, { state: 'sending' }, rejected(draft, NINE));
    expect(await reserve()).toEqual({ kind: 'reserved' });
  });

  test('do not restore a slot that was rejected since', async () => {
    const earlier = slotAfter(-90);
    await send(store, earlier);
    await store.ledger.claim(slot, 'live', 'me', NINE);
    const { sequence } = await store.history.read('live', NINE);
    await store.ledger.transition(earlier.id, { state: 'sending' }, rejected(reservationOf(earlier).draft, NINE));
    expect(await store.ledger.reserve(reservationOf(slot, { sequence, draft: draftOf('another') }))).toEqual({
      kind: 'reserved',
    });
    expect(await send(store, slotAfter(-80), { draft: draftOf('a third') })).toEqual({ kind: 'reserved' });
  });
});
