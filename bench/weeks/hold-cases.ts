import { field } from '@promoter/brands/voltagegpu';
import { scheduleOf } from '@promoter/config';
import { HOUR_MS, MINUTE_MS, type RegionSlug, topicKey } from '@promoter/domain';
import { refreshTrends } from '@promoter/pipeline/refresh-trends';
import { nextSlots } from '@promoter/slots';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { rankTrends } from '@promoter/trends/rank';
import { configOf, silent } from '../../test/support/bot.ts';
import { REGIONS } from './play-days.ts';
import { type SiteTrouble, sitesOf } from './sites.ts';

type Listed = Partial<Record<RegionSlug, readonly string[]>>;

/** One refresh: what the lists show from now on, whether the feed has the news now, and what goes wrong. */
interface Step {
  hours: number;
  listed?: Listed;
  told?: boolean;
  trouble?: { what: SiteTrouble; where: 'feeds' | 'everywhere' };
}

/** A way in which a refusal could be lost. */
interface HoldCase {
  name: string;
  /** What trends before the news. */
  listed: Listed;
  /** The news of one region's feed; null where the words of a list refuse. */
  news: { region: RegionSlug; topic: string; headlines: readonly string[] } | null;
  /** The folded tags that no slot may use afterwards. */
  beside: RegExp;
  steps: readonly Step[];
}

/** Accepted at eight, refused half an hour later. */
const ACCEPTED: Step = { hours: 0 };
const REFUSED: Step = { hours: 0.5, told: true };

const BLAST = {
  region: 'united-states',
  topic: 'fire department',
  headlines: ['Chelsea: three dead after explosion'],
} as const;
const CHELSEA = { listed: { worldwide: ['#Chelsea'] }, news: BLAST, beside: /^chelsea/ } satisfies Partial<HoldCase>;

const CASES: readonly HoldCase[] = [
  { name: 'in a region without a feed', ...CHELSEA, steps: [ACCEPTED, REFUSED] },
  {
    name: 'in a region whose own feed is silent about it',
    ...CHELSEA,
    listed: { 'united-kingdom': ['#Chelsea'] },
    steps: [ACCEPTED, REFUSED],
  },
  ...[
    '#chelsea',
    '#CHELSEA',
    'Chelsea FC',
    '#ChelseaFC',
    '#ChelseaLive',
    '#ChelseaToday',
    '#ChelseaVsArsenal',
    'Chelsea 2026',
  ].map((name) => ({
    name: `as ${name}`,
    ...CHELSEA,
    listed: { worldwide: [name] },
    steps: [ACCEPTED, REFUSED],
  })),
  {
    name: 'as #Chelsea, where the news says Chelsea FC',
    ...CHELSEA,
    news: { region: 'united-kingdom', topic: 'Chelsea FC', headlines: ['Chelsea FC youth player found dead'] },
    steps: [ACCEPTED, REFUSED],
  },
  ...['#pokemón', '#Pokemon', '#POKÉMON', '#PokemonGO'].map((name) => ({
    name: `as ${name}, where the news says Pokémon`,
    listed: { worldwide: [name] },
    news: {
      region: 'united-states' as const,
      topic: 'Pokémon',
      headlines: ['Two children die in crush at Pokémon store'],
    },
    beside: /^pokemon/,
    steps: [ACCEPTED, REFUSED],
  })),
  ...['#UFC300', '#ufc_300', 'UFC 300', '#UFC300Live'].map((name) => ({
    name: `as ${name}, where the news says UFC-300`,
    listed: { 'united-kingdom': [name] },
    news: { region: 'united-states' as const, topic: 'UFC-300', headlines: ['UFC-300: fighter dies after collapse'] },
    beside: /^ufc300/,
    steps: [ACCEPTED, REFUSED],
  })),
  {
    name: 'as its older row alone, when no list has it any more',
    ...CHELSEA,
    steps: [ACCEPTED, { ...REFUSED, listed: {} }],
  },
  {
    name: 'after every site answers 304',
    ...CHELSEA,
    steps: [ACCEPTED, REFUSED, { hours: 1, trouble: { what: 'unchanged', where: 'everywhere' } }],
  },
  {
    name: 'after the feeds fail, three times',
    ...CHELSEA,
    steps: [
      ACCEPTED,
      REFUSED,
      ...[1, 1.5, 2].map((hours): Step => ({ hours, trouble: { what: 'failed', where: 'feeds' } })),
    ],
  },
  {
    name: 'after every site fails, three times',
    ...CHELSEA,
    steps: [
      ACCEPTED,
      REFUSED,
      ...[1, 1.5, 2].map((hours): Step => ({ hours, trouble: { what: 'failed', where: 'everywhere' } })),
    ],
  },
  {
    name: 'after the item is gone from the feed',
    ...CHELSEA,
    steps: [ACCEPTED, REFUSED, { hours: 1 }, { hours: 1.5 }],
  },
  {
    name: 'a day after the item is gone, still listed',
    ...CHELSEA,
    steps: [ACCEPTED, REFUSED, ...[6, 12, 18, 24].map((hours): Step => ({ hours }))],
  },
  {
    name: 'when it begins to trend after the item is gone',
    ...CHELSEA,
    listed: {},
    steps: [ACCEPTED, REFUSED, { hours: 3, listed: { worldwide: ['#Chelsea'] } }],
  },
  {
    name: 'when it comes back in another region and spelling',
    ...CHELSEA,
    steps: [
      ACCEPTED,
      { ...REFUSED, listed: {} },
      { hours: 8, listed: { 'united-kingdom': ['#CHELSEA'], worldwide: ['Chelsea FC'] } },
    ],
  },
];

