import { describe, expect, test } from '@jest/globals';
import { scheduleOf } from '@promoter/config';
import { MINUTE_MS } from '@promoter/domain';
import { previewSlot, publishSlot, type SlotOutcome } from '@promoter/pipeline';
import { isFinal, type SlotStatus, slotsOfDay } from '@promoter/slots';
import { fakePublisher, LIVE, slotOf, type TestBot, testBot } from '../support/bot.ts';

const NINE = 'A@2026-11-23T09:00';

const statusOf = (outcome: SlotOutcome): SlotStatus => {
  if (outcome.kind !== 'done') throw new Error(`not done but ${outcome.kind}`);
  return outcome.status;
};

/** The bot at the minute of a slot, and the slot. */
function atSlot(bot: TestBot, id = NINE) {
  const slot = slotOf(bot.config, id);
  bot.at(slot.at + 3_000);
  return slot;
}

describe('a slot in a rehearsal', () => {
  test('is rehearsed: a text, its record and its entry in the post history, and nothing sent', async () => {
    const publisher = fakePublisher();
    const bot = testBot({}, publisher);
    const slot = atSlot(bot);

    const status = statusOf(await publishSlot(slot, bot.services()));

    expect(status.state).toBe('rehearsed');
    expect(publisher.sent).toEqual([]);
    const [post] = await bot.store.posts.list('A', { limit: 5 });
    expect(post).toMatchObject({
      slot: NINE,
      mode: 'rehearsal',
      xId: null,
      text: 'draft' in status ? status.draft.text : '',
    });
    const { entries } = await bot.store.history.read('rehearsal', slot.at + MINUTE_MS);
    expect(entries.map((entry) => entry.slot)).toEqual([NINE]);
    const record = await bot.store.ledger.read(NINE);
    expect(record?.decision?.rules.every((rule) => rule.pass)).toBe(true);
  });
});

describe('a live slot', () => {
  test('is sent once, exactly as recorded', async () => {
    const publisher = fakePublisher();
    const bot = testBot(LIVE, publisher);
    const status = statusOf(await publishSlot(atSlot(bot), bot.services()));

    expect(status).toMatchObject({ state: 'posted', xId: '1' });
    expect(publisher.sent).toEqual(['draft' in status ? status.draft.text : '']);
    expect((await bot.store.posts.list('A', { limit: 5 })).map((post) => post.text)).toEqual(publisher.sent);
  });

  test('is sent once, however often it is delivered', async () => {
    const publisher = fakePublisher();
    const bot = testBot(LIVE, publisher);
    const slot = atSlot(bot);
    await Promise.all(Array.from({ length: 50 }, () => publishSlot(slot, bot.services())));
    const again = await publishSlot(slot, bot.services());

    expect(publisher.sent).toHaveLength(1);
    expect(again.kind).toBe('held');
  });

  test('that starts late stands nearer to the next account’s post by its lateness, and holds it back no longer', async () => {
    const publisher = fakePublisher();
    const bot = testBot(LIVE, publisher);
    const [late, next] = [slotOf(bot.config, NINE), slotOf(bot.config, 'B@2026-11-23T09:45')];
    bot.at(late.at + 19 * MINUTE_MS);
    const first = statusOf(await publishSlot(late, bot.services()));
    bot.at(next.at);
    const second = statusOf(await publishSlot(next, bot.services()));

    expect([first, second]).toMatchObject([
      { state: 'posted', postedAt: late.at + 19 * MINUTE_MS },
      { state: 'posted', postedAt: next.at },
    ]);
    expect(next.at - (late.at + 19 * MINUTE_MS)).toBeLessThan(scheduleOf(bot.config).minGapMinutes * MINUTE_MS);
  });

  test('without credentials is skipped for that reason', async () => {
    const bot = testBot(LIVE, null);
    expect(statusOf(await publishSlot(atSlot(bot), bot.services()))).toMatchObject({
      state: 'skipped',
      reason: 'no-credentials',
    });
  });

  test('with an ambiguous answer stays unknown and is not sent again', async () => {
    const publisher = fakePublisher(() => ({ kind: 'unknown', detail: 'the connection was reset' }));
    const bot = testBot(LIVE, publisher);
    const slot = atSlot(bot);
    await publishSlot(slot, bot.services());
    await publishSlot(slot, bot.services());

    expect(publisher.sent).toHaveLength(1);
    expect((await bot.store.ledger.read(NINE))?.status.state).toBe('unknown');
  });
});

