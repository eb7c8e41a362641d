import { describe, expect, test } from '@jest/globals';
import { METRICS, METRICS_NAMESPACE, SETTLE_SILENT_MS, scheduleOf } from '@promoter/config';
import { type ControlServices, readHealth, readStatus } from '@promoter/control';
import { healthAnswer, type StatusAnswer, statusAnswer } from '@promoter/control/answers';
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, type Post, type Stop, type Trend } from '@promoter/domain';
import { measureHealth, reconcileDays } from '@promoter/pipeline';
import type { SlotRecord, SlotStatus, Store } from '@promoter/slots';
import { headOf } from '../../packages/cli/commands/status.ts';
import { checkStatus } from '../../packages/cli/doctor/check-status.ts';
import { statusSummaryOf } from '../../packages/dashboard/browser/status-summary.ts';
import { DECISION, draftOf, offerOf, trendOf } from '../contracts/store-fixtures.ts';
import { LIVE, silent, slotOf, type TestBot, testBot } from '../support/bot.ts';
import { resourcesOf, templateOf } from '../support/infra/stack.ts';

const NOON = Date.parse('2026-11-23T11:00:00Z');
/** Since when the schedule has been in use: long enough for first trends and prices. */
const SINCE = NOON - 40 * MINUTE_MS;
const draft = draftOf('a secret text');

const posted = (postedAt = NOON): SlotStatus => ({ state: 'posted', draft, xId: '7', postedAt, how: 'answered' });
const rejected = (
  reason: 'text' | 'unclear' | 'clock' | 'topic' | 'rate-limit',
  detail = 'X’s own words',
): SlotStatus => ({
  state: 'rejected',
  draft,
  reason,
  detail,
  settledAt: NOON,
});
const abandoned: SlotStatus = { state: 'abandoned', draft, reason: 'absent', settledAt: NOON };
const unknown: SlotStatus = {
  state: 'unknown',
  draft,
  attempt: 1,
  sendingAt: NOON,
  detail: 'timeout',
  timelineChecks: [],
};
const blocked: SlotStatus = { state: 'blocked', rule: 'similarity', detail: '0.91', settledAt: NOON };
const stopOf = (change: Partial<Stop> = {}): Stop => ({
  reason: 'X has locked the account.',
  fix: 'Unlock it, then resume.',
  since: NOON - HOUR_MS,
  until: null,
  ...change,
});

/** What a test may change of a bot that is well: what its slots of the day came to, and anything in its tables. */
interface World {
  bot: TestBot;
  slots: Record<string, SlotStatus>;
  now: EpochMs;
}

/** The row of a source that last answered then, and has failed so often since. */
const source = (name: string, lastSuccess: EpochMs | null, failures = 0) =>
  [
    `trend-source:${name}`,
    {
      lastSuccess,
      lastError: failures > 0 ? { at: NOON, message: 'answered 403' } : null,
      entries: lastSuccess === null ? 0 : 50,
      breaker: { failures, openUntil: null },
      validators: {},
    },
  ] as const;

const calendarTags = () =>
  Array.from({ length: 26 }, (_, at) =>
    trendOf(`#Day${at}`, { source: 'calendar', seenAt: NOON, expiresAt: NOON + HOUR_MS }),
  );

/** Changes what reconciliation recorded. */
const changeRecord = async ({ keyValues }: Store, change: { since?: EpochMs; checkedAt?: EpochMs }): Promise<void> =>
  keyValues.set('watch', { ...Object(await keyValues.get('watch')), ...change });

/** A live bot that is well, at noon: two posts of A, one of B, fresh trends and prices, reconciled a minute ago. */
async function worldWith(change: (world: World) => Promise<unknown> | unknown): Promise<World> {
  const bot = testBot(LIVE);
  const { store, config } = bot;
  const world: World = {
    bot,
    now: NOON,
    slots: {
      'A@2026-11-23T09:00': posted(),
      'B@2026-11-23T09:45': posted(),
      'A@2026-11-23T10:30': posted(),
      'B@2026-11-23T11:15': posted(),
    },
  };
  await store.keyValues.set(...source('trends24', NOON - 20 * MINUTE_MS));
  await store.trends.put([
    ...calendarTags(),
    trendOf('#Derby', { seenAt: NOON - 20 * MINUTE_MS, expiresAt: NOON + HOUR_MS }),
  ]);
  await store.offers.put([offerOf('gpu-8x-h200', { fetchedAt: NOON - HOUR_MS })]);
  await reconcileDays({
    store,
    schedule: scheduleOf(config),
    mode: 'live',
    now: () => NOON - MINUTE_MS,
    log: silent,
  });
  await changeRecord(store, { since: SINCE });
  store.ledger.list = async (account, first, last) =>
    Object.entries(world.slots).flatMap(([id, status]): SlotRecord[] => {
      const slot = slotOf(config, id);
      const isListed = slot.account === account && first <= slot.day && slot.day <= last;
      return isListed ? [{ slot, mode: 'live', status, decision: DECISION }] : [];
    });
  await change(world);
  bot.at(world.now);
  return world;
}

