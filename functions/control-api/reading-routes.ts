import type { Config } from '@promoter/config';
import * as control from '@promoter/control';
import * as answers from '@promoter/control/answers';
import { insightsCsv } from '@promoter/control/insights-csv';
import * as z from 'zod/mini';
import {
  accountOrAllParameter,
  accountParameter,
  cursor,
  day,
  month,
  nothing,
  slot,
  week,
  wholeOr,
} from './parameters.ts';
import { orNotFound } from './problem.ts';
import { refuseSlot } from './refuse-slot.ts';
import { attachment } from './responses.ts';
import { type JsonRoute, route } from './route.ts';

/** The routes that read. */
export const readingRoutes = (config: Config): JsonRoute[] => [
  route('GET', '/health', {
    summary: 'Whether the bot is healthy: 200, or 503 where it is not and posts are missing',
    tag: 'Status',
    isPublic: true,
    input: nothing,
    answer: answers.healthAnswer,
    handle: (_, services) => control.readHealth(services),
    statusOf: ({ status }) => (status === 'unhealthy' ? 503 : 200),
  }),
  route('GET', '/status', {
    summary: 'The state of the whole bot',
    tag: 'Status',
    input: nothing,
    answer: answers.statusAnswer,
    handle: (_, services) => control.readStatus(services),
  }),
  route('GET', '/metrics', {
    summary: 'What was published and how it was received over the last days',
    tag: 'Status',
    input: z.strictObject({ days: wholeOr(7, 1, 400) }),
    answer: answers.metricsAnswer,
    handle: ({ days }, services) => control.readMetrics(services, days),
  }),
  route('GET', '/insights', {
    summary: 'What the posts of the last days brought, by what they were made of and when they went out',
    tag: 'Status',
    // Four whole weeks: each weekday counts as often, and X tells of a post's clicks for thirty days.
    input: z.strictObject({
      days: wholeOr(28, 1, 400),
      format: z._default(z.optional(z.enum(['json', 'csv'])), 'json'),
    }),
    answer: answers.insightsAnswer,
    alsoAs: {
      type: 'text/csv',
      write: ({ format }, answer) =>
        format === 'csv'
          ? attachment(`insights-${answer.first}-to-${answer.last}.csv`, 'text/csv; charset=utf-8', insightsCsv(answer))
          : null,
    },
    handle: ({ days }, services) => control.readInsights(services, days),
  }),
  route('GET', '/report', {
    summary: 'What a week came to: its posts, what they brought and cost, what was refused and why, what to change',
    tag: 'Status',
    refusals: [404],
    input: z.strictObject({ week: z.optional(week) }),
    answer: answers.reportAnswer,
    handle: async (input, services) =>
      orNotFound(await control.readReport(services, input.week), 'that week has not begun'),
  }),
  route('GET', '/next-run', {
    summary: 'The next slots over all accounts',
    tag: 'Slots',
    input: z.strictObject({ n: wholeOr(5, 1, 200) }),
    answer: answers.nextRunAnswer,
    handle: ({ n }, services) => control.readNextRun(services, n),
  }),
  route('GET', '/dry-run', {
    summary: 'The post that an account’s next slot would publish; changes nothing',
    tag: 'Slots',
    refusals: [404],
    input: z.strictObject({ account: accountParameter(config) }),
    answer: answers.dryRunAnswer,
    handle: async ({ account }, services) =>
      orNotFound(await control.readDryRun(services, account, services.dryRun), 'the schedule holds no further slot'),
  }),
  route('GET', '/posts/{account}', {
    summary: 'An account’s last posts, or all accounts’, newest first',
    tag: 'Posts',
    input: z.strictObject({
      account: accountOrAllParameter(config),
      limit: wholeOr(20, 1, 500),
      before: z.optional(cursor),
    }),
    answer: answers.postsAnswer,
    handle: ({ account, limit, before }, services) =>
      control.readPosts(services, account, {
        limit,
        before: before === undefined ? undefined : control.readCursor(before),
      }),
  }),
  route('GET', '/slots', {
    summary: 'Every slot of a local day: today unless another is named',
    tag: 'Slots',
    input: z.strictObject({ day: z.optional(day) }),
    answer: answers.slotsAnswer,
    handle: (input, services) => control.readSlots(services, input.day),
  }),
  route('GET', '/calendar', {
    summary: 'Every slot of a local month with its state',
    tag: 'Slots',
    input: z.strictObject({ month }),
    answer: answers.calendarAnswer,
    handle: (input, services) => control.readCalendar(services, input.month),
  }),
  route('GET', '/why/{slot}', {
    summary: 'The whole decision behind a slot',
    tag: 'Slots',
    input: z.strictObject({ slot }),
    answer: answers.whyAnswer,
    handle: async ({ slot }, services) => (await control.readWhy(services, slot)) ?? refuseSlot(slot, config),
  }),
  route('GET', '/log', {
    summary: 'Who changed what: holds, topics, offers, deletions and the plan, newest first',
    tag: 'Status',
    input: z.strictObject({ days: wholeOr(7, 1, 400) }),
    answer: answers.logAnswer,
    handle: ({ days }, services) => control.readLog(services, days),
  }),
  route('GET', '/trends', {
    summary: 'The stored trends, each with why it may be used or not, and the operator’s topic overrides',
    tag: 'Trends',
    input: nothing,
    answer: answers.trendsAnswer,
    handle: (_, services) => control.readTrends(services),
  }),
  route('GET', '/offers', {
    summary: 'The offers, each with the age of its price',
    tag: 'Offers',
    input: nothing,
    answer: answers.offersAnswer,
    handle: (_, services) => control.readOffers(services),
  }),
];
