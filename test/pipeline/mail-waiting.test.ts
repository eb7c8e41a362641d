import { expect, test } from '@jest/globals';
import { HOUR_MS, MINUTE_MS, type Notice } from '@promoter/domain';
import { mailWaiting } from '@promoter/pipeline';
import fc from 'fast-check';
import { silent, slotOf } from '../support/bot.ts';
import { interleaved } from '../support/interleaved.ts';
import { EVENING, OWN_TEXT, plannedBot } from '../support/planning.ts';

/** 07:00 in Paris: two hours before the first slot. */
const SEVEN = Date.parse('2026-11-23T06:00:00Z');

function mailedBot(raw: object = { review: 'required' }, isDelivered: () => boolean = () => true) {
  const world = plannedBot(raw);
  const mails: Notice[] = [];
  const { config, store } = world.bot;
  const notify = async (notice: Notice) => {
    mails.push(notice);
    return isDelivered();
  };
  const at = (now: number) => mailWaiting({ config, store, now: () => now, log: silent, notify });
  return { ...world, mails, notify, at };
}

test('once a local day, two hours before the first slots, a mail lists what waits', async () => {
  const { at, mails } = mailedBot();
  await at(SEVEN - 1);
  expect(mails).toEqual([]);
  for (let now = SEVEN; now < SEVEN + 17 * HOUR_MS; now += 5 * MINUTE_MS) await at(now);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.subject).toBe('20 posts wait for approval today');
  expect(mails[0]?.text).toContain('- A@2026-11-23T09:00\n- B@2026-11-23T09:45\n');
  await at(SEVEN + 24 * HOUR_MS);
  expect(mails).toHaveLength(2);
});

test('a bot that begins in the afternoon mails what is left of the day', async () => {
  const { at, mails } = mailedBot();
  await at(SEVEN + 15 * HOUR_MS);
  expect(mails[0]?.text).toContain('- A@2026-11-23T22:30\n- B@2026-11-23T23:15\n');
  expect(mails[0]?.subject).toBe('2 posts wait for approval today');
});

test('what was skipped, approved or written waits for nobody, what another text was wanted for does', async () => {
  const { at, mails, decide, putPrices } = mailedBot();
  await putPrices(EVENING);
  await decide('A@2026-11-23T09:00', { kind: 'skip' });
  await decide('B@2026-11-23T09:45', { kind: 'approve', fallback: 'skip' });
  await decide('A@2026-11-23T10:30', { kind: 'another' });
  await at(SEVEN);
  expect(mails[0]?.text).not.toMatch(/09:00|09:45/);
  expect(mails[0]?.text).toContain('- A@2026-11-23T10:30');
});

test('a slot that was given to the queue waits for nobody', async () => {
  const { at, mails, bot } = mailedBot();
  const act = { kind: 'queued', item: 'm1', text: OWN_TEXT, by: 'anna', fallback: 'compose' } as const;
  const slot = slotOf(bot.config, 'A@2026-11-23T09:00');
  const change = { slot, mode: 'live', act, by: 'anna', now: EVENING, before: undefined, sequence: 0 } as const;
  await bot.store.instructions.save(change);
  await at(SEVEN);
  expect(mails[0]?.text).not.toContain('A@2026-11-23T09:00');
});

test('a mail that was not delivered is tried again', async () => {
  let isDelivered = false;
  const { at, mails } = mailedBot({ review: 'required' }, () => isDelivered);
  await at(SEVEN);
  isDelivered = true;
  await at(SEVEN + 5 * MINUTE_MS);
  await at(SEVEN + 10 * MINUTE_MS);
  expect(mails).toHaveLength(2);
});

test('two runs at the same time write once, whoever goes first', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { bot, mails, notify } = mailedBot();
      const { config, store } = bot;
      const run = (at: number) =>
        mailWaiting({ config, store: interleaved(store, scheduler), now: () => at, log: silent, notify });
      const runs = Promise.all([run(SEVEN), run(SEVEN), run(SEVEN + MINUTE_MS)]);
      await scheduler.waitFor(runs);
      expect(mails).toHaveLength(1);
    }),
    { numRuns: 50 },
  );
});

test('what was chosen and did not go out is told once, with the reason, in the next mail', async () => {
  const { at, mails, decide, publish, putPrices, bot } = mailedBot();
  await putPrices(EVENING);
  const priced = 'Eight H200 for an hour are $26.60. Rent them on {link} with {code} #GPUCloud';
  await decide('A@2026-11-23T09:00', { kind: 'write', text: priced, fallback: 'skip' });
  await decide('B@2026-11-23T09:45', { kind: 'approve', fallback: 'skip' }, { by: 'ben' });
  await decide('A@2026-11-23T10:30', { kind: 'approve', fallback: 'skip' });
  await at(SEVEN);
  expect(mails[0]?.text).not.toContain('ended without');
  await putPrices(SEVEN, (price) => price * 2);
  await bot.store.holds.pause('B', SEVEN);
  for (const id of ['A@2026-11-23T09:00', 'B@2026-11-23T09:45', 'A@2026-11-23T12:00']) await publish(id);
  await at(SEVEN + 24 * HOUR_MS);
  expect(mails[1]?.subject).toBe('20 posts wait for approval today, 2 chosen texts did not go out');
  const lost = /ended without the text that was chosen for them:\n(.*)\n(.*)\n\n/.exec(mails[1]?.text ?? '');
  expect(lost?.slice(1)).toEqual([
    expect.stringMatching(
      /^- A@2026-11-23T09:00, written by anna: skipped \(plan\): the text that was written passes no longer \(prices: /,
    ),
    '- B@2026-11-23T09:45, approved by ben: skipped (paused)',
  ]);
  await at(SEVEN + 48 * HOUR_MS);
  expect(mails[2]?.text).not.toContain('ended without');
});

test('a value of an earlier release is read, and texts of the last day are told', async () => {
  const { at, mails, decide, publish, putPrices, bot } = mailedBot();
  await putPrices(EVENING);
  await decide('A@2026-11-23T09:00', { kind: 'write', text: OWN_TEXT, fallback: 'skip' });
  await bot.store.keyValues.set('waiting-mail', { day: '2026-11-23' });
  await bot.store.holds.pause('A', EVENING);
  await publish('A@2026-11-23T09:00');
  await at(SEVEN + 24 * HOUR_MS);
  expect(mails[0]?.text).toContain('- A@2026-11-23T09:00, written by anna: skipped (paused)');
});

test('nobody is written to where nobody has to approve', async () => {
  const { at, mails } = mailedBot({});
  await at(SEVEN + HOUR_MS);
  expect(mails).toEqual([]);
});
