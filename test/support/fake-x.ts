import type { Clock, DeleteOutcome, EpochMs, Published, Publisher, PublishOutcome, Timeline } from '@promoter/domain';

/** What the fake X does with one create: what it answers, and whether it accepts the text all the same. */
export interface FakeAnswer {
  accepts: boolean;
  outcome: PublishOutcome;
}

/** An X in memory for one account: keeps what it accepts, shows it after a lag, and answers as set. */
export interface FakeX {
  publisher: Publisher;
  timeline: Timeline;
  accepted: { xId: string; text: string; at: EpochMs }[];
  /** Every text that was asked for. */
  sent: string[];
  /** Every id whose deletion was asked for. */
  removed: string[];
  /** What the deletions to come are answered, one each; afterwards all delete. */
  removals: DeleteOutcome[];
  /** How often the timeline was asked for. */
  timelineChecks: number;
  /** What the creates to come do, one each; afterwards all are posted. */
  answers: FakeAnswer[];
  /** What its answers carry beside their outcome. */
  facts: Pick<Published, 'httpStatus' | 'limits'>;
  /** How long a post stays out of the timeline. */
  lagMs: number;
  /** Whether it refuses a text that it has accepted before, as X does. */
  refusesDuplicates: boolean;
  /** The timeline cannot be read. */
  isDown: boolean;
  /** Why a post may be missing from the timeline; while it is set, all of them are. */
  doubt: string | null;
}

export const LOST_REPLY: FakeAnswer = { accepts: true, outcome: { kind: 'unknown', detail: 'HTTP 503' } };
export const LOST_POST: FakeAnswer = { accepts: false, outcome: { kind: 'unknown', detail: 'HTTP 503' } };
export const waitUntil = (until: EpochMs): FakeAnswer => ({ accepts: false, outcome: { kind: 'wait', until } });

const DUPLICATE: PublishOutcome = { kind: 'rejected', reason: 'text', detail: 'HTTP 403: duplicate', stop: null };

export function fakeX(now: Clock): FakeX {
  const x: FakeX = {
    accepted: [],
    sent: [],
    removed: [],
    removals: [],
    timelineChecks: 0,
    answers: [],
    facts: {},
    lagMs: 0,
    refusesDuplicates: true,
    isDown: false,
    doubt: null,
    publisher: {
      publish: async (text) => {
        x.sent.push(text);
        if (x.refusesDuplicates && x.accepted.some((post) => post.text === text)) return DUPLICATE;
        const xId = String(x.accepted.length + 1);
        const answer = x.answers.shift() ?? { accepts: true, outcome: { kind: 'posted', xId } };
        if (answer.accepts) x.accepted.push({ xId, text, at: now() });
        return { ...answer.outcome, ...x.facts };
      },
      remove: async (xId) => {
        x.removed.push(xId);
        return x.removals.shift() ?? { kind: 'deleted' };
      },
    },
    timeline: {
      recent: async (since) => {
        x.timelineChecks += 1;
        if (x.isDown) return { kind: 'unreadable', detail: 'HTTP 503', stop: null };
        const shown = x.accepted.filter(({ at }) => x.doubt === null && at >= since && at + x.lagMs <= now());
        const posts = shown.map(({ xId, text, at }) => ({ xId, text, createdAt: at, urls: [] }));
        return { kind: 'read', posts, doubt: x.doubt };
      },
      verify: async () => ({ kind: 'verified', handle: 'VOLTAGEGPU' }),
      metrics: async () => ({ kind: 'read', metrics: new Map() }),
    },
  };
  return x;
}
