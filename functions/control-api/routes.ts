import type { Config } from '@promoter/config';
import {
  cooldown,
  pause,
  putOffers,
  readCalendar,
  readDryRun,
  readHealth,
  readNextRun,
  readOffers,
  readPosts,
  readSlots,
  readStatus,
  readTrends,
  readWhy,
  resume,
  ruleOnTopic,
} from '@promoter/control';
import * as answers from '@promoter/control/answers';
import * as z from 'zod/mini';
import { accountOf, accountOrAllOf, day, month, nothing, topic, whole, wholeOr } from './parameters.ts';
import { Problem } from './problem.ts';
import { type JsonRoute, type Method, route } from './route.ts';

/** Every way in that speaks JSON. */
export const jsonRoutes = (config: Config): JsonRoute[] => [
  route({
    method: 'GET',
    path: '/health',
    summary: 'Whether every slot came to an end in time: 200, or 503',
    isPublic: true,
    input: z.object({}),
    answer: answers.healthAnswer,
    handle: (_, services) => readHealth(services),
    statusOf: ({ status }) => (status === 'healthy' ? 200 : 503),
  }),
  route({
    method: 'GET',
    path: '/status',
    summary: 'The whole bot at a glance',
    input: nothing,
    answer: answers.statusAnswer,
    handle: (_, services) => readStatus(services),
  }),
  route({
    method: 'GET',
    path: '/next-run',
    summary: 'The next slots over all accounts',
    input: z.strictObject({ n: wholeOr(5, 1, 10) }),
    answer: answers.nextRunAnswer,
    handle: ({ n }, services) => readNextRun(services, n),
  }),
  route({
    method: 'GET',
    path: '/dry-run',
    summary: 'The post that an account’s next slot would send; changes nothing',
    input: z.strictObject({ account: accountOf(config) }),
    answer: answers.dryRunAnswer,
    handle: async ({ account }, services) =>
      orNotFound(await readDryRun(services, account, services.dryRun), 'the schedule holds no further slot'),
  }),
  route({
    method: 'GET',
    path: '/posts/{account}',
    summary: 'An account’s last posts, or all accounts’, newest first',
    input: z.strictObject({ account: accountOrAllOf(config), limit: wholeOr(20, 1, 500) }),
    answer: answers.postsAnswer,
    handle: ({ account, limit }, services) =>
      readPosts(services, account === 'all' ? config.accounts.map(({ id }) => id) : [account], limit),
  }),
  route({
    method: 'GET',
    path: '/slots',
    summary: 'Every slot of a local day: today unless another is named',
    input: z.strictObject({ day: z.optional(day) }),
    answer: answers.slotsAnswer,
    handle: (input, services) => readSlots(services, input.day),
  }),
  route({
    method: 'GET',
    path: '/calendar',
    summary: 'Every slot of a local month, and how it stands',
    input: z.strictObject({ month }),
    answer: answers.calendarAnswer,
    handle: (input, services) => readCalendar(services, input.month),
  }),
  route({
    method: 'GET',
    path: '/why/{slot}',
    summary: 'The whole decision behind a slot',
    input: z.strictObject({ slot: z.string() }),
    answer: answers.whyAnswer,
    handle: async ({ slot }, services) =>
      orNotFound(await readWhy(services, slot), 'there is no such slot: write it like A@2026-11-22T09:00'),
  }),
  route({
    method: 'GET',
    path: '/trends',
    summary: 'The trends on the shelf, each with its verdict, and the operator’s lists',
    input: nothing,
    answer: answers.trendsAnswer,
    handle: (_, services) => readTrends(services),
  }),
  ...topicRoutes('allow'),
  ...topicRoutes('deny'),
  route({
    method: 'GET',
    path: '/offers',
    summary: 'The offers, each with the age of its price',
    input: nothing,
    answer: answers.offersAnswer,
    handle: (_, services) => readOffers(services),
  }),
  route({
    method: 'POST',
    path: '/offers',
    summary: 'Puts offers on the shelf, all or none',
    input: z.strictObject({ body: answers.offersInput }),
    answer: answers.offersPutAnswer,
    handle: async ({ body }, services) => {
      const put = await putOffers(services, body);
      if ('faults' in put) throw new Problem(400, put.faults.join('; '));
      return put;
    },
  }),
  route({
    method: 'POST',
    path: '/pause',
    summary: 'Holds an account’s posts back, or all accounts’, until a resume',
    input: z.strictObject({ account: accountOrAllOf(config) }),
    answer: answers.steeringAnswer,
    handle: ({ account }, services) => pause(services, account),
  }),
  route({
    method: 'POST',
    path: '/resume',
    summary: 'Lifts an account’s pause and stops, or all accounts’ and the app’s',
    input: z.strictObject({ account: accountOrAllOf(config) }),
    answer: answers.steeringAnswer,
    handle: ({ account }, services) => resume(services, account),
  }),
  route({
    method: 'POST',
    path: '/cooldown',
    summary: 'No account posts for so many minutes',
    input: z.strictObject({ minutes: whole(1, 1_440) }),
    answer: answers.steeringAnswer,
    handle: ({ minutes }, services) => cooldown(services, minutes),
  }),
  route({
    method: 'DELETE',
    path: '/cooldown',
    summary: 'Ends a cooldown now',
    input: nothing,
    answer: answers.steeringAnswer,
    handle: (_, services) => cooldown(services, null),
  }),
];

/** Putting a topic on one of the operator’s lists, and taking it off. */
function topicRoutes(list: 'allow' | 'deny'): JsonRoute[] {
  const ruling = (method: Method, summary: string, to: 'allow' | 'deny' | 'neither') =>
    route({
      method,
      path: `/trends/${list}`,
      summary,
      input: z.strictObject({ topic }),
      answer: answers.topicLists,
      handle: async (input, services) => {
        const lists = await ruleOnTopic(services, input.topic, to);
        if (!lists) throw new Problem(409, `the list is full: take topics off it with DELETE /trends/${list}?topic=`);
        return lists;
      },
    });
  return [
    ruling('POST', `Puts a topic on the operator’s ${list} list, whatever the rules say of it`, list),
    ruling('DELETE', `Takes a topic off the operator’s ${list} list`, 'neither'),
  ];
}

function orNotFound<T>(found: T | undefined, detail: string): T {
  if (found === undefined) throw new Problem(404, detail);
  return found;
}
