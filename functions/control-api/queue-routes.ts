import type { Config } from '@promoter/config';
import { addToQueue, readQueue, removeFromQueue } from '@promoter/control';
import * as answers from '@promoter/control/answers';
import * as z from 'zod/mini';
import { accountParameter } from './parameters.ts';
import { Problem } from './problem.ts';
import { type JsonRoute, route } from './route.ts';

const AN_ID = 'must be the id of an item of the queue';
const id = z.string(AN_ID).check(z.regex(/^[0-9a-z]{1,32}$/, AN_ID));

/** The routes of the own posts that wait for a slot. */
export const queueRoutes = (config: Config): JsonRoute[] => {
  const account = accountParameter(config);
  return [
    route('GET', '/queue', {
      summary: 'The own posts of one account, or of all, with the slot that each was given',
      tag: 'Plan',
      input: z.strictObject({ account: z.optional(account) }),
      answer: answers.queueAnswer,
      handle: (input, services) => readQueue(services, input.account),
    }),
    route('POST', '/queue', {
      summary: 'Adds an own post: it is judged now and when it is sent, once, between its days',
      tag: 'Plan',
      refusals: [409],
      input: z.strictObject({ body: z.strictObject({ ...answers.queueInput.shape, account }) }),
      answer: answers.queueItem,
      handle: async ({ body }, services, by) => {
        const added = await addToQueue(services, services.planning, body, by);
        if ('fault' in added) throw new Problem(400, added.fault);
        if ('refused' in added) throw new Problem(409, added.refused);
        return added;
      },
      did: (input, item) => `queued a text for account ${input.body.account} (${item.id})`,
    }),
    route('DELETE', '/queue', {
      summary: 'Takes an own post out of the queue, and out of the slot that it was given',
      tag: 'Plan',
      refusals: [404, 409],
      input: z.strictObject({ account, id }),
      answer: answers.queueItem,
      handle: async (input, services, by) => {
        const removed = await removeFromQueue(services, input, by);
        if (!removed) throw new Problem(404, `the queue of account ${input.account} has no such item`);
        if ('refused' in removed) throw new Problem(409, removed.refused);
        return removed;
      },
      did: (input) => `took ${input.id} out of the queue of account ${input.account}`,
    }),
  ];
};
