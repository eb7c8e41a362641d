import { METRICS, METRICS_DIMENSION, METRICS_NAMESPACE, metricsService } from '@promoter/config';
import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { BotFunction } from './bot-function.ts';
import type { Deployment } from './deployment.ts';

/** One thing worth waking somebody for. */
export interface AlarmDefinition {
  id: string;
  /** What people lose, for the mail's first line. */
  loss: string;
  /** Its section in docs/runbook.md. */
  runbook: string;
  metric: Metric;
  /** Goes off at this value and above, or below it. */
  limit: { from: number } | { below: number };
  /** Periods of the metric in a row that have to be bad; one unless said. */
  periods?: number;
  /** Whether no data is bad news too. */
  silence?: 'alarms';
}

/** The functions that have alarms of their own. */
export interface Watched {
  posters: ReadonlyMap<string, BotFunction>;
  controlApi: BotFunction;
}

export function alarmsOf(deployment: Deployment, watched: Watched): AlarmDefinition[] {
  return [
    ...gaugeAlarms(deployment),
    offersAlarm(deployment),
    ...deadLetterAlarms(deployment),
    ...functionAlarms(watched),
  ];
}

const FIVE_MINUTES = Duration.minutes(5);

/** Settle reports each gauge once in five minutes. */
function gaugeAlarms({ config }: Deployment): AlarmDefinition[] {
  const gauge = (metricName: string, statistic = Stats.MAXIMUM, period = FIVE_MINUTES) =>
    new Metric({
      namespace: METRICS_NAMESPACE,
      metricName,
      dimensionsMap: { [METRICS_DIMENSION]: metricsService(config.stage) },
      statistic,
      period,
    });
  return [
    {
      id: 'OverdueSlots',
      loss: 'A slot’s 30 minutes are over and it has no final state: a post may be missing and nobody has decided so.',
      runbook: 'overdue-slots',
      metric: gauge(METRICS.overdueSlots),
      limit: { from: 1 },
    },
    {
      id: 'SettleSilent',
      loss: 'Nothing has checked the slots for 15 minutes: missing and doubtful posts go unnoticed.',
      runbook: 'settle-silent',
      metric: gauge(METRICS.overdueSlots, Stats.SAMPLE_COUNT, Duration.minutes(15)),
      limit: { below: 1 },
      silence: 'alarms',
    },
    {
      id: 'AbandonedSlot',
      loss: 'X never said whether a post is there, or its row cannot be read: it may be missing, or stand there unrecorded.',
      runbook: 'abandoned-slot',
      metric: gauge(METRICS.abandonedSlots),
      limit: { from: 1 },
    },
    {
      id: 'AccountStopped',
      loss: 'An account has stopped itself after an answer of X: it posts nothing until somebody acts.',
      runbook: 'account-stopped',
      metric: gauge(METRICS.stoppedAccounts),
      limit: { from: 1 },
    },
    {
      id: 'TrendsOld',
      loss: 'No source has delivered a trend for six hours: posts go out with calendar and domain tags only.',
      runbook: 'trends-old',
      metric: gauge(METRICS.trendsAge),
      limit: { from: 6 * 60 },
      // An empty table has no age to report; half an hour gives a new stack time for its first trends.
      periods: 6,
      silence: 'alarms',
    },
    {
      id: 'BudgetSpent',
      loss: 'The month’s budget for X is spent: nothing is posted before the next month or a higher budget.',
      runbook: 'budget-spent',
      metric: gauge(METRICS.spend),
      limit: { from: 100 },
    },
  ];
}

/** DynamoDB counts writes for nothing, and only the price list and people write offers: no metric of our own is needed. */
function offersAlarm({ config, tables }: Deployment): AlarmDefinition {
  return {
    id: 'OffersOld',
    loss: `No price has been read for ${config.offers.maxAgeHours} hours: posts go out without prices.`,
    runbook: 'offers-old',
    metric: tables.of('Offers').metricConsumedWriteCapacityUnits({ statistic: Stats.SUM, period: Duration.hours(1) }),
    limit: { below: 1 },
    periods: config.offers.maxAgeHours,
    silence: 'alarms',
  };
}

function deadLetterAlarms({ deadLetters }: Deployment): AlarmDefinition[] {
  return [
    {
      id: 'EventUndelivered',
      loss: 'A scheduled event never reached its function: a slot was probably missed.',
      runbook: 'event-undelivered',
      metric: deadLetters.undelivered.metricApproximateNumberOfMessagesVisible({
        statistic: Stats.MAXIMUM,
        period: FIVE_MINUTES,
      }),
      limit: { from: 1 },
    },
    {
      id: 'EventFailed',
      loss: 'A function failed at every try of a scheduled event: a slot or a refresh was probably missed.',
      runbook: 'event-failed',
      metric: deadLetters.failed.metricApproximateNumberOfMessagesVisible({
        statistic: Stats.MAXIMUM,
        period: FIVE_MINUTES,
      }),
      limit: { from: 1 },
    },
  ];
}

/** The refreshers and settle need no alarm of their own: what their failing costs is watched above. */
function functionAlarms({ posters, controlApi }: Watched): AlarmDefinition[] {
  return [
    ...[...posters].map(
      ([account, poster]): AlarmDefinition => ({
        id: `Poster${account}Failing`,
        loss: `The poster of account ${account} breaks off: its posts are late or missing.`,
        runbook: 'poster-failing',
        metric: poster.lambda.metricErrors({ statistic: Stats.SUM, period: FIVE_MINUTES }),
        limit: { from: 1 },
      }),
    ),
    {
      id: 'ControlApiFailing',
      loss: 'The control API breaks off: people cannot see or steer the bot.',
      runbook: 'control-api-failing',
      metric: controlApi.lambda.metricErrors({ statistic: Stats.SUM, period: FIVE_MINUTES }),
      limit: { from: 1 },
    },
    {
      id: 'ControlApiThrottled',
      loss: 'The control API turns requests away: people cannot see or steer the bot.',
      runbook: 'control-api-throttled',
      metric: controlApi.lambda.metricThrottles({ statistic: Stats.SUM, period: FIVE_MINUTES }),
      limit: { from: 1 },
    },
  ];
}
