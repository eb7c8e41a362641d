import { beforeEach, describe, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@promoter/domain';
import { answered, coded, type RefusedAccount, refusedAccount } from '../support/refusing-x.ts';

const UNCLEAR = answered(403, { title: 'Forbidden', detail: 'Something is odd.', type: 'about:blank' });
const EMPTY = answered(403);
const PAGE = answered(403, '<html><title>Attention!</title></html>');
const UNAUTHORIZED = answered(401, { title: 'Unauthorized', status: 401 });
const AUTOMATED = coded(403, 226);
const EXPIRED = {
  scope: 'account',
  stop: { reason: 'the keys are not accepted', fix: 'New ones.', until: null, cause: 'credentials' },
} as const;

describe('posts that X refuses, slot after slot', () => {
  let account: RefusedAccount;
  beforeEach(() => {
    account = refusedAccount();
  });

  describe('without saying why', () => {
    test('the third in a row over different texts stops the account, with X’s own words', async () => {
      account.answers.push(PAGE, EMPTY, UNCLEAR);
      for (const place of [0, 1, 2]) {
        expect(await account.stop()).toBeUndefined();
        expect(await account.post(place)).toMatchObject({ state: 'rejected', reason: 'unclear' });
      }
      expect(await account.stop()).toMatchObject({ reason: expect.stringMatching(/Something is odd/), until: null });
      expect(await account.post(3)).toMatchObject({ state: 'skipped', reason: 'stopped' });
      expect(new Set(account.creates.map(({ text }) => text)).size).toBe(3);
    });

    test('a post in between begins the count anew', async () => {
      account.answers.push(UNCLEAR, UNCLEAR);
      await account.post(0);
      await account.post(1);
      expect(await account.post(2)).toMatchObject({ state: 'posted' });
      account.answers.push(UNCLEAR, UNCLEAR);
      await account.post(3);
      await account.post(4);
      expect(await account.stop()).toBeUndefined();
    });

    test('a text that X refuses is none of them', async () => {
      account.answers.push(coded(403, 187), coded(403, 186), coded(403, 187));
      for (const place of [0, 1, 2]) expect(await account.post(place)).toMatchObject({ reason: 'text' });
      expect(await account.stop()).toBeUndefined();
    });
  });

  test('a locked account is knocked at once, and not at every slot for ever', async () => {
    account.answers.push(coded(403, 326, 'To protect our users, this account is temporarily locked.'));
    for (let place = 0; place < 8; place += 1) await account.post(place);
    expect(account.creates).toHaveLength(1);
    expect(await account.stop()).toMatchObject({ fix: expect.stringMatching(/Sign in .* unlock .* resume/) });
  });

  test('what looks automated gets no other text in its slot, and the second in a row stops the account', async () => {
    account.answers.push(AUTOMATED, AUTOMATED);
    expect(await account.post(0)).toMatchObject({ state: 'rejected' });
    expect(await account.post(0)).toMatchObject({ state: 'rejected' });
    expect(account.creates).toHaveLength(1);
    expect(await account.stop()).toBeUndefined();
    await account.post(1);
    expect(await account.stop()).toMatchObject({ until: null });
  });

  test('the wrong kind of keys is tried once more, then stops', async () => {
    const wrong = answered(403, { type: 'https://api.x.com/2/problems/unsupported-authentication' });
    account.answers.push(wrong, wrong);
    await account.post(0);
    expect(await account.stop()).toBeUndefined();
    await account.post(1);
    expect(await account.stop()).toMatchObject({ until: null });
  });

  describe('because of the keys', () => {
    test('the first is tried again at the next slot, and a post forgets it', async () => {
      account.answers.push(UNAUTHORIZED);
      expect(await account.post(0)).toMatchObject({ state: 'rejected', reason: 'account' });
      expect(await account.post(1)).toMatchObject({ state: 'posted' });
      account.answers.push(UNAUTHORIZED);
      await account.post(2);
      expect(await account.stop()).toBeUndefined();
    });

    test('the second in a row stops the account; X is asked after 15 minutes, an hour, then every six hours', async () => {
      account.answers.push(UNAUTHORIZED, UNAUTHORIZED);
      account.refusedReads.verify = { kind: 'unreadable', detail: 'HTTP 401', stop: null, refused: { until: null } };
      await account.post(0);
      await account.post(1);
      const stoppedAt = account.creates[1]?.at ?? 0;
      expect(await account.stop()).toMatchObject({ since: stoppedAt, until: null });
      await account.settleBetween(stoppedAt + MINUTE_MS, stoppedAt + 20 * HOUR_MS);
      const asked = account.reads.filter(({ kind }) => kind === 'verify').map(({ at }) => at - stoppedAt);
      // Each at the first firing of the five-minute rule after its time.
      expect(asked.map((ms) => Math.floor(ms / MINUTE_MS))).toEqual([16, 76, 436, 796, 1_156]);
    });

    test('its stop is lifted by X’s next good answer, without a person', async () => {
      account.answers.push(coded(401, 89));
      await account.post(0);
      const stoppedAt = account.creates[0]?.at ?? 0;
      expect(await account.stop()).toMatchObject({ cause: 'credentials' });
      await account.settleBetween(stoppedAt + MINUTE_MS, stoppedAt + 20 * MINUTE_MS);
      expect(await account.stop()).toBeUndefined();
      expect(await account.post(1)).toMatchObject({ state: 'posted' });
    });

    test.each([
      ['a plain 401', UNAUTHORIZED],
      ['an expired token', coded(401, 89)],
    ])('creates that meet %s for ever while users/me is fine are not made at every slot', async (_, refusal) => {
      account.answers.push(...account.slots.map(() => refusal));
      for (const [place, slot] of account.slots.entries()) {
        await account.post(place);
        await account.settleBetween(slot.at + MINUTE_MS, slot.at + 86 * MINUTE_MS);
      }
      expect(account.slots.length).toBeGreaterThan(15);
      const asked = account.creates.map(({ at }) => at - (account.slots[0]?.at ?? 0));
      expect(asked.length).toBeLessThanOrEqual(account.slots.length / 2);
      // Once it is known, posts are six hours apart and more.
      expect(asked.slice(4).every((at, place) => at - (asked[place + 3] ?? 0) >= 6 * HOUR_MS)).toBe(true);
    });

    test('a good answer to a read does not forget a refused post: the next one stops at once', async () => {
      account.answers.push(UNAUTHORIZED, UNAUTHORIZED, UNAUTHORIZED);
      await account.post(0);
      await account.post(1);
      const stoppedAt = account.creates[1]?.at ?? 0;
      await account.settleBetween(stoppedAt + MINUTE_MS, stoppedAt + 20 * MINUTE_MS);
      expect(await account.stop()).toBeUndefined();
      await account.post(2);
      expect(await account.stop()).toMatchObject({ cause: 'credentials', since: account.creates[2]?.at });
    });

    test('a limit of the day that stood before them holds again once they are taken', async () => {
      account.answers.push(coded(403, 185));
      await account.post(0);
      const limit = await account.stop();
      const at = (account.creates[0]?.at ?? 0) + HOUR_MS;
      account.refusedReads.verify = { kind: 'unreadable', detail: 'HTTP 401', stop: EXPIRED, refused: { until: null } };
      await account.settleBetween(at, at);
      expect(await account.stop()).toMatchObject({ cause: 'credentials', since: at });
      delete account.refusedReads.verify;
      await account.settleBetween(at + 15 * MINUTE_MS, at + 20 * MINUTE_MS);
      expect(await account.stop()).toEqual(limit);
      expect(await account.post(2)).toMatchObject({ state: 'skipped', reason: 'daily-limit' });
      expect(account.creates).toHaveLength(1);
    });

    test('no good answer to a read lifts another stop, or a pause', async () => {
      account.answers.push(coded(401, 89));
      await account.post(0);
      const { holds } = account.bot.store;
      const stop = { reason: 'suspended', fix: 'Appeal.', since: 1, until: null };
      await holds.stopAccount('A', stop);
      await holds.pause('A', 2);
      const from = account.creates[0]?.at ?? 0;
      await account.settleBetween(from, from + HOUR_MS);
      expect(await account.stop()).toEqual(stop);
      expect((await holds.read(['A'])).paused.get('A')).toBe(2);
    });

    test('a wrong clock stops nothing, at however many slots', async () => {
      for (let times = 0; times < 4; times += 1) {
        account.answers.push(answered(401, undefined, { clockAheadMs: 7 * MINUTE_MS }));
      }
      for (const place of [0, 1, 2, 3]) {
        expect(await account.post(place)).toMatchObject({
          reason: 'clock',
          detail: expect.stringMatching(/7 minutes/),
        });
      }
      expect(await account.stop()).toBeUndefined();
      expect(await account.post(4)).toMatchObject({ state: 'posted' });
    });
  });

  describe('because of a limit of the day', () => {
    test.each([185, 344])('later slots (%i) are skipped without asking X, until the next day in UTC', async (code) => {
      account.answers.push(coded(403, code));
      expect(await account.post(0)).toMatchObject({ state: 'rejected', reason: 'daily-limit' });
      const midnight = Date.parse('2026-11-24T00:00:00Z');
      for (const [place, slot] of account.slots.entries()) {
        if (place === 0) continue;
        const status = await account.post(place);
        if (slot.at < midnight) expect(status).toMatchObject({ state: 'skipped', reason: 'daily-limit' });
        else expect(status).toMatchObject({ state: 'posted' });
      }
      expect(account.creates[1]?.at).toBeGreaterThan(midnight);
    });

    test('a counter of 24 hours at zero holds later slots until its reset', async () => {
      const [first, second] = account.slots;
      if (!first || !second) throw new Error('no slots');
      const limits = [{ window: 'user-day', limit: 50, remaining: 0, resetAt: second.at + HOUR_MS }] as const;
      account.answers.push(answered(429, undefined, { limits }));
      await account.post(0);
      await account.settleBetween(first.at + MINUTE_MS, first.at + 25 * MINUTE_MS);
      expect(await account.bot.store.ledger.read(first.id)).toMatchObject({ status: { reason: 'rate-limit' } });
      expect(await account.post(1)).toMatchObject({ state: 'skipped', reason: 'daily-limit' });
      expect(await account.post(2)).toMatchObject({ state: 'posted' });
    });
  });

  test('a stop stands since its first cause and is logged once, however often X repeats it', async () => {
    account.answers.push(coded(403, 64));
    await account.post(0);
    const stop = await account.stop();
    account.refusedReads.verify = {
      kind: 'unreadable',
      detail: 'suspended',
      stop: { scope: 'account', stop: { reason: 'X has suspended this account', fix: 'Appeal.', until: null } },
      refused: { until: null },
    };
    const from = account.slots[0]?.at ?? 0;
    await account.settleBetween(from, from + DAY_MS);
    expect(account.reads.filter(({ kind }) => kind === 'verify').length).toBeGreaterThan(2);
    expect(await account.stop()).toEqual(stop);
    expect(account.errors.filter((message) => message.startsWith('stopped'))).toHaveLength(1);
  });
});
