import {
  DAY_MS,
  type EpochMs,
  type MicroUsd,
  type PostMetrics,
  READ_METRICS,
  READ_SELF,
  READ_TIMELINE,
  type Timeline,
  type TimelineReading,
  type Unreadable,
} from '@promoter/domain';
import { meterRead, type ReadMeter } from '@promoter/x/meter-read';
import { pageSchema } from '@promoter/x/timeline-answers';
import type { AcceptedPost } from './observations.ts';
import { type PageFault, timelinePage } from './timeline-pages.ts';

/** What goes wrong with one read. Of what X changes in a page, only the timeline's is played. */
export type TimelineFault = 'unanswered' | 'refused' | PageFault;

/** One account's side of the simulated X, for reading. */
export interface SimulatedAccount {
  handle: string;
  /** The account's posts since a moment that X shows by now, newest first. */
  visible(since: EpochMs): readonly AcceptedPost[];
  /** What goes wrong with a request. */
  fault(): TimelineFault;
  waitForAnswer(): Promise<void>;
  countCall(call: string): void;
  metering: ReadMeter;
  /** Of one of one's own posts that is read. */
  price: MicroUsd;
}

/** A timeline whose reads are recorded and priced by the same code as the real one's. */
export function createSimulatedTimeline(account: SimulatedAccount): Timeline {
  const { handle, visible, fault, waitForAnswer, countCall, metering, price } = account;

  const read = <T extends { kind: 'read' | 'verified' }>({ call, answer, reads }: Read<T>): Promise<T | Unreadable> => {
    const request = async () => {
      countCall(call);
      await waitForAnswer();
      const wrong = fault();
      if (wrong === 'refused') return REFUSED;
      return wrong === 'unanswered' ? UNANSWERED : answer(wrong);
    };
    const isRead = (found: T | Unreadable): found is T => found.kind !== 'unreadable';
    return meterRead({ call, request, reads: (found) => (isRead(found) ? reads(found) : null), price }, metering);
  };
  return {
    recent: (since) =>
      read({
        call: READ_TIMELINE,
        answer: (fault) => readPage(timelinePage(visible(since), fault)),
        reads: ({ posts }) => posts.length,
      }),
    verify: () => read({ call: READ_SELF, answer: () => ({ kind: 'verified' as const, handle }), reads: () => 1 }),
    metrics: (xIds) =>
      read({
        call: READ_METRICS,
        answer: () => {
          const at = metering.now();
          return {
            kind: 'read' as const,
            metrics: metricsOf(visible, xIds, at),
            clicks: { way: 'fields' as const, at },
          };
        },
        reads: ({ metrics }) => metrics.size,
      }),
  };
}

/** One read: its name in ApiUsage, what X answers, and how many things X bills for that. */
interface Read<T> {
  call: string;
  answer: (fault: PageFault) => T | Unreadable;
  reads: (answer: T) => number;
}

const UNANSWERED: Unreadable = { kind: 'unreadable', detail: 'HTTP 503', stop: null };

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

/** A page as the real client reads it. */
function readPage(body: unknown): TimelineReading | Unreadable {
  const { data } = pageSchema.safeParse(body);
  if (!data) return { kind: 'unreadable', detail: 'X’s answer has another shape', stop: null };
  return { kind: 'read', posts: data.posts, doubt: data.doubt };
}

/** Of a post's readers of a month, most have come within a day and nearly all within a week. */
const HALF_SEEN_MS = 0.6 * DAY_MS;

/** Figures that grow with a post's age and differ from post to post, the same for the same post. */
function metricsOf(
  visible: SimulatedAccount['visible'],
  xIds: readonly string[],
  readAt: EpochMs,
): Map<string, PostMetrics> {
  const posts = visible(readAt - MEASURED_AGE_MS).filter(({ xId }) => xIds.includes(xId));
  return new Map(
    posts.map(({ xId, at }) => {
      const number = Number(xId);
      const seen = 1 - 0.5 ** ((readAt - at) / HALF_SEEN_MS);
      const impressions = Math.round((150 + 120 * ((number * 7) % 11)) * seen);
      const part = (oneIn: number, remainder: number) => Math.round(impressions / (oneIn + (number % remainder) * 10));
      const likes = part(60, 7);
      return [
        xId,
        {
          readAt,
          impressions,
          likes,
          reposts: likes >> 2,
          replies: likes >> 3,
          quotes: 0,
          linkClicks: part(50, 5),
          profileClicks: part(200, 3),
        },
      ];
    }),
  );
}
