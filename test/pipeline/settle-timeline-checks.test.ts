import { beforeEach, describe, expect, test } from '@jest/globals';
import { HOUR_MS, MINUTE_MS } from '@promoter/domain';
import { settleAccount } from '@promoter/pipeline';
import { LIMITS, NINE, reservationOf, send, slotAfter, unknown } from '../contracts/store-fixtures.ts';
import { configOf, LIVE, silent } from '../support/bot.ts';
import { LOST_POST, LOST_REPLY, waitUntil } from '../support/fake-x.ts';
import { type SettlingFixture, SLOT, settlingFixture } from '../support/settling.ts';

describe('settling when X cannot be read, or asks to wait', () => {
  let fixture: SettlingFixture;
  beforeEach(() => {
    fixture = settlingFixture();
  });

  describe('a timeline that cannot be read', () => {
    beforeEach(async () => {
      fixture.x.answers = [LOST_REPLY];
      fixture.x.isDown = true;
      await fixture.sendSlot();
      await fixture.settleEveryFiveMinutes(5, 25);
    });

    test('leaves the slot abandoned as unreadable, the text kept and the cost counted', async () => {
      expect(await fixture.status()).toMatchObject({ state: 'abandoned', reason: 'unreadable' });
      expect((await fixture.store.history.read('live', fixture.now())).entries).toHaveLength(1);
      expect(fixture.x.sent).toHaveLength(1);
    });

    test('confirms the post as soon as it can be read, hours later', async () => {
      fixture.x.isDown = false;
      expect(await fixture.settleAt(5 * HOUR_MS)).toEqual([{ slot: SLOT.id, from: 'abandoned', to: 'posted' }]);
      expect(await fixture.store.posts.list('A', { limit: 5 })).toMatchObject([{ slot: SLOT.id, xId: '1' }]);
    });
  });

  test('a slot that was given up is looked up, however many later ones are in doubt', async () => {
    fixture.x.answers = [LOST_REPLY];
    fixture.x.isDown = true;
    await fixture.sendSlot();
    await fixture.settleEveryFiveMinutes(5, 25);
    fixture.x.isDown = false;
    for (let minute = 30; minute < 8 * 60; minute += 5) {
      const later = slotAfter(minute);
      await send(fixture.store, later, { limits: { ...LIMITS, dailyCap: 200, gapMs: 0 } });
      const lost = unknown(reservationOf(later).draft, later.at);
      await fixture.store.ledger.transition(later.id, { state: 'sending' }, lost);
      await fixture.settleAt(minute * MINUTE_MS + 1_000);
    }
    expect(await fixture.status()).toMatchObject({ state: 'posted', how: 'confirmed' });
  });

  test('what was given up is looked up by the five-minute rule, not just before a post', async () => {
    fixture.x.answers = [LOST_POST, LOST_POST];
    await fixture.sendSlot();
    await fixture.settleEveryFiveMinutes(5, 25);
    fixture.x.timelineChecks = 0;
    fixture.pass(5 * HOUR_MS);
    const { timeline, publisher } = fixture.x;
    const { store, now } = fixture;
    await settleAccount({ account: 'A', config: configOf(LIVE), store, timeline, publisher, now, log: silent }, 0);
    expect(fixture.x.timelineChecks).toBe(0);
  });

  test('an abandoned slot is checked ever more rarely', async () => {
    fixture.x.answers = [LOST_POST, LOST_POST];
    await fixture.sendSlot();
    await fixture.settleEveryFiveMinutes(5, 25);
    fixture.x.timelineChecks = 0;
    await fixture.settleEveryFiveMinutes(30, 24 * 60);
    expect(fixture.x.timelineChecks).toBeGreaterThanOrEqual(4);
    expect(fixture.x.timelineChecks).toBeLessThanOrEqual(8);
  });

  test('when the day’s budget for timeline checks is spent, nothing is read', async () => {
    fixture.x.answers = [LOST_REPLY];
    await fixture.sendSlot();
    await fixture.store.usage.record({
      call: 'x.timeline.answer',
      at: fixture.now(),
      latencyMs: 1,
      ok: true,
      reads: 250,
      cost: 250_000,
    });
    await fixture.settleAt(5 * MINUTE_MS);
    expect(fixture.x.timelineChecks).toBe(0);
    expect(await fixture.status()).toMatchObject({ state: 'unknown' });
  });

  test('a timeline that refuses the credentials stops the account', async () => {
    fixture.x.answers = [LOST_REPLY];
    await fixture.sendSlot();
    const stop = {
      scope: 'account',
      stop: { reason: 'the keys are not accepted', fix: 'New ones.', until: null },
    } as const;
    const timeline = {
      ...fixture.x.timeline,
      recent: async () => ({ kind: 'unreadable' as const, detail: 'HTTP 401', stop }),
    };
    await fixture.settleAt(5 * MINUTE_MS, { timeline });
    expect((await fixture.store.holds.read(['A'])).stoppedAccounts.get('A')).toMatchObject({ fix: 'New ones.' });
  });

  describe('first version, failure 7: a 429', () => {
    const waiting = async (minutes: number) => {
      fixture.x.answers = [waitUntil(NINE + minutes * MINUTE_MS)];
      await fixture.sendSlot();
    };

    test('it is sent when the wait is over, and no sooner', async () => {
      await waiting(7);
      await fixture.settleAt(6 * MINUTE_MS);
      expect(fixture.x.sent).toHaveLength(1);
      await fixture.settleAt(7 * MINUTE_MS);
      expect(await fixture.status()).toMatchObject({ state: 'posted', how: 'answered' });
      expect(fixture.x.accepted).toHaveLength(1);
    });

    test('a wait past the slot’s end is a rejection, which frees the reservation', async () => {
      await waiting(20);
      await fixture.settleAt(5 * MINUTE_MS);
      expect(await fixture.status()).toMatchObject({ state: 'rejected', reason: 'rate-limit' });
      expect((await fixture.store.history.read('live', fixture.now())).entries).toEqual([]);
      expect(fixture.x.sent).toHaveLength(1);
    });

    test('it is not sent while the account is held, and rejected at the slot’s end', async () => {
      await waiting(7);
      await fixture.store.holds.pause('A', fixture.now());
      await fixture.settleEveryFiveMinutes(10, 20);
      expect(fixture.x.sent).toHaveLength(1);
      expect(await fixture.status()).toMatchObject({ state: 'rejected', reason: 'rate-limit' });
    });

    test('an unknown send after a wait is looked up, never sent again', async () => {
      await waiting(4);
      fixture.x.answers.push(LOST_POST);
      await fixture.settleEveryFiveMinutes(5, 30);
      expect(fixture.x.sent).toHaveLength(2);
      expect(await fixture.status()).toMatchObject({ state: 'abandoned' });
    });
  });
});
