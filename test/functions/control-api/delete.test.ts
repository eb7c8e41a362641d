import { describe, expect, test } from '@jest/globals';
import * as answers from '@promoter/control/answers';
import { MINUTE_MS } from '@promoter/domain';
import { deletePosts, publishSlot } from '@promoter/pipeline';
import { fakePublisher, LIVE, silent, slotOf } from '../../support/bot.ts';
import { type TestApi, testApi } from '../../support/control.ts';

const NINE = Date.parse('2026-11-23T08:00:00Z');
const SLOT = 'A@2026-11-23T09:00';

/** The API of a bot that has published its slot at nine, or rehearsed it. */
async function published(settings: unknown = LIVE): Promise<TestApi> {
  const test = testApi(NINE, settings);
  const { bot } = test;
  const outcome = await publishSlot(slotOf(bot.config, SLOT), bot.services({ publisher: fakePublisher() }));
  expect(outcome).toMatchObject({ status: { state: bot.config.mode === 'live' ? 'posted' : 'rehearsed' } });
  bot.at(NINE + 10 * MINUTE_MS);
  return test;
}

const ask = (test: TestApi, slot = SLOT, query = '?reason=a%20disaster') =>
  test.ask(`/posts/${encodeURIComponent(slot)}/delete${query}`, { method: 'POST' });

/** The account's own function at its next settle delivery, on an X that does this. */
const settle = ({ bot }: TestApi, remove = fakePublisher().remove) =>
  deletePosts({
    ...bot.services(),
    account: 'A',
    timeline: null,
    publisher: { ...fakePublisher(), remove },
    log: silent,
  });

const ASKED = {
  askedAt: '2026-11-23T09:10:00+01:00',
  by: 'owner',
  reason: 'a disaster',
  state: 'asked',
  at: '2026-11-23T09:10:00+01:00',
  detail: null,
};

