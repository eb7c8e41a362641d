import {
  type AccountId,
  CREATE_POST,
  type EpochMs,
  HOUR_MS,
  MINUTE_MS,
  type MicroUsd,
  type Publisher,
  type Timeline,
} from '@promoter/domain';
import { classifyAnswer } from '@promoter/x/classify-answer';
import type { ReadMeter } from '@promoter/x/meter-read';
import type { Accepted } from './accepted.ts';
import type { Random } from './random.ts';
import type { FaultProfile } from './fault-profiles.ts';
import { simulatedTimeline } from './simulated-timeline.ts';
import type { Sleep, VirtualTime } from './virtual-time.ts';
import { answerTo, isHang } from './x-answers.ts';

/** X as the accounts see it, with its own memory of what it was asked and what it accepted. */
export interface SimulatedX {
  accepted: readonly Accepted[];
  /** How often each kind of call was made, under its name in ApiUsage. */
  asked: ReadonlyMap<string, number>;
  publisher(account: AccountId, sleep: Sleep): Publisher;
  timeline(account: AccountId, sleep: Sleep, metering: Pick<ReadMeter, 'meter' | 'now'>): Timeline;
}

/** What of the configuration matters to X's side. */
export interface XTerms {
  timeoutMs: number;
  handles: ReadonlyMap<AccountId, string>;
  prices: { readOwnPost: MicroUsd };
}

/** X refuses a text that the account has posted within about this time (third parties' observation). */
const DUPLICATE_WITHIN_MS = 12 * HOUR_MS;

/** How late a post shows at the worst: until then the refusal of its text is all that prevents a second one. */
const LATEST_MS = 20 * MINUTE_MS;

export function createSimulatedX(time: VirtualTime, random: Random, faults: () => FaultProfile, terms: XTerms): SimulatedX {
  const accepted: Accepted[] = [];
  const asked = new Map<string, number>();

  const noteAsked = (call: string): void => void asked.set(call, (asked.get(call) ?? 0) + 1);
  const accept = (account: AccountId, text: string): string => {
    const { timelineLate, timelineLagMs, repeatsAccepted } = faults();
    const at = time.now();
    const isLate = random.chance(timelineLate);
    const visibleAt = at + (isLate ? random.between(timelineLagMs, LATEST_MS) : random.between(0, timelineLagMs));
    const xId = String(1_000_000 + accepted.length);
    accepted.push({ xId, account, text, at, visibleAt, refusesRepeat: isLate || !random.chance(repeatsAccepted) });
    return xId;
  };
  const isDuplicate = (account: AccountId, text: string): boolean =>
    recentFirst(accepted, time.now() - DUPLICATE_WITHIN_MS).some(
      (post) => post.account === account && post.text === text && post.refusesRepeat,
    );
  const visible = (account: AccountId, since: EpochMs): Accepted[] =>
    recentFirst(accepted, since).filter((post) => post.account === account && post.visibleAt <= time.now());

  return {
    accepted,
    asked,
    publisher: (account, sleep) => ({
      publish: async (text) => {
        noteAsked(CREATE_POST);
        await sleep(random.between(100, 900));
        const fault = random.weighted(faults().x);
        const duplicate = isDuplicate(account, text);
        if (isHang(fault)) {
          if (fault === 'hang-after-accept' && !duplicate) accept(account, text);
          await sleep(terms.timeoutMs);
          return classifyAnswer({ kind: 'unanswered', failure: 'timeout', code: '' }, time.now());
        }
        const answer = answerTo(fault, { duplicate, accept: () => accept(account, text) }, random, time.now());
        return classifyAnswer(answer, time.now());
      },
    }),
    timeline: (account, sleep, metering) =>
      simulatedTimeline({
        handle: terms.handles.get(account) ?? account,
        visible: (since) => visible(account, since),
        fails: () => random.chance(faults().timelineFails),
        answersAfter: () => sleep(random.between(50, 400)),
        noteAsked,
        metering: { ...metering, prices: terms.prices },
      }),
  };
}

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
