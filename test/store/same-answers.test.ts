import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DAY_MS, type Draft, type EpochMs, HOUR_MS, MINUTE_MS, type Mode } from '@promoter/domain';
import type { Store, WritableStatus } from '@promoter/slots';
import { createInMemoryStore } from '@promoter/store/in-memory';
import fc from 'fast-check';
import { type EmbeddedDynamo, startEmbeddedDynamo } from '../../packages/local/embedded/server.ts';
import { type DynamoSubject, dynamoSubject } from '../contracts/dynamo-subject.ts';
import {
  DECISION,
  draftOf,
  LIMITS,
  MAKEUP,
  NINE,
  posted,
  rejected,
  reservationOf,
  slotAfter,
  unknown,
} from '../contracts/store-fixtures.ts';

/** Whatever is called on a store, in any order, the in-memory store returns what DynamoDB's does. */

let dynamo: EmbeddedDynamo;
let subject: DynamoSubject;

beforeAll(async () => {
  dynamo = await startEmbeddedDynamo({ directory: null });
  subject = await dynamoSubject(dynamo.endpoint);
});

afterAll(async () => {
  await subject.close();
  await dynamo.close();
});

const FIRST_DAY = '2026-11-22';
const LAST_DAY = '2026-12-31';

/** Few enough to interact: neighbours, the two accounts, the next day, and a month later. */
const SLOTS = [
  slotAfter(0, 'A'),
  slotAfter(20, 'B'),
  slotAfter(90, 'A'),
  slotAfter(1440, 'A'),
  slotAfter(31 * 1440, 'B'),
];
const slot = fc.constantFrom(...SLOTS);
const owner = fc.constantFrom('first', 'second');
const mode = fc.constantFrom<Mode[]>('live', 'live', 'rehearsal');
const draft = fc.constantFrom(draftOf('one'), draftOf('two', MAKEUP));
/** Time advances, mostly a little, now and then past the thirty days. */
const step = fc.constantFrom(0, 0, 5_000, 2 * HOUR_MS, 31 * DAY_MS);
const until = fc.constantFrom<(EpochMs | null)[]>(null, NINE + 3_000, NINE + DAY_MS);
const account = fc.constantFrom('A', 'B');
const stop = until.map((end) => ({ reason: 'r', fix: 'f', since: NINE, until: end }));

const limits = fc.record({
  dailyCap: fc.constantFrom(1, 2, 10),
  gapMs: fc.constantFrom(0, 30 * MINUTE_MS),
  monthlyBudget: fc.constantFrom(200_000, 400_000, LIMITS.monthlyBudget),
});

const goal = fc.constantFrom<WritableStatus['state'][]>(
  'posted',
  'rejected',
  'waiting',
  'sending',
  'unknown',
  'abandoned',
);

/** One call on a store, whose results are compared. */
type Ask = (store: Store, now: EpochMs) => Promise<unknown>;

const claim = fc.record({ slot, mode, owner }).map<Ask>(
  ({ slot, mode, owner }) =>
    ({ ledger }, now) =>
      ledger.claim(slot, mode, owner, now),
);

const reserve = fc
  .record({ slot, mode, owner, draft, limits, behind: fc.boolean() })
  .map<Ask>(({ slot, mode, behind, ...rest }) => async ({ ledger, history }, now) => {
    const { sequence } = await history.read(mode, now);
    return ledger.reserve(reservationOf(slot, { mode, ...rest, now, sequence: behind ? sequence - 1 : sequence }));
  });

/** From the slot's state at that time, which may be an illegal transition. */
const move = fc
  .record({ slot, draft, goal, attempt: fc.constantFrom(1, 2, undefined) })
  .map<Ask>(({ slot, draft, goal, attempt }) => async ({ ledger }, now) => {
    const state = (await ledger.read(slot.id))?.status.state ?? 'sending';
    return ledger.transition(
      slot.id,
      { state, ...(attempt === undefined ? {} : { attempt }) },
      statusAt(goal, draft, now),
    );
  });

const endWithoutPost = fc.oneof(
  fc.record({ slot, owner }).map<Ask>(
    ({ slot, owner }) =>
      ({ ledger }, now) =>
        ledger.dismiss(slot.id, owner, { state: 'skipped', reason: 'late', settledAt: now }, DECISION),
  ),
  fc.record({ slot, mode }).map<Ask>(
    ({ slot, mode }) =>
      ({ ledger }, now) =>
        ledger.writeMissed(slot, mode, now),
  ),
);

const steer = fc.oneof(
  account.map<Ask>(
    (account) =>
      ({ holds }, now) =>
        holds.pause(account, now),
  ),
  account.map<Ask>(
    (account) =>
      ({ holds }) =>
        holds.resume(account),
  ),
  until.map<Ask>(
    (until) =>
      ({ holds }) =>
        holds.cooldown(until),
  ),
  fc.record({ account, stop }).map<Ask>(
    ({ account, stop }) =>
      ({ holds }) =>
        holds.stopAccount(account, stop),
  ),
  fc.option(stop).map<Ask>(
    (stop) =>
      ({ holds }) =>
        holds.stopApp(stop),
  ),
);

const meter = fc.constant<Ask>(({ usage }, at) =>
  usage.record({ call: 'x.timeline', at, latencyMs: 7, ok: true, reads: 3, cost: 3_000 }),
);

const asks = fc.array(
  fc.record({
    step,
    ask: fc.oneof(
      { weight: 4, arbitrary: claim },
      { weight: 5, arbitrary: reserve },
      { weight: 6, arbitrary: move },
      { weight: 1, arbitrary: endWithoutPost },
      { weight: 2, arbitrary: steer },
      { weight: 1, arbitrary: meter },
    ),
  }),
  { minLength: 5, maxLength: 30 },
);

function statusAt(goal: WritableStatus['state'], draft: Draft, now: EpochMs): WritableStatus {
  switch (goal) {
    case 'rejected':
      return rejected(draft, now);
    case 'waiting':
      return { state: 'waiting', draft, attempt: 1, until: now + 5_000 };
    case 'sending':
      return { state: 'sending', draft, attempt: 2, sendingAt: now };
    case 'unknown':
      return { ...unknown(draft, now, [now]), isFinal: true };
    case 'abandoned':
      return { state: 'abandoned', draft, reason: 'unreadable', detail: 'HTTP 400', settledAt: now };
    default:
      return posted(draft, now);
  }
}

const answer = (ask: Ask, store: Store, now: EpochMs): Promise<unknown> =>
  ask(store, now).catch((thrown: unknown) => (thrown instanceof Error ? thrown.message : thrown));

const everythingIn = async (store: Store, now: EpochMs) => ({
  slots: [await store.ledger.list('A', FIRST_DAY, LAST_DAY), await store.ledger.list('B', FIRST_DAY, LAST_DAY)],
  histories: [await store.history.read('live', now), await store.history.read('rehearsal', now)],
  posts: [await store.posts.list('A', { limit: 50 }), await store.posts.list('B', { limit: 50 })],
  holds: await store.holds.read(['A', 'B']),
  usage: await store.usage.list(FIRST_DAY, LAST_DAY),
});

test('the in-memory store answers everything as DynamoDB’s does', async () => {
  await fc.assert(
    fc.asyncProperty(asks, async (steps) => {
      const fake = createInMemoryStore();
      const real = await subject.empty();
      let now = NINE;
      for (const { step, ask } of steps) {
        now += step;
        expect(await answer(ask, fake, now)).toEqual(await answer(ask, real, now));
      }
      expect(await everythingIn(fake, now)).toEqual(await everythingIn(real, now));
    }),
    { numRuns: 40 },
  );
});