describe('a slot that is not sent', () => {
  test('is skipped while its account is paused, and the other account is not', async () => {
    const bot = testBot();
    await bot.store.holds.pause('A', 0);
    expect(statusOf(await publishSlot(atSlot(bot), bot.services()))).toMatchObject({
      state: 'skipped',
      reason: 'paused',
    });
    expect(statusOf(await publishSlot(atSlot(bot, 'B@2026-11-23T09:45'), bot.services())).state).toBe('rehearsed');
  });

  test('is skipped during a cooldown and sent after it', async () => {
    const bot = testBot();
    const slot = atSlot(bot);
    await bot.store.holds.cooldown(slot.at + 30 * MINUTE_MS);
    expect(statusOf(await publishSlot(slot, bot.services()))).toMatchObject({ state: 'skipped', reason: 'cooldown' });
    expect(statusOf(await publishSlot(atSlot(bot, 'B@2026-11-23T09:45'), bot.services())).state).toBe('rehearsed');
  });

  test('is skipped when it is delivered more than twenty minutes after its minute', async () => {
    const bot = testBot();
    const slot = slotOf(bot.config, NINE);
    bot.at(slot.at + 20 * MINUTE_MS);
    expect(statusOf(await publishSlot(slot, bot.services()))).toMatchObject({ state: 'skipped', reason: 'late' });
  });

  test('is left alone before its minute', async () => {
    const bot = testBot();
    const slot = slotOf(bot.config, NINE);
    bot.at(slot.at - 1);
    expect((await publishSlot(slot, bot.services())).kind).toBe('early');
    expect(await bot.store.ledger.read(NINE)).toBeUndefined();
  });

  test('is skipped at the day’s cap and at the month’s budget', async () => {
    const capped = testBot({ dailyCap: 1 });
    await publishSlot(atSlot(capped), capped.services());
    expect(statusOf(await publishSlot(atSlot(capped, 'A@2026-11-23T10:30'), capped.services()))).toMatchObject({
      reason: 'cap',
    });
    const broke = testBot({ budget: { monthlyUsd: '0.30' } });
    await publishSlot(atSlot(broke), broke.services());
    expect(statusOf(await publishSlot(atSlot(broke, 'A@2026-11-23T10:30'), broke.services()))).toMatchObject({
      reason: 'budget',
    });
  });
});

describe('a preview', () => {
  test('is the very post that the slot then sends, and writes nothing', async () => {
    const publisher = fakePublisher();
    const bot = testBot(LIVE, publisher);
    const slot = slotOf(bot.config, NINE);
    bot.at(slot.at - 60 * MINUTE_MS);
    const services = bot.services();
    const preview = await previewSlot('A', services);
    const again = await previewSlot('A', services);

    expect(again).toEqual(preview);
    expect(await bot.store.ledger.read(NINE)).toBeUndefined();
    expect((await bot.store.history.read('live', slot.at)).entries).toEqual([]);
    await publishSlot(atSlot(bot), bot.services());
    expect(publisher.sent).toEqual([preview?.text]);
  });

  test('names the hold', async () => {
    const bot = testBot();
    bot.at(slotOf(bot.config, NINE).at - MINUTE_MS);
    await bot.store.holds.pause('A', 0);
    expect(await previewSlot('A', bot.services())).toMatchObject({
      wouldPost: false,
      reason: 'paused',
      slot: { id: NINE },
    });
  });
});

describe('failures of the first version', () => {
  test('1: restarts do not give more posts than the cap', async () => {
    const publisher = fakePublisher();
    const bot = testBot({ ...LIVE, dailyCap: 3 }, publisher);
    for (const slot of slotsOfDay(scheduleOf(bot.config), '2026-11-23')) {
      bot.at(slot.at + 1_000);
      for (let restart = 0; restart < 5; restart += 1) await publishSlot(slot, bot.services());
    }
    expect(publisher.sent).toHaveLength(6);
  });

  test('3: a crash between the post and its record does not post again', async () => {
    const publisher = fakePublisher();
    const bot = testBot(LIVE, publisher);
    const slot = atSlot(bot);
    const store = {
      ...bot.store,
      ledger: { ...bot.store.ledger, transition: () => Promise.reject(new Error('the process died here')) },
    };
    await expect(publishSlot(slot, bot.services({ store }))).rejects.toThrow('died');
    await publishSlot(slot, bot.services());
    expect(publisher.sent).toHaveLength(1);
    expect((await bot.store.ledger.read(NINE))?.status.state).toBe('sending');
  });

  test('4: two overlapping schedules do not post twice in a minute', async () => {
    const publisher = fakePublisher();
    const bot = testBot(LIVE, publisher);
    const slot = atSlot(bot);
    await Promise.all([publishSlot(slot, bot.services()), publishSlot(slot, bot.services())]);
    expect(publisher.sent).toHaveLength(1);
  });

  test('5: a start in the middle of the day leaves B its ten slots on the next', () => {
    const { config } = testBot();
    const of = (day: string) => slotsOfDay(scheduleOf(config), day).filter(({ account }) => account === 'B').length;
    expect([of('2026-11-24'), of('2026-10-25'), of('2026-03-29')]).toEqual([10, 10, 10]);
  });

  test('8: a post at 00:30 local counts for its local day, not the server’s', async () => {
    const bot = testBot({
      window: '00:00-02:00',
      accounts: [{ id: 'A', handle: 'a', offsetMinutes: 30 }],
      dailyCap: 1,
    });
    await publishSlot(atSlot(bot, 'A@2026-11-23T00:30'), bot.services());
    const record = await bot.store.ledger.read('A@2026-11-23T00:30');
    expect(record?.slot.day).toBe('2026-11-23');
    expect(new Date(record?.slot.at ?? 0).toISOString()).toBe('2026-11-22T23:30:00.000Z');
    expect(record && isFinal(record.status.state)).toBe(true);
  });
});
