import { CATEGORIES, KINDS, PRICE_UNITS } from '@promoter/domain';
import * as z from 'zod/mini';
import { type AnswerOf, count, share, time, usd } from './parts.ts';
import { crisisStatus, sourceStatus } from './status.ts';

export const topicOverrides = z.object({ allow: z.array(z.string()), deny: z.array(z.string()) });
export type TopicOverridesAnswer = AnswerOf<typeof topicOverrides>;

export const trendLine = z.object({
  hashtag: z.string(),
  topic: z.string(),
  scope: z.string(),
  source: z.string(),
  rank: count,
  volume: z.nullable(count),
  category: z.enum(CATEGORIES),
  domain: z.boolean(),
  relevance: share,
  usable: z.boolean(),
  reason: z.string(),
  /** Who decided: the operator, a kept refusal or a crisis, or the rules. A bot of an older release does not say. */
  by: z._default(z.nullable(z.enum(['operator', 'refusal', 'rules'])), null),
  seenAt: time,
  expiresAt: time,
});
export type TrendLine = AnswerOf<typeof trendLine>;

export const trendsAnswer = z.object({
  trends: z.array(trendLine),
  lists: topicOverrides,
  /** Topics that are refused for a while, by the key that all their spellings have; the last to expire first. */
  refused: z.array(
    z.object({
      topic: z.string(),
      category: z.enum(CATEGORIES),
      /** The evidence's own words. */
      words: z.string(),
      source: z.string(),
      expiresAt: time,
    }),
  ),
  /** How many more there were than are kept. */
  refusedOverflow: count,
  crisis: z.nullable(crisisStatus),
  sources: z.array(sourceStatus),
});
export type TrendsAnswer = AnswerOf<typeof trendsAnswer>;

const priceUnit = z.enum(PRICE_UNITS);

export const offerLine = z.object({
  id: z.string(),
  kind: z.enum(KINDS),
  name: z.string(),
  count,
  priceUsd: usd,
  unit: priceUnit,
  available: z.boolean(),
  location: z.nullable(z.string()),
  source: z.string(),
  fetchedAt: time,
  /** Young enough to be used. */
  fresh: z.boolean(),
});
export type OfferLine = AnswerOf<typeof offerLine>;

export const offersAnswer = z.object({ offers: z.array(offerLine) });
export type OffersAnswer = AnswerOf<typeof offersAnswer>;

const HOW_MANY = 'must be a whole number from 1 to 1024';

/** What `POST /offers` takes: prices as they are now, unless `fetchedAt` says when they were read. */
export const offersInput = z.strictObject({
  offers: z
    .array(
      z.strictObject({
        id: z
          .string()
          .check(
            z.regex(/^[a-z0-9][a-z0-9.-]{0,79}$/, 'must be at most 80 lower case letters, digits, dots and dashes'),
          ),
        kind: z.enum(KINDS),
        name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
        count: z._default(z.int(HOW_MANY).check(z.gte(1, HOW_MANY), z.lte(1024, HOW_MANY)), 1),
        priceUsd: z.union([z.number(), z.string()], 'must be an amount in US dollars, such as 26.60'),
        unit: priceUnit,
        available: z._default(z.boolean(), true),
        location: z._default(z.nullable(z.string().check(z.maxLength(60))), null),
        source: z._default(z.string().check(z.trim(), z.minLength(1), z.maxLength(60)), 'control-api'),
        fetchedAt: z.optional(z.iso.datetime({ offset: true })),
      }),
    )
    .check(z.minLength(1), z.maxLength(500)),
});
export type OffersInput = z.output<typeof offersInput>;

export const offersPutAnswer = z.object({ put: count });
