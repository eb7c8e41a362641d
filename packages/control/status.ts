import { scheduleOf } from '@promoter/config';
import { DAY_MS, localDay, refusalReason } from '@promoter/domain';
import { noTrendsBy, readCrisis } from '@promoter/pipeline/crisis';
import { readPostsAtRisk } from '@promoter/pipeline/posts-at-risk';
import { readReconciliationRecord } from '@promoter/pipeline/reconciliation-record';
import { overdueSlots } from '@promoter/slots';
import { accountStatusOf, readAccountFacts } from './account-status.ts';
import type { HealthAnswer, StatusAnswer } from './answers/index.ts';
import { readCost } from './cost.ts';
import { crisisStatusOf } from './crisis.ts';
import { deletionOf, readAsked } from './deletions.ts';
import { formatTime } from './formats.ts';
import { offersStatusOf, trendsStatusOf } from './freshness.ts';
import { holdsOfAll } from './holds.ts';
import type { ControlServices } from './services.ts';
import { knownSlots } from './slot-answer.ts';
import { readSources } from './sources.ts';
import { unreadableRowsOf } from './unreadable-rows.ts';

/** Whether every slot of yesterday and today reached a final state in time; nothing else, since anyone may ask. */
export async function readHealth(services: ControlServices): Promise<HealthAnswer> {
  return { status: healthOf(await readOverdue(services)) };
}

/** The state of the whole bot. A handful of queries, whose size does not grow with history. */
export async function readStatus(services: ControlServices): Promise<StatusAnswer> {
  const { config, store, now } = services;
  const { accounts, timezone, mode, stage } = config;
  const at = now();
  const ids = accounts.map(({ id }) => id);
  const [slots, own, holds, trends, sources, offers, cost, asked, overrides, refusals, crisis] = await Promise.all([
    readOverdue(services),
    Promise.all(accounts.map((account) => readAccountFacts(services, account))),
    store.holds.read(ids),
    store.trends.list(config.trends.regions, at),
    readSources(services),
    store.offers.list(),
    readCost(services),
    readAsked(services, ids),
    store.topicOverrides.read(),
    store.refusedTopics.read(at),
    readCrisis(store.keyValues, at),
  ]);
  const atRisk = await readPostsAtRisk(accounts, refusals.topics, overrides, { store, at });
  return {
    now: formatTime(timezone, at),
    timezone,
    mode,
    stage,
    health: healthOf(slots),
    overdue: slots.overdue,
    today: localDay(timezone, at),
    accounts: own.map((facts) => accountStatusOf(facts, slots.known, holds, config, at)),
    ...holdsOfAll(holds, timezone, at),
    trends: trendsStatusOf(
      trends,
      { overrides, refused: refusals.topics, noTrends: noTrendsBy(crisis, config) },
      sources,
      crisisStatusOf(crisis, config),
      timezone,
      at,
    ),
    offers: offersStatusOf(offers, config, at),
    cost,
    deletions: [...asked].map(([slot, deletion]) => ({ slot, deletion: deletionOf(deletion, config) })),
    postsAtRisk: atRisk
      .filter(({ post }) => !asked.has(post.slot))
      .map(({ post, tags, refusal }) => ({ slot: post.slot, tags: [...tags], evidence: refusalReason(refusal) })),
    lastSettledAt: formatTime(timezone, slots.checkedAt),
    // Read last: what the reads before it could not read is among them.
    unreadableRows: unreadableRowsOf(await store.unreadable.list()),
  };
}

/** The slots of yesterday and today, and which of them should have a final state by now. */
async function readOverdue(services: ControlServices) {
  const { config, store, now } = services;
  const at = now();
  const [known, { since, checkedAt }] = await Promise.all([
    knownSlots(services, localDay(config.timezone, at - DAY_MS), localDay(config.timezone, at)),
    readReconciliationRecord(store.keyValues, scheduleOf(config), at),
  ]);
  return { known, overdue: overdueSlots(known, since, at), checkedAt };
}

const healthOf = ({ overdue }: { overdue: readonly unknown[] }): HealthAnswer['status'] =>
  overdue.length === 0 ? 'healthy' : 'unhealthy';