const allFail = async ({ bot: { store } }: World, lastSuccess: EpochMs | null): Promise<void> => {
  await store.keyValues.set(...source('trends24', lastSuccess, 9));
  await store.keyValues.set(...source('getdaytrends', lastSuccess, 9));
};

/** A store whose trends are these alone. */
const keepTrends = ({ bot: { store } }: World, trends: readonly Trend[]): void => {
  store.trends.list = async () => [...trends];
};

const UNLOCK = 'X has locked the account.';

/** Each state of the world: how it comes about, whether it is a fault, its headline, and the alarms that are on. */
const STATES: readonly [
  name: string,
  change: (world: World) => unknown,
  wanted: { health: 'healthy' | 'degraded' | 'unhealthy'; signs: string[]; headline: string; alarms: string[] },
][] = [
  ['all is well', () => {}, { health: 'healthy', signs: [], headline: 'All is well', alarms: [] }],
  [
    'every source fails, and trends of an hour ago are left',
    (world) => allFail(world, NOON - HOUR_MS),
    { health: 'healthy', signs: ['sources-silent'], headline: 'Every source of trends fails', alarms: [] },
  ],
  [
    'one of two sources fails',
    ({ bot: { store } }) => store.keyValues.set(...source('getdaytrends', null, 4)),
    { health: 'healthy', signs: [], headline: 'All is well', alarms: [] },
  ],
  [
    'every source has failed for days, behind 26 tags of the calendar',
    async (world) => {
      keepTrends(world, calendarTags());
      await allFail(world, NOON - 3 * DAY_MS);
    },
    {
      health: 'degraded',
      signs: ['sources-silent'],
      headline: 'No trend from any source for 3 days',
      alarms: ['TrendsOld'],
    },
  ],
  [
    'no source has ever delivered',
    async (world) => {
      keepTrends(world, calendarTags());
      await allFail(world, null);
    },
    {
      health: 'degraded',
      signs: ['sources-silent'],
      headline: 'No source has delivered a trend yet',
      alarms: ['TrendsOld'],
    },
  ],
  [
    'no source has ever delivered, on a bot of a minute',
    async (world) => {
      keepTrends(world, calendarTags());
      await world.bot.store.keyValues.set('trend-source:trends24', {});
      await changeRecord(world.bot.store, { since: NOON - MINUTE_MS });
    },
    {
      health: 'healthy',
      signs: ['sources-silent'],
      headline: 'No source has delivered a trend yet',
      alarms: [],
    },
  ],
  [
    'the refresh has not run for seven hours, behind tags of the calendar',
    async (world) => {
      const seenAt = NOON - 7 * HOUR_MS;
      keepTrends(world, [...calendarTags(), trendOf('#Derby', { seenAt, expiresAt: NOON + HOUR_MS })]);
      await world.bot.store.keyValues.set(...source('trends24', seenAt));
    },
    {
      health: 'degraded',
      signs: ['sources-silent'],
      headline: 'No trend from any source for 7 hours',
      alarms: ['TrendsOld'],
    },
  ],
  [
    'X refused one post',
    ({ slots }) => Object.assign(slots, { 'A@2026-11-23T10:30': rejected('text') }),
    {
      health: 'degraded',
      signs: ['post-failed'],
      headline: '1 post failed: @VOLTAGEGPU',
      alarms: ['AbandonedSlot'],
    },
  ],
  [
    'X refused three posts of an account in a row, for reasons of each kind',
    ({ slots }) =>
      Object.assign(slots, {
        'A@2026-11-22T22:30': rejected('text'),
        'A@2026-11-23T09:00': rejected('unclear'),
        'A@2026-11-23T10:30': rejected('clock'),
      }),
    {
      health: 'unhealthy',
      signs: ['posts-failing'],
      headline: '3 posts in a row failed: @VOLTAGEGPU',
      alarms: ['AbandonedSlot'],
    },
  ],
  [
    'three answers in a row were lost, the last a moment ago',
    ({ slots }) =>
      Object.assign(slots, {
        'B@2026-11-22T23:15': abandoned,
        'B@2026-11-23T09:45': abandoned,
        'B@2026-11-23T11:15': unknown,
      }),
    {
      health: 'unhealthy',
      // The send in doubt is also a slot without a final state.
      signs: ['overdue', 'posts-failing'],
      headline: '1 slot without a final state · 3 posts in a row failed: @Voltage_GPU',
      alarms: ['AbandonedSlot', 'OverdueSlots'],
    },
  ],
  [
    'X no longer shows the last three posts that it accepted and that were measured',
    ({ bot: { store } }) =>
      store.keyValues.set('engagement:A', {
        at: NOON,
        gone: [],
        missing: ['A@2026-11-22T12:00', 'A@2026-11-22T10:30', 'A@2026-11-22T09:00'],
      }),
    {
      health: 'degraded',
      signs: ['posts-missing'],
      headline: '3 posts in a row vanished from X: @VOLTAGEGPU',
      alarms: ['AbandonedSlot'],
    },
  ],
  [
    'X no longer shows two posts: somebody may have deleted them there',
    ({ bot: { store } }) =>
      store.keyValues.set('engagement:A', {
        at: NOON,
        gone: [],
        missing: ['A@2026-11-22T10:30', 'A@2026-11-22T09:00'],
      }),
    { health: 'healthy', signs: [], headline: 'All is well', alarms: [] },
  ],
  [
    'X refused two posts of each account',
    ({ slots }) => {
      for (const id of Object.keys(slots)) slots[id] = rejected('rate-limit');
    },
    {
      health: 'degraded',
      signs: ['post-failed'],
      headline: '2 posts failed: @VOLTAGEGPU, @Voltage_GPU',
      alarms: ['AbandonedSlot'],
    },
  ],
  [
    'a text was held back because its topic was refused here',
    ({ slots }) => Object.assign(slots, { 'A@2026-11-23T10:30': rejected('topic') }),
    { health: 'healthy', signs: [], headline: 'All is well', alarms: [] },
  ],
  [
    'an account has had no keys for three slots',
    ({ slots }) => {
      const skipped: SlotStatus = { state: 'skipped', reason: 'no-credentials', settledAt: NOON };
      Object.assign(slots, {
        'A@2026-11-22T22:30': skipped,
        'A@2026-11-23T09:00': skipped,
        'A@2026-11-23T10:30': skipped,
      });
    },
    {
      health: 'unhealthy',
      signs: ['posts-failing'],
      headline: '3 posts in a row failed: @VOLTAGEGPU',
      alarms: ['AbandonedSlot'],
    },
  ],
  [
    'no valid text for three slots',
    ({ slots }) =>
      Object.assign(slots, {
        'A@2026-11-22T22:30': blocked,
        'A@2026-11-23T09:00': blocked,
        'A@2026-11-23T10:30': blocked,
      }),
    {
      health: 'healthy',
      signs: ['posts-blocked'],
      headline: 'No valid text for 3 slots in a row: @VOLTAGEGPU',
      alarms: [],
    },
  ],
  [
    'A is paused and all cool down',
    async ({ bot: { store } }) => {
      await store.holds.pause('A', NOON);
      await store.holds.cooldown(NOON + 19 * MINUTE_MS);
    },
    {
      health: 'healthy',
      signs: ['paused', 'cooldown'],
      headline: 'Paused: @VOLTAGEGPU · Cooling down until 12:19',
      alarms: [],
    },
  ],
  [
    'both are paused',
    async ({ bot: { store } }) => {
      await store.holds.pause('A', NOON);
      await store.holds.pause('B', NOON);
    },
    { health: 'healthy', signs: ['paused'], headline: 'Paused: @VOLTAGEGPU, @Voltage_GPU', alarms: [] },
  ],
  [
    'A is stopped, and paused, too, while B has reached its daily limit',
    async ({ bot: { store } }) => {
      await store.holds.stopAccount('A', stopOf());
      await store.holds.pause('A', NOON);
      await store.holds.stopAccount('B', stopOf({ until: NOON + 13 * HOUR_MS, cause: 'daily-limit' }));
    },
    {
      health: 'unhealthy',
      signs: ['stopped', 'paused', 'daily-limit'],
      headline:
        'Stopped by X: @VOLTAGEGPU · Paused: @VOLTAGEGPU · X’s daily limit until 2026-11-24 01:00: @Voltage_GPU',
      alarms: ['AccountStopped'],
    },
  ],
  [
    'the app is stopped',
    ({ bot: { store } }) => store.holds.stopApp(stopOf()),
    {
      health: 'unhealthy',
      signs: ['stopped'],
      headline: 'Stopped by X: @VOLTAGEGPU, @Voltage_GPU',
      alarms: ['AccountStopped'],
    },
  ],
  [
    'the app’s stop has ended by itself',
    ({ bot: { store } }) => store.holds.stopApp(stopOf({ until: NOON })),
    { health: 'healthy', signs: [], headline: 'All is well', alarms: [] },
  ],
  [
    'X refuses to give the timeline',
    ({ bot: { store } }) =>
      store.keyValues.set('reads:A', {
        timeline: { since: NOON - HOUR_MS, times: 2, detail: 'Forbidden', notBefore: NOON + HOUR_MS },
      }),
    {
      health: 'healthy',
      signs: ['reads-refused'],
      headline: 'X refuses reads of timeline: @VOLTAGEGPU',
      alarms: [],
    },
  ],
  [
    'a crisis',
    ({ bot: { store } }) =>
      store.keyValues.set('crisis', {
        at: NOON,
        regions: {
          worldwide: { since: NOON, seenAt: NOON, share: 0.3, topics: ['Quake'], calm: 0, mailedOn: '2026-11-23' },
        },
      }),
    {
      health: 'healthy',
      signs: ['crisis'],
      headline: 'Crisis in worldwide: posts go without trends',
      alarms: [],
    },
  ],
  [
    'a post stands beside a topic that was refused later',
    async ({ bot: { store } }) => {
      const evidence = { category: 'tragedy', reach: 'names', words: 'dies', source: 'google-rss' } as const;
      await store.refusedTopics.put([{ key: 'sunday', ...evidence, expiresAt: NOON + HOUR_MS }]);
      const post: Post = {
        ...draft,
        account: 'A',
        postedAt: NOON,
        slot: 'A@2026-11-23T10:30',
        mode: 'live',
        xId: '7',
        metrics: null,
      };
      store.posts.list = async (account) => (account === 'A' ? [post] : []);
    },
    { health: 'healthy', signs: ['posts-at-risk'], headline: '1 post may have to be deleted', alarms: [] },
  ],
  [
    'rows of two tables cannot be read',
    ({ bot: { store } }) => {
      const row = { key: 'k', fault: 'kind: “tpu”', lastSeen: NOON };
      store.unreadable.list = async () => [
        { table: 'Offers', ...row },
        { table: 'Posts', ...row },
      ];
    },
    { health: 'healthy', signs: ['unreadable-rows'], headline: 'Some rows cannot be read', alarms: [] },
  ],
  [
    'a slot has no final state',
    ({ slots }) => Object.assign(slots, { 'A@2026-11-23T10:30': { state: 'claimed', owner: 'o', claimedAt: NOON } }),
    {
      health: 'unhealthy',
      signs: ['overdue'],
      headline: '1 slot without a final state',
      alarms: ['OverdueSlots'],
    },
  ],
  [
    'slots have not been reconciled for an hour',
    ({ bot: { store } }) => changeRecord(store, { checkedAt: NOON - 65 * MINUTE_MS }),
    {
      health: 'unhealthy',
      signs: ['settle-silent'],
      headline: 'Not running: slots were last reconciled 65 minutes ago',
      // Without settle there is no figure at all.
      alarms: ['SettleSilent', 'TrendsOld'],
    },
  ],
  [
    'the month’s budget is spent',
    ({ bot: { store } }) =>
      store.usage.record({ call: 'x.create-post', at: NOON, latencyMs: 1, ok: true, reads: 0, cost: 149_900_000 }),
    {
      health: 'unhealthy',
      signs: ['budget-spent'],
      headline: 'The month’s budget is spent: nothing is posted',
      alarms: ['BudgetSpent'],
    },
  ],
  [
    'prices are two days old',
    ({ bot: { store } }) => store.offers.put([offerOf('gpu-8x-h200', { fetchedAt: NOON - 2 * DAY_MS })]),
    { health: 'degraded', signs: ['offers-old'], headline: 'No price for 2 days', alarms: ['OffersOld'] },
  ],
];

