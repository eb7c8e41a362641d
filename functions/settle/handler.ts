import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import { METRICS, scheduleOf } from '@promoter/config';
import { readReportNotice } from '@promoter/control/report';
import type { AccountId, Log, Week } from '@promoter/domain';
import { assignQueue, keepLearned, mailReport, mailWaiting, measureHealth, reconcileDays } from '@promoter/pipeline';
import * as z from 'zod/mini';
import { createHandler } from '../wiring/create-handler.ts';
import { createControlStore } from '../wiring/dynamodb.ts';
import { readConfig } from '../wiring/environment.ts';
import { createLogger } from '../wiring/logger.ts';
import { createNotify } from '../wiring/notify.ts';

const config = readConfig(process.env);
const logging = createLogger('settle');
const store = createControlStore(process.env, logging.log);
const notify = createNotify(process.env, logging.log);
const metrics = new Metrics();

/**
 * Reconciles scheduled slots with ended ones and reports the metrics that the alarms watch; the reporting itself is
 * the heartbeat. Gives coming slots to the own posts that wait in the queue, and once a day mails which texts wait for an
 * approval, where they need one, and sums up what posts brought; once a week, the report of the week that ended.
 */
export const handler = createHandler(logging, z.unknown(), (_event, log) => reconcile(log), [logMetrics(metrics)]);

/** Some accounts' slots could not be reconciled, or their queues assigned; those of the others were. */
class UnreconciledAccounts extends Error {
  override readonly name = 'UnreconciledAccounts';

  constructor(accounts: readonly AccountId[]) {
    super(`the slots or queues of ${accounts.join(', ')} could not be reconciled: see the errors above`);
  }
}

async function reconcile(log: Log) {
  const reconciled = await reconcileDays({
    store,
    schedule: scheduleOf(config),
    mode: config.mode,
    now: Date.now,
    log,
  });
  // The heartbeat first: it is published whatever fails after it.
  metrics.addMetric(METRICS.overdueSlots, MetricUnit.Count, reconciled.overdue.length);
  const health = await measureHealth({ config, store, now: Date.now });
  metrics.addMetric(METRICS.failedPosts, MetricUnit.Count, health.failedPosts);
  metrics.addMetric(METRICS.stoppedAccounts, MetricUnit.Count, health.stopped);
  metrics.addMetric(METRICS.spend, MetricUnit.Percent, health.spentPercent);
  if (health.trendsAgeMinutes !== null) metrics.addMetric(METRICS.trendsAge, MetricUnit.Count, health.trendsAgeMinutes);
  log('info', 'days reconciled', { overdue: reconciled.overdue, closed: reconciled.closed, ...health });
  const unassigned = await assignQueue({ config, store, now: Date.now, log });
  await mailWaiting({ config, store, now: Date.now, log, notify });
  const reportOf = (week: Week) => readReportNotice({ config, store, now: Date.now }, week);
  await mailReport({ config, keyValues: store.keyValues, now: Date.now, log, notify, reportOf });
  await keepLearned({ config, store, now: Date.now, log });
  const failed = [...new Set([...reconciled.failed, ...unassigned])];
  if (failed.length > 0) throw new UnreconciledAccounts(failed);
  return { overdue: reconciled.overdue, closed: reconciled.closed };
}
