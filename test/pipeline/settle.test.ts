import { beforeEach, describe, expect, test } from '@jest/globals';
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS, type Store } from '@promoter/domain';
import { type SettleServices, settleAccount } from '@promoter/pipeline';
import { publishReserved } from '@promoter/posting';
import { createMemoryStore } from '@promoter/store/memory';
import fc from 'fast-check';
import { draftOf, NINE, reservationOf, send, slotAfter } from '../contracts/store-fixtures.ts';
import { configOf, LIVE, silent } from '../support/bot.ts';
import { crashingAfter } from '../support/crashing-store.ts';
import { type FakeX, fakeX, LOST_POST, LOST_REPLY, waitUntil } from '../support/fake-x.ts';

const SLOT = slotAfter(0);
const RESERVED_AT = reservationOf(SLOT).now;
const CONFIG = configOf(LIVE);

describe('settling', () => {
  let store: Store;
  let now: EpochMs;
  let x: FakeX;
  beforeEach(() => {
    store = createMemoryStore();
    now = NINE;
    x = fakeX(() => now);
  });

  /** Reserves the slot and sends it, unless the process is to die in between. */
  async function sendSlot({ dies = false } = {}): Promise<void> {
    now = RESERVED_AT;
    await send(store, SLOT);
    if (dies) return;
    const draft = draftOf(SLOT.id);
    const { publisher } = x;
    const reserved = { slot: SLOT, draft, attempt: 1, sendingAt: now };
    await publishReserved({ ...reserved, store, publisher, now: () => now, log: silent });
  }
  const settleAt = async (afterNine: number, change: Partial<SettleServices> = {}) => {
    now = NINE + afterNine;
    const { timeline, publisher } = x;
    const services = { account: 'A', config: CONFIG, store, timeline, publisher, now: () => now, log: silent };
    return settleAccount({ ...services, ...change });
  };
  /** The five-minute rule, from a minute on until another. */
  const settleEveryFiveMinutes = async (from: number, to: number) => {
    for (let minute = from; minute <= to; minute += 5) await settleAt(minute * MINUTE_MS);
  };
  const status = async () => (await store.ledger.read(SLOT.id))?.status;

  test('nothing in doubt: nothing is read and nothing changes', async () => {
    await sendSlot();
    expect(await settleAt(5 * MINUTE_MS)).toEqual([]);
    expect(x.looks).toBe(0);
  });

  describe('a post whose reply was lost', () => {
    test('first version, failure 2: is found on the timeline, recorded once and never sent again', async () => {
      x.answers = [LOST_REPLY];
      await sendSlot();
      expect(await settleAt(20 * SECOND_MS)).toEqual([{ slot: SLOT.id, from: 'unknown', to: 'posted' }]);
      await settleEveryFiveMinutes(5, 60);
      expect(await status()).toMatchObject({ state: 'posted', how: 'adopted', xId: '1', postedAt: RESERVED_AT });
      expect(await store.posts.list('A', { limit: 5 })).toMatchObject([{ slot: SLOT.id, xId: '1' }]);
      expect(x.sent).toHaveLength(1);
    });

    test('is found by its mark, also where X changed the text', async () => {
      x.answers = [LOST_REPLY];
      await sendSlot();
      const post = { xId: '9', text: 'changed', createdAt: now, urls: ['https://voltagegpu.com/?utm_id=a'] };
      const timeline = { ...x.timeline, recent: async () => ({ kind: 'read' as const, posts: [post] }) };
      await settleAt(MINUTE_MS, { timeline });
      expect(await status()).toMatchObject({ state: 'posted', xId: '9' });
    });

    test('is found although X’s clock is half a minute behind', async () => {
      x.answers = [LOST_REPLY];
      await sendSlot();
      x.accepted = x.accepted.map((post) => ({ ...post, at: post.at - 30 * SECOND_MS }));
      await settleAt(MINUTE_MS);
      expect(await status()).toMatchObject({ state: 'posted', how: 'adopted' });
    });

    test('another account’s mark or another text is not it', async () => {
      x.answers = [LOST_REPLY];
      await sendSlot();
      const post = { xId: '9', text: 'changed', createdAt: now, urls: ['https://voltagegpu.com/?utm_id=ab'] };
      const timeline = { ...x.timeline, recent: async () => ({ kind: 'read' as const, posts: [post] }) };
      await settleAt(MINUTE_MS, { timeline });
      expect(await status()).toMatchObject({ state: 'unknown' });
    });

    test('a timeline two minutes behind costs no second post', async () => {
      x.answers = [LOST_REPLY];
      x.lagMs = 2 * MINUTE_MS;
      await sendSlot();
      for (let second = 10; second <= 20 * 60; second += 10) await settleAt(second * SECOND_MS);
      expect(x.sent).toHaveLength(1);
      expect(await status()).toMatchObject({ state: 'posted', how: 'adopted' });
    });

    test('a timeline further behind meets X’s refusal of the duplicate, which leads to a lookup', async () => {
      x.answers = [LOST_REPLY];
      x.lagMs = 14 * MINUTE_MS;
      await sendSlot();
      await settleEveryFiveMinutes(5, 10);
      expect(x.sent).toHaveLength(2);
      expect(x.accepted).toHaveLength(1);
      expect(await status()).toMatchObject({
        state: 'unknown',
        attempt: 2,
        detail: expect.stringMatching(/duplicate/),
      });
      await settleEveryFiveMinutes(15, 15);
      expect(await status()).toMatchObject({ state: 'posted', how: 'adopted' });
    });
  });

  describe('first version, failure 3: a crash between the post and its record', () => {
    test('is doubt once the send has surely ended, and is adopted', async () => {
      await sendSlot({ dies: true });
      await x.publisher.publish(draftOf(SLOT.id).text);
      await settleAt(20 * SECOND_MS);
      expect(await status()).toMatchObject({ state: 'sending' });
      expect(await settleAt(5 * MINUTE_MS)).toEqual([{ slot: SLOT.id, from: 'sending', to: 'posted' }]);
      expect(x.sent).toHaveLength(1);
    });

    test('a crash before the post is made good, once', async () => {
      await sendSlot({ dies: true });
      await settleEveryFiveMinutes(5, 60);
      expect(x.accepted).toHaveLength(1);
      expect(await status()).toMatchObject({ state: 'posted', how: 'answered' });
    });
  });

  describe('a post that never arrived', () => {
    beforeEach(async () => {
      x.answers = [LOST_POST];
      await sendSlot();
    });

    test('is sent again, the identical text, after two looks', async () => {
      await settleAt(5 * MINUTE_MS);
      expect(x.sent).toHaveLength(1);
      await settleAt(10 * MINUTE_MS);
      expect(x.sent).toEqual([draftOf(SLOT.id).text, draftOf(SLOT.id).text]);
      expect(await status()).toMatchObject({ state: 'posted', how: 'answered' });
    });

    test.each([
      ['two looks less than a minute apart', [5 * MINUTE_MS, 5 * MINUTE_MS + 59 * SECOND_MS]],
      ['looks before the send has surely ended', [15 * SECOND_MS, 38 * SECOND_MS]],
      ['a look before that and one after it', [15 * SECOND_MS, 5 * MINUTE_MS]],
      ['two looks within the timeline’s lag', [50 * SECOND_MS, 115 * SECOND_MS]],
      ['one look, however late', [19 * MINUTE_MS]],
    ])('%s are not enough', async (_, looks) => {
      for (const at of looks) await settleAt(at);
      expect(x.sent).toHaveLength(1);
    });

    test('a look counts from when it was asked for, not from when it was answered', async () => {
      await settleAt(50 * SECOND_MS);
      const slow: SettleServices['timeline'] = {
        ...x.timeline,
        recent: async (since) => {
          const reading = await x.timeline.recent(since);
          now += 3 * MINUTE_MS;
          return reading;
        },
      };
      await settleAt(115 * SECOND_MS, { timeline: slow });
      expect(x.sent).toHaveLength(1);
    });

    test('a look that failed is none', async () => {
      x.isDown = true;
      await settleEveryFiveMinutes(5, 10);
      x.isDown = false;
      await settleAt(15 * MINUTE_MS);
      expect(x.sent).toHaveLength(1);
    });

    test('is not sent again when the slot has closed: it is abandoned, with an alarm', async () => {
      await settleAt(19 * MINUTE_MS);
      const alarms: string[] = [];
      const log: SettleServices['log'] = (level, message) => void (level === 'error' && alarms.push(message));
      expect(await settleAt(20 * MINUTE_MS, { log })).toEqual([{ slot: SLOT.id, from: 'unknown', to: 'abandoned' }]);
      expect(await status()).toMatchObject({ state: 'abandoned', reason: 'absent' });
      expect(alarms).toEqual([expect.stringMatching(/^abandoned: /)]);
      expect(x.sent).toHaveLength(1);
    });

    test('is sent again once at most', async () => {
      x.answers = [LOST_POST, LOST_POST, LOST_POST];
      await settleEveryFiveMinutes(3, 60);
      expect(x.sent).toHaveLength(2);
      expect(await status()).toMatchObject({ state: 'abandoned', reason: 'absent' });
    });

    test.each(['pause', 'cooldown', 'stop'])('is not sent again during a %s', async (hold) => {
      if (hold === 'pause') await store.steering.pause('A', now);
      if (hold === 'cooldown') await store.steering.cooldown(now + HOUR_MS);
      if (hold === 'stop') await store.steering.stopApp({ reason: 'no credits', fix: 'Buy.', since: now, until: null });
      await settleEveryFiveMinutes(5, 30);
      expect(x.sent).toHaveLength(1);
      expect(await status()).toMatchObject({ state: 'abandoned' });
    });

    test('a pause that is lifted in time lets it go', async () => {
      await store.steering.pause('A', now);
      await settleEveryFiveMinutes(5, 10);
      await store.steering.resume('A');
      await settleAt(15 * MINUTE_MS);
      expect(x.sent).toHaveLength(2);
    });

    test('ten settlers at once send it again once', async () => {
      await settleAt(5 * MINUTE_MS);
      await Promise.all(Array.from({ length: 10 }, () => settleAt(10 * MINUTE_MS)));
      expect(x.sent).toHaveLength(2);
      expect(x.accepted).toHaveLength(1);
    });

    test('without a way to X it is only looked for', async () => {
      for (let minute = 5; minute <= 15; minute += 5) await settleAt(minute * MINUTE_MS, { publisher: null });
      expect(x.sent).toHaveLength(1);
      expect(await status()).toMatchObject({ state: 'unknown' });
    });
  });

  describe('a timeline that cannot be read', () => {
    beforeEach(async () => {
      x.answers = [LOST_REPLY];
      x.isDown = true;
      await sendSlot();
      await settleEveryFiveMinutes(5, 25);
    });

    test('leaves the slot abandoned as unreadable, the text remembered and the money booked', async () => {
      expect(await status()).toMatchObject({ state: 'abandoned', reason: 'unreadable' });
      expect((await store.memory.recall('live', now)).entries).toHaveLength(1);
      expect(x.sent).toHaveLength(1);
    });

    test('adopts the post as soon as it can be read, hours later', async () => {
      x.isDown = false;
      expect(await settleAt(5 * HOUR_MS)).toEqual([{ slot: SLOT.id, from: 'abandoned', to: 'posted' }]);
      expect(await store.posts.list('A', { limit: 5 })).toMatchObject([{ slot: SLOT.id, xId: '1' }]);
    });
  });

  test('an abandoned slot is looked for ever more rarely', async () => {
    x.answers = [LOST_POST, LOST_POST];
    await sendSlot();
    await settleEveryFiveMinutes(5, 25);
    x.looks = 0;
    await settleEveryFiveMinutes(30, 24 * 60);
    expect(x.looks).toBeGreaterThanOrEqual(4);
    expect(x.looks).toBeLessThanOrEqual(8);
  });

  test('when the day’s allowance for reading is spent, nothing is read', async () => {
    x.answers = [LOST_REPLY];
    await sendSlot();
    await store.usage.record({ call: 'x.timeline', at: now, latencyMs: 1, ok: true, reads: 250, cost: 250_000 });
    await settleAt(5 * MINUTE_MS);
    expect(x.looks).toBe(0);
    expect(await status()).toMatchObject({ state: 'unknown' });
  });

  test('a timeline that refuses the credentials stops the account', async () => {
    x.answers = [LOST_REPLY];
    await sendSlot();
    const stop = {
      scope: 'account',
      stop: { reason: 'the keys are not accepted', fix: 'New ones.', until: null },
    } as const;
    const timeline = { ...x.timeline, recent: async () => ({ kind: 'unreadable' as const, detail: 'HTTP 401', stop }) };
    await settleAt(5 * MINUTE_MS, { timeline });
    expect((await store.steering.read(['A'])).stoppedAccounts.get('A')).toMatchObject({ fix: 'New ones.' });
  });

  describe('first version, failure 7: told to wait', () => {
    const waiting = async (minutes: number) => {
      x.answers = [waitUntil(NINE + minutes * MINUTE_MS)];
      await sendSlot();
    };

    test('it is sent when the wait is over, and no sooner', async () => {
      await waiting(7);
      await settleAt(6 * MINUTE_MS);
      expect(x.sent).toHaveLength(1);
      await settleAt(7 * MINUTE_MS);
      expect(await status()).toMatchObject({ state: 'posted', how: 'answered' });
      expect(x.accepted).toHaveLength(1);
    });

    test('a wait past the slot’s end is a rejection that gives everything back', async () => {
      await waiting(20);
      await settleAt(5 * MINUTE_MS);
      expect(await status()).toMatchObject({ state: 'rejected', reason: 'rate-limit' });
      expect((await store.memory.recall('live', now)).entries).toEqual([]);
      expect(x.sent).toHaveLength(1);
    });

    test('it is not sent while the account is held, and rejected at the slot’s end', async () => {
      await waiting(7);
      await store.steering.pause('A', now);
      await settleEveryFiveMinutes(10, 20);
      expect(x.sent).toHaveLength(1);
      expect(await status()).toMatchObject({ state: 'rejected', reason: 'rate-limit' });
    });

    test('doubt after a wait is looked up, never sent again', async () => {
      await waiting(4);
      x.answers.push(LOST_POST);
      await settleEveryFiveMinutes(5, 30);
      expect(x.sent).toHaveLength(2);
      expect(await status()).toMatchObject({ state: 'abandoned' });
    });
  });

  test.each([
    LOST_REPLY,
    LOST_POST,
  ])('a crash at any await of settling costs no post and makes no second one', async (lost) => {
    for (let crashAt = 1, crashed = true; crashed; crashAt += 1) {
      store = createMemoryStore();
      now = NINE;
      x = fakeX(() => now);
      x.answers = [lost];
      await sendSlot();
      await settleAt(5 * MINUTE_MS);
      const crashing = crashingAfter(crashAt, store);
      const publisher: FakeX['publisher'] = {
        publish: async (text) => {
          crashing.step();
          return x.publisher.publish(text);
        },
      };
      await settleAt(10 * MINUTE_MS, { store: crashing.store, publisher }).catch(() => {});
      crashed = crashing.crashed();
      await settleEveryFiveMinutes(15, 25);
      expect(x.accepted.length).toBeLessThanOrEqual(1);
      expect((await status())?.state).toBe(x.accepted.length === 1 ? 'posted' : 'abandoned');
    }
  });

  test('whatever X does, one text is accepted at most once, and what was accepted is recorded', async () => {
    const answer = fc.constantFrom(LOST_REPLY, LOST_POST, waitUntil(NINE + 6 * MINUTE_MS));
    const run = fc.record({
      answers: fc.array(answer, { maxLength: 3 }),
      lagSeconds: fc.integer({ min: 0, max: 120 }),
      dies: fc.constantFrom('never', 'before the post', 'after it'),
      downUntil: fc.integer({ min: 0, max: 30 }),
      settles: fc.array(fc.integer({ min: 5, max: 1_790 }), { maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(run, async ({ answers, lagSeconds, dies, downUntil, settles }) => {
        store = createMemoryStore();
        now = NINE;
        x = fakeX(() => now);
        // This X accepts a duplicate: the looks alone have to prevent it.
        x.publisher = acceptingAnything(x, () => now);
        x.answers = [...answers];
        x.lagMs = lagSeconds * SECOND_MS;
        await sendSlot({ dies: dies !== 'never' });
        if (dies === 'after it') await x.publisher.publish(draftOf(SLOT.id).text);
        for (const second of [...settles].sort((a, b) => a - b)) {
          x.isDown = second < downUntil * 60;
          await settleAt(second * SECOND_MS);
        }
        x.isDown = false;
        await settleAt(29 * MINUTE_MS);
        await settleAt(DAY_MS / 2);
        expect(x.accepted.length).toBeLessThanOrEqual(1);
        expect((await status())?.state === 'posted').toBe(x.accepted.length === 1);
      }),
      { numRuns: 300 },
    );
  });
});

function acceptingAnything(x: FakeX, now: () => EpochMs): FakeX['publisher'] {
  return {
    publish: async (text) => {
      x.sent.push(text);
      const xId = String(x.accepted.length + 1);
      const answer = x.answers.shift() ?? { accepts: true, outcome: { kind: 'posted', xId } as const };
      if (answer.accepts) x.accepted.push({ xId, text, at: now() });
      return answer.outcome;
    },
  };
}
