import type { Config } from '@promoter/config';
import { askDeletion, cooldown, overrideTopic, pause, putOffers, resume } from '@promoter/control';
import * as answers from '@promoter/control/answers';
import * as z from 'zod/mini';
import { accountOrAllParameter, nothing, reason, slot, topic, whole } from './parameters.ts';
import { Problem } from './problem.ts';
import { refuseSlot } from './refuse-slot.ts';
import { answerTo, type JsonRoute, type Method, route } from './route.ts';

/** The routes that change something. */
export const steeringRoutes = (config: Config): JsonRoute[] => [
  route('POST', '/pause', {
    summary: 'Holds an account’s posts back, or all accounts’, until a resume',
    tag: 'Holds',
    input: z.strictObject({ account: accountOrAllParameter(config) }),
    answer: answers.holdsAnswer,
    handle: async ({ account }, services) => answerTo(await pause(services, account)),
    did: ({ account }) => `paused ${named(account)}`,
  }),
  route('POST', '/resume', {
    summary: 'Lifts an account’s pause and stops, or all accounts’ and the app’s',
    tag: 'Holds',
    input: z.strictObject({ account: accountOrAllParameter(config) }),
    answer: answers.holdsAnswer,
    handle: async ({ account }, services) => answerTo(await resume(services, account)),
    did: ({ account }) => `resumed ${named(account)}`,
  }),
  route('POST', '/cooldown', {
    summary: 'No account posts for so many minutes',
    tag: 'Holds',
    input: z.strictObject({ minutes: whole(1, 1_440) }),
    answer: answers.holdsAnswer,
    handle: async ({ minutes }, services) => answerTo(await cooldown(services, minutes)),
    did: ({ minutes }) => `began a cooldown of ${minutes} minute${minutes === 1 ? '' : 's'}`,
  }),
  route('DELETE', '/cooldown', {
    summary: 'Ends a cooldown now',
    tag: 'Holds',
    input: nothing,
    answer: answers.holdsAnswer,
    handle: async (_, services) => answerTo(await cooldown(services, null)),
    did: () => 'ended the cooldown',
  }),
  route('POST', '/posts/{slot}/delete', {
    summary:
      'Asks for the deletion of the post that a slot published: within five minutes it is gone from X, or says why not',
    tag: 'Posts',
    refusals: [409],
    input: z.strictObject({ slot, reason: z.optional(reason) }),
    answer: answers.deleteAnswer,
    handle: async ({ slot, reason }, services, by) => {
      const asked = await askDeletion(services, slot, { by, reason });
      if (!asked) return refuseSlot(slot, config, 'nothing is recorded for such a slot');
      if ('refused' in asked) throw new Problem(409, asked.refused);
      return answerTo(asked);
    },
    did: ({ slot, reason }) => `asked to delete the post of ${slot}${reason === undefined ? '' : ` (“${reason}”)`}`,
  }),
  ...topicRoutes('allow'),
  ...topicRoutes('deny'),
  route('POST', '/offers', {
    summary: 'Stores offers, all or none',
    tag: 'Offers',
    input: z.strictObject({ body: answers.offersInput }),
    answer: answers.offersPutAnswer,
    handle: async ({ body }, services) => {
      const put = await putOffers(services, body);
      if ('faults' in put) throw new Problem(400, put.faults.join('; '));
      return put;
    },
    did: ({ body }) => `put ${body.offers.length} offers`,
  }),
];

/** Adding a topic to one of the operator’s lists, and removing it. */
function topicRoutes(list: 'allow' | 'deny'): JsonRoute[] {
  const overrideRoute = (method: Method, summary: string, change: 'add' | 'remove') =>
    route(method, `/trends/${list}`, {
      summary,
      tag: 'Trends',
      refusals: [409],
      input: z.strictObject({ topic }),
      answer: answers.topicOverrides,
      handle: async (input, services) => {
        const changed = await overrideTopic(services, input.topic, list, change);
        if (!changed) throw new Problem(409, `the list is full: remove topics with DELETE /trends/${list}?topic=`);
        return answerTo(changed);
      },
      did: ({ topic }) => `${CHANGES[change][list]} ${topic}`,
    });
  return [
    overrideRoute('POST', `Adds a topic to the operator’s ${list} list, which wins over every rule`, 'add'),
    overrideRoute('DELETE', `Removes a topic from the operator’s ${list} list`, 'remove'),
  ];
}

/** What was done with a topic, for the log. */
const CHANGES = {
  add: { allow: 'allowed', deny: 'denied' },
  remove: { allow: 'no longer allows', deny: 'no longer denies' },
} as const;

const named = (account: string): string => (account === 'all' ? 'all accounts' : `account ${account}`);
