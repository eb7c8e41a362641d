import { beforeEach, describe, expect, test } from '@jest/globals';
import { readStatus, readWhy, resume } from '@promoter/control';
import { DAY_MS, HOUR_MS, MINUTE_MS, type Unreadable } from '@promoter/domain';
import { answered, type RefusedAccount, refusedAccount } from '../support/refusing-x.ts';

const refused = (more: Partial<Unreadable> = {}): Unreadable => ({
  kind: 'unreadable',
  detail: 'HTTP 403: Usage cap exceeded',
  stop: null,
  refused: { until: null },
  ...more,
});
const UNAUTHORIZED = refused({
  detail: 'HTTP 401: Unauthorized',
  stop: {
    scope: 'account',
    stop: { reason: 'X does not accept the keys', fix: 'New ones.', until: null, cause: 'credentials' },
    onRepeat: 'unauthorized',
  },
});

describe('reads that X refuses', () => {
  let account: RefusedAccount;
  beforeEach(() => {
    account = refusedAccount();
  });
  const start = () => account.slots[0]?.at ?? 0;
  const control = () => {
    const { config, store, now } = account.bot.services();
    return { config, store, now };
  };
  const timesOf = (kind: string) => account.reads.filter((read) => read.kind === kind).map(({ at }) => at);

  test('stop no post: metrics, timeline and users/me may all be refused for a day', async () => {
    account.refusedReads = Object.assign(account.refusedReads, {
      recent: refused(),
      verify: refused(),
      metrics: refused(),
    });
    for (const [place, slot] of account.slots.entries()) {
      if (place === 3) account.answers.push(answered(503));
      const { state } = await account.post(place);
      expect(state).toBe(place === 3 ? 'unknown' : 'posted');
      await account.settleBetween(slot.at + MINUTE_MS, slot.at + 40 * MINUTE_MS);
    }
    expect(await account.bot.store.holds.read(['A'])).toMatchObject({ stoppedAccounts: new Map(), stoppedApp: null });
  });

  test('are asked for at growing intervals, each kind by itself', async () => {
    account.refusedReads.verify = refused();
    await account.settleBetween(start(), start() + 14 * HOUR_MS);
    const minutes = timesOf('verify').map((at) => (at - start()) / MINUTE_MS);
    expect(minutes).toEqual([0, 15, 75, 435, 795]);
  });

  describe('because X does not answer them', () => {
    const FAILED: Unreadable = { kind: 'unreadable', detail: 'HTTP 503', stop: null };

    test.each([
      'HTTP 503',
      'X’s answer has another shape',
    ])('are asked for ever more rarely, too (%s)', async (detail) => {
      account.refusedReads.verify = { ...FAILED, detail };
      await account.settleBetween(start(), start() + 4 * HOUR_MS);
      expect(timesOf('verify').map((at) => (at - start()) / MINUTE_MS)).toEqual([0, 5, 20, 80, 140, 200]);
    });

    test('are told once that lasts for an hour, and no longer than it lasts', async () => {
      account.refusedReads.verify = FAILED;
      const reads = async () => (await readStatus(control())).accounts[0]?.reads;
      await account.settleBetween(start(), start() + 55 * MINUTE_MS);
      expect(await reads()).toEqual([]);
      await account.settleBetween(start() + HOUR_MS, start() + 80 * MINUTE_MS);
      expect(await reads()).toMatchObject([{ kind: 'users/me', detail: 'HTTP 503' }]);
      delete account.refusedReads.verify;
      await account.settleBetween(start() + 140 * MINUTE_MS, start() + 140 * MINUTE_MS);
      expect(await reads()).toEqual([]);
    });

    test('and the timeline of an open slot is looked up at each delivery all the same', async () => {
      account.refusedReads.recent = FAILED;
      account.answers.push(answered(503));
      await account.post(0);
      await account.settleBetween(start() + 5 * MINUTE_MS, start() + 20 * MINUTE_MS);
      expect(timesOf('recent')).toHaveLength(4);
    });
  });

  test('are asked for again when X says so', async () => {
    account.refusedReads.verify = refused({ refused: { until: start() + 3 * HOUR_MS } });
    await account.settleBetween(start(), start() + 2 * HOUR_MS);
    expect(timesOf('verify')).toHaveLength(1);
    delete account.refusedReads.verify;
    await account.settleBetween(start() + 3 * HOUR_MS, start() + 4 * HOUR_MS);
    expect(timesOf('verify')).toHaveLength(2);
  });

  test('have a place of their own in status, until X answers', async () => {
    account.refusedReads.verify = refused();
    await account.settleBetween(start(), start());
    const reads = async () => (await readStatus(control())).accounts[0]?.reads;
    expect(await reads()).toEqual([
      {
        kind: 'users/me',
        since: expect.stringMatching(/^2026-11-23T/),
        detail: 'HTTP 403: Usage cap exceeded',
        nextTryAt: expect.stringMatching(/^2026-11-23T/),
      },
    ]);
    delete account.refusedReads.verify;
    await account.settleBetween(start() + 15 * MINUTE_MS, start() + 15 * MINUTE_MS);
    expect(await reads()).toEqual([]);
  });

  test('refused keys stop posts the second time in a row, and a post in between forgets the first', async () => {
    account.refusedReads.verify = UNAUTHORIZED;
    await account.settleBetween(start() - HOUR_MS, start() - HOUR_MS);
    expect(await account.stop()).toBeUndefined();
    expect(await account.post(0)).toMatchObject({ state: 'posted' });
    await account.settleBetween(start() + HOUR_MS, start() + HOUR_MS);
    expect(await account.stop()).toBeUndefined();
    await account.settleBetween(start() + 3 * HOUR_MS, start() + 3 * HOUR_MS);
    expect(await account.stop()).toMatchObject({ cause: 'credentials' });
  });

  test('keys that are refused to metrics and the timeline alone say nothing about posts', async () => {
    Object.assign(account.refusedReads, { metrics: UNAUTHORIZED, recent: UNAUTHORIZED });
    for (const [place, slot] of account.slots.entries()) {
      if (place % 2 === 0) account.answers.push(answered(503));
      await account.post(place);
      await account.settleBetween(slot.at + MINUTE_MS, slot.at + 86 * MINUTE_MS);
      expect(await account.stop()).toBeUndefined();
    }
    expect(timesOf('recent').length).toBeGreaterThan(2);
  });

  test('two kinds that are refused at once are one fault', async () => {
    Object.assign(account.refusedReads, { verify: UNAUTHORIZED, recent: UNAUTHORIZED });
    account.answers.push(answered(503));
    await account.post(0);
    await account.settleBetween(start() + 5 * MINUTE_MS, start() + 5 * MINUTE_MS);
    expect(account.reads.map(({ kind }) => kind)).toEqual(['verify', 'recent']);
    expect(await account.stop()).toBeUndefined();
  });

  test('are asked for at once after a resume', async () => {
    account.refusedReads.verify = UNAUTHORIZED;
    await account.settleBetween(start(), start() + 2 * HOUR_MS);
    expect(await account.stop()).toBeDefined();
    const before = account.reads.length;
    await resume(control(), 'A');
    await account.settleBetween(start() + 2 * HOUR_MS + 1, start() + 2 * HOUR_MS + 1);
    expect(account.reads).toHaveLength(before + 1);
    // The first after a resume is the first in a row.
    expect(await account.stop()).toBeUndefined();
  });

  test('leave their last words with the slot that was given up for them', async () => {
    const detail = 'HTTP 400: Invalid Request: install a newer version';
    account.refusedReads.recent = refused({ detail });
    account.answers.push(answered(503));
    await account.post(0);
    await account.settleBetween(start() + 5 * MINUTE_MS, start() + 30 * MINUTE_MS);
    const record = await account.bot.store.ledger.read(account.slots[0]?.id ?? '');
    expect(record?.status).toMatchObject({ state: 'abandoned', reason: 'unreadable', detail });
    const why = await readWhy(control(), account.slots[0]?.id ?? '');
    expect(why?.reason).toMatch(/could not be read \(HTTP 400: .* newer version\)/);
  });

  test('a slot that was given up with an unreadable timeline is looked up ever more rarely', async () => {
    account.refusedReads.recent = { kind: 'unreadable', detail: 'HTTP 503', stop: null };
    account.answers.push(answered(503));
    await account.post(0);
    await account.settleBetween(start() + MINUTE_MS, start() + 30 * MINUTE_MS);
    const before = timesOf('recent').length;
    await account.settleBetween(start() + 31 * MINUTE_MS, start() + DAY_MS);
    expect(timesOf('recent').length - before).toBeGreaterThanOrEqual(3);
    expect(timesOf('recent').length - before).toBeLessThanOrEqual(8);
  });
});
