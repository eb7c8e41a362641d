import type { AccountId, EpochMs, Publisher, PublishOutcome, Timeline } from '@promoter/domain';
import { type Answer, classifyAnswer } from '@promoter/posting';
import type { Dice } from './dice.ts';
import type { Weather, XFault } from './faults.ts';
import type { VirtualTime } from './virtual-time.ts';

/** A post that X accepted, whatever it answered. */
export interface Accepted {
  xId: string;
  account: AccountId;
  text: string;
  at: EpochMs;
  /** When the timeline begins to show it. */
  visibleAt: EpochMs;
}

/** X as the accounts see it, with its own memory of what it accepted. */
export interface SimulatedX {
  accepted: readonly Accepted[];
  publisher(account: AccountId): Publisher;
  timeline(account: AccountId): Timeline;
}

/** How long one call may take, as in the configuration of the publisher. */
export interface XTimes {
  timeoutMs: number;
}

/** X refuses a text that the account has posted within about this time (third parties' observation). */
const DUPLICATE_WITHIN_MS = 12 * 3_600_000;

export function createSimulatedX(time: VirtualTime, dice: Dice, weather: Weather, { timeoutMs }: XTimes): SimulatedX {
  const accepted: Accepted[] = [];

  const accept = (account: AccountId, text: string): Accepted => {
    const at = time.now();
    const post = {
      xId: String(1_000_000 + accepted.length),
      account,
      text,
      at,
      visibleAt: at + dice.between(0, weather.timelineLagMs),
    };
    accepted.push(post);
    return post;
  };
  const isDuplicate = (account: AccountId, text: string): boolean =>
    recentFirst(accepted, time.now() - DUPLICATE_WITHIN_MS).some(
      (post) => post.account === account && post.text === text,
    );

  return {
    accepted,
    publisher: (account) => ({
      publish: async (text): Promise<PublishOutcome> => {
        await time.sleep(dice.between(100, 900));
        const fault = dice.weighted(weather.x);
        if (isHang(fault)) {
          if (fault === 'hang-after-accept' && !isDuplicate(account, text)) accept(account, text);
          await time.sleep(timeoutMs);
          return classifyAnswer({ kind: 'unanswered', failure: 'timeout', code: '' }, time.now());
        }
        return classifyAnswer(
          answerTo(
            fault,
            { duplicate: isDuplicate(account, text), accept: () => accept(account, text) },
            dice,
            time.now(),
          ),
          time.now(),
        );
      },
    }),
    timeline: (account) => ({
      recent: async (since) => {
        await time.sleep(dice.between(50, 400));
        if (dice.chance(weather.timelineFails)) return { kind: 'unreadable', detail: 'HTTP 503', stop: null };
        const posts = recentFirst(accepted, since).filter(
          (post) => post.account === account && post.visibleAt <= time.now(),
        );
        return {
          kind: 'read',
          posts: posts.map(({ xId, text, at }) => ({ xId, text, createdAt: at, urls: linksOf(text) })),
        };
      },
      verify: async () => ({ kind: 'verified', handle: account }),
      metrics: async () => ({ kind: 'read', metrics: new Map() }),
    }),
  };
}

const isHang = (fault: XFault): boolean => fault === 'hang-after-accept' || fault === 'hang-before-accept';

interface Request {
  duplicate: boolean;
  accept(): Accepted;
}

/** What X answers. Where it accepts, it accepts before it answers, so the answer may lie. */
function answerTo(fault: XFault, { duplicate, accept }: Request, dice: Dice, now: EpochMs): Answer {
  switch (fault) {
    case 'refused-before-accept':
      return { kind: 'unanswered', failure: 'unreachable', code: 'ECONNREFUSED' };
    case '503-before-accept':
      return answered(503);
    case 'rate-limited':
      return answered(
        429,
        { title: 'Too Many Requests', status: 429 },
        {
          'x-rate-limit-limit': '100',
          'x-rate-limit-remaining': '0',
          'x-rate-limit-reset': String(Math.ceil(now / 1_000) + dice.between(30, 900)),
        },
      );
    case 'spend-cap':
      return answered(403, {
        title: 'SpendCapReached',
        type: 'https://api.x.com/2/problems/credits',
        status: 403,
        reset_date: new Date(now + 86_400_000).toISOString().slice(0, 10),
      });
    case 'credits-depleted':
      return answered(402, { title: 'CreditsDepleted', type: 'https://api.x.com/2/problems/credits', status: 402 });
    case 'not-permitted':
      return answered(403, {
        detail: 'You are not permitted to perform this action.',
        title: 'Forbidden',
        status: 403,
      });
    default:
  }
  if (duplicate) {
    return answered(403, {
      detail: 'You are not allowed to create a Tweet with duplicate content.',
      type: 'about:blank',
      title: 'Forbidden',
      status: 403,
    });
  }
  const { xId } = accept();
  if (fault === 'reset-after-accept') return { kind: 'unanswered', failure: 'cut', code: 'ECONNRESET' };
  if (fault === '503-after-accept') return answered(503);
  if (fault === 'truncated-201') return { kind: 'unanswered', failure: 'truncated', code: '' };
  return answered(201, { data: { id: xId } });
}

const answered = (status: number, body?: unknown, headers: Record<string, string> = {}): Answer => ({
  kind: 'answered',
  status,
  body,
  headers,
});

/** The posts since a moment, newest first; stops looking where the list gets older. */
function recentFirst(posts: readonly Accepted[], since: EpochMs): Accepted[] {
  const found: Accepted[] = [];
  for (let index = posts.length - 1; index >= 0; index -= 1) {
    const post = posts[index];
    if (!post || post.at < since) break;
    found.push(post);
  }
  return found;
}

const linksOf = (text: string): string[] => text.match(/https?:\/\/\S+/g) ?? [];
