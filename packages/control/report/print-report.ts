import type { LocalDay } from '@promoter/domain';
import type { ReportAnswer } from '../answers/index.ts';
import type { WeeklyReport } from './weekly-report.ts';

/** One screen of a terminal, and of most mail programs. */
export const SCREEN = { lines: 24, columns: 80 };

/** More reasons than this are summed up. */
const MOST_REASONS = 3;
/** More accounts, or categories of topics, than this are summed up, too. */
const MOST_NAMES = 6;

/** A report as it is mailed and shown: plain lines, at most a screen of them; what does not fit is counted. */
export function printReport(report: WeeklyReport): string[] {
  const lines = [
    ...titleOf(report),
    '',
    ...(report.slots > 0 ? weekLines(report) : [`The bot had no slots in this week${report.isOver ? '' : ' so far'}.`]),
    '',
    ...costLines(report),
    ...topicLines(report),
    '',
  ];
  return [...lines, ...adviceLines(report.advice, SCREEN.lines - lines.length)];
}

const weekLines = (report: WeeklyReport): string[] => [
  ...paragraph(slotsInWords(report), 2),
  ...reasonLines(report.withoutPost),
  '',
  ...broughtLines(report),
];

function titleOf({ week, first, last, isOver, mode }: WeeklyReport): string[] {
  const title = `Week ${week}, ${daysInWords(first, last)}${isOver ? '' : ', so far'}: ${mode}`;
  return mode === 'rehearsal' ? [title, 'Nothing was published: this is what would have been.'] : [title];
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `November` for `2026-11`, or for a day in it. */
const nameOfMonth = (day: string): string => MONTHS[Number(day.slice(5, 7)) - 1] ?? '';

/** `16 to 22 November 2026`. */
function daysInWords(first: LocalDay, last: LocalDay): string {
  const [[year, month, day], [lastYear, lastMonth, lastDay]] = [partsOf(first), partsOf(last)];
  const end = `${lastDay} ${lastMonth} ${lastYear}`;
  if (year !== lastYear) return `${day} ${month} ${year} to ${end}`;
  return month === lastMonth ? `${day} to ${end}` : `${day} ${month} to ${end}`;
}

const partsOf = (day: LocalDay) => [day.slice(0, 4), nameOfMonth(day), Number(day.slice(8))] as const;

function slotsInWords({ accounts, slots, posted, open, before, mode }: WeeklyReport): string {
  const each = accounts
    .slice(0, MOST_NAMES)
    .map((account) => `${account.account} ${account.posted} of ${account.slots}`);
  if (accounts.length > MOST_NAMES) each.push(`${accounts.length - MOST_NAMES} more accounts`);
  const did = mode === 'rehearsal' ? 'composed' : 'published';
  return [
    `${counted(posted, 'post')} ${did} in ${counted(slots, 'slot')}: ${each.join(', ')}.`,
    ...(before.slots > 0 ? [`The week before: ${number(before.posted)}.`] : []),
    ...(open > 0 ? [`Not settled yet: ${open}.`] : []),
  ].join(' ');
}

function reasonLines(reasons: WeeklyReport['withoutPost']): string[] {
  const shown = reasons.slice(0, MOST_REASONS).map(({ state, slots, why }) => cut(`- ${slots} ${state}: ${why}`));
  const rest = reasons.slice(MOST_REASONS);
  const slots = rest.reduce((sum, reason) => sum + reason.slots, 0);
  return rest.length === 0 ? shown : [...shown, cut(`- ${slots} for ${counted(rest.length, 'other reason')}`)];
}

function broughtLines({ mode, brought, before, isTooEarly }: WeeklyReport): string[] {
  if (mode === 'rehearsal') return ['Brought: nothing, as nothing was published.'];
  if (brought.measured === 0)
    return paragraph(
      'Brought: not known yet. X is asked for a post’s figures when it is a day and when it is a week old.',
      2,
    );
  const { measure } = brought;
  const substitute = measure === 'engagements' ? ' (likes, reposts, replies and quotes, as X gave no clicks)' : '';
  const what = `${number(brought.actions)} ${measure}${substitute}`;
  const verdict = isTooEarly ? ' Too early to tell what works best.' : '';
  return [
    ...paragraph(
      `Brought by the ${brought.measured} of ${counted(brought.posts, 'post')} measured so far: ${number(brought.views)} views, ${what}.`,
      2,
    ),
    ...paragraph(`${rateInWords(brought, before.brought)}${verdict}`, 2),
  ];
}

/** Rates alone are compared: posts of the week before have been out longer. */
function rateInWords({ measure, per1000Views }: Brought, before: Brought): string {
  if (per1000Views === null) return `Too early to tell how many ${measure} a post brings.`;
  const { estimate, low, high } = per1000Views;
  const rate = `An average post: ${perMille(estimate)} ${measure} per 1,000 views (90 %: ${perMille(low)} to ${perMille(high)})`;
  if (before.per1000Views === null || before.measure !== measure) return `${rate}.`;
  return `${rate}, the week before ${perMille(before.per1000Views.estimate)}: ${changeOf(per1000Views, before.per1000Views)}.`;
}

type Brought = ReportAnswer['brought'];
type Rate = NonNullable<Brought['per1000Views']>;

function changeOf({ low, high }: Rate, before: Rate): string {
  if (low > before.high) return 'more';
  return high < before.low ? 'less' : 'no clear change';
}

const CENT = 0.01;

function costLines({ mode, cost, brought, before, month }: WeeklyReport): string[] {
  const { totalUsd, postsUsd, readingsUsd } = cost;
  const others = totalUsd - postsUsd - readingsUsd;
  const parts = [`posts ${money(postsUsd)}`];
  if (readingsUsd >= CENT / 2) parts.push(`readings of figures ${money(readingsUsd)}`);
  if (others >= CENT / 2) parts.push(`other calls ${money(others)}`);
  const action = brought.measure === 'clicks' ? 'click' : 'engagement';
  return paragraph(
    [
      `Cost on X${mode === 'rehearsal' ? ', had they been sent' : ''}: ${money(totalUsd)}${parts.length > 1 ? ` (${parts.join(', ')})` : ''}.`,
      ...(before.slots > 0 ? [`The week before: ${money(before.cost.totalUsd)}.`] : []),
      ...(brought.costPerActionUsd === null ? [] : [`Each ${action} cost ${money(brought.costPerActionUsd, 3)}.`]),
      ...(month
        ? [
            `${nameOfMonth(month.month)} so far: ${money(month.spentUsd)} of ${money(month.budgetUsd)}, ${money(month.forecastUsd)} foreseen.`,
          ]
        : []),
    ].join(' '),
    4,
  );
}

function topicLines({ refusedTopics }: WeeklyReport): string[] {
  if (refusedTopics === null) return [];
  const total = refusedTopics.reduce((sum, { topics }) => sum + topics, 0);
  if (total === 0) return ['Topics refused now: none.'];
  const named = refusedTopics.slice(0, MOST_NAMES).map(({ category, topics }) => `${category} ${topics}`);
  const others = refusedTopics.length > MOST_NAMES ? ' …' : '';
  return [cut(`Topics refused now: ${total} (${named.join(', ')}${others}).`)];
}

/** Whole sentences, as many as fit, and how many there are beside. */
function adviceLines(advice: readonly string[], room: number): string[] {
  if (advice.length === 0) return ['What to change: nothing.'];
  const lines = ['What to change:'];
  for (const [index, text] of advice.entries()) {
    const item = paragraph(`- ${text}`, 3, '  ');
    const isLast = index === advice.length - 1;
    if (lines.length + item.length + (isLast ? 0 : 1) > room) {
      const left = advice.length - index;
      return [...lines, `- and ${left} more: npm run -s bot -- report --json`];
    }
    lines.push(...item);
  }
  return lines;
}

/** A text in lines of a screen's width, at most so many; all but the first begin with `indent`. */
function paragraph(text: string, most: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of kept(text)
    .split(/[ \n]+/)
    .filter(Boolean)) {
    const longer = line === '' ? `${lines.length > 0 ? indent : ''}${word}` : `${line} ${word}`;
    if (line !== '' && longer.length > SCREEN.columns) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = longer;
  }
  const all = [...lines, line];
  const shown = all.slice(0, most);
  if (all.length > most) shown[most - 1] = `${all[most - 1]} …`;
  return shown.map(cut);
}

/** With no-break spaces in what is read, or copied, as one. */
const kept = (text: string): string =>
  text.replace(/npm run -s bot -- \S+( \S+@\S+)?|90 %/g, (match) => match.replaceAll(' ', '\u00a0'));

/** A line of one row, whatever is in it. */
function cut(line: string): string {
  const plain = line.replace(/\s/g, ' ');
  return plain.length <= SCREEN.columns ? plain : `${plain.slice(0, SCREEN.columns - 1)}…`;
}

const counted = (count: number, one: string): string => `${number(count)} ${one}${count === 1 ? '' : 's'}`;
const number = (value: number): string => value.toLocaleString('en-US');
const perMille = (rate: number): string => rate.toFixed(1);
const money = (usd: number, places = 2): string => `$${usd.toFixed(places)}`;
