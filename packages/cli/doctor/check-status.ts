import type { StatusAnswer } from '@promoter/control/answers';
import { describeCost } from '../describe-cost.ts';
import { describeNoClicks } from '../describe-metrics.ts';
import { type Finding, failed, ok, unreadableFindings, warning } from './finding.ts';

type Sign = StatusAnswer['signs'][number];

/**
 * What a bot reports about itself: every sign of `status`, and for what has none, that it is well. Deployed also its
 * mode, here the settings.
 */
export function checkStatus(
  status: StatusAnswer,
  bot: { deployed: true } | { deployed: false; brand: string },
): Finding[] {
  return [
    ...(bot.deployed ? checkDeployment(status) : checkHere(status, bot.brand)),
    ...SUBJECTS.flatMap(({ subject, kinds, whenWell }) => {
      const signs = status.signs.filter(({ kind }) => kinds.includes(kind));
      return signs.length > 0
        ? signs.map((sign) => findingOf(subject, sign))
        : whenWell(status).map((well) => ok(subject, well));
    }),
    // What a newer bot may know beside these.
    ...status.signs.filter(({ kind }) => !KNOWN.has(kind)).map((sign) => findingOf(sign.kind, sign)),
    // It lasts and asks nothing of anybody.
    ...describeNoClicks(status.accounts).map(({ account, said }) => ok(`clicks ${account}`, said)),
    ...status.accounts.filter(isWell(status)).map(({ id, handle }) => ok(`account ${id}`, `@${handle} may post`)),
    ...(bot.deployed ? unreadableFindings(status.unreadableRows) : []),
  ];
}

/** What is checked, by which signs, and what is said where there is none of them. */
const SUBJECTS: readonly { subject: string; kinds: readonly string[]; whenWell(status: StatusAnswer): string[] }[] = [
  { subject: 'slots', kinds: ['overdue'], whenWell: () => ['every slot reached a final state in time'] },
  { subject: 'settle', kinds: ['settle-silent'], whenWell: ({ lastSettledAt }) => [`last at ${lastSettledAt}`] },
  {
    subject: 'cost',
    kinds: ['budget-spent'],
    whenWell: ({ cost }) => [describeCost(cost)],
  },
  {
    subject: 'account',
    kinds: ['stopped', 'posts-failing', 'post-failed', 'posts-blocked', 'paused', 'cooldown', 'daily-limit'],
    whenWell: () => [],
  },
  { subject: 'trends', kinds: ['sources-silent'], whenWell: ({ trends }) => [describeTrends(trends)] },
  { subject: 'crisis', kinds: ['crisis'], whenWell: () => [] },
  { subject: 'posts', kinds: ['posts-at-risk'], whenWell: () => [] },
  { subject: 'reads', kinds: ['reads-refused'], whenWell: () => [] },
  {
    subject: 'offers',
    kinds: ['offers-old'],
    whenWell: ({ offers }) => [`${offers.available} available, ${offers.ageHours} hours old`],
  },
];

/** Told row by row, with the tables that this command reads itself. */
const KNOWN = new Set(['unreadable-rows', ...SUBJECTS.flatMap(({ kinds }) => kinds)]);

function findingOf(subject: string, { severity, what, accounts, detail, todo }: Sign): Finding {
  const of = accounts.length === 0 ? subject : `${subject} ${accounts.join(', ')}`;
  const said = detail ? `${what}: ${detail}` : what;
  return severity === 'fault' ? failed(of, said, todo ?? what) : warning(of, said, todo ?? undefined);
}

function checkHere({ accounts, now, timezone, speed }: StatusAnswer, brand: string): Finding[] {
  const next = accounts.flatMap(({ nextSlots }) => nextSlots).sort((a, b) => Date.parse(a.at) - Date.parse(b.at))[0];
  return [
    ok('settings', `brand ${brand}, ${accounts.length} accounts, every setting read`),
    ok('clock', `${now} in ${timezone}${speed === 1 ? ': is this right?' : `, where ${speed} seconds pass in one`}`),
    next ? ok('schedule', `next slot ${next.id}`) : failed('schedule', 'no slot within a year', 'widen "window"'),
  ];
}

const checkDeployment = ({ mode, headline }: StatusAnswer): Finding[] => [
  mode === 'live' ? ok('mode', mode) : warning('mode', mode),
  ...(headline === null
    ? [failed('release', 'the bot is of an older release, which does not tell its signs', 'deploy this release')]
    : []),
];

/** How many tags come from sources, and when one last delivered: those of the calendar are always there. */
function describeTrends({ usable, fromSources, ageMinutes, sources }: StatusAnswer['trends']): string {
  const healthy = sources.filter((source) => source.healthy).length;
  const own = usable - (fromSources ?? 0);
  return `${fromSources ?? 0} usable from sources, last delivered ${ageMinutes} minutes ago (${healthy} of ${sources.length} sources answer); ${own} of the calendar and our field`;
}

const isWell =
  ({ signs }: StatusAnswer) =>
  ({ id, hold }: StatusAnswer['accounts'][number]): boolean =>
    hold === null && !signs.some(({ severity, accounts }) => severity === 'fault' && accounts.includes(id));
