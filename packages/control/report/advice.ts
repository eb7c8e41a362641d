import { DAY_MS, formatUsd, READ_PRICE_LIST } from '@promoter/domain';
import type { Insight, Insights } from '@promoter/learning/insights';
import { noPostReason, type SlotRecord, type SlotState } from '@promoter/slots';
import { byFrequency, countNames, sum } from '../metrics/counts.ts';
import { wasAsked } from '../sources.ts';
import type { ReportFacts } from './report-facts.ts';

/** What to change, each a sentence with its fact, the most urgent first; none where nothing is to be. */
export function adviseOn(facts: ReportFacts, insights: Insights): string[] {
  return [
    ...keysAndStops(facts.this.records),
    ...budget(facts),
    ...approvals(facts.this.records),
    ...startsAndOutcomes(facts.this.records),
    ...texts(facts.this.records),
    ...sources(facts),
    ...whatWorks(insights),
  ];
}

/** So many slots in a week are more than one bad hour; of what nobody can help, fewer are not worth a sentence. */
const MANY = 3;

const ended = (records: readonly SlotRecord[], state: SlotState, reason?: string): SlotRecord[] =>
  records.filter(({ status }) => status.state === state && (reason ?? noPostReason(status)) === noPostReason(status));

const accountsOf = (records: readonly SlotRecord[]): string =>
  [...new Set(records.map(({ slot }) => slot.account))].sort().join(', ');

const slots = (records: readonly SlotRecord[]): string => `${records.length} slot${records.length === 1 ? '' : 's'}`;

const sentence = (records: readonly SlotRecord[], say: () => string, least = 1): string[] =>
  records.length < least ? [] : [say()];

function keysAndStops(records: readonly SlotRecord[]): string[] {
  const [withoutKeys, stopped] = [ended(records, 'skipped', 'no-credentials'), ended(records, 'skipped', 'stopped')];
  return [
    ...sentence(
      withoutKeys,
      () =>
        `${slots(withoutKeys)} had no keys to X: connect ${accountsOf(withoutKeys)} with: npm run -s bot -- connect`,
    ),
    ...sentence(
      stopped,
      () =>
        `${slots(stopped)} of ${accountsOf(stopped)} passed while a refusal of X stopped them: npm run -s bot -- status`,
    ),
  ];
}

function budget({ config, current, this: { records } }: ReportFacts): string[] {
  const { monthlyUsd } = config.budget;
  if (current && current.month.endsOn !== null) {
    const { endsOn, forecast } = current.month;
    return [
      `The budget of ${formatUsd(monthlyUsd)} ends on ${endsOn}, before the month does: set budget.monthlyUsd to ${wholeDollars(forecast)} or raise intervalMinutes.`,
    ];
  }
  const unpaid = ended(records, 'skipped', 'budget');
  return sentence(unpaid, () => `${slots(unpaid)} passed because the budget was spent: raise budget.monthlyUsd.`);
}

const wholeDollars = (amount: number): number => Math.ceil(amount / 1_000_000);

function approvals(records: readonly SlotRecord[]): string[] {
  const missed = ended(records, 'skipped', 'not-approved');
  return sentence(
    missed,
    () =>
      `${slots(missed)} passed because nobody approved a text: approve days ahead in the plan, or set review to "off".`,
  );
}

function startsAndOutcomes(records: readonly SlotRecord[]): string[] {
  const unstarted = [...ended(records, 'skipped', 'missed'), ...ended(records, 'skipped', 'late')];
  const lost = [...ended(records, 'abandoned'), ...ended(records, 'unreadable')];
  return [
    ...sentence(
      lost,
      () =>
        `What became of ${slots(lost)} is not known, the last ${lost.at(-1)?.slot.id}: look on X, see "Post failed" in the runbook.`,
    ),
    ...sentence(
      unstarted,
      () => `${slots(unstarted)} were not started in time: see "Poster failing" in the runbook.`,
      MANY,
    ),
  ];
}