export interface HoldResult {
  name: string;
  /** Whether a slot could use it without the news: otherwise the case shows nothing. */
  isUsableWithoutNews: boolean;
  /** Whether no slot can use it with the news. */
  isHeld: boolean;
}

/** Plays every case through the real refresh, with the news and without it, and asks what the next slot may use. */
export async function tryHoldCases(): Promise<HoldResult[]> {
  const results: HoldResult[] = [];
  for (const one of CASES) {
    const [withNews, without] = [await usableAfter(one, true), await usableAfter(one, false)];
    results.push({ name: one.name, isUsableWithoutNews: without, isHeld: !withNews });
  }
  return results;
}

const MORNING = Date.parse('2026-11-23T08:00Z');

/** Whether a slot after the last step may use a tag of the topic. */
async function usableAfter({ listed, news, beside, steps }: HoldCase, hasNews: boolean): Promise<boolean> {
  const config = configOf({ trends: { regions: REGIONS } });
  const store = createInMemoryStore();
  let lists = listed;
  let time = MORNING;
  const now = () => time;
  for (const step of steps) {
    time = MORNING + step.hours * HOUR_MS;
    lists = step.listed ?? lists;
    const fetch = sitesOf(
      (region) => ({
        topics: [...(lists[region] ?? []), '#Wimbledon', '#Minecraft'],
        news: [
          { topic: 'minecraft', headlines: ['Minecraft update adds new biomes'] },
          ...(hasNews && step.told && news?.region === region ? [news] : []),
        ],
      }),
      (host) =>
        step.trouble && (step.trouble.where === 'everywhere' || host.includes('google'))
          ? step.trouble.what
          : undefined,
    );
    await refreshTrends({ config, store, field, fetch, now, log: silent, pause: async () => {} });
  }
  time += MINUTE_MS;
  const [slot] = nextSlots(scheduleOf(config), time, 1);
  if (!slot) throw new Error('the schedule holds no slot');
  const { ranked } = rankTrends({
    ...config.trends,
    slot: { ...slot, at: time },
    trends: await store.trends.list(config.trends.regions, time),
    history: [],
    overrides: await store.topicOverrides.read(),
    refused: (await store.refusedTopics.read(time)).topics,
    noTrends: null,
  });
  return ranked.some(({ hashtag }) => beside.test(topicKey(hashtag)));
}