/** The alarms that watch the bot’s own figures, and the writes of prices: DynamoDB’s own metric. */
const ALARMS = Object.entries(resourcesOf(templateOf(LIVE), 'AWS::CloudWatch::Alarm')).flatMap(
  ([id, { Properties }]) =>
    Properties.Namespace === METRICS_NAMESPACE || id.startsWith('MonitoringOffersOld')
      ? [{ name: id.replace(/^Monitoring|[0-9A-F]{8}$/g, ''), properties: Properties }]
      : [],
);

/** The alarms that are on, by the stack’s own limits. Settle publishes the figures: where it is silent there are none. */
async function alarmsOn({ bot, now }: World, status: StatusAnswer): Promise<string[]> {
  const health = await measureHealth({ config: bot.config, store: bot.store, now: () => now });
  const isSettling = now - Date.parse(status.lastSettledAt ?? '') < SETTLE_SILENT_MS;
  const figures: Record<string, number | null> = {
    [METRICS.overdueSlots]: status.overdue.length,
    [METRICS.failedPosts]: health.failedPosts,
    [METRICS.stoppedAccounts]: health.stopped,
    [METRICS.spend]: health.spentPercent,
    [METRICS.trendsAge]: health.trendsAgeMinutes,
  };
  const { since } = Object(await bot.store.keyValues.get('watch'));
  return ALARMS.filter(({ name, properties }) => {
    const { MetricName, Threshold, TreatMissingData, ComparisonOperator, Statistic, Period, EvaluationPeriods } =
      properties;
    const periods = Number(Period) * Number(EvaluationPeriods) * 1_000;
    if (name === 'OffersOld') return now - Date.parse(status.offers.newestAt ?? '') >= periods;
    const figure = isSettling ? figures[String(MetricName)] : null;
    // Without data in any of its periods, of which a new bot has had few.
    if (figure === null || figure === undefined) return TreatMissingData === 'breaching' && now - since >= periods;
    const value = Statistic === 'SampleCount' ? 1 : figure;
    return ComparisonOperator === 'LessThanThreshold' ? value < Number(Threshold) : value >= Number(Threshold);
  }).map(({ name }) => name);
}

