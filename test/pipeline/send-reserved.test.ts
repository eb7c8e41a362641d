import { beforeEach, describe, expect, test } from '@jest/globals';
import { type EpochMs, MINUTE_MS, type Publisher, type PublishOutcome, SECOND_MS } from '@promoter/domain';
import { sendReserved } from '@promoter/pipeline';
import type { Store } from '@promoter/slots';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { draftOf, reservationOf, send, slotAfter } from '../contracts/store-fixtures.ts';
import { crashingAfter } from '../support/crashing-store.ts';

const SLOT = slotAfter(0);
const DRAFT = draftOf(SLOT.id);
const RESERVED_AT = reservationOf(SLOT).now;

const STOPS_ACCOUNT: PublishOutcome = {
  kind: 'rejected',
  reason: 'account',
  detail: 'HTTP 401: Unauthorized',
  stop: { scope: 'account', stop: { reason: 'the keys are not accepted', fix: 'Make new keys.', until: null } },
};

const OUTCOMES: Record<string, PublishOutcome> = {
  posted: { kind: 'posted', xId: '77' },
  rejected: { kind: 'rejected', reason: 'text', detail: 'HTTP 403: not allowed', stop: null },
  waiting: { kind: 'wait', until: RESERVED_AT + 5 * MINUTE_MS },
  unknown: { kind: 'unknown', detail: 'X did not answer in time' },
};

/** The half of a publisher that a send needs. */
type Sender = Omit<Publisher, 'remove'>;

