import { describe, expect, test } from '@jest/globals';
import { METRICS, METRICS_NAMESPACE, SETTLE_SILENT_MS } from '@promoter/config';
import { type ControlServices, readHealth, readStatus } from '@promoter/control';
import { healthAnswer, type StatusAnswer, statusAnswer } from '@promoter/control/answers';
import { DAY_MS, HOUR_MS } from '@promoter/domain';
import { measureHealth } from '@promoter/pipeline';
import { headOf } from '../../packages/cli/commands/status.ts';
import { checkStatus } from '../../packages/cli/doctor/check-status.ts';
import { statusSummaryOf } from '../../packages/dashboard/browser/status-summary.ts';
import { offerOf } from '../contracts/store-fixtures.ts';
import { LIVE } from '../support/bot.ts';
import { STATES } from '../support/control/bot-states.ts';
import {
  allFail,
  changeRecord,
  NOON,
  rejected,
  stopOf,
  UNLOCK,
  type World,
  worldWith,
} from '../support/control/well-bot.ts';
import { resourcesOf, templateOf } from '../support/infra/stack.ts';

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
