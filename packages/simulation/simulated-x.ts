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
import type { AcceptedPost } from './accepted-post.ts';
import type { FaultProfile } from './fault-profiles.ts';
import type { Random } from './random.ts';
import { createSimulatedTimeline } from './simulated-timeline.ts';
import type { Sleep, VirtualTime } from './virtual-time.ts';
import { answerTo, isHang } from './x-answers.ts';

/** X as the accounts see it, with its own record of the calls it received and the posts it accepted. */
export interface SimulatedX {
  accepted: readonly AcceptedPost[];
  /** How often each kind of call was received, under its name in ApiUsage. */
  callsReceived: ReadonlyMap<string, number>;
  publisher(account: AccountId, sleep: Sleep): Publisher;
  timeline(account: AccountId, sleep: Sleep, metering: Pick<ReadMeter, 'meter' | 'now'>): Timeline;
}

/** The settings that the simulated X needs. */
export interface XSettings {
  timeoutMs: number;
  handles: ReadonlyMap<AccountId, string>;
  prices: { readOwnPost: MicroUsd };
}

/** X refuses a text that the account has posted within about this time (as third parties observed). */
const DUPLICATE_WITHIN_MS = 12 * HOUR_MS;

/** The longest time until a post shows: until then only the refusal of its text prevents a second one. */
const LONGEST_LAG_MS = 20 * MINUTE_MS;

export function createSimulatedX(
  time: VirtualTime,
  random: Random,
  faults: () => FaultProfile,
  settings: XSettings,
): SimulatedX {
  const accepted: AcceptedPost[] = [];
  const callsReceived = new Map<string, number>();

  const countCall = (call: string): void => void callsReceived.set(call, (callsReceived.get(call) ?? 0) + 1);
  const accept = (account: AccountId, text: string): string => {
    const { timelineLate, timelineLagMs, repeatsAccepted } = faults();
    const at = time.now();
    const isLate = random.chance(timelineLate);
    const visibleAt = at + (isLate ? random.between(timelineLagMs, LONGEST_LAG_MS) : random.between(0, timelineLagMs));
    const xId = String(1_000_000 + accepted.length);
    accepted.push({ xId, account, text, at, visibleAt, refusesRepeat: isLate || !random.chance(repeatsAccepted) });
    return xId;
  };
  const isDuplicate = (account: AccountId, text: string): boolean =>
    recentFirst(accepted, time.now() - DUPLICATE_WITHIN_MS).some(
      (post) => post.account === account && post.text === text && post.refusesRepeat,
    );
  const visible = (account: AccountId, since: EpochMs): AcceptedPost[] =>
    recentFirst(accepted, since).filter((post) => post.account === account && post.visibleAt <= time.now());

  return {
    accepted,
    callsReceived,
    publisher: (account, sleep) => ({
      publish: async (text) => {
        countCall(CREATE_POST);
        await sleep(random.between(100, 900));
        const fault = random.weighted(faults().x);
        const duplicate = isDuplicate(account, text);
        if (isHang(fault)) {
          if (fault === 'hang-after-accept' && !duplicate) accept(account, text);
          await sleep(settings.timeoutMs);
          return classifyAnswer({ kind: 'unanswered', failure: 'timeout', code: '' }, time.now());
        }
        const answer = answerTo(fault, { duplicate, accept: () => accept(account, text) }, random, time.now());
        return classifyAnswer(answer, time.now());
      },
    }),
    timeline: (account, sleep, metering) =>
      createSimulatedTimeline({
        handle: settings.handles.get(account) ?? account,
        visible: (since) => visible(account, since),
        fails: () => random.chance(faults().timelineFails),
        waitForAnswer: () => sleep(random.between(50, 400)),
        countCall,
        metering: { ...metering, prices: settings.prices },
      }),
  };
}

/** The posts since a moment, newest first. The list is in order of time, so the search ends at the first older one. */
function recentFirst(posts: readonly AcceptedPost[], since: EpochMs): AcceptedPost[] {
  const found: AcceptedPost[] = [];
  for (let index = posts.length - 1; index >= 0; index -= 1) {
    const post = posts[index];
    if (!post || post.at < since) break;
    found.push(post);
  }
  return found;
}
