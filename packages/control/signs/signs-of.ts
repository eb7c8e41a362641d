import { FIRST_READ_MS, TRENDS_OLD_MS } from '@promoter/config';
import { type AccountId, type EpochMs, HOUR_MS, isPriceFresh, isStopOn, type Stop } from '@promoter/domain';
import { lastDelivery, spentPercent, stopsOf } from '@promoter/pipeline/measure-health';
import {
  FAILURES_IN_A_ROW,
  isFailedPost,
  type KnownSlot,
  overdueSlots,
  type SlotRecord,
  sincePost,
} from '@promoter/slots';
import type { Sign } from '../answers/index.ts';
import { SEVERITIES, SIGN_KINDS } from '../answers/sign-words.ts';
import { formatTime } from '../formats.ts';
import { reasonOf } from '../slot-reason.ts';
import { wasAsked } from '../sources.ts';
import { describeUnreadable, unreadableRowsOf } from '../unreadable-rows.ts';
import type { Facts } from './read-facts.ts';
import { reachedSlots, silentSettle } from './silent-settle.ts';
import { atInWords, counted, firstOf, inWords, runbook } from './words.ts';

/**
 * Everything about the bot that a person should know at this moment: faults first, then in the order of their kinds.
 * `/health`, `status`, the dashboard's headline and `doctor` all say what this says, and the alarms watch the same
 * conditions: an alarm is on where the bot is not healthy. A fault costs posts until somebody acts, a degradation a post
 * or what makes them good; what somebody chose, or what passes by itself, is a warning.
 */
export function signsOf(facts: Facts, at: EpochMs): Sign[] {
  const rank = ({ severity, kind }: Sign) =>
    SEVERITIES.indexOf(severity) * SIGN_KINDS.length + SIGN_KINDS.indexOf(kind);
  return JUDGES.flatMap((judge) => judge(facts, at)).sort((a, b) => rank(a) - rank(b));
}

type Judge = (facts: Facts, at: EpochMs) => Sign[];

const JUDGES: readonly Judge[] = [
  overdue,
  silentSettle,
  stops,
  failedPosts,
  missingPosts,
  blockedPosts,
  spentBudget,
  silentSources,
  oldOffers,
  pauses,
  cooldown,
  dailyLimits,
  crisis,
  postsAtRisk,
  refusedReads,
  unreadableRows,
];

const NONE = { accounts: [], detail: null, todo: null, since: null };

function overdue(facts: Facts, at: EpochMs): Sign[] {
  const slots = overdueSlots(reachedSlots(facts, at), facts.reconciled.since, at);
  if (slots.length === 0) return [];
  const what = `${counted(slots.length, 'slot')} without a final state`;
  return [
    { ...NONE, kind: 'overdue', severity: 'fault', what, detail: firstOf(slots), todo: runbook('Overdue slots') },
  ];
}

function stops({ config, holds }: Facts, at: EpochMs): Sign[] {
  const sign = ({ reason, fix, since }: Stop, accounts: AccountId[]): Sign => ({
    kind: 'stopped',
    severity: 'fault',
    what: 'Stopped by X',
    accounts,
    detail: reason,
    todo: fix,
    since: formatTime(config.timezone, since),
  });
  const ids = config.accounts.map(({ id }) => id);
  // One of the app is told once, and stops every account.
  const ofApp = ids.flatMap((id) => stopsOf({ ...holds, stoppedAccounts: new Map() }, id, at)).slice(0, 1);
  const own = ids.flatMap((id) => stopsOf({ ...holds, stoppedApp: null }, id, at).map((stop) => sign(stop, [id])));
  return [...ofApp.map((stop) => sign(stop, ids)), ...own];
}

/** The alarm goes off at the first one. Several in a row without a post are no longer bad luck: a send still in doubt counts. */
function failedPosts({ config, known }: Facts): Sign[] {
  return config.accounts.flatMap(({ id }): Sign[] => {
    const records = recordsOf(id, known);
    const inARow = sincePost(records, (status) => status.state === 'unknown' || isFailedPost(status));
    const isInARow = inARow.length >= FAILURES_IN_A_ROW;
    const failed = isInARow ? inARow : records.filter(({ status }) => isFailedPost(status)).reverse();
    if (failed.length === 0) return [];
    const what = `${counted(failed.length, 'post')}${isInARow ? ' in a row' : ''} failed`;
    const todo = runbook('Post failed');
    if (isInARow)
      return [{ kind: 'posts-failing', severity: 'fault', what, todo, ...describeFailed(id, failed, config) }];
    return [{ kind: 'post-failed', severity: 'degradation', what, todo, ...describeFailed(id, failed, config) }];
  });
}

