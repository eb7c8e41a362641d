import { scheduleOf } from '@promoter/config';
import { DAY_MS, localDay } from '@promoter/domain';
import { RECONCILIATION_KEY, readReconciliationRecord } from '@promoter/pipeline/notes';
import * as z from 'zod/mini';
import { accountStatusOf } from './account-status.ts';
import type { StatusAnswer } from './answers/index.ts';
import { readCost } from './cost.ts';
import { formatTime } from './formats.ts';
import { offersStatusOf, trendsStatusOf } from './freshness.ts';
import { holdsOfAll } from './holds.ts';
import { overdueSlots } from './overdue.ts';
import { readRateLimits } from './rate-limits.ts';
import type { ControlServices } from './services.ts';
import { knownSlots } from './slot-lines.ts';
import { readSources } from './sources.ts';
import { unreadableRowsOf } from './unreadable-rows.ts';

/** The whole bot at a glance. A handful of queries, whose size does not grow with history. */
export async function readStatus(services: ControlServices): Promise<StatusAnswer> {
  const { config, now } = services;
  const { timezone } = config;
  const at = now();
  const facts = await gather(services, at);
  const overdue = overdueSlots(facts.known, facts.keptSince, at);
  return {
    now: formatTime(timezone, at),
    timezone,
    mode: config.mode,
    stage: config.stage,
    health: overdue.length === 0 ? 'healthy' : 'unhealthy',
    overdue,
    today: localDay(timezone, at),
    accounts: config.accounts.map((account, index) =>
      accountStatusOf(
        {
          account,
          known: facts.known.filter(({ slot }) => slot.account === account.id),
          lastPost: facts.lastPosts[index]?.[0],
          rateLimits: facts.rateLimits[index] ?? null,
        },
        facts.holds,
        config,
        at,
      ),
    ),
    ...holdsOfAll(facts.holds, timezone, at),
    trends: trendsStatusOf(facts.trends, facts.sources, timezone, at),
    offers: offersStatusOf(facts.offers, config, at),
    cost: facts.cost,
    lastSettledAt: formatTime(timezone, facts.lastSettledAt),
    // Asked for last: what could not be read just now is among them.
    unreadableRows: unreadableRowsOf(await services.store.unreadable.list()),
  };
}

async function gather(services: ControlServices, at: number) {
  const { config, store } = services;
  const ids = config.accounts.map(({ id }) => id);
  const [known, lastPosts, holds, trends, sources, offers, cost, check, rateLimits] = await Promise.all([
    knownSlots(services, localDay(config.timezone, at - DAY_MS), localDay(config.timezone, at)),
    Promise.all(ids.map((id) => store.posts.list(id, { limit: 1 }))),
    store.holds.read(ids),
    store.trends.list(config.trends.regions, at),
    readSources(services),
    store.offers.list(),
    readCost(services),
    readLastCheck(services, at),
    Promise.all(ids.map((id) => readRateLimits(services, id))),
    // Not shown; whether it can be read is.
    store.topicOverrides.read(),
  ]);
  return { known, lastPosts, holds, trends, sources, offers, cost, ...check, rateLimits };
}

const watchNote = z.object({ checkedAt: z.number() });

/** Since when the schedule is kept, and when its books were last checked, out of one note. */
async function readLastCheck({ config, store }: ControlServices, now: number) {
  const note = await store.keyValues.get(RECONCILIATION_KEY);
  const { since } = await readReconciliationRecord({ get: async () => note }, scheduleOf(config), now);
  const stored = watchNote.safeParse(note);
  return { keptSince: since, lastSettledAt: stored.success ? stored.data.checkedAt : null };
}
