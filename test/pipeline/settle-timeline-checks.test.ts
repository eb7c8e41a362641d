import { beforeEach, describe, expect, test } from '@jest/globals';
import { HOUR_MS, MINUTE_MS } from '@promoter/domain';
import { NINE } from '../contracts/store-fixtures.ts';
import { LOST_POST, LOST_REPLY, waitUntil } from '../support/fake-x.ts';
import { type SettlingScene, SLOT, settlingScene } from '../support/settling.ts';

describe('settling when X cannot be read, or asks to wait', () => {
  let scene: SettlingScene;
  beforeEach(() => {
    scene = settlingScene();
  });

  describe('a timeline that cannot be read', () => {
    beforeEach(async () => {
      scene.x.answers = [LOST_REPLY];
      scene.x.isDown = true;
      await scene.sendSlot();
      await scene.settleEveryFiveMinutes(5, 25);
    });

    test('leaves the slot abandoned as unreadable, the text kept and the cost counted', async () => {
      expect(await scene.status()).toMatchObject({ state: 'abandoned', reason: 'unreadable' });
      expect((await scene.store.history.read('live', scene.now())).entries).toHaveLength(1);
      expect(scene.x.sent).toHaveLength(1);
    });

    test('confirms the post as soon as it can be read, hours later', async () => {
      scene.x.isDown = false;
      expect(await scene.settleAt(5 * HOUR_MS)).toEqual([{ slot: SLOT.id, from: 'abandoned', to: 'posted' }]);
      expect(await scene.store.posts.list('A', { limit: 5 })).toMatchObject([{ slot: SLOT.id, xId: '1' }]);
    });
  });

  test('an abandoned slot is checked ever more rarely', async () => {
    scene.x.answers = [LOST_POST, LOST_POST];
    await scene.sendSlot();
    await scene.settleEveryFiveMinutes(5, 25);
    scene.x.timelineChecks = 0;
    await scene.settleEveryFiveMinutes(30, 24 * 60);
    expect(scene.x.timelineChecks).toBeGreaterThanOrEqual(4);
    expect(scene.x.timelineChecks).toBeLessThanOrEqual(8);
  });

  test('when the day’s budget for timeline checks is spent, nothing is read', async () => {
    scene.x.answers = [LOST_REPLY];
    await scene.sendSlot();
    await scene.store.usage.record({
      call: 'x.timeline.answer',
      at: scene.now(),
      latencyMs: 1,
      ok: true,
      reads: 250,
      cost: 250_000,
    });
    await scene.settleAt(5 * MINUTE_MS);
    expect(scene.x.timelineChecks).toBe(0);
    expect(await scene.status()).toMatchObject({ state: 'unknown' });
  });

  test('a timeline that refuses the credentials stops the account', async () => {
    scene.x.answers = [LOST_REPLY];
    await scene.sendSlot();
    const stop = {
      scope: 'account',
      stop: { reason: 'the keys are not accepted', fix: 'New ones.', until: null },
    } as const;
    const timeline = {
      ...scene.x.timeline,
      recent: async () => ({ kind: 'unreadable' as const, detail: 'HTTP 401', stop }),
    };
    await scene.settleAt(5 * MINUTE_MS, { timeline });
    expect((await scene.store.holds.read(['A'])).stoppedAccounts.get('A')).toMatchObject({ fix: 'New ones.' });
  });

  describe('first version, failure 7: a 429', () => {
    const waiting = async (minutes: number) => {
      scene.x.answers = [waitUntil(NINE + minutes * MINUTE_MS)];
      await scene.sendSlot();
    };

    test('it is sent when the wait is over, and no sooner', async () => {
      await waiting(7);
      await scene.settleAt(6 * MINUTE_MS);
      expect(scene.x.sent).toHaveLength(1);
      await scene.settleAt(7 * MINUTE_MS);
      expect(await scene.status()).toMatchObject({ state: 'posted', how: 'answered' });
      expect(scene.x.accepted).toHaveLength(1);
    });

    test('a wait past the slot’s end is a rejection, which frees the reservation', async () => {
      await waiting(20);
      await scene.settleAt(5 * MINUTE_MS);
      expect(await scene.status()).toMatchObject({ state: 'rejected', reason: 'rate-limit' });
      expect((await scene.store.history.read('live', scene.now())).entries).toEqual([]);
      expect(scene.x.sent).toHaveLength(1);
    });

    test('it is not sent while the account is held, and rejected at the slot’s end', async () => {
      await waiting(7);
      await scene.store.holds.pause('A', scene.now());
      await scene.settleEveryFiveMinutes(10, 20);
      expect(scene.x.sent).toHaveLength(1);
      expect(await scene.status()).toMatchObject({ state: 'rejected', reason: 'rate-limit' });
    });

    test('an unknown send after a wait is looked up, never sent again', async () => {
      await waiting(4);
      scene.x.answers.push(LOST_POST);
      await scene.settleEveryFiveMinutes(5, 30);
      expect(scene.x.sent).toHaveLength(2);
      expect(await scene.status()).toMatchObject({ state: 'abandoned' });
    });
  });
});
