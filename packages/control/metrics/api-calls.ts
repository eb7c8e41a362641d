import { type ApiUsageRow, latencyPercentile } from '@promoter/domain';
import type { MetricsAnswer } from '../answers/index.ts';
import { shownShare, shownUsd } from '../shown.ts';
import { groupBy } from './group-by.ts';

/** The calls to outside services over some days, by kind. */
export const apiCallsOf = (rows: readonly ApiUsageRow[]): MetricsAnswer['api'] =>
  groupBy(rows, ({ call }) => call)
    .map(([call, days]) => {
      const calls = sum(days, (day) => day.calls);
      const errors = sum(days, (day) => day.errors);
      const latencies = addUp(days.map((day) => day.latencies));
      return {
        call,
        calls,
        errors,
        errorRate: calls < errors ? null : shownShare(errors, calls),
        p50Ms: latencyPercentile(latencies, 0.5),
        p95Ms: latencyPercentile(latencies, 0.95),
        p99Ms: latencyPercentile(latencies, 0.99),
        costUsd: shownUsd(sum(days, (day) => day.cost)),
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
