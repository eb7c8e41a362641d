import {
  ACCOUNT_ID,
  isZone,
  type MicroUsd,
  MODES,
  POST_LIMITS,
  parseUsd,
  REGION_SLUGS,
  type RegionSlug,
  X_MAX_LENGTH,
} from '@promoter/domain';
import { REVIEWS } from '@promoter/slots';
import * as z from 'zod/mini';
import { speakPlainly } from './faults.ts';

speakPlainly();

/** How far what posts brought decides about later ones. */
const LEARNING = ['off', 'suggest', 'on'] as const;

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$|^24:00$/;
const WINDOW = /^(\d\d:\d\d)\s*[-–]\s*(\d\d:\d\d)$/;

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

const clockPair = z.strictObject({
  start: z.string().check(z.regex(CLOCK, 'must be a local time such as "09:00"')),
  end: z.string().check(z.regex(CLOCK, 'must be a local time such as "23:30"')),
});

/** `"09:00-23:30"`, or the same as `{ "start": "09:00", "end": "23:30" }`; becomes minutes after local midnight. */
const localWindow = z.pipe(
  z.pipe(
    z.union(
      [z.string().check(z.regex(WINDOW, 'must be a window of local times such as "09:00-23:30"')), clockPair],
      'must be a window of local times such as "09:00-23:30"',
    ),
    z.transform((window) => {
      if (typeof window !== 'string') return window;
      const [, start = '', end = ''] = WINDOW.exec(window) ?? [];
      return { start, end };
    }),
  ),
  z.pipe(
    clockPair.check(
      z.refine((window) => window.start !== window.end, 'start and end must differ; "00:00-24:00" is the whole day'),
    ),
    z.transform(({ start, end }) => ({ start: minutesOf(start) % (24 * 60), end: minutesOf(end) })),
  ),
);

const timezone = z.string().check(z.refine(isZone, 'must be an IANA time zone such as "Europe/Paris"'));

const NO_AMOUNT = 'must be an amount in US dollars such as 150 or "0.015"';

const parsed = (amount: string | number): MicroUsd => parseUsd(amount) ?? 0;

/** An amount in US dollars, as a number or decimal string; becomes millionths. */
const usd = z.pipe(
  z.union([z.number(), z.string()], NO_AMOUNT).check(z.refine((amount) => parseUsd(amount) !== undefined, NO_AMOUNT)),
  z.transform(parsed),
);

/** The name of a thing of this repository or deployment, at most this long. */
const lowerCaseName = (most: number) =>
  z.string().check(z.maxLength(most), z.regex(/^[a-z][a-z0-9-]*$/, 'must be lower case letters, digits and dashes'));

function whole(least: number, most: number) {
  const wanted = `must be a whole number from ${least} to ${most}`;
  return z.int(wanted).check(z.gte(least, wanted), z.lte(most, wanted));
}

const A_SHARE = 'must be a share from 0 to 1, such as 0.6';
const share = z.number(A_SHARE).check(z.gte(0, A_SHARE), z.lte(1, A_SHARE));
const httpUrl = z
  .string()
  .check(z.refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), 'must be an http(s) URL'));

const account = z.strictObject({
  id: z.string().check(z.regex(ACCOUNT_ID, 'must be one to eight capital letters and digits, such as "A"')),
  handle: z.string().check(z.regex(/^[A-Za-z0-9_]{1,15}$/, 'must be the name on X without the @')),
  offsetMinutes: whole(0, 1439),
  /** What X bills this account for reading a post of its own; `x.prices.readOwnPost` where it is not set. */
  readUsd: z.exactOptional(usd),
});

const region = z.enum(REGION_SLUGS as [RegionSlug, ...RegionSlug[]]);

/** What each part of X costs. From X's price list; a changed price is a changed line here, with its date. */
const xPrices = z.strictObject({
  asOf: z._default(z.iso.date(), '2026-04-20'),
  createPostWithUrl: z._default(usd, parsed('0.200')),
  /** X's list of 2026-08 has deleting at 0.010 and managing content at 0.005, and does not say which of them this is. */
  deletePost: z._default(usd, parsed('0.010')),
  /** Where the account that reads owns the app; else X takes what any other post costs (see `accounts[].readUsd`). */
  readOwnPost: z._default(usd, parsed('0.001')),
  readPost: z._default(usd, parsed('0.005')),
  trends: z._default(usd, parsed('0.010')),
  /** Alt text for a picture; the upload itself is free. */
  mediaMetadata: z._default(usd, parsed('0.005')),
});

/** Absent objects are filled as if `{}` had been written, so every default is in one place. */
const section = <S extends z.ZodMiniObject>(schema: S) => z.prefault(schema, {} as z.input<S>);

export const scheduleFields = {
  /** IANA zone that slots, days and tags are local to. */
  timezone: z._default(timezone, 'Europe/Paris'),
  /** Local hours within which slots lie; the end is not inside. An end before the start is on the next day. */
  window: z.prefault(localWindow, '09:00-23:30'),
  /** Minutes between two slots of one account. */
  intervalMinutes: z._default(whole(5, 1440), 90),
  /** Least minutes between any two posts. */
  minGapMinutes: z._default(whole(0, 1440), 30),
  accounts: z._default(z.array(account).check(z.minLength(1)), [
    { id: 'A', handle: 'VOLTAGEGPU', offsetMinutes: 0 },
    { id: 'B', handle: 'Voltage_GPU', offsetMinutes: 45 },
  ]),
};

