import { answerTo, type Clock, type MicroUsd, type UsageMeter } from '@promoter/domain';

/** What every read of X is counted with. */
export interface ReadMeter {
  meter: Pick<UsageMeter, 'record'>;
  /** What X bills for one post, or one account, of one's own that is read. */
  prices: { readOwnPost: MicroUsd };
  now: Clock;
}

/** One read of X. */
export interface MeteredRead<T> {
  /** Its name in ApiUsage. */
  call: string;
  request: () => Promise<T>;
  /** How many things X bills for this answer; null where it is not what was asked for. */
  reads: (answer: T) => number | null;
}

/**
 * Reads from X and counts it in ApiUsage. The call is counted before it is made, so that a process that dies leaves
 * none uncounted; its reads, latency and cost are counted after it, under the name of its answer.
 */
export async function meterRead<T>(
  { call, request, reads }: MeteredRead<T>,
  { meter, prices, now }: ReadMeter,
): Promise<T> {
  const at = now();
  await meter.record({ call, at, latencyMs: null, ok: true, reads: 0, cost: 0 });
  const startedAt = now();
  const answer = await request();
  const latencyMs = now() - startedAt;
  const billed = reads(answer);
  const cost = (billed ?? 0) * prices.readOwnPost;
  await meter.record({ call: answerTo(call), at, latencyMs, ok: billed !== null, reads: billed ?? 0, cost });
  return answer;
}
