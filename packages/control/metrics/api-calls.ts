import { type ApiUsageRow, latencyPercentile, withoutAnswer } from '@promoter/domain';
import type { MetricsAnswer } from '../answers/index.ts';
import { roundedShare, usdNumber } from '../formats.ts';
import { groupBy } from './group-by.ts';

/**
 * The calls to outside services over some days, by kind. Where a call is counted before it is made and its answer
 * apart, the two are one line, which shows what got no answer.
 */
export const apiCallsOf = (rows: readonly ApiUsageRow[]): MetricsAnswer['api'] =>
  groupBy(rows, ({ call }) => withoutAnswer(call).call)
    .map(([call, days]) => {
      const answers = days.filter((day) => withoutAnswer(day.call).isAnswer);
      const requests = days.filter((day) => !withoutAnswer(day.call).isAnswer);
      const counted = answers.length > 0 ? answers : requests;
      const answered = sum(counted, (day) => day.calls);
      const calls = Math.max(
        answered,
        sum(requests, (day) => day.calls),
      );
      const errors = sum(counted, (day) => day.errors);
      const latencies = addUp(counted.map((day) => day.latencies));
      return {
        call,
        calls,
        errors,
        errorRate: answered < errors ? null : roundedShare(errors, answered),
        unanswered: answers.length > 0 ? calls - answered : null,
        p50Ms: latencyPercentile(latencies, 0.5),
        p95Ms: latencyPercentile(latencies, 0.95),
        p99Ms: latencyPercentile(latencies, 0.99),
        costUsd: usdNumber(sum(days, (day) => day.cost)),
      };
    })
    .sort((a, b) => (a.call < b.call ? -1 : 1));

const sum = (rows: readonly ApiUsageRow[], figure: (row: ApiUsageRow) => number): number =>
  rows.reduce((total, row) => total + figure(row), 0);

function addUp(groups: readonly ApiUsageRow['latencies'][]): Record<number, number> {
  const total: Record<number, number> = {};
  for (const group of groups) {
    for (const [bound, calls] of Object.entries(group)) total[Number(bound)] = (total[Number(bound)] ?? 0) + calls;
  }
  return total;
}
