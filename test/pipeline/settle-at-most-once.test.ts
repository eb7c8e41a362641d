import { describe, expect, test } from '@jest/globals';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '@promoter/domain';
import fc from 'fast-check';
import { NINE } from '../contracts/store-fixtures.ts';
import { crashingAfter } from '../support/crashing-store.ts';
import { type FakeX, LOST_POST, LOST_REPLY, waitUntil } from '../support/fake-x.ts';
import { settlingFixture, TEXT } from '../support/settling.ts';

describe('settling, whatever happens', () => {
  test.each([
    LOST_REPLY,
    LOST_POST,
  ])('a crash at any await of settling costs no post and makes no second one', async (lost) => {
    for (let crashAt = 1, crashed = true; crashed; crashAt += 1) {
      const fixture = settlingFixture();
      fixture.x.answers = [lost];
      await fixture.sendSlot();
      await fixture.settleAt(5 * MINUTE_MS);
      const crashing = crashingAfter(crashAt, fixture.store);
      const publisher: FakeX['publisher'] = {
        ...fixture.x.publisher,
        publish: async (text) => {
          crashing.step();
          return fixture.x.publisher.publish(text);
        },
      };
      await fixture.settleAt(10 * MINUTE_MS, { store: crashing.store, publisher }).catch(() => {});
      crashed = crashing.crashed();
      await fixture.settleEveryFiveMinutes(15, 25);
      expect(fixture.x.accepted.length).toBeLessThanOrEqual(1);
      expect((await fixture.status())?.state).toBe(fixture.x.accepted.length === 1 ? 'posted' : 'abandoned');
    }
  });

  test('whatever X does, one text is accepted at most once, and what was accepted is recorded', async () => {
    const answer = fc.constantFrom(LOST_REPLY, LOST_POST, waitUntil(NINE + 6 * MINUTE_MS));
    const run = fc.record({
      answers: fc.array(answer, { maxLength: 3 }),
      lagSeconds: fc.integer({ min: 0, max: 120 }),
      dies: fc.constantFrom('never', 'before the post', 'after it'),
      downUntil: fc.integer({ min: 0, max: 30 }),
      inDoubtUntil: fc.integer({ min: 0, max: 30 }),
      settles: fc.array(fc.integer({ min: 5, max: 1_790 }), { maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(run, async ({ answers, lagSeconds, dies, downUntil, inDoubtUntil, settles }) => {
        const fixture = settlingFixture();
        // The checks alone have to prevent a second post.
        fixture.x.refusesDuplicates = false;
        fixture.x.answers = [...answers];
        fixture.x.lagMs = lagSeconds * SECOND_MS;
        await fixture.sendSlot({ dies: dies !== 'never' });
        if (dies === 'after it') await fixture.x.publisher.publish(TEXT);
        for (const second of [...settles].sort((a, b) => a - b)) {
          fixture.x.isDown = second < downUntil * 60;
          fixture.x.doubt = second < inDoubtUntil * 60 ? 'a part of the answer is missing' : null;
          await fixture.settleAt(second * SECOND_MS);
        }
        fixture.x.isDown = false;
        fixture.x.doubt = null;
        await fixture.settleAt(29 * MINUTE_MS);
        await fixture.settleAt(DAY_MS / 2);
        expect(fixture.x.accepted.length).toBeLessThanOrEqual(1);
        expect((await fixture.status())?.state === 'posted').toBe(fixture.x.accepted.length === 1);
      }),
      { numRuns: 300 },
    );
  });
});
