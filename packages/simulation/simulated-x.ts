import { type Config, readPriceOf } from '@promoter/config';
import {
  type AccountId,
  CREATE_POST,
  DELETE_POST,
  type EpochMs,
  HOUR_MS,
  MINUTE_MS,
  SECOND_MS,
} from '@promoter/domain';
import type { Answer } from '@promoter/x/answer';
import { classifyAnswer, classifyDeletion } from '@promoter/x/classify-answer';
import type { FaultProfile } from './fault-profiles.ts';
import type { AcceptedPost } from './observations.ts';
import type { Ports } from './process.ts';
import type { Random } from './random.ts';
import { createSimulatedTimeline } from './simulated-timeline.ts';
import type { VirtualTime } from './virtual-time.ts';
import { answerToDeletion, answerWithFault } from './x-answers.ts';

/** X as the accounts see it, with its own record of the calls it received and the posts it accepted. */
export interface SimulatedX {
  accepted: readonly AcceptedPost[];
  /** How often each kind of call was received, under its name in ApiUsage. */
  callsReceived: ReadonlyMap<string, number>;
  clientsOf(account: AccountId): Pick<Ports, 'publisher' | 'timeline'>;
}

/** X refuses a text that the account has posted within about this time (as third parties observed). */
const DUPLICATE_WITHIN_MS = 12 * HOUR_MS;

/** The longest time until a post shows: until then only the refusal of its text prevents a second one. */
const LONGEST_LAG_MS = 20 * MINUTE_MS;

const TIMED_OUT: Answer = { kind: 'unanswered', failure: 'timeout', code: '' };

export function createSimulatedX(
  time: VirtualTime,
  random: Random,
  faults: () => FaultProfile,
  config: Config,
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
    const refusesRepeat = isLate || !random.chance(repeatsAccepted);
    accepted.push({ xId, account, text, at, visibleAt, refusesRepeat, deletedAt: null });
    return xId;
  };
  /** Whether the account had such a post; it is gone from here on, though X may not say so. */
  const remove = (account: AccountId, xId: string): boolean => {
    const post = accepted.find((each) => each.xId === xId && each.account === account && each.deletedAt === null);
    if (post) post.deletedAt = time.now();
    return post !== undefined;
  };
  const isDuplicate = (account: AccountId, text: string): boolean =>
    recentFirst(accepted, time.now() - DUPLICATE_WITHIN_MS).some(
      (post) => post.account === account && post.text === text && post.refusesRepeat && post.deletedAt === null,
    );
  const visible = (account: AccountId, since: EpochMs): AcceptedPost[] =>
    recentFirst(accepted, since).filter(
      (post) => post.account === account && post.visibleAt <= time.now() && post.deletedAt === null,
    );

  return {
    accepted,
    callsReceived,
    clientsOf: (account) => ({
      publisher: (sleep) => ({
        publish: async (text) => {
          countCall(CREATE_POST);
          await sleep(random.between(100, 900));
          const request = { duplicate: isDuplicate(account, text), accept: () => accept(account, text) };
          const answer = answerWithFault(random.weighted(faults().x), request, random, time.now());
          if (!answer) await sleep(config.x.timeoutSeconds * SECOND_MS);
          return classifyAnswer(answer ?? TIMED_OUT, time.now());
        },
        // Takes no time and never fails: what a post does without its picture is tested elsewhere.
        upload: async () => ({ kind: 'uploaded', mediaId: '1', cost: config.x.prices.mediaMetadata }),
        remove: async (xId) => {
          countCall(DELETE_POST);
          await sleep(random.between(100, 900));
          const fault = random.weighted(faults().x);
          const answer = answerToDeletion(fault, () => remove(account, xId), random, time.now());
          if (!answer) await sleep(config.x.timeoutSeconds * SECOND_MS);
          return classifyDeletion(answer ?? TIMED_OUT, time.now());
        },
      }),
      timeline: (sleep, metering) =>
        createSimulatedTimeline({
          handle: config.accounts.find(({ id }) => id === account)?.handle ?? account,
          visible: (since) => visible(account, since),
          fault: () => random.weighted(faults().timeline),
          waitForAnswer: () => sleep(random.between(50, 400)),
          countCall,
          metering,
          price: readPriceOf(config, account),
        }),
    }),
  };
}

/** The posts since a moment, newest first. The list is in order of time, so the search ends at the first older one. */
const recentFirst = (posts: readonly AcceptedPost[], since: EpochMs): AcceptedPost[] =>
  posts.slice(posts.findLastIndex(({ at }) => at < since) + 1).reverse();
