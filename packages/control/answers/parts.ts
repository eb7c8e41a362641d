import { MODES } from '@promoter/domain';
import { SLOT_STATES } from '@promoter/slots';
import * as z from 'zod/mini';

/** What an answer's schema describes, as a value that is only read. */
export type AnswerOf<Schema extends z.ZodMiniType> = ReadonlyDeep<z.output<Schema>>;

type ReadonlyDeep<T> = T extends object ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> } : T;

/** ISO 8601 with the offset of the configured zone. */
export const time = z.iso.datetime({ offset: true });
export const day = z.iso.date();
/** US dollars, exact to a millionth. */
export const usd = z.number().check(z.gte(0));
export const count = z.int().check(z.gte(0));
/** Of a whole, 0 to 1. */
export const share = z.number().check(z.gte(0), z.lte(1));

/**
 * Every state of the ledger, and two of slots without a record: `scheduled` is still to come or open; `unrecorded` is
 * past, which only happens before the bot's first start. `unreadable` is a slot whose row cannot be read: it counts as
 * taken.
 */
export const slotState = z.enum(['scheduled', ...SLOT_STATES, 'unrecorded']);

export const slotRef = z.object({ id: z.string(), account: z.string(), at: time });

export const stop = z.object({
  reason: z.string(),
  /** What the owner has to do. */
  fix: z.string(),
  /** Null where that cannot be read. */
  since: z.nullable(time),
  /** When it ends by itself; null when only a resume lifts it. */
  until: z.nullable(time),
});

/** What a text was made of. A part that a text lacks is absent; bots of earlier releases name none. */
export const makeup = z.object({
  /** The idea of the catalogue. */
  idea: z.optional(z.string()),
  /** What links the topic to the idea. */
  device: z.optional(z.string()),
  product: z.optional(z.string()),
  domainTag: z.optional(z.string()),
  /** The category of the trend. */
  topicCategory: z.optional(z.string()),
});

/** The price card of a text. */
export const cardAnswer = z.object({
  /** What it is of, as posts name it: `8x H200`. */
  product: z.string(),
  /** Where this API has the picture: of a post what it went out with, of one to come while it shows what the text says, else nothing (204). Null for another day. */
  path: z.nullable(z.string()),
});
export type CardAnswer = AnswerOf<typeof cardAnswer>;

/** Null where the text goes without one; bots of earlier releases name none. */
export const card = z._default(z.nullable(cardAnswer), null);

/** A request to delete a published post, and what came of it; null where there is none. */
export const deletion = z._default(
  z.nullable(
    z.object({
      askedAt: time,
      /** The label of the token that asked, or `operator`. */
      by: z.string(),
      reason: z.nullable(z.string()),
      /** `asked` (X is to delete it within five minutes), `deleted` or `refused`. */
      state: z.string(),
      /** When it reached this state, or while it is asked, when X was last tried. */
      at: time,
      /** The refusal, or while it is asked, why the last try was in vain. */
      detail: z.nullable(z.string()),
    }),
  ),
  null,
);

export const decision = z.object({
  story: z.array(z.string()),
  trend: z.nullable(z.object({ hashtag: z.string(), source: z.string(), category: z.string(), reason: z.string() })),
  tags: z.array(z.string()),
  angle: z.nullable(z.string()),
  offerIds: z.array(z.string()),
  rules: z.array(z.object({ rule: z.string(), pass: z.boolean(), detail: z.string() })),
  passedOver: z.array(z.object({ hashtag: z.string(), reason: z.string() })),
  candidates: count,
  nearest: z.nullable(share),
  makeup: z.optional(makeup),
  /** The sums behind the amounts of the text. */
  arithmetic: z.optional(z.array(z.string())),
  /** What amounts are compared with, each with source and date. */
  yardsticks: z.optional(z.array(z.string())),
});

export const hold = z.enum(['paused', 'stopped', 'daily-limit', 'cooldown']);
export const mode = z.enum(MODES);
