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
import type { Accepted } from './accepted.ts';

/** One account's reading side of the simulated X. */
export interface TimelineState {
  handle: string;
  /** The account's posts since a moment that X shows by now, newest first. */
  visible(since: EpochMs): readonly Accepted[];
  fails(): boolean;
  answersAfter(): Promise<void>;
  noteAsked(call: string): void;
  metering: ReadMeter;
}

/** A timeline that is counted and priced as the real one is, by the same code. */
export function simulatedTimeline(scene: TimelineState): Timeline {
  const { handle, visible, fails, answersAfter, noteAsked, metering } = scene;

  const read = async <T>(call: string, answer: () => T, reads: (answer: T) => number): Promise<T | Unreadable> => {
    const request = async () => {
      noteAsked(call);
      await answersAfter();
      return fails() ? null : { is: answer() };
    };
    const found = await meterRead({ call, request, reads: (so) => so && reads(so.is) }, metering);
    return found ? found.is : UNREADABLE;
  };
  return {
    recent: (since) =>
      read(
        READ_TIMELINE,
        () => ({ kind: 'read' as const, posts: visible(since).map(asShown) }),
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
          metrics: metricsOf(visible(metering.now() - MEASURED_BACK_MS), xIds, metering.now()),
        }),
        ({ metrics }) => metrics.size,
      ),
  };
}

const UNREADABLE: Unreadable = { kind: 'unreadable', detail: 'HTTP 503', stop: null };

/** Nothing older is measured. */
const MEASURED_BACK_MS = 15 * DAY_MS;

const asShown = ({ xId, text, at }: Accepted) => ({ xId, text, createdAt: at, urls: linksOf(text) });

const linksOf = (text: string): string[] => text.match(/https?:\/\/\S+/g) ?? [];

/** Numbers that grow with a post's age, the same for the same post. */
function metricsOf(posts: readonly Accepted[], xIds: readonly string[], readAt: EpochMs): Map<string, PostMetrics> {
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
