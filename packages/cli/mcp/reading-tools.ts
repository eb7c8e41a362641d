import {
  insightsAnswer,
  logAnswer,
  metricsAnswer,
  offersAnswer,
  planAnswer,
  postsAnswer,
  slotsAnswer,
  statusAnswer,
  trendsAnswer,
  whyAnswer,
} from '@promoter/control/answers';
import * as z from 'zod/mini';
import { accountOrAll, flag, slot, wholeOr } from './arguments.ts';
import { type Tool, tool } from './tool.ts';

/** They ask the bot alone, but what it tells comes from the open world. */
const READS = { readOnlyHint: true, openWorldHint: true };

const nothing = z.strictObject({});

/** The part of the metrics that tells how posts were received. */
const reception = z.pick(metricsAnswer, {
  days: true,
  first: true,
  last: true,
  mode: true,
  posts: true,
  angles: true,
  hashtags: true,
});

const insights = z.extend(reception, {
  ...z.pick(insightsAnswer, { measure: true, note: true, method: true, whole: true, rows: true }).shape,
  /** How many arms are left out, since nothing can be told of them yet. */
  leftOut: z.int(),
});

/** The tools that look and change nothing. */
export const readingTools: readonly Tool[] = [
  tool({
    name: 'status',
    title: 'State of the bot',
    description: 'Whether the bot runs, what holds posts back and what to do about it, the next slots, and the cost.',
    annotations: READS,
    input: nothing,
    answer: statusAnswer,
    ask: (_, api) => api('GET', '/status', statusAnswer),
  }),
  tool({
    name: 'plan',
    title: 'Coming posts',
    description:
      'The coming slots with the posts that they would send as things stand, and the version that a change has to name. Takes some seconds.',
    annotations: READS,
    input: z.strictObject({
      hours: wholeOr(24, 1, 168, 'How far ahead, in hours'),
      decisions: flag('Whether each slot also tells the whole decision behind its text, which is long'),
    }),
    answer: planAnswer,
    ask: async ({ hours, decisions }, api) => {
      const plan = await api('GET', `/plan?hours=${hours}`, planAnswer);
      return decisions ? plan : { ...plan, slots: plan.slots.map((line) => ({ ...line, decision: null })) };
    },
  }),
  tool({
    name: 'why',
    title: 'Why this post',
    description:
      'The whole decision behind a slot that has begun or ended: trend, offer, rules, sums, what was passed over.',
    annotations: READS,
    input: z.strictObject({ slot }),
    answer: whyAnswer,
    ask: (input, api) => api('GET', `/why/${encodeURIComponent(input.slot)}`, whyAnswer),
  }),
  tool({
    name: 'posts',
    title: 'Published posts',
    description: 'The last posts, newest first, with how they were received on X.',
    annotations: READS,
    input: z.strictObject({
      account: z._default(accountOrAll, 'all'),
      limit: wholeOr(10, 1, 100, 'How many'),
      before: z.optional(
        z
          .string('must be a text')
          .check(z.describe('Only older ones: the "next" of the last answer, or a time such as 2026-11-22T09:00:00Z')),
      ),
    }),
    answer: postsAnswer,
    ask: ({ account, limit, before }, api) => {
      const query = new URLSearchParams({ limit: String(limit), ...(before !== undefined && { before }) });
      return api('GET', `/posts/${encodeURIComponent(account)}?${query}`, postsAnswer);
    },
  }),
  tool({
    name: 'metrics',
    title: 'Figures of the last days',
    description: 'What was published over some days, how it was received by angle and hashtag, and what was refused.',
    annotations: READS,
    input: z.strictObject({ days: wholeOr(7, 1, 400, 'How many local days, today included') }),
    answer: metricsAnswer,
    ask: ({ days }, api) => api('GET', `/metrics?days=${days}`, metricsAnswer),
  }),
  tool({
    name: 'insights',
    title: 'What the posts brought',
    description:
      'Views, engagement and clicks of the posts of some days: together, by angle, by hashtag, how many went out at which hour; and in rows, by what a post was made of and when it went out, clicks (or engagements) per 1,000 views and what one costs, each with its 90 % interval and whether that is better or worse than the whole. What X has not yet told of is null.',
    annotations: READS,
    input: z.strictObject({
      days: wholeOr(30, 1, 400, 'How many local days, today included'),
      tooEarly: flag('Whether there is a row also for each arm of which nothing can be told yet; these are many'),
    }),
    answer: insights,
    ask: async ({ days, tooEarly }, api) => {
      const received = await api('GET', `/metrics?days=${days}`, reception);
      const { measure, note, method, whole, rows } = await api('GET', `/insights?days=${days}`, insightsAnswer);
      const shown = tooEarly ? rows : rows.filter(({ verdict }) => verdict !== 'too-early');
      return { ...received, measure, note, method, whole, rows: shown, leftOut: rows.length - shown.length };
    },
  }),
  tool({
    name: 'trends',
    title: 'Trends',
    description:
      'The stored trends, each with why it may be used or not, the topics that are refused or that people allowed or denied, and the sources’ health.',
    annotations: READS,
    input: z.strictObject({
      refused: wholeOr(20, 0, 1_000, 'How many of the topics that are refused for a day, the last to end first'),
    }),
    answer: trendsAnswer,
    ask: async ({ refused }, api) => {
      const answer = await api('GET', '/trends', trendsAnswer);
      return { ...answer, refused: answer.refused.slice(0, refused) };
    },
  }),
  tool({
    name: 'offers',
    title: 'Prices',
    description: 'The offers that posts may quote, each with its price and when that was read.',
    annotations: READS,
    input: nothing,
    answer: offersAnswer,
    ask: (_, api) => api('GET', '/offers', offersAnswer),
  }),
  tool({
    name: 'slots',
    title: 'Slots of a day',
    description: 'Every slot of a local day with its state, its text, and why it is in this state.',
    annotations: READS,
    input: z.strictObject({
      day: z.optional(
        z.iso
          .date('must be a day such as 2026-11-22')
          .check(z.describe('The local day, such as 2026-11-22; today by default')),
      ),
    }),
    answer: slotsAnswer,
    ask: ({ day }, api) => api('GET', day === undefined ? '/slots' : `/slots?day=${day}`, slotsAnswer),
  }),
  tool({
    name: 'log',
    title: 'Who changed what',
    description: 'What people changed, newest first: holds, topics, offers, deletions and the plan.',
    annotations: READS,
    input: z.strictObject({ days: wholeOr(7, 1, 400, 'Of how many days') }),
    answer: logAnswer,
    ask: ({ days }, api) => api('GET', `/log?days=${days}`, logAnswer),
  }),
];
