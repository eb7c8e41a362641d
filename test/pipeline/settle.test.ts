import { beforeEach, describe, expect, test } from '@jest/globals';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '@promoter/domain';
import type { SettleServices } from '@promoter/pipeline';
import { LOST_POST, LOST_REPLY } from '../support/fake-x.ts';
import { RESERVED_AT, type SettlingFixture, SLOT, settlingFixture, TEXT } from '../support/settling.ts';

describe('settling unknown sends', () => {
  let fixture: SettlingFixture;
  beforeEach(() => {
    fixture = settlingFixture();
  });

  test('without unsettled slots nothing is read and nothing changes', async () => {
    await fixture.sendSlot();
    expect(await fixture.settleAt(5 * MINUTE_MS)).toEqual([]);
    expect(fixture.x.timelineChecks).toBe(0);
  });

  describe('a post whose answer was lost', () => {
    test('first version, failure 2: is found on the timeline, recorded once and never sent again', async () => {
      fixture.x.answers = [LOST_REPLY];
      await fixture.sendSlot();
      expect(await fixture.settleAt(20 * SECOND_MS)).toEqual([{ slot: SLOT.id, from: 'unknown', to: 'posted' }]);
      await fixture.settleEveryFiveMinutes(5, 60);
      expect(await fixture.status()).toMatchObject({
        state: 'posted',
        how: 'confirmed',
        xId: '1',
        postedAt: RESERVED_AT,
      });
      expect(await fixture.store.posts.list('A', { limit: 5 })).toMatchObject([{ slot: SLOT.id, xId: '1' }]);
      expect(fixture.x.sent).toHaveLength(1);
    });

    test('is found by its utm_id, also where X changed the text', async () => {
      fixture.x.answers = [LOST_REPLY];
      await fixture.sendSlot();
      const post = { xId: '9', text: 'changed', createdAt: fixture.now(), urls: ['https://voltagegpu.com/?utm_id=a'] };
      const timeline = {
        ...fixture.x.timeline,
        recent: async () => ({ kind: 'read' as const, posts: [post], doubt: null }),
      };
      await fixture.settleAt(MINUTE_MS, { timeline });
      expect(await fixture.status()).toMatchObject({ state: 'posted', xId: '9' });
    });

    test('is found although X’s clock is half a minute behind', async () => {
      fixture.x.answers = [LOST_REPLY];
      await fixture.sendSlot();
      fixture.x.accepted = fixture.x.accepted.map((post) => ({ ...post, at: post.at - 30 * SECOND_MS }));
      await fixture.settleAt(MINUTE_MS);
      expect(await fixture.status()).toMatchObject({ state: 'posted', how: 'confirmed' });
    });

    test('another account’s utm_id or another text is not taken for it', async () => {
      fixture.x.answers = [LOST_REPLY];
      await fixture.sendSlot();
      const post = { xId: '9', text: 'changed', createdAt: fixture.now(), urls: ['https://voltagegpu.com/?utm_id=ab'] };
      const timeline = {
        ...fixture.x.timeline,
        recent: async () => ({ kind: 'read' as const, posts: [post], doubt: null }),
      };
      await fixture.settleAt(MINUTE_MS, { timeline });
      expect(await fixture.status()).toMatchObject({ state: 'unknown' });
    });

    test('a timeline two minutes behind costs no second post', async () => {
      fixture.x.answers = [LOST_REPLY];
      fixture.x.lagMs = 2 * MINUTE_MS;
      await fixture.sendSlot();
      for (let second = 10; second <= 20 * 60; second += 10) await fixture.settleAt(second * SECOND_MS);
      expect(fixture.x.sent).toHaveLength(1);
      expect(await fixture.status()).toMatchObject({ state: 'posted', how: 'confirmed' });
    });

    test('a timeline further behind leads to X’s refusal of the duplicate, and that to a lookup', async () => {
      fixture.x.answers = [LOST_REPLY];
      fixture.x.lagMs = 14 * MINUTE_MS;
      await fixture.sendSlot();
      await fixture.settleEveryFiveMinutes(5, 10);
      expect(fixture.x.sent).toHaveLength(2);
      expect(fixture.x.accepted).toHaveLength(1);
      expect(await fixture.status()).toMatchObject({
        state: 'unknown',
        attempt: 2,
        detail: expect.stringMatching(/duplicate/),
      });
      await fixture.settleEveryFiveMinutes(15, 15);
      expect(await fixture.status()).toMatchObject({ state: 'posted', how: 'confirmed' });
    });
  });

  describe('first version, failure 3: a crash between the post and its record', () => {
    test('is unknown once the send has certainly ended, and is confirmed from the timeline', async () => {
      await fixture.sendSlot({ dies: true });
      await fixture.x.publisher.publish(TEXT);
      await fixture.settleAt(20 * SECOND_MS);
      expect(await fixture.status()).toMatchObject({ state: 'sending' });
      expect(await fixture.settleAt(5 * MINUTE_MS)).toEqual([{ slot: SLOT.id, from: 'sending', to: 'posted' }]);
      expect(fixture.x.sent).toHaveLength(1);
    });

    test('after a crash before the post the text is sent again, once', async () => {
      await fixture.sendSlot({ dies: true });
      await fixture.settleEveryFiveMinutes(5, 60);
      expect(fixture.x.accepted).toHaveLength(1);
      expect(await fixture.status()).toMatchObject({ state: 'posted', how: 'answered' });
    });
  });

  describe('a post that never arrived', () => {
    beforeEach(async () => {
      fixture.x.answers = [LOST_POST];
      await fixture.sendSlot();
    });

    test('is sent again, the identical text, after two checks', async () => {
      await fixture.settleAt(5 * MINUTE_MS);
      expect(fixture.x.sent).toHaveLength(1);
      await fixture.settleAt(10 * MINUTE_MS);
      expect(fixture.x.sent).toEqual([TEXT, TEXT]);
      expect(await fixture.status()).toMatchObject({ state: 'posted', how: 'answered' });
    });

    test.each([
      ['two checks less than a minute apart', [5 * MINUTE_MS, 5 * MINUTE_MS + 59 * SECOND_MS]],
      ['checks before the send has surely ended', [15 * SECOND_MS, 38 * SECOND_MS]],
      ['a check before that and one after it', [15 * SECOND_MS, 5 * MINUTE_MS]],
      ['two checks within the timeline’s lag', [50 * SECOND_MS, 115 * SECOND_MS]],
      ['one check, however late', [19 * MINUTE_MS]],
    ])('%s are not enough', async (_, checks) => {
      for (const at of checks) await fixture.settleAt(at);
      expect(fixture.x.sent).toHaveLength(1);
    });

    test('a check counts from when it was requested, not from when it was answered', async () => {
      await fixture.settleAt(50 * SECOND_MS);
      const slow: SettleServices['timeline'] = {
        ...fixture.x.timeline,
        recent: async (since) => {
          const reading = await fixture.x.timeline.recent(since);
          fixture.pass(3 * MINUTE_MS);
          return reading;
        },
      };
      await fixture.settleAt(115 * SECOND_MS, { timeline: slow });
      expect(fixture.x.sent).toHaveLength(1);
    });

    test('a check that could not have shown the post does not count', async () => {
      fixture.x.doubt = 'a part of the answer is missing';
      await fixture.settleEveryFiveMinutes(5, 10);
      expect(await fixture.status()).toMatchObject({ state: 'unknown', timelineChecks: [] });
      fixture.x.doubt = null;
      await fixture.settleAt(15 * MINUTE_MS);
      expect(fixture.x.sent).toHaveLength(1);
    });

    test('a failed check does not count', async () => {
      fixture.x.isDown = true;
      await fixture.settleEveryFiveMinutes(5, 10);
      fixture.x.isDown = false;
      await fixture.settleAt(15 * MINUTE_MS);
      expect(fixture.x.sent).toHaveLength(1);
    });

    test('is not sent again when the slot has closed: it is abandoned, with an alarm', async () => {
      await fixture.settleAt(19 * MINUTE_MS);
      const alarms: string[] = [];
      const log: SettleServices['log'] = (level, message) => void (level === 'error' && alarms.push(message));
      expect(await fixture.settleAt(20 * MINUTE_MS, { log })).toEqual([
        { slot: SLOT.id, from: 'unknown', to: 'abandoned' },
      ]);
      expect(await fixture.status()).toMatchObject({ state: 'abandoned', reason: 'absent' });
      expect(alarms).toEqual([expect.stringMatching(/^abandoned: /)]);
      expect(fixture.x.sent).toHaveLength(1);
    });

    test('is sent again once at most', async () => {
      fixture.x.answers = [LOST_POST, LOST_POST, LOST_POST];
      await fixture.settleEveryFiveMinutes(3, 60);
      expect(fixture.x.sent).toHaveLength(2);
      expect(await fixture.status()).toMatchObject({ state: 'abandoned', reason: 'absent' });
    });

    test.each(['pause', 'cooldown', 'stop'])('is not sent again during a %s', async (hold) => {
      if (hold === 'pause') await fixture.store.holds.pause('A', fixture.now());
      if (hold === 'cooldown') await fixture.store.holds.cooldown(fixture.now() + HOUR_MS);
      if (hold === 'stop')
        await fixture.store.holds.stopApp({ reason: 'no credits', fix: 'Buy.', since: fixture.now(), until: null });
      await fixture.settleEveryFiveMinutes(5, 30);
      expect(fixture.x.sent).toHaveLength(1);
      expect(await fixture.status()).toMatchObject({ state: 'abandoned' });
    });

    test('once a pause is lifted in time it is sent', async () => {
      await fixture.store.holds.pause('A', fixture.now());
      await fixture.settleEveryFiveMinutes(5, 10);
      await fixture.store.holds.resume('A');
      await fixture.settleAt(15 * MINUTE_MS);
      expect(fixture.x.sent).toHaveLength(2);
    });

    test('ten settlers at once send it again once', async () => {
      await fixture.settleAt(5 * MINUTE_MS);
      await Promise.all(Array.from({ length: 10 }, () => fixture.settleAt(10 * MINUTE_MS)));
      expect(fixture.x.sent).toHaveLength(2);
      expect(fixture.x.accepted).toHaveLength(1);
    });

    test('without a publisher only the timeline is checked', async () => {
      for (let minute = 5; minute <= 15; minute += 5) await fixture.settleAt(minute * MINUTE_MS, { publisher: null });
      expect(fixture.x.sent).toHaveLength(1);
      expect(await fixture.status()).toMatchObject({ state: 'unknown' });
    });
  });
});
