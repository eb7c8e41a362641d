import {
  DAY_MS,
  type EpochMs,
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
  fails(): boolean;
  waitForAnswer(): Promise<void>;
  countCall(call: string): void;
  metering: ReadMeter;
}

/** A timeline whose reads are recorded and priced by the same code as the real one's. */
export function createSimulatedTimeline(account: SimulatedAccount): Timeline {
  const { handle, visible, fails, waitForAnswer, countCall, metering } = account;

  const read = async <T>(call: string, answer: () => T, reads: (answer: T) => number): Promise<T | Unreadable> => {
    const request = async () => {
      countCall(call);
      await waitForAnswer();
      return fails() ? null : { value: answer() };
    };
    const found = await meterRead({ call, request, reads: (read) => read && reads(read.value) }, metering);
    return found ? found.value : UNREADABLE;
  };
  return {
    recent: (since) =>
      read(
        READ_TIMELINE,
        () => ({ kind: 'read' as const, posts: visible(since).map(timelinePost) }),
        ({ posts }) => posts.length,
      ),
    verify: () =>
      read(
        READ_SELF,
        () => ({ kind: 'verified' as const, handle }),
        () => 1,
      ),
    metrics: (xIds) =>
      read(
        READ_METRICS,
        () => ({
          kind: 'read' as const,
          metrics: metricsOf(visible(metering.now() - MEASURED_AGE_MS), xIds, metering.now()),
        }),
        ({ metrics }) => metrics.size,
      ),
  };
}

const UNREADABLE: Unreadable = { kind: 'unreadable', detail: 'HTTP 503', stop: null };

/** Older posts have no metrics. */
const MEASURED_AGE_MS = 15 * DAY_MS;

const timelinePost = ({ xId, text, at }: AcceptedPost) => ({ xId, text, createdAt: at, urls: linksOf(text) });

const linksOf = (text: string): string[] => text.match(/https?:\/\/\S+/g) ?? [];

/** Numbers that grow with a post's age, the same for the same post. */
function metricsOf(posts: readonly AcceptedPost[], xIds: readonly string[], readAt: EpochMs): Map<string, PostMetrics> {
  const wanted = new Set(xIds);
  return new Map(
    posts
      .filter(({ xId }) => wanted.has(xId))
      .map(({ xId, at }) => {
        const likes = Math.round(((Number(xId) % 7) * (readAt - at)) / DAY_MS);
        return [xId, { readAt, impressions: likes * 40, likes, reposts: likes >> 2, replies: likes >> 3, quotes: 0 }];
      }),
  );
}
