/**
 * Upper bounds, in milliseconds, of the latency histogram's buckets. Counts add up over
 * days and processes, where percentiles of percentiles would not.
 */
export const LATENCY_BOUNDS_MS = [
  25, 50, 75, 100, 150, 200, 300, 400, 500, 750, 1_000, 1_500, 2_000, 3_000, 5_000, 10_000, 60_000,
] as const;

/** Calls by the upper bound of their bucket, in milliseconds; buckets without a call are absent. */
export type Latencies = Readonly<Record<number, number>>;

/** The bucket of a call; one beyond the last bound counts in the last. */
export const latencyBound = (latencyMs: number): number =>
  LATENCY_BOUNDS_MS.find((bound) => latencyMs <= bound) ?? LATENCY_BOUNDS_MS[LATENCY_BOUNDS_MS.length - 1] ?? 0;

/** The bound under which this share of the calls stayed; null without calls. */
export function latencyPercentile(latencies: Latencies, share: number): number | null {
  const groups = LATENCY_BOUNDS_MS.map((bound) => ({ bound, calls: latencies[bound] ?? 0 }));
  const wanted = share * groups.reduce((sum, { calls }) => sum + calls, 0);
  let seen = 0;
  for (const { bound, calls } of groups) {
    seen += calls;
    if (calls > 0 && seen >= wanted) return bound;
  }
  return null;
}
