import { type ApiUsageRow, latencyPercentile, withoutAnswer } from '@promoter/domain';
import type { MetricsAnswer } from '../answers/index.ts';
import { roundedShare, usdNumber } from '../formats.ts';
import { addCounts, sum } from './counts.ts';

/**
 * The calls to outside services over some days, by kind. Where a call is counted before it is made and its answer
 * apart, the two are one line, which shows what got no answer.
 */
export const apiCallsOf = (rows: readonly ApiUsageRow[]): MetricsAnswer['api'] =>
  [...Map.groupBy(rows, ({ call }) => withoutAnswer(call).call)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([call, days]) => {
      const { answers = [], requests = [] } = Object.groupBy(days, (day) =>
        withoutAnswer(day.call).isAnswer ? 'answers' : 'requests',
      );
      const counted = answers.length > 0 ? answers : requests;
      const answered = sum(counted.map((day) => day.calls));
      const calls = Math.max(answered, sum(requests.map((day) => day.calls)));
      const errors = sum(counted.map((day) => day.errors));
      const latencies = Object.fromEntries(addCounts(counted.map((day) => new Map(Object.entries(day.latencies)))));
      return {
        call,
        calls,
        errors,
        errorRate: answered < errors ? null : roundedShare(errors, answered),
        unanswered: answers.length > 0 ? calls - answered : null,
        p50Ms: latencyPercentile(latencies, 0.5),
        p95Ms: latencyPercentile(latencies, 0.95),
        p99Ms: latencyPercentile(latencies, 0.99),
        costUsd: usdNumber(sum(days.map((day) => day.cost))),
      };
    });