/** All that the five say of a state. */
async function saidOf(change: (world: World) => unknown) {
  const world = await worldWith(change);
  const services: ControlServices = world.bot.services();
  const health = healthAnswer.parse(await readHealth(services));
  const status = statusAnswer.parse(await readStatus(services));
  const alarms = await alarmsOn(world, status);
  return {
    health,
    status,
    dashboard: statusSummaryOf(status),
    terminal: headOf(status),
    doctor: checkStatus(status, { deployed: true }),
    alarms: alarms.sort(),
  };
}

describe.each(STATES)('when %s', (_, change, wanted) => {
  test('health, status, dashboard, doctor and the alarms say so', async () => {
    const { health, status, dashboard, terminal, doctor, alarms } = await saidOf(change);
    const isWell = wanted.signs.length === 0;
    const tone = wanted.health === 'unhealthy' ? 'bad' : isWell ? 'good' : 'held';
    expect(health).toEqual({ status: wanted.health, signs: wanted.signs });
    expect(status).toMatchObject({ health: wanted.health, headline: wanted.headline });
    expect(dashboard).toEqual({ tone, headline: wanted.headline });
    const remark = wanted.health === 'healthy' && !isWell ? ', but' : '';
    expect(terminal).toBe(`${wanted.health}${remark}: ${wanted.headline}`);
    const verdicts = new Set(doctor.map(({ verdict }) => verdict));
    expect(verdicts.has('failed')).toBe(wanted.health === 'unhealthy');
    expect(verdicts.has('failed') || verdicts.has('warning')).toBe(!isWell);
    for (const { what } of status.signs) {
      expect(doctor.map(({ subject, detail }) => `${subject} ${detail}`).join('\n')).toContain(
        what === 'Some rows cannot be read' ? '1 unreadable row' : what,
      );
    }
    expect(alarms).toEqual(wanted.alarms);
  });
});

