import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import { METRICS, scheduleOf } from '@promoter/config';
import type { AccountId, Log } from '@promoter/domain';
import { measureHealth, reconcileDays } from '@promoter/pipeline';
import { createDynamoStore, tableNamesFrom } from '@promoter/store/dynamodb';
import * as z from 'zod/mini';
import { createDynamoClient } from '../wiring/dynamodb.ts';
import { createHandler } from '../wiring/engine.ts';
import { readConfig } from '../wiring/environment.ts';
import { createLogger } from '../wiring/logger.ts';

const config = readConfig(process.env);
const logging = createLogger('settle');
const store = createDynamoStore({
  client: createDynamoClient(process.env),
  tables: tableNamesFrom(process.env),
  log: logging.log,
});
const metrics = new Metrics();

/**
 * Reconciles scheduled slots with ended ones and reports the figures that the alarms watch; that it reports at all is
 * the heartbeat.
 */
export const handler = createHandler(logging, z.unknown(), (_event, log) => reconcile(log), [logMetrics(metrics)]);

/** The slots of some accounts could not be checked; those of the others were. */
class UncheckedAccounts extends Error {
  override readonly name = 'UncheckedAccounts';

  constructor(accounts: readonly AccountId[]) {
    super(`the slots of ${accounts.join(', ')} could not be checked: see the errors above`);
  }
}

async function reconcile(log: Log) {
  const checked = await reconcileDays({
    store,
    schedule: scheduleOf(config),
    mode: config.mode,
    now: Date.now,
    log,
  });
  // The heartbeat first: it is published whatever breaks after it.
  metrics.addMetric(METRICS.overdueSlots, MetricUnit.Count, checked.overdue.length);
  const health = await measureHealth({ config, store, now: Date.now });
  metrics.addMetric(METRICS.abandonedSlots, MetricUnit.Count, health.abandoned);
  metrics.addMetric(METRICS.stoppedAccounts, MetricUnit.Count, health.stopped);
  metrics.addMetric(METRICS.spend, MetricUnit.Percent, health.spentPercent);
  if (health.trendsAgeMinutes !== null) metrics.addMetric(METRICS.trendsAge, MetricUnit.Count, health.trendsAgeMinutes);
  log('info', 'days reconciled', { overdue: checked.overdue, closed: checked.closed, ...health });
  if (checked.failed.length > 0) throw new UncheckedAccounts(checked.failed);
  return { overdue: checked.overdue, closed: checked.closed };
}