function texts(records: readonly SlotRecord[]): string[] {
  const rejected = ended(records, 'rejected');
  const blocked = ended(records, 'blocked');
  const why = (some: readonly SlotRecord[]): string => `npm run -s bot -- why ${some.at(-1)?.slot.id}`;
  const rules = byFrequency(countNames(blocked.flatMap(({ status }) => noPostReason(status) ?? [])));
  return [
    ...sentence(
      rejected,
      () => `Read why ${rejected.length} posts were refused, the last with: ${why(rejected)}`,
      MANY,
    ),
    ...sentence(
      blocked,
      () =>
        `${slots(blocked)} found no text that passes, most often for the rule ${rules[0]?.[0]}: add ideas; see ${why(blocked)}`,
      MANY,
    ),
  ];
}

/** Less than this share of failures passes by itself. */
const OFTEN = 0.2;
const LEAST_CALLS = 10;

function sources({ current, this: { usage, records }, at }: ReportFacts): string[] {
  const lists = usage.filter(({ call }) => call === READ_PRICE_LIST);
  const [calls, errors] = [sum(lists.map((row) => row.calls)), sum(lists.map((row) => row.errors))];
  // One that never answered may have been asked for the first time an hour ago.
  const begun = Math.min(at, ...records.map(({ slot }) => slot.at));
  const silent = (current?.sources ?? []).filter(
    (row) => wasAsked(row) && row.breaker.failures > 0 && at - (row.lastSuccess ?? begun) > DAY_MS,
  );
  const names = silent.map(({ source }) => source).join(', ');
  return [
    ...(calls >= LEAST_CALLS && errors >= OFTEN * calls
      ? [
          `The price list failed ${errors} of ${calls} times, and old prices are not quoted: see "Offers old" in the runbook.`,
        ]
      : []),
    ...(silent.length > 0
      ? [`No answer for a day or longer from trend sources: ${names}. See: npm run -s bot -- trends`]
      : []),
  ];
}

const OF: Record<Insight['dimension'], string> = {
  angle: 'the angle',
  idea: 'the idea',
  device: 'the device',
  product: 'the product',
  domainTag: 'the tag',
  topicCategory: 'trends of the category',
  picture: 'posts',
  hour: 'the hour',
  weekday: 'the weekday',
  account: 'account',
};

/** The one that stands out most on each side: of many comparisons some stand out by chance. */
function whatWorks({ rows, measure, whole }: Insights): string[] {
  const usual = whole.per1000Views?.estimate;
  if (usual === undefined) return [];
  const rateOf = ({ per1000Views }: Insight): number => per1000Views?.estimate ?? usual;
  // Accounts have their own readers: that one has more of them is nothing to change.
  const of = (verdict: Insight['verdict']) =>
    rows.filter((row) => row.verdict === verdict && row.dimension !== 'account');
  const best = of('better').sort((a, b) => rateOf(b) - rateOf(a))[0];
  const worst = of('worse').sort((a, b) => rateOf(a) - rateOf(b))[0];
  const tell = ({ dimension, arm, per1000Views }: Insight): string =>
    `${nameOf(dimension, arm)} brought ${rate(per1000Views?.estimate)} ${measure} per 1,000 views (90 %: ${rate(per1000Views?.low)} to ${rate(per1000Views?.high)}), all posts ${rate(usual)}`;
  return [
    ...(best ? [`More of what brings more: ${tell(best)}, in the last twelve weeks.`] : []),
    ...(worst ? [`Less of what brings less: ${tell(worst)}, in the last twelve weeks.`] : []),
  ];
}

function nameOf(dimension: Insight['dimension'], arm: string): string {
  if (dimension === 'picture') return `posts ${arm} a picture`;
  if (arm === 'none') return 'posts without a trend';
  return `${OF[dimension]} ${arm}${dimension === 'hour' ? ':00' : ''}`;
}

const rate = (per1000: number | undefined): string => (per1000 ?? 0).toFixed(1);
