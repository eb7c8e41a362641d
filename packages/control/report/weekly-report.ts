import { type ApiUsageRow, CREATE_POST, READ_ANALYTICS, READ_METRICS, utcMonth, withoutAnswer } from '@promoter/domain';
import { insightsOf } from '@promoter/learning/insights';
import { isFinal, noPostReason, type SlotRecord, type SlotState } from '@promoter/slots';
import type { ReportAnswer } from '../answers/index.ts';
import { usdNumber } from '../formats.ts';
import { byFrequency, countNames, sum } from '../metrics/counts.ts';
import { refusedFor, skippedFor } from '../slot-reason.ts';
import { adviseOn } from './advice.ts';
import type { ReportFacts, WeekFacts } from './report-facts.ts';

/** A report before it is put into lines. */
export type WeeklyReport = Omit<ReportAnswer, 'lines'>;

/** What a week's slots came to, what its posts brought and cost, and what to change: of facts alone. */
export function reportOf(facts: ReportFacts): WeeklyReport {
  const { config, week, first, last, isOver, current, history } = facts;
  const { records } = facts.this;
  const insights = insightsOf(history);
  return {
    ...{ week, first, last, isOver, mode: config.mode },
    accounts: config.accounts.map(({ id }) => {
      const own = records.filter(({ slot }) => slot.account === id);
      return { account: id, slots: own.length, posted: postedOf(own) };
    }),
    ...slotsOf(facts.this),
    open: records.filter(({ status }) => !isFinal(status.state)).length,
    withoutPost: withoutPost(records),
    brought: broughtBy(facts.this),
    cost: costOf(facts.this),
    before: { ...slotsOf(facts.before), brought: broughtBy(facts.before), cost: costOf(facts.before) },
    month: current && {
      month: utcMonth(facts.at),
      spentUsd: usdNumber(current.month.spent),
      forecastUsd: usdNumber(current.month.forecast),
      budgetUsd: usdNumber(config.budget.monthlyUsd),
      endsOn: current.month.endsOn,
    },
    refusedTopics:
      current &&
      byFrequency(countNames(current.refusedTopics.map(({ category }) => category))).map(([category, topics]) => ({
        category,
        topics,
      })),
    isTooEarly: insights.rows.every(({ verdict }) => verdict === 'too-early'),
    advice: adviseOn(facts, insights),
  };
}

const isPost = (state: SlotState): boolean => state === 'posted' || state === 'rehearsed';

const postedOf = (records: readonly SlotRecord[]): number =>
  records.filter(({ status }) => isPost(status.state)).length;

const slotsOf = ({ records }: WeekFacts) => ({ slots: records.length, posted: postedOf(records) });

function withoutPost(records: readonly SlotRecord[]): ReportAnswer['withoutPost'] {
  const ended = records.filter(({ status: { state } }) => isFinal(state) && !isPost(state));
  return byFrequency(countNames(ended.map(({ status }) => `${status.state} ${noPostReason(status) ?? ''}`))).map(
    ([name, slots]) => {
      const [state = '', reason = ''] = name.split(/ (.*)/s);
      return { state, reason, slots, why: inWords(state, reason) };
    },
  );
}

function inWords(state: string, reason: string): string {
  if (state === 'skipped') return skippedFor(reason);
  if (state === 'blocked') return `no text passed the rule “${reason}”`;
  if (state === 'rejected') return refusedFor(reason);
  if (state === 'unreadable') return 'their rows cannot be read';
  return reason === 'absent' ? 'X’s timeline does not show them' : 'X’s timeline could not be read';
}

function broughtBy({ posts }: WeekFacts): ReportAnswer['brought'] {
  const { measure, whole } = insightsOf(posts, []);
  const { measured, views, actions, cost, per1000Views } = whole;
  return {
    ...{ posts: posts.length, measured, views, actions, measure },
    per1000Views,
    costPerActionUsd: actions === 0 ? null : usdNumber(Math.round(cost / actions)),
  };
}

/** The calls that read what posts brought. */
const READINGS: readonly string[] = [READ_METRICS, READ_ANALYTICS];

function costOf({ records, usage }: WeekFacts): ReportAnswer['cost'] {
  const callsOf = (isCounted: (call: string) => boolean) =>
    sum(usage.filter((row) => isCounted(withoutAnswer(row.call).call)).map(costOfRow));
  // X bills no rehearsal: its posts cost what they would have.
  const rehearsed = records.map(({ status }) => (status.state === 'rehearsed' ? status.draft.cost : 0));
  const posts = callsOf((call) => call === CREATE_POST) + sum(rehearsed);
  return {
    totalUsd: usdNumber(callsOf((call) => call !== CREATE_POST) + posts),
    postsUsd: usdNumber(Math.max(0, posts)),
    readingsUsd: usdNumber(callsOf((call) => READINGS.includes(call))),
  };
}

const costOfRow = ({ cost }: ApiUsageRow): number => cost;
