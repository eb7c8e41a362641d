import { describe, expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { scheduleOf } from '@promoter/config';
import { sampleOffers } from '@promoter/content';
import { MINUTE_MS, SECOND_MS } from '@promoter/domain';
import { deliverSlot, reconcileDays, settleAccount } from '@promoter/pipeline';
import { isFinal, type SlotState, type Store } from '@promoter/slots';
import fc from 'fast-check';
import { type CrashPoint, createCrashableProcess } from '../../packages/simulation/crashable-process.ts';
import { configOf, LIVE, silent, slotOf, testBot } from '../support/bot.ts';
import { type FakeAnswer, fakeX, LOST_POST, LOST_REPLY, waitUntil } from '../support/fake-x.ts';

const CONFIG = configOf(LIVE);
const SLOT = slotOf(CONFIG, 'A@2026-11-22T09:00');

const ANSWERS: Record<string, readonly FakeAnswer[]> = {
  'X answers': [],
  'the reply is lost': [LOST_REPLY],
  'the post is lost': [LOST_POST],
  'the post is lost, then the reply': [LOST_POST, LOST_REPLY],
  'X asks to wait': [waitUntil(SLOT.at + 6 * MINUTE_MS)],
};

/** What each process does, when it runs, and which of them may die. */
const RUNS = [
  { at: 5 * SECOND_MS, does: 'post' },
  { at: 60 * SECOND_MS, does: 'post' },
  { at: 3 * MINUTE_MS, does: 'post' },
  ...[4, 9, 14, 19, 24].map((minute) => ({ at: minute * MINUTE_MS, does: 'settle' }) as const),
  { at: 26 * MINUTE_MS, does: 'reconcile' },
] as const;

interface Lived {
  state: SlotState;
  /** The guarantees that were broken; empty is right. */
  broken: string[];
  /** Whether each process ended without dying. */
  survived: boolean[];
}

/** Runs all processes of a slot's half hour; each dies where `deaths` says. */
async function runSlot(answers: readonly FakeAnswer[], deaths: readonly (CrashPoint | null)[]): Promise<Lived> {
  let time = SLOT.at;
  const now = () => time;
  const bot = testBot(LIVE);
  const x = fakeX(now);
  x.answers = [...answers];
  x.lagMs = 90 * SECOND_MS;
  // The checks alone have to prevent a second post.
  x.refusesDuplicates = false;
  await bot.store.offers.put(sampleOffers(brand, SLOT.at));
  const reconcile = (store: Store) =>
    reconcileDays({ store, schedule: scheduleOf(CONFIG), mode: 'live', now, log: silent });

  // The schedule is in use before the slot opens: only then can the slot be missed.
  time = SLOT.at - 5 * MINUTE_MS;
  await reconcile(bot.store);

  const survived: boolean[] = [];
  for (const [index, { at, does }] of RUNS.entries()) {
    time = SLOT.at + at;
    const crashable = createCrashableProcess(deaths[index] ?? null);
    const store = crashable.wrap(bot.store);
    const ports = { store, publisher: crashable.wrap(x.publisher), timeline: crashable.wrap(x.timeline), now };
    const account = { account: 'A', config: CONFIG, log: silent, ...ports };
    const work = async (): Promise<void> => {
      switch (does) {
        case 'post':
          await deliverSlot(SLOT, bot.services(ports), account);
          return;
        case 'settle':
          await settleAccount(account);
          return;
        case 'reconcile':
          await reconcile(store);
      }
    };
    survived.push(await crashable.run(work));
  }

  const record = await bot.store.ledger.read(SLOT.id);
  const state = record?.status.state ?? 'claimed';
  const posts = await bot.store.posts.list('A', { limit: 10 });
  const usage = await bot.store.usage.list('2026-11-22', '2026-11-22');
  const counted = usage.find(({ call }) => call === 'x.create-post')?.calls ?? 0;
  const broken = [
    ...(x.accepted.length > 1 ? [`accepted ${x.accepted.length} times`] : []),
    ...(isFinal(state) ? [] : [`ended as ${state}`]),
    ...((state === 'posted') === (x.accepted.length === 1) ? [] : [`${state}, accepted ${x.accepted.length} times`]),
    ...(posts.length === x.accepted.length ? [] : [`${posts.length} rows in Posts`]),
    ...(x.sent.length > counted ? [`${x.sent.length} creates, ${counted} counted`] : []),
  ];
  return { state, broken, survived };
}

describe.each(Object.entries(ANSWERS))('%s, and the process', (_, answers) => {
  test('survives: the slot is posted', async () => {
    expect(await runSlot(answers, [])).toMatchObject({ state: 'posted', broken: [] });
  });

  test.each([
    'before',
    'after',
  ] as const)('dies %s any of its steps: at most one post, and it is recorded', async (when) => {
    const broken: string[] = [];
    let step = 1;
    for (let died = true; died; step += 1) {
      const lived = await runSlot(answers, [{ step, when }]);
      broken.push(...lived.broken.map((fault) => `died ${when} step ${step}: ${fault}`));
      died = lived.survived[0] === false;
    }
    expect(broken).toEqual([]);
    expect(step).toBeGreaterThan(10);
  });
});

test('no process survives to claim the slot: it is recorded as missed', async () => {
  const atOnce: CrashPoint = { step: 1, when: 'before' };
  expect(await runSlot([], [atOnce, atOnce, atOnce])).toMatchObject({ state: 'skipped', broken: [] });
});

test('however many of its processes die, and wherever: at most one post, and it is recorded', async () => {
  const death = fc.option(
    fc.record({ step: fc.integer({ min: 1, max: 16 }), when: fc.constantFrom('before', 'after') }),
  );
  // The last two settles and the reconciliation survive, as a function that is run again and again does in the end.
  const deaths = fc.array(death, { maxLength: RUNS.length - 3 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.values(ANSWERS)), deaths, async (answers, plan) => {
      expect((await runSlot(answers, plan)).broken).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