function missingPosts({ engagement }: Facts): Sign[] {
  return [...engagement].flatMap(([id, { missing: slots }]): Sign[] => {
    if (slots.length === 0) return [];
    const what = `${counted(slots.length, 'post')} in a row vanished from X`;
    const todo = runbook('Posts missing');
    const detail = `X accepted them, and two readings no longer show them: ${firstOf(slots)}`;
    return [{ ...NONE, kind: 'posts-missing', severity: 'degradation', what, accounts: [id], detail, todo }];
  });
}

function blockedPosts({ config, known }: Facts): Sign[] {
  return config.accounts.flatMap(({ id }): Sign[] => {
    const blocked = sincePost(recordsOf(id, known), ({ state }) => state === 'blocked');
    if (blocked.length < FAILURES_IN_A_ROW) return [];
    const what = `No valid text for ${counted(blocked.length, 'slot')} in a row`;
    const todo = 'put offers, or see what the rules refuse: npm run -s bot -- why <slot>';
    return [{ kind: 'posts-blocked', severity: 'warning', what, todo, ...describeFailed(id, blocked, config) }];
  });
}

const recordsOf = (account: AccountId, known: readonly KnownSlot[]): SlotRecord[] =>
  known.flatMap(({ slot, record }) => (record && slot.account === account ? [record] : []));

/** Slots of an account that ended without a post, newest first. */
function describeFailed(account: AccountId, failed: readonly SlotRecord[], { timezone }: Facts['config']) {
  const [last] = failed;
  return {
    accounts: [account],
    detail: last ? `The last, ${last.slot.id}: ${reasonOf(last.status, timezone) ?? last.status.state}` : null,
    since: formatTime(timezone, failed.at(-1)?.slot.at ?? null),
  };
}

function spentBudget({ config, spent }: Facts): Sign[] {
  if (spentPercent(spent, config) < 100) return [];
  const what = 'The month’s budget is spent: nothing is posted';
  const todo = 'raise budget.monthlyUsd and deploy, or wait for the next month (UTC)';
  return [{ ...NONE, kind: 'budget-spent', severity: 'fault', what, todo }];
}

function silentSources({ config, trends, sources, reconciled }: Facts, at: EpochMs): Sign[] {
  const asked = sources.filter(wasAsked);
  const failing = asked.filter(({ breaker }) => breaker.failures > 0);
  const since = lastDelivery(trends, sources);
  const isOld = since === null ? at - reconciled.since >= FIRST_READ_MS : at - since >= TRENDS_OLD_MS;
  const isFailing = asked.length > 0 && failing.length === asked.length;
  if (since !== null && !isOld && !isFailing) return [];
  const errors = failing.map(({ source, lastError }) => `${source}: ${lastError?.message ?? 'no answer'}`);
  const what =
    since === null
      ? 'No source has delivered a trend yet'
      : isOld
        ? `No trend from any source for ${inWords(at - since)}`
        : 'Every source of trends fails';
  return [
    {
      kind: 'sources-silent',
      severity: isOld ? 'degradation' : 'warning',
      what,
      accounts: [],
      detail:
        `${since === null || isOld ? 'Posts carry calendar and domain tags. ' : ''}${firstOf(errors, '; ')}`.trim(),
      todo: runbook('Trends old'),
      since: formatTime(config.timezone, since),
    },
  ];
}

function oldOffers({ config, offers, reconciled }: Facts, at: EpochMs): Sign[] {
  const maxAgeMs = config.offers.maxAgeHours * HOUR_MS;
  if (offers.some((offer) => isPriceFresh(offer, at, maxAgeMs))) return [];
  const isNew = offers.length === 0 && at - reconciled.since < FIRST_READ_MS;
  const newest = offers.length === 0 ? null : Math.max(...offers.map(({ fetchedAt }) => fetchedAt));
  return [
    {
      ...NONE,
      kind: 'offers-old',
      severity: isNew ? 'warning' : 'degradation',
      what: newest === null ? 'No price has been read yet' : `No price for ${inWords(at - newest)}`,
      detail: config.mode === 'live' ? 'Posts name no price.' : 'Live posts would name no price.',
      todo: runbook('Offers old'),
      since: formatTime(config.timezone, newest),
    },
  ];
}