describe('one send of a reserved text', () => {
  let store: Store;
  let now: EpochMs;
  beforeEach(async () => {
    store = createInMemoryStore();
    now = RESERVED_AT;
    await send(store, SLOT);
  });

  const publishing = (publisher: Sender, change: { store?: Store; afterUnknown?: boolean } = {}) =>
    sendReserved({
      slot: SLOT,
      draft: DRAFT,
      attempt: 1,
      sendingAt: RESERVED_AT,
      store,
      publisher,
      now: () => now,
      log: () => {},
      ...change,
    });
  const answering = (outcome: PublishOutcome): Sender => ({ publish: async () => outcome });
  const status = async () => (await store.ledger.read(SLOT.id))?.status;
  const isRemembered = async () => (await store.history.read('live', now)).entries.length === 1;

  test.each(Object.keys(OUTCOMES))('what X says makes the slot %s', async (state) => {
    const answer = await publishing(answering(OUTCOMES[state] as PublishOutcome));
    expect(answer).toMatchObject({ state });
    expect(await status()).toEqual(answer);
  });

  test('the frozen text is what is sent, once', async () => {
    const sent: string[] = [];
    await publishing({
      publish: async (text) => {
        sent.push(text);
        return { kind: 'posted', xId: '77' };
      },
    });
    expect(sent).toEqual([DRAFT.text]);
  });

  test('first version, failure 2: a lost reply keeps the text, the count and the money, as if it were posted', async () => {
    await publishing(answering({ kind: 'unknown', detail: 'the connection broke before X answered' }));
    expect(await isRemembered()).toBe(true);
    expect(await store.usage.list('2026-11-22', '2026-11-22')).toMatchObject([{ calls: 1, cost: DRAFT.cost }, {}]);
  });

  test('only a refusal gives them back', async () => {
    await publishing(answering(OUTCOMES.rejected as PublishOutcome));
    expect(await isRemembered()).toBe(false);
  });

  test('a refusal that repeating would not mend stops the account, with what to do', async () => {
    await publishing(answering(STOPS_ACCOUNT));
    const { stoppedAccounts, stoppedApp } = await store.holds.read(['A', 'B']);
    expect([...stoppedAccounts]).toEqual([
      ['A', { reason: 'the keys are not accepted', fix: 'Make new keys.', until: null, since: now }],
    ]);
    expect(stoppedApp).toBeNull();
  });

  test('one that concerns the app stops every account', async () => {
    const stop = { scope: 'app', stop: { reason: 'no credits', fix: 'Buy some.', until: now + MINUTE_MS } } as const;
    await publishing(answering({ ...STOPS_ACCOUNT, reason: 'app', stop }));
    expect((await store.holds.read(['A'])).stoppedApp).toMatchObject({
      reason: 'no credits',
      until: now + MINUTE_MS,
    });
  });

  test('how the call ended, how long it took and what its headers say are recorded', async () => {
    const limits = [{ window: '15-minutes', limit: 100, remaining: 99, resetAt: now + MINUTE_MS }] as const;
    await publishing({
      publish: async () => {
        now += 240;
        return { kind: 'posted', xId: '77', limits };
      },
    });
    expect(await store.usage.list('2026-11-22', '2026-11-22')).toContainEqual(
      expect.objectContaining({ call: 'x.create-post.answer', calls: 1, errors: 0, latencyMsTotal: 240, cost: 0 }),
    );
    expect(await store.keyValues.get('rate-limit:A')).toEqual({ at: now, limits });
  });

  test('a process that was suspended after reserving sends nothing', async () => {
    now = RESERVED_AT + 31 * SECOND_MS;
    const publisher: Sender = {
      publish: async () => {
        throw new Error('sent');
      },
    };
    expect(await publishing(publisher)).toMatchObject({
      state: 'unknown',
      detail: expect.stringMatching(/nothing was sent/),
    });
  });

  test.each([
    'rejected',
    'waiting',
    'unknown',
  ])('sent again after a doubtful try, %s settles nothing', async (state) => {
    const answer = await publishing(answering(OUTCOMES[state] as PublishOutcome), { afterUnknown: true });
    expect(answer).toMatchObject({ state: 'unknown' });
    expect(await isRemembered()).toBe(true);
  });

  test('sent again after a doubtful try, only an id settles it', async () => {
    expect(await publishing(answering({ kind: 'posted', xId: '77' }), { afterUnknown: true })).toMatchObject({
      state: 'posted',
    });
  });

  test('an id that comes after others gave the slot up corrects them', async () => {
    const late: Sender = {
      publish: async () => {
        const uncertain = {
          state: 'unknown',
          draft: DRAFT,
          attempt: 1,
          sendingAt: RESERVED_AT,
          detail: 'late',
          timelineChecks: [],
        } as const;
        await store.ledger.transition(SLOT.id, { state: 'sending' }, uncertain);
        return { kind: 'posted', xId: '77' };
      },
    };
    expect(await publishing(late)).toMatchObject({ state: 'posted', xId: '77' });
    expect(await status()).toMatchObject({ state: 'posted', xId: '77' });
  });

  test('a refusal that comes after others settled the slot changes nothing', async () => {
    const late: Sender = {
      publish: async () => {
        const confirmed = { state: 'posted', draft: DRAFT, xId: '78', postedAt: now, how: 'confirmed' } as const;
        await store.ledger.transition(SLOT.id, { state: 'sending' }, confirmed);
        return OUTCOMES.rejected as PublishOutcome;
      },
    };
    expect(await publishing(late)).toMatchObject({ state: 'posted', xId: '78' });
    expect(await isRemembered()).toBe(true);
  });
});

describe('a crash at any await of a send', () => {
  test.each([
    ['posted', 'posted'],
    ['rejected', 'rejected'],
    ['waiting', 'waiting'],
    ['unknown', 'unknown'],
  ])('leaves the slot sending or %s, never free', async (outcome, settled) => {
    for (let crashAt = 1; ; crashAt += 1) {
      const store = createInMemoryStore();
      await send(store, SLOT);
      const crashing = crashingAfter(crashAt, store);
      const publisher: Sender = {
        publish: async () => {
          crashing.step();
          return OUTCOMES[outcome] as PublishOutcome;
        },
      };
      const send2 = { slot: SLOT, draft: DRAFT, attempt: 1, sendingAt: RESERVED_AT, publisher, log: () => {} };
      await sendReserved({ ...send2, store: crashing.store, now: () => RESERVED_AT }).catch(() => {});
      const state = (await store.ledger.read(SLOT.id))?.status.state;
      expect(['sending', settled]).toContain(state);
      if (!crashing.crashed()) return;
    }
  });
});