test('the bot is healthy exactly where no alarm is on', () => {
  for (const [name, , { health, alarms }] of STATES) {
    expect([name, health === 'healthy']).toEqual([name, alarms.length === 0]);
  }
});

describe('what anyone may read in /health', () => {
  test('are kinds alone: no text, no topic, no account', async () => {
    const { health } = await saidOf(async ({ bot: { store }, slots }) => {
      Object.assign(slots, { 'A@2026-11-23T10:30': rejected('text', 'a secret') });
      await store.holds.stopAccount('A', stopOf());
      await store.keyValues.set('crisis', {
        at: NOON,
        regions: { worldwide: { since: NOON, seenAt: NOON, share: 0.3, topics: ['Quake'], calm: 0, mailedOn: '' } },
      });
    });
    expect(health).toEqual({ status: 'unhealthy', signs: ['stopped', 'post-failed', 'crisis'] });
  });

  test('comes from tables that are read at most every five seconds, and judged at each request', async () => {
    const { bot } = await worldWith(() => {});
    const services: ControlServices = bot.services();
    expect((await readHealth(services)).status).toBe('healthy');
    await bot.store.holds.stopAccount('A', stopOf());
    bot.at(NOON + 4_999);
    expect((await readHealth(services)).status).toBe('healthy');
    bot.at(NOON + 5_000);
    expect((await readHealth(services)).status).toBe('unhealthy');
  });
});

