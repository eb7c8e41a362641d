import type { Mode } from './account.ts';
import type { Latencies } from './latency.ts';
import type { MicroUsd } from './money.ts';
import type { EpochMs, LocalDay } from './time.ts';

/** One call to an outside service that costs money or can fail. */
export interface ApiCall {
  /** `x.create-post`, `x.timeline` … */
  call: string;
  at: EpochMs;
  latencyMs: number | null;
  ok: boolean;
  /** Posts or trends read, which X bills by. */
  reads: number;
  cost: MicroUsd;
}

export interface ApiUsageRow {
  day: LocalDay;
  call: string;
  calls: number;
  errors: number;
  reads: number;
  cost: MicroUsd;
  latencyMsTotal: number;
  /** Of the calls whose latency was measured. */
  latencies: Latencies;
}

export interface UsageMeter {
  /** Counts the call; its cost counts against the month's budget, too. The ledger itself counts creating posts. */
  record(call: ApiCall): Promise<void>;
  /** All calls of the UTC days from `first` to `last`. */
  list(first: LocalDay, last: LocalDay): Promise<ApiUsageRow[]>;
  /**
   * What a UTC month (`2026-11`) has cost in this mode, as the budget counts it; a rehearsal's posts as if sent. Null
   * where that cannot be read: every reservation is then refused.
   */
  spent(mode: Mode, month: string): Promise<MicroUsd | null>;
}

/** How many requests this process has sent to the tables so far. */
export type StoreTally = () => { reads: number; writes: number };
