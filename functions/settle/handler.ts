import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import { METRICS, scheduleOf } from '@promoter/config';
import type { Log } from '@promoter/domain';
import { measureHealth, reconcileDays } from '@promoter/pipeline';
import * as z from 'zod/mini';
import { createStore } from '../wiring/dynamodb.ts';
import { createHandler } from '../wiring/engine.ts';
import { readConfig } from '../wiring/environment.ts';

const config = readConfig(process.env);
const store = createStore(process.env);
const metrics = new Metrics();

/**
 * Reconciles scheduled slots with ended ones and reports the metrics that the alarms watch; the reporting itself is
 * the heartbeat.
 */
export const handler = createHandler('settle', z.unknown(), (_event, log) => reconcile(log), [logMetrics(metrics)]);

async function reconcile(log: Log) {
  const reconciled = await reconcileDays({
    store,
    schedule: scheduleOf(config),
    mode: config.mode,
    now: Date.now,
    log,
  });
  const health = await measureHealth({ config, store, now: Date.now });
  metrics.addMetric(METRICS.overdueSlots, MetricUnit.Count, reconciled.overdue.length);
  metrics.addMetric(METRICS.abandonedSlots, MetricUnit.Count, health.abandoned);
  metrics.addMetric(METRICS.stoppedAccounts, MetricUnit.Count, health.stopped);
  metrics.addMetric(METRICS.spend, MetricUnit.Percent, health.spentPercent);
  if (health.trendsAgeMinutes !== null) metrics.addMetric(METRICS.trendsAge, MetricUnit.Count, health.trendsAgeMinutes);
  log('info', 'slots reconciled', { overdue: reconciled.overdue, closed: reconciled.closed, ...health });
  return { overdue: reconciled.overdue, closed: reconciled.closed };
}
