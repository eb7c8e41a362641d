import { type Config, scheduleOf } from '@promoter/config';
import { type Account, type EpochMs, localDay } from '@promoter/domain';
import { type RateLimits, readRateLimits } from '@promoter/pipeline/rate-limits';
import { isFinal, isPending, type KnownSlot, nextSlots } from '@promoter/slots';
import type { AccountStatus } from './answers/index.ts';
import { formatTime } from './formats.ts';
import { holdsOf } from './holds.ts';
import { postLineOf } from './posts.ts';
import type { ControlServices } from './services.ts';
import type { Facts } from './signs/read-facts.ts';
import { slotAnswerOf, slotRefOf } from './slot-answer.ts';

/** How many slots ahead are shown. */
const SLOTS_AHEAD = 2;

/** What is stored for one account alone. */
export async function readAccountFacts({ store }: Pick<ControlServices, 'store'>, account: Account) {
  const [posts, rateLimits] = await Promise.all([
    store.posts.list(account.id, { limit: 1 }),
    readRateLimits(store.keyValues, account.id),
  ]);
  return { account, lastPost: posts[0], rateLimits };
}

/** An account's status, from what is known of the whole bot; its slots after `next` are to come. */
export function accountStatusOf(
  { account, lastPost, rateLimits }: Awaited<ReturnType<typeof readAccountFacts>>,
  { config, holds, refusedReads, engagement, ...facts }: Facts,
  now: EpochMs,
  next: EpochMs,
): AccountStatus {
  const known = facts.known.filter(({ slot }) => slot.account === account.id);
  const today = localDay(config.timezone, now);
  const { clicks = null } = engagement.get(account.id) ?? {};
  const statesToday = known
    .filter(({ slot, record }) => slot.day === today && record?.mode === config.mode)
    .flatMap(({ record }) => record?.status.state ?? []);
  return {
    id: account.id,
    handle: account.handle,
    ...holdsOf(holds, account.id, config.timezone, now),
    postedToday: statesToday.filter((state) => state === 'posted' || state === 'rehearsed').length,
    pendingToday: statesToday.filter((state) => isPending(state)).length,
    dailyCap: config.dailyCap,
    nextSlots: nextSlots(scheduleOf(config), next, SLOTS_AHEAD, account.id).map((slot) =>
      slotRefOf(slot, config.timezone),
    ),
    lastPost: lastPost ? postLineOf(lastPost, config) : null,
    lastOutcome: lastOutcome(known, config, now),
    rateLimits: rateLimits ? rateLimitsAnswer(rateLimits, config.timezone) : null,
    reads: Object.entries(refusedReads.get(account.id) ?? {}).map(([kind, { since, detail, notBefore }]) => ({
      kind,
      since: formatTime(config.timezone, since),
      detail,
      nextTryAt: formatTime(config.timezone, notBefore),
    })),
    clicks: clicks && { way: clicks.way, at: formatTime(config.timezone, clicks.at), why: clicks.why ?? null },
  };
}

function lastOutcome(known: readonly KnownSlot[], config: Config, now: EpochMs): AccountStatus['lastOutcome'] {
  const last = known.findLast(({ record }) => record && isFinal(record.status.state));
  if (!last) return null;
  const { id, state, reason, since } = slotAnswerOf(last, config, now);
  return { slot: id, state, reason, at: since };
}

function rateLimitsAnswer({ at, limits }: RateLimits, timezone: string): AccountStatus['rateLimits'] {
  return {
    at: formatTime(timezone, at),
    limits: limits.map(({ resetAt, ...counter }) => ({ ...counter, resetsAt: formatTime(timezone, resetAt) })),
  };
}