export const configSchema = z.strictObject({
  /** `rehearsal` sends nothing; `live` publishes. */
  mode: z._default(z.enum(MODES), 'rehearsal'),
  /** Names this deployment beside others in one AWS account. */
  stage: z._default(lowerCaseName(16), 'prod'),
  /** Whose posts these are: the name of a folder of packages/brands. A deployment bundles that one alone. */
  brand: z._default(lowerCaseName(32), 'voltagegpu'),
  ...scheduleFields,
  /** Posts an account may make in a local day. X allows an unverified account 50. */
  dailyCap: z._default(whole(1, 50), 10),
  /** `required`: only texts that a person approved, wrote or queued go out; the slots of others are skipped. */
  review: z._default(z.enum(REVIEWS), 'off'),
  /** Share of an account's slots of a day that own posts of the queue may take, 0 to 1. */
  queueShare: z._default(share, 0.3),
  /** `on`: the choice of texts leans to what posts brought. `suggest`: the record says where it would have leaned. */
  learning: z._default(z.enum(LEARNING), 'suggest'),
  /** Days after which what a post brought counts half. */
  learningHalfLifeDays: z._default(whole(7, 90), 18),
  trends: section(
    z.strictObject({
      /** `bridge`: safe trends of any kind, with a bridging sentence. `relevant`: only trends of the brand's field. */
      use: z._default(z.enum(['bridge', 'relevant']), 'bridge'),
      /** Needed for `bridge` in live mode: X's guidelines name posting to trends for visibility as not allowed. */
      acceptPolicyRisk: z._default(z.boolean(), false),
      /** How long a trend may be used after it was seen. */
      maxAgeMinutes: z._default(whole(30, 1440), 360),
      /** How often the sources are asked. */
      refreshMinutes: z._default(whole(10, 360), 30),
      /** Least closeness to the brand's field for `relevant`, 0 to 1. */
      minRelevance: z._default(share, 0.55),
      /** Least closeness for a trend to serve as the domain tag, 0 to 1. */
      minDomainRelevance: z._default(share, 0.65),
      /** Paid searches on X a day, spread evenly; 0 is none. Three of 100 results cost about 45 USD a month. */
      reads: z._default(whole(0, 24), 0),
      /** What posts do while tragedy and violence make up a region's list: go without trends, pause, or go on. */
      onCrisis: z._default(z.enum(['domain-only', 'pause', 'ignore']), 'domain-only'),
      regions: z._default(z.array(region).check(z.minLength(1)), ['worldwide', 'united-states']),
      sources: section(
        z.strictObject({
          trends24: z._default(httpUrl, 'https://trends24.in'),
          getdaytrends: z._default(httpUrl, 'https://getdaytrends.com'),
          googleTrends: z._default(httpUrl, 'https://trends.google.com'),
        }),
      ),
    }),
  ),
  content: section(
    z.strictObject({
      /** Longest post by X's weighted count, in which a link is 23. X itself allows 280. */
      maxLength: z._default(whole(120, X_MAX_LENGTH), POST_LIMITS.maxLength),
      /** Greatest similarity to any text of the last 30 days, 0 to 1. */
      maxSimilarity: z._default(share, POST_LIMITS.maxSimilarity),
      /** Least share of English words, 0 to 1. */
      minEnglish: z._default(share, POST_LIMITS.minEnglish),
      /** Share of capitals that a text has to stay below, 0 to 1. */
      maxCapitals: z._default(share, POST_LIMITS.maxCapitals),
      /** Share of posts that carry the price card of what they sell, 0 to 1; 0 draws none. */
      cards: z._default(share, 0.25),
      /** Whether every post carries at least one tag of the brand's field. */
      requireDomainTag: z._default(z.boolean(), true),
    }),
  ),
  offers: section(
    z.strictObject({
      /** A price older than this is not used. */
      maxAgeHours: z._default(whole(1, 168), 24),
      /** Where the brand's price list is; the brand's own code reads its answer. */
      priceListUrl: z._default(httpUrl, 'https://voltagegpu.com/api/volt/machines'),
    }),
  ),
  budget: section(
    z.strictObject({
      /** What all accounts together may spend on X in a calendar month. */
      monthlyUsd: z._default(usd, parsed('150')),
    }),
  ),
  x: section(
    z.strictObject({
      /** How long one call may take before its outcome counts as unknown. */
      timeoutSeconds: z._default(whole(1, 60), 10),
      prices: section(xPrices),
    }),
  ),
  /** Who is written to when an alarm goes off. */
  alarmEmail: z.optional(z.email()),
  /** Whether the same goes to a chat or a program of your own too, whose address the secret `AlarmWebhookSecret` holds. */
  alarmWebhook: z._default(z.boolean('must be true or false: the address itself is a secret'), false),
  /** Whether both get a report of the week on Monday mornings. */
  weeklyReport: z._default(z.boolean(), true),
  aws: section(
    z.strictObject({
      /** Keeps executions of each function apart from the rest of the AWS account. Fails where the account's limit is 10, as new ones' is. */
      reservedConcurrency: z._default(z.boolean(), false),
      /** A CloudWatch dashboard of the alarms' figures, at 3 USD a month. */
      cloudWatchDashboard: z._default(z.boolean(), false),
    }),
  ),
});

/** The configuration as everything else reads it: complete, checked, windows in minutes, money in millionths. */
export type Config = z.output<typeof configSchema>;
