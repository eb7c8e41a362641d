import type { Clock, MicroUsd, UsageMeter } from '@promoter/domain';
import { answerTo } from '@promoter/domain';

/** What every read of X is counted by. */
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
  ask: () => Promise<T>;
  /** How many things X bills for this answer; null where it is not what was asked for. */
  reads: (answer: T) => number | null;
}

/**
 * Reads from X with a row in ApiUsage. The call is counted before it is made, as a create is, so that a process that
 * dies leaves none uncounted; what it brought, took and cost is counted after it, apart.
 */
export async function meterRead<T>(
  { call, ask, reads }: MeteredRead<T>,
  { meter, prices, now }: ReadMeter,
): Promise<T> {
  const at = now();
  await meter.record({ call, at, latencyMs: null, ok: true, reads: 0, cost: 0 });
  const asked = now();
  const answer = await ask();
  const latencyMs = now() - asked;
  const billed = reads(answer);
  await meter.record({
    call: answerTo(call),
    at,
    latencyMs,
    ok: billed !== null,
    reads: billed ?? 0,
    cost: (billed ?? 0) * prices.readOwnPost,
  });
  return answer;
}
