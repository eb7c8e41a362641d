import { scheduleOf } from '@promoter/config';
import { type Account, DAY_MS, localDay } from '@promoter/domain';
import { readReconciliationRecord } from '@promoter/pipeline/reconciliation-record';
import { overdueSlots } from '@promoter/slots';
import { accountStatusOf } from './account-status.ts';
import type { StatusAnswer } from './answers/index.ts';
import { readCost } from './cost.ts';
import { formatTime } from './formats.ts';
import { offersStatusOf, trendsStatusOf } from './freshness.ts';
import { holdsOfAll } from './holds.ts';
import { readRateLimits } from './rate-limits.ts';
import type { ControlServices } from './services.ts';
import { knownSlots } from './slot-lines.ts';
import { readSources } from './sources.ts';
import { unreadableRowsOf } from './unreadable-rows.ts';

/** The state of the whole bot. A handful of queries, whose size does not grow with history. */
export async function readStatus(services: ControlServices): Promise<StatusAnswer> {
  const { config, now } = services;
  const { timezone } = config;
  const at = now();
  const facts = await readStatusFacts(services, at);
  const overdue = overdueSlots(facts.known, facts.reconciled.since, at);
  return {
    now: formatTime(timezone, at),
    timezone,
    mode: config.mode,
    stage: config.stage,
    health: overdue.length === 0 ? 'healthy' : 'unhealthy',
    overdue,
    today: localDay(timezone, at),
    accounts: facts.accounts.map((own) => {
      const known = facts.known.filter(({ slot }) => slot.account === own.account.id);
      return accountStatusOf({ ...own, known }, facts.holds, config, at);
    }),
    ...holdsOfAll(facts.holds, timezone, at),
    trends: trendsStatusOf(facts.trends, facts.sources, timezone, at),
    offers: offersStatusOf(facts.offers, config, at),
    cost: facts.cost,
    lastSettledAt: formatTime(timezone, facts.reconciled.checkedAt),
    // Read last: what the reads before it could not read is among them.
    unreadableRows: unreadableRowsOf(await services.store.unreadable.list()),
  };
}

async function readStatusFacts(services: ControlServices, at: number) {
  const { config, store } = services;
  const [known, accounts, holds, trends, sources, offers, cost, reconciled] = await Promise.all([
    knownSlots(services, localDay(config.timezone, at - DAY_MS), localDay(config.timezone, at)),
    Promise.all(config.accounts.map((account) => readAccountFacts(services, account))),
    store.holds.read(config.accounts.map(({ id }) => id)),
    store.trends.list(config.trends.regions, at),
    readSources(services),
    store.offers.list(),
    readCost(services),
    readReconciliationRecord(store.keyValues, scheduleOf(config), at),
    // Not shown; whether it can be read is.
    store.topicOverrides.read(),
  ]);
  return { known, accounts, holds, trends, sources, offers, cost, reconciled };
}

async function readAccountFacts(services: ControlServices, account: Account) {
  const [posts, rateLimits] = await Promise.all([
    services.store.posts.list(account.id, { limit: 1 }),
    readRateLimits(services, account.id),
  ]);
  return { account, lastPost: posts[0], rateLimits };
}
