import {
  FIRST_READ_MS,
  METRICS,
  METRICS_DIMENSION,
  METRICS_NAMESPACE,
  metricsService,
  SETTLE_EVERY_MS,
  SETTLE_SILENT_MS,
  TRENDS_OLD_MS,
} from '@promoter/config';
import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { BotFunction } from './bot-function.ts';
import type { Deployment } from './deployment.ts';

/** One alarm, which mails when it goes off and when it ends. */
export interface AlarmDefinition {
  /** In words, `overdue-slots`, also its section in docs/runbook.md, where that is not named. */
  id: string;
  /** What people lose: the mail's first line. */
  loss: string;
  runbook?: string;
  metric: Metric;
  /** Goes off at this value and above, or below it; at one and above unless said. */
  limit?: { from: number } | { below: number };
  /** Periods of the metric in a row that have to be bad; one unless said. */
  periods?: number;
  /** Whether it goes off without data, too. */
  noData?: 'alarms';
}

/** The functions that have alarms of their own. */
export interface FunctionsWithAlarms {
  posters: ReadonlyMap<string, BotFunction>;
  controlApi: BotFunction;
  /** Undefined without a webhook. */
  notify: BotFunction | undefined;
}

export function alarmsOf(
  { config, tables, deadLetters }: Deployment,
  { posters, controlApi, notify }: FunctionsWithAlarms,
): AlarmDefinition[] {
  const settleSilent = Duration.millis(SETTLE_SILENT_MS);
  /** Settle reports each gauge once a round. */
  const gauge = (metricName: string, statistic = Stats.MAXIMUM, period = Duration.millis(SETTLE_EVERY_MS)) =>
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
      loss: 'A slot has no final state 30 minutes after its time: its post may be missing.',
      metric: gauge(METRICS.overdueSlots),
    },
    {
      id: 'SettleSilent',
      loss: `Slots have not been reconciled for ${settleSilent.toMinutes()} minutes: missing and unknown posts go unnoticed.`,
      metric: gauge(METRICS.overdueSlots, Stats.SAMPLE_COUNT, settleSilent),
      limit: { below: 1 },
      noData: 'alarms',
    },
    {
      id: 'AbandonedSlot',
      loss: 'A post failed: X refused it, nothing shows whether X accepted it, or X no longer shows the last ones. See which in status.',
      runbook: 'post-failed',
      metric: gauge(METRICS.failedPosts),
    },
    {
      id: 'AccountStopped',
      loss: 'An account was stopped after a refusal by X: it posts nothing until somebody acts.',
      metric: gauge(METRICS.stoppedAccounts),
    },
    {
      id: 'TrendsOld',
      loss: 'No source has delivered a trend for six hours: posts go out with calendar and domain tags only.',
      metric: gauge(METRICS.trendsAge),
      limit: { from: Duration.millis(TRENDS_OLD_MS).toMinutes() },
      // Before the first trend there is no age to report; a new stack has time for it.
      periods: FIRST_READ_MS / SETTLE_EVERY_MS,
      noData: 'alarms',
    },
    {
      id: 'BudgetSpent',
      loss: 'The month’s budget for X is spent: nothing is posted before the next month or a higher budget.',
      metric: gauge(METRICS.spend),
      limit: { from: 100 },
    },
    {
      id: 'OffersOld',
      loss: `No price has been read for ${config.offers.maxAgeHours} hours: posts go out without prices.`,
      // DynamoDB's own metric of writes, free of charge, is enough: only the price list and people write offers.
      metric: tables.of('Offers').metricConsumedWriteCapacityUnits({ statistic: Stats.SUM, period: Duration.hours(1) }),
      limit: { below: 1 },
      periods: config.offers.maxAgeHours,
      noData: 'alarms',
    },
    {
      id: 'EventUndelivered',
      loss: 'A scheduled event never reached its function: a slot was probably missed.',
      metric: deadLetters.undelivered.metricApproximateNumberOfMessagesVisible(),
    },
    {
      id: 'EventFailed',
      loss: 'A function failed at every try of a scheduled event: a slot or a refresh was probably missed.',
      metric: deadLetters.failed.metricApproximateNumberOfMessagesVisible(),
    },
    // The refreshers and settle need no alarm of their own: the alarms above go off when they fail.
    ...[...posters].map(([account, { lambda }]) => ({
      id: `Poster${account}Failing`,
      loss: `The function of account ${account} fails: its posts are late or missing.`,
      runbook: 'poster-failing',
      metric: lambda.metricErrors(),
    })),
    {
      id: 'ControlApiFailing',
      loss: 'The control API fails: people cannot see or steer the bot.',
      metric: controlApi.lambda.metricErrors(),
    },
    {
      id: 'ControlApiThrottled',
      loss:
        'The control API turns requests away: people cannot see or steer the bot. If a flood at its public URL takes all ' +
        'executions of the AWS account, posts are lost too; aws.reservedConcurrency bounds it.',
      metric: controlApi.lambda.metricThrottles(),
    },
    ...(notify
      ? [
          {
            id: 'NotifyFailing',
            loss: 'Alarms and mails do not reach the webhook: who looks only there learns of nothing.',
            metric: notify.lambda.metricErrors(),
          },
        ]
      : []),
  ];
}