describe('asking for the deletion of a post', () => {
  test('is answered with who, when and why, and shows in posts, slots, why and status until X has answered', async () => {
    const test = await published();
    const { status, content } = await ask(test);
    expect({ status, content }).toEqual({ status: 200, content: { slot: SLOT, deletion: ASKED } });
    answers.deleteAnswer.parse(content);
    const reason = 'to be deleted on X within five minutes: owner asked (“a disaster”)';
    expect((await test.ask('/posts/A')).content.posts).toMatchObject([{ slot: SLOT, deletion: ASKED }]);
    expect((await test.ask(`/why/${SLOT}`)).content).toMatchObject({ state: 'posted', reason, deletion: ASKED });
    expect((await test.ask('/slots')).content.slots).toContainEqual(
      expect.objectContaining({ id: SLOT, reason, deletion: ASKED }),
    );
    expect((await test.ask('/status')).content.deletions).toEqual([{ slot: SLOT, deletion: ASKED }]);
  });

  test('what X did then shows in the same places, and no longer as open in status', async () => {
    const test = await published();
    await ask(test);
    test.bot.at(NINE + 12 * MINUTE_MS);
    await settle(test);
    const deletion = { ...ASKED, state: 'deleted', at: '2026-11-23T09:12:00+01:00' };
    const reason = 'deleted on X at 2026-11-23T09:12:00+01:00: owner asked (“a disaster”)';
    expect((await test.ask('/posts/A')).content.posts).toMatchObject([{ slot: SLOT, deletion }]);
    expect((await test.ask(`/why/${SLOT}`)).content).toMatchObject({ state: 'posted', reason, deletion });
    const { content } = await test.ask('/status');
    expect(content).toMatchObject({ deletions: [], accounts: [{ postedToday: 1, lastPost: { deletion } }, {}] });
    expect(content.accounts[0].lastOutcome.reason).toBe(reason);
  });

  test('a refusal of X is kept and shown in its words', async () => {
    const test = await published();
    await ask(test);
    await settle(test, async () => ({ kind: 'refused', detail: 'HTTP 403: not yours', stop: null }));
    expect((await test.ask(`/why/${SLOT}`)).content).toMatchObject({
      reason: 'not deleted on X, refused at 2026-11-23T09:10:00+01:00: HTTP 403: not yours; owner asked (“a disaster”)',
      deletion: { state: 'refused', detail: 'HTTP 403: not yours' },
    });
  });

  test('what a try in vain met shows while X is asked again', async () => {
    const test = await published();
    await ask(test);
    await settle(test, async () => ({ kind: 'later', detail: 'HTTP 503', until: 0 }));
    expect((await test.ask(`/why/${SLOT}`)).content.reason).toBe(
      'to be deleted on X within five minutes: owner asked (“a disaster”); tried at 2026-11-23T09:10:00+01:00: HTTP 503',
    );
  });

  test('twice is as once: the first request stays as it is, also once X has deleted the post', async () => {
    const test = await published();
    const first = (await ask(test)).content;
    test.bot.at(NINE + 11 * MINUTE_MS);
    expect((await ask(test, SLOT, '?reason=another')).content).toEqual(first);
    await settle(test);
    expect((await ask(test, SLOT, '')).content).toMatchObject({ deletion: { state: 'deleted', reason: 'a disaster' } });
    expect((await test.ask('/status')).content.deletions).toEqual([]);
  });

  test('needs no reason', async () => {
    expect((await ask(await published(), SLOT, '')).content).toMatchObject({ deletion: { reason: null } });
  });

  test.each([
    ['an empty reason', '?reason='],
    ['a reason of 201 characters', `?reason=${'x'.repeat(201)}`],
    ['a reason of two lines', '?reason=a%0Ab'],
    ['a name that it does not know', '?why=a'],
  ])('%s is refused, and nothing is asked', async (_, query) => {
    const test = await published();
    expect((await ask(test, SLOT, query)).status).toBe(400);
    expect((await test.ask('/status')).content.deletions).toEqual([]);
  });

  test.each([
    ['is no slot', 'A-0900', 404, /^slot: must be a slot such as A@/],
    ['is to come', 'A@2026-11-23T10:30', 409, /^A@2026-11-23T10:30 has not been posted: it opens at /],
    ['is in no schedule', 'A@2026-11-23T10:31', 404, /^nothing is recorded/],
  ])('a slot that %s is refused in words', async (_, slot, status, detail) => {
    const answer = await ask(await published(), slot);
    expect(answer).toMatchObject({ status, content: { detail: expect.stringMatching(detail) } });
  });

  test('a slot that was skipped has nothing to delete', async () => {
    const test = await published();
    const slot = slotOf(test.bot.config, 'B@2026-11-23T09:45');
    await test.bot.store.holds.pause('B', NINE);
    test.bot.at(slot.at);
    await publishSlot(slot, test.bot.services({ publisher: fakePublisher() }));
    expect(await ask(test, slot.id)).toMatchObject({
      status: 409,
      content: { detail: `${slot.id} is skipped: only a post on X can be deleted` },
    });
  });

  test('a rehearsed post is refused: nothing of it is on X', async () => {
    const test = await published({});
    expect(await ask(test)).toMatchObject({
      status: 409,
      content: { detail: `${SLOT} was rehearsed: nothing of it is on X` },
    });
    expect((await test.ask('/status')).content.deletions).toEqual([]);
  });

  test('a post of an account that is no longer configured is refused, as no function has its keys', async () => {
    const { bot } = await published();
    const accounts = [{ id: 'B', handle: 'Voltage_GPU', offsetMinutes: 45 }];
    const alone = testApi(NINE, { ...LIVE, accounts }, { store: bot.store });
    expect(await ask(alone)).toMatchObject({
      status: 409,
      content: { detail: expect.stringMatching(/^no function posts for account A/) },
    });
  });

  test('reading the address asks for nothing', async () => {
    const test = await published();
    expect((await test.ask(`/posts/${SLOT}/delete`)).status).toBe(405);
    expect((await test.ask('/status')).content.deletions).toEqual([]);
  });
});
