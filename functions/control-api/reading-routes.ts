import type { Config } from '@promoter/config';
import * as control from '@promoter/control';
import * as answers from '@promoter/control/answers';
import * as z from 'zod/mini';
import { accountOrAllParameter, accountParameter, day, month, nothing, wholeOr } from './parameters.ts';
import { orNotFound } from './problem.ts';
import { type JsonRoute, route } from './route.ts';

/** The routes that read. */
export const readingRoutes = (config: Config): JsonRoute[] => [
  route('GET', '/health', {
    summary: 'Whether every slot reached a final state in time: 200, or 503',
    isPublic: true,
    input: z.object({}),
    answer: answers.healthAnswer,
    handle: (_, services) => control.readHealth(services),
    statusOf: ({ status }) => (status === 'healthy' ? 200 : 503),
  }),
  route('GET', '/status', {
    summary: 'The state of the whole bot',
    input: nothing,
    answer: answers.statusAnswer,
    handle: (_, services) => control.readStatus(services),
  }),
  route('GET', '/metrics', {
    summary: 'What was published and how it was received over the last days',
    input: z.strictObject({ days: wholeOr(7, 1, 400) }),
    answer: answers.metricsAnswer,
    handle: ({ days }, services) => control.readMetrics(services, days),
  }),
  route('GET', '/next-run', {
    summary: 'The next slots over all accounts',
    input: z.strictObject({ n: wholeOr(5, 1, 10) }),
    answer: answers.nextRunAnswer,
    handle: ({ n }, services) => control.readNextRun(services, n),
  }),
  route('GET', '/dry-run', {
    summary: 'The post that an account’s next slot would publish; changes nothing',
    input: z.strictObject({ account: accountParameter(config) }),
    answer: answers.dryRunAnswer,
    handle: async ({ account }, services) =>
      orNotFound(await control.readDryRun(services, account, services.dryRun), 'the schedule holds no further slot'),
  }),
  route('GET', '/posts/{account}', {
    summary: 'An account’s last posts, or all accounts’, newest first',
    input: z.strictObject({ account: accountOrAllParameter(config), limit: wholeOr(20, 1, 500) }),
    answer: answers.postsAnswer,
    handle: ({ account, limit }, services) => control.readPosts(services, account, limit),
  }),
  route('GET', '/slots', {
    summary: 'Every slot of a local day: today unless another is named',
    input: z.strictObject({ day: z.optional(day) }),
    answer: answers.slotsAnswer,
    handle: (input, services) => control.readSlots(services, input.day),
  }),
  route('GET', '/calendar', {
    summary: 'Every slot of a local month with its state',
    input: z.strictObject({ month }),
    answer: answers.calendarAnswer,
    handle: (input, services) => control.readCalendar(services, input.month),
  }),
  route('GET', '/why/{slot}', {
    summary: 'The whole decision behind a slot',
    input: z.strictObject({ slot: z.string() }),
    answer: answers.whyAnswer,
    handle: async ({ slot }, services) =>
      orNotFound(await control.readWhy(services, slot), 'there is no such slot: write it like A@2026-11-22T09:00'),
  }),
  route('GET', '/trends', {
    summary: 'The stored trends, each with why it may be used or not, and the operator’s topic overrides',
    input: nothing,
    answer: answers.trendsAnswer,
    handle: (_, services) => control.readTrends(services),
  }),
  route('GET', '/offers', {
    summary: 'The offers, each with the age of its price',
    input: nothing,
    answer: answers.offersAnswer,
    handle: (_, services) => control.readOffers(services),
  }),
];