test('a headline names faults and every hold, and counts the rest', async () => {
  const { status } = await saidOf(async (world) => {
    const { store } = world.bot;
    await changeRecord(store, { checkedAt: NOON - HOUR_MS });
    await store.offers.put([offerOf('gpu-8x-h200', { fetchedAt: NOON - 2 * DAY_MS })]);
    await store.holds.stopAccount('B', stopOf());
    await store.holds.pause('A', NOON);
    await store.holds.cooldown(NOON + HOUR_MS);
    Object.assign(world.slots, {
      'A@2026-11-22T22:30': { state: 'claimed', owner: 'o', claimedAt: NOON },
      'A@2026-11-23T10:30': rejected('text'),
    });
  });
  expect(status.headline).toBe(
    '1 slot without a final state · Not running: slots were last reconciled 60 minutes ago · Stopped by X: @Voltage_GPU · Paused: @VOLTAGEGPU · Cooling down until 13:00 · and 2 more',
  );
});

describe('a sign', () => {
  test('of a stop has X’s words and what to do, and since when', async () => {
    const { status, doctor } = await saidOf(({ bot: { store } }) => store.holds.stopAccount('B', stopOf()));
    expect(status.signs).toEqual([
      {
        kind: 'stopped',
        severity: 'fault',
        what: 'Stopped by X',
        accounts: ['B'],
        detail: UNLOCK,
        todo: 'Unlock it, then resume.',
        since: '2026-11-23T11:00:00+01:00',
      },
    ]);
    expect(doctor).toContainEqual({
      subject: 'account B',
      verdict: 'failed',
      detail: `Stopped by X: ${UNLOCK}`,
      todo: 'Unlock it, then resume.',
    });
  });

  test('of refused posts has the last refusal in X’s own words', async () => {
    const { status } = await saidOf(({ slots }) => Object.assign(slots, { 'A@2026-11-23T10:30': rejected('unclear') }));
    expect(status.signs[0]?.detail).toBe(
      'The last, A@2026-11-23T10:30: X refused it, and whether the text is to blame is not clear: X’s own words',
    );
  });

  test('of old trends has what each source answered', async () => {
    const { status } = await saidOf((world) => allFail(world, NOON - HOUR_MS));
    expect(status.signs[0]?.detail).toBe('trends24: answered 403; getdaytrends: answered 403');
  });
});

test('doctor says how many tags come from sources, and when one last delivered', async () => {
  const { doctor } = await saidOf(() => {});
  expect(doctor.find(({ subject }) => subject === 'trends')?.detail).toBe(
    '1 usable from sources, last delivered 20 minutes ago (1 of 1 sources answer); 26 of the calendar and our field',
  );
});
