import { type EpochMs, localDay, refusalReason, SECOND_MS } from '@promoter/domain';
import { nextFrom } from '@promoter/pipeline/next-from';
import { overdueSlots } from '@promoter/slots';
import { accountStatusOf, readAccountFacts } from './account-status.ts';
import type { HealthAnswer, StatusAnswer } from './answers/index.ts';
import { readCost } from './cost.ts';
import { deletionOf } from './deletions.ts';
import { formatTime } from './formats.ts';
import { offersStatusOf, trendsStatusOf } from './freshness.ts';
import { holdsOfAll } from './holds.ts';
import type { ControlServices } from './services.ts';
import { headlineOf, healthOf } from './signs/headline.ts';
import { type Facts, readFacts } from './signs/read-facts.ts';
import { signsOf } from './signs/signs-of.ts';
import { unreadableRowsOf } from './unreadable-rows.ts';

/** Anyone may ask, as often as they like: within this time the tables are not read again. */
const CACHE_MS = 5 * SECOND_MS;

const lastRead = new WeakMap<object, { at: EpochMs; facts: Facts }>();

/** Whether the bot is healthy, and the kinds of all signs; no more, since anyone may ask. */
export async function readHealth({ store, ...services }: ControlServices): Promise<HealthAnswer> {
  const at = services.now();
  const cached = lastRead.get(store);
  const isFresh = cached && at >= cached.at && at - cached.at < CACHE_MS;
  const facts = isFresh ? cached.facts : await readFacts({ store, ...services }, at);
  if (!isFresh) lastRead.set(store, { at, facts });
  const signs = signsOf(facts, at);
  return { status: healthOf(signs), signs: [...new Set(signs.map(({ kind }) => kind))] };
}

/** The state of the whole bot. */
export async function readStatus(services: ControlServices): Promise<StatusAnswer> {
  const { config } = services;
  const { accounts, timezone, mode, stage } = config;
  const at = services.now();
  const [own, cost, facts] = await Promise.all([
    Promise.all(accounts.map((account) => readAccountFacts(services, account))),
    readCost(services),
    readFacts(services, at),
  ]);
  const signs = signsOf(facts, at);
  return {
    now: formatTime(timezone, at),
    timezone,
    speed: services.speed ?? 1,
    mode,
    stage,
    zoneData: services.zoneData ?? null,
    health: healthOf(signs),
    headline: headlineOf(signs, accounts),
    signs,
    overdue: overdueSlots(facts.known, facts.reconciled.since, at),
    today: localDay(timezone, at),
    accounts: own.map((account) => accountStatusOf(account, facts, at, nextFrom(services))),
    ...holdsOfAll(facts.holds, timezone, at),
    trends: trendsStatusOf(facts, at),
    offers: offersStatusOf(facts, at),
    cost,
    deletions: [...facts.asked].map(([slot, deletion]) => ({ slot, deletion: deletionOf(deletion, config) })),
    postsAtRisk: facts.postsAtRisk.map(({ post, tags, refusal }) => ({
      slot: post.slot,
      tags: [...tags],
      evidence: refusalReason(refusal),
    })),
    lastSettledAt: formatTime(timezone, facts.reconciled.checkedAt),
    unreadableRows: unreadableRowsOf(facts.unreadable),
  };
}
