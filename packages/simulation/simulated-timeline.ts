import {
  DAY_MS,
  type EpochMs,
  type MicroUsd,
  type PostMetrics,
  READ_METRICS,
  READ_SELF,
  READ_TIMELINE,
  type Timeline,
  type Unreadable,
} from '@promoter/domain';
import { meterRead, type ReadMeter } from '@promoter/x/meter-read';
import type { AcceptedPost } from './observations.ts';

/** One account's side of the simulated X, for reading. */
export interface SimulatedAccount {
  handle: string;
  /** The account's posts since a moment that X shows by now, newest first. */
  visible(since: EpochMs): readonly AcceptedPost[];
  /** What goes wrong with a request; null where nothing does. */
  fails(): 'unanswered' | 'refused' | null;
  waitForAnswer(): Promise<void>;
  countCall(call: string): void;
  metering: ReadMeter;
  /** Of one of one's own posts that is read. */
  price: MicroUsd;
}

/** A timeline whose reads are recorded and priced by the same code as the real one's. */
export function createSimulatedTimeline(account: SimulatedAccount): Timeline {
  const { handle, visible, fails, waitForAnswer, countCall, metering, price } = account;

  const read = async <T extends object>({ call, answer, reads }: Read<T>): Promise<T | Unreadable> => {
    const request = async () => {
      countCall(call);
      await waitForAnswer();
      const failure = fails();
      return failure ? { failure } : { failure, answer: answer() };
    };
    const found = await meterRead(
      { call, request, reads: (read) => (read.failure ? null : reads(read.answer)), price },
      metering,
    );
    if (!found.failure) return found.answer;
    return found.failure === 'refused' ? REFUSED : UNREADABLE;
  };
  return {
    recent: (since) =>
      read({
        call: READ_TIMELINE,
        answer: () => ({ kind: 'read' as const, posts: visible(since).map(timelinePost), doubt: null }),
        reads: ({ posts }) => posts.length,
      }),
    verify: () => read({ call: READ_SELF, answer: () => ({ kind: 'verified' as const, handle }), reads: () => 1 }),
    metrics: (xIds) =>
      read({
        call: READ_METRICS,
        answer: () => ({ kind: 'read' as const, metrics: metricsOf(visible, xIds, metering.now()) }),
        reads: ({ metrics }) => metrics.size,
      }),
  };
}

/** One read: its name in ApiUsage, what X answers, and how many things X bills for that. */
interface Read<T> {
  call: string;
  answer: () => T;
  reads: (answer: T) => number;
}

const UNREADABLE: Unreadable = { kind: 'unreadable', detail: 'HTTP 503', stop: null };

/** Credentials that X does not accept, now and then. */
const REFUSED: Unreadable = {
  kind: 'unreadable',
  detail: 'HTTP 401',
  stop: {
    scope: 'account',
    stop: { reason: 'X does not accept the credentials', fix: 'New ones.', until: null, cause: 'credentials' },
    onRepeat: 'unauthorized',
  },
  refused: { until: null },
};

/** Older posts have no metrics. */
const MEASURED_AGE_MS = 15 * DAY_MS;

const timelinePost = ({ xId, text, at }: AcceptedPost) => ({ xId, text, createdAt: at, urls: linksOf(text) });

const linksOf = (text: string): string[] => text.match(/https?:\/\/\S+/g) ?? [];

/** Numbers that grow with a post's age, the same for the same post. */
function metricsOf(
  visible: SimulatedAccount['visible'],
  xIds: readonly string[],
  readAt: EpochMs,
): Map<string, PostMetrics> {
  const posts = visible(readAt - MEASURED_AGE_MS).filter(({ xId }) => xIds.includes(xId));
  return new Map(
    posts.map(({ xId, at }) => {
      const likes = Math.round(((Number(xId) % 7) * (readAt - at)) / DAY_MS);
      return [xId, { readAt, impressions: likes * 40, likes, reposts: likes >> 2, replies: likes >> 3, quotes: 0 }];
    }),
  );
}