function pauses({ config, holds }: Facts): Sign[] {
  return config.accounts.flatMap(({ id }) => {
    const since = holds.paused.get(id);
    if (since === undefined) return [];
    return [
      {
        ...NONE,
        kind: 'paused',
        severity: 'warning',
        what: 'Paused',
        accounts: [id],
        since: formatTime(config.timezone, since),
      },
    ];
  });
}

function cooldown({ config, holds: { cooldownUntil } }: Facts, at: EpochMs): Sign[] {
  if (cooldownUntil === null || cooldownUntil <= at) return [];
  const what = `Cooling down until ${atInWords(config.timezone, cooldownUntil, at)}`;
  return [{ ...NONE, kind: 'cooldown', severity: 'warning', what }];
}

function dailyLimits({ config, holds }: Facts, at: EpochMs): Sign[] {
  return config.accounts.flatMap(({ id }) => {
    const limits = [holds.stoppedAccounts.get(id), holds.stoppedApp].flatMap((stop) =>
      stop?.cause === 'daily-limit' && isStopOn(stop, at) ? [stop] : [],
    );
    const [limit] = limits.sort((a, b) => (b.until ?? 0) - (a.until ?? 0));
    if (!limit) return [];
    const until = limit.until === null ? '' : ` until ${atInWords(config.timezone, limit.until, at)}`;
    return [
      {
        kind: 'daily-limit',
        severity: 'warning',
        what: `X’s daily limit${until}`,
        accounts: [id],
        detail: limit.reason,
        todo: limit.fix,
        since: formatTime(config.timezone, limit.since),
      },
    ];
  });
}

/** What posts do in a crisis. */
const IN_CRISIS = {
  'domain-only': 'posts go without trends',
  pause: 'no post goes out',
  ignore: 'posts go on as before',
} as const;

function crisis({ config, crisis: known }: Facts): Sign[] {
  if (!known) return [];
  const regions = Object.entries(known.regions);
  return [
    {
      ...NONE,
      kind: 'crisis',
      severity: 'warning',
      what: `Crisis in ${regions.map(([region]) => region).join(', ')}: ${IN_CRISIS[config.trends.onCrisis]}`,
      detail: regions
        .map(
          ([region, { share, topics }]) =>
            `Tragedy and violence make up ${Math.round(100 * share)} % of what trends in ${region} (${firstOf(topics)}).`,
        )
        .join(' '),
      todo: runbook('Crisis in the trends'),
      since: formatTime(config.timezone, Math.min(...regions.map(([, { since }]) => since))),
    },
  ];
}

function postsAtRisk({ postsAtRisk: posts }: Facts): Sign[] {
  if (posts.length === 0) return [];
  const what = `${counted(posts.length, 'post')} may have to be deleted`;
  const detail = firstOf(posts.map(({ post }) => post.slot));
  return [
    {
      ...NONE,
      kind: 'posts-at-risk',
      severity: 'warning',
      what,
      detail,
      todo: runbook('A post may have to be deleted'),
    },
  ];
}

function refusedReads({ config, refusedReads: known }: Facts, at: EpochMs): Sign[] {
  return [...known].flatMap(([id, reads]) =>
    Object.entries(reads).map(([kind, { since, detail, notBefore, isFailure = false }]) => ({
      kind: 'reads-refused' as const,
      severity: 'warning' as const,
      what: isFailure ? `X does not answer reads of ${kind}` : `X refuses reads of ${kind}`,
      accounts: [id],
      detail: `${detail}; asked again at ${atInWords(config.timezone, notBefore, at)}`,
      todo: runbook('Refused reads'),
      since: formatTime(config.timezone, since),
    })),
  );
}

function unreadableRows({ unreadable }: Facts): Sign[] {
  return unreadableRowsOf(unreadable).map((table) => ({
    ...NONE,
    kind: 'unreadable-rows',
    severity: 'warning',
    what: 'Some rows cannot be read',
    detail: describeUnreadable(table),
    todo: table.fix,
  }));
}
