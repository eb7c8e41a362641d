import {
  type ApiCall,
  type ApiUsageRow,
  type Latencies,
  type LocalDay,
  latencyBound,
  type MicroUsd,
  type Mode,
  utcDay,
  utcMonth,
} from '@promoter/domain';
import { daysBetween } from '../days.ts';

type Counts = Omit<ApiUsageRow, 'day' | 'call'>;

/** The usage meter with what the ledger does to it. */
export function createUsage() {
  const days = new Map<LocalDay, Map<string, Counts>>();
  const months = new Map<string, MicroUsd>();
  const spentNow = (mode: Mode, month: string) => months.get(`${mode}#${month}`) ?? 0;

  function count(day: LocalDay, call: string, added: Partial<Counts>): void {
    const { calls, errors, reads, cost, latencyMsTotal, latencies } = { ...NOTHING, ...added };
    const calledThatDay = days.get(day) ?? new Map<string, Counts>();
    const before = calledThatDay.get(call) ?? NOTHING;
    const sum: Counts = {
      calls: before.calls + calls,
      errors: before.errors + errors,
      reads: before.reads + reads,
      cost: before.cost + cost,
      latencyMsTotal: before.latencyMsTotal + latencyMsTotal,
      latencies: addLatencies(before.latencies, latencies),
    };
    days.set(day, calledThatDay.set(call, sum));
  }

  function spend(mode: Mode, month: string, amount: MicroUsd): void {
    months.set(`${mode}#${month}`, spentNow(mode, month) + amount);
  }

  return {
    count,
    spend,
    spentNow,
    spent: async (mode: Mode, month: string) => spentNow(mode, month),
    record: async ({ call, at, latencyMs, ok, reads, cost }: ApiCall) => {
      const time = latencyMs === null ? {} : { latencyMsTotal: latencyMs, latencies: { [latencyBound(latencyMs)]: 1 } };
      count(utcDay(at), call, { calls: 1, errors: ok ? 0 : 1, reads, cost, ...time });
      spend('live', utcMonth(at), cost);
    },
    list: async (first: LocalDay, last: LocalDay) =>
      daysBetween(first, last).flatMap((day) =>
        [...(days.get(day) ?? [])]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([call, counts]) => ({ day, call, ...counts })),
      ),
  };
}

const NOTHING: Counts = { calls: 0, errors: 0, reads: 0, cost: 0, latencyMsTotal: 0, latencies: {} };

function addLatencies(some: Latencies, more: Latencies): Latencies {
  const sum: Record<number, number> = { ...some };
  for (const [bound, calls] of Object.entries(more)) sum[Number(bound)] = (sum[Number(bound)] ?? 0) + calls;
  return sum;
}
