import { answerTo, type Clock, type MicroUsd, type UsageMeter } from '@promoter/domain';

/** What every read of X is counted with. */
export interface ReadMeter {
  meter: Pick<UsageMeter, 'record'>;
  now: Clock;
}

/** One read of X. */
export interface MeteredRead<T> {
  /** Its name in ApiUsage. */
  call: string;
  /**
   * Whether call and answer are one row, written after the answer: for reads that a quota of their own counts before they
   * are made.
   */
  countedOnce?: boolean;
  request: () => Promise<T>;
  /** How many things X bills for this answer; null where it is not what was asked for. */
  reads: (answer: T) => number | null;
  /** What X bills for one of them. */
  price: MicroUsd;
}

/**
 * Reads from X and counts it in ApiUsage. Unless `countedOnce`, the call is counted before it is made, so that a process
 * that dies leaves none uncounted; its reads, latency and cost are counted after it, under the name of its answer.
 */
export async function meterRead<T>(
  { call, countedOnce = false, request, reads, price }: MeteredRead<T>,
  { meter, now }: ReadMeter,
): Promise<T> {
  const at = now();
  if (!countedOnce) await meter.record({ call, at, latencyMs: null, ok: true, reads: 0, cost: 0 });
  const startedAt = now();
  const answer = await request();
  const latencyMs = now() - startedAt;
  const billed = reads(answer);
  await meter.record({
    call: countedOnce ? call : answerTo(call),
    at,
    latencyMs,
    ok: billed !== null,
    reads: billed ?? 0,
    cost: (billed ?? 0) * price,
  });
  return answer;
}
