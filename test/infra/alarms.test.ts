import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { METRICS, METRICS_DIMENSION, METRICS_NAMESPACE } from '@promoter/config';
import { type Resource, ROOT, resourcesOf, templateOf } from '../support/infra/stack.ts';

const template = templateOf({ alarmEmail: 'ops@example.com', alarmWebhook: true });
const alarms = resourcesOf(template, 'AWS::CloudWatch::Alarm');
const runbook = readFileSync(join(ROOT, 'docs/runbook.md'), 'utf8');

const alarm = (name: string): Resource['Properties'] => {
  const found = Object.entries(alarms).find(([id]) => id.startsWith(`Monitoring${name}`));
  if (!found) throw new Error(`no alarm ${name}`);
  return found[1].Properties;
};

const goesOffAt = { ComparisonOperator: 'GreaterThanOrEqualToThreshold', TreatMissingData: 'notBreaching' };
const goesOffBelow = { ComparisonOperator: 'LessThanThreshold', TreatMissingData: 'breaching' };

describe('an alarm mails about', () => {
  test.each([
    ['an overdue slot', 'OverdueSlots', { ...goesOffAt, Threshold: 1, MetricName: METRICS.overdueSlots }],
    [
      'fifteen minutes without a reconciliation, day or night',
      'SettleSilent',
      { ...goesOffBelow, Threshold: 1, Period: 900, Statistic: 'SampleCount', MetricName: METRICS.overdueSlots },
    ],
    ['a refused or lost post', 'AbandonedSlot', { ...goesOffAt, Threshold: 1, MetricName: METRICS.failedPosts }],
    ['a stopped account', 'AccountStopped', { ...goesOffAt, Threshold: 1, MetricName: METRICS.stoppedAccounts }],
    [
      'trends older than six hours, or none at all',
      'TrendsOld',
      { ...goesOffAt, TreatMissingData: 'breaching', Threshold: 360, MetricName: METRICS.trendsAge },
    ],
    ['a spent budget', 'BudgetSpent', { ...goesOffAt, Threshold: 100, MetricName: METRICS.spend }],
    [
      'offers older than a day',
      'OffersOld',
      { ...goesOffBelow, Threshold: 1, Period: 3600, EvaluationPeriods: 24, Namespace: 'AWS/DynamoDB' },
    ],
    ['an event that could not be delivered', 'EventUndelivered', { ...goesOffAt, Threshold: 1, Namespace: 'AWS/SQS' }],
    ['an event that failed at every try', 'EventFailed', { ...goesOffAt, Threshold: 1, Namespace: 'AWS/SQS' }],
    ['errors of poster A', 'PosterAFailing', { ...goesOffAt, Threshold: 1, MetricName: 'Errors' }],
    ['errors of poster B', 'PosterBFailing', { ...goesOffAt, Threshold: 1, MetricName: 'Errors' }],
    ['errors of the control API', 'ControlApiFailing', { ...goesOffAt, Threshold: 1, MetricName: 'Errors' }],
    ['messages that the webhook does not take', 'NotifyFailing', { ...goesOffAt, Threshold: 1, MetricName: 'Errors' }],
    ['throttled requests', 'ControlApiThrottled', { ...goesOffAt, Threshold: 1, MetricName: 'Throttles' }],
  ])('%s', (_, name, condition) => {
    expect(alarm(name)).toMatchObject(condition);
  });

  test('the age at which offers alarm is the one at which they are no longer used', () => {
    const longer = resourcesOf(templateOf({ offers: { maxAgeHours: 72 } }), 'AWS::CloudWatch::Alarm');
    const offersOld = Object.entries(longer).find(([id]) => id.startsWith('MonitoringOffersOld'));
    expect(offersOld?.[1].Properties.EvaluationPeriods).toBe(72);
  });
});

describe('the alarms', () => {
  test('all notify one topic when they go off and when they end', () => {
    for (const { Properties } of Object.values(alarms)) {
      expect(Properties.AlarmActions).toEqual([{ Ref: expect.stringMatching(/^MonitoringAlarms/) }]);
      expect(Properties.OKActions).toEqual(Properties.AlarmActions);
    }
  });

  test('reach the address in the configuration, and nobody when there is none', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'ops@example.com' });
    templateOf().resourceCountIs('AWS::SNS::Subscription', 0);
  });

  test('say what is lost and name a section of the runbook, and every section has its alarm', () => {
    const sections = [...runbook.matchAll(/^### (.+)$/gm)].map(([, title = '']) => anchorOf(title));
    const named = Object.values(alarms).map(({ Properties }) =>
      String(Properties.AlarmDescription).replace(/^.+[.!] What to do: docs\/runbook\.md#/, ''),
    );
    expect([...new Set(named)].sort()).toEqual([...sections].sort());
  });

  test('need at most five metrics of our own, under one dimension', () => {
    const own = Object.values(alarms).filter(({ Properties }) => Properties.Namespace === METRICS_NAMESPACE);
    expect(new Set(own.map(({ Properties }) => Properties.MetricName))).toEqual(new Set(Object.values(METRICS)));
    expect(Object.keys(METRICS).length).toBeLessThanOrEqual(5);
    for (const { Properties } of own) {
      expect(Properties.Dimensions).toEqual([{ Name: METRICS_DIMENSION, Value: 'promoter-prod' }]);
    }
  });

  test('are drawn on a dashboard only where one is asked for', () => {
    template.resourceCountIs('AWS::CloudWatch::Dashboard', 0);
    templateOf({ aws: { cloudWatchDashboard: true } }).resourceCountIs('AWS::CloudWatch::Dashboard', 1);
  });
});

/** The anchor that a heading gets: `Overdue slots` → `overdue-slots`. */
const anchorOf = (title: string): string => title.toLowerCase().replaceAll(' ', '-');
