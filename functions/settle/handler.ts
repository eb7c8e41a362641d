import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import { METRICS, scheduleOf } from '@promoter/config';
import type { Log } from '@promoter/domain';
import { measureHealth, reconcileDays } from '@promoter/pipeline';
import { createDynamoStore, tableNamesFrom } from '@promoter/store/dynamodb';
import * as z from 'zod/mini';
import { createHandler } from '../wiring/create-handler.ts';
import { createDynamoClient } from '../wiring/dynamodb.ts';
import { readConfig } from '../wiring/environment.ts';

const config = readConfig(process.env);
const store = createDynamoStore({ client: createDynamoClient(process.env), tables: tableNamesFrom(process.env) });
const metrics = new Metrics();

/** Checks the books and reports the figures that the alarms watch; that it reports at all is the heartbeat. */
export const handler = createHandler('settle', z.unknown(), (_event, log) => checkBooks(log), [logMetrics(metrics)]);

async function checkBooks(log: Log) {
  const checked = await reconcileDays({
    store,
    schedule: scheduleOf(config),
    mode: config.mode,
    now: Date.now,
    log,
  });
  const health = await measureHealth({ config, store, now: Date.now });
  metrics.addMetric(METRICS.overdueSlots, MetricUnit.Count, checked.overdue.length);
  metrics.addMetric(METRICS.abandonedSlots, MetricUnit.Count, health.abandoned);
  metrics.addMetric(METRICS.stoppedAccounts, MetricUnit.Count, health.stopped);
  metrics.addMetric(METRICS.spend, MetricUnit.Percent, health.spentPercent);
  if (health.trendsAgeMinutes !== null) metrics.addMetric(METRICS.trendsAge, MetricUnit.Count, health.trendsAgeMinutes);
  log('info', 'books checked', { overdue: checked.overdue, closed: checked.closed, ...health });
  return { overdue: checked.overdue, closed: checked.closed };
}
