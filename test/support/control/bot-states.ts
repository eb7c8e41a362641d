import { DAY_MS, HOUR_MS, MINUTE_MS, type Post } from '@promoter/domain';
import type { SlotStatus } from '@promoter/slots';
import { offerOf, trendOf } from '../../contracts/store-fixtures.ts';

import {
  abandoned,
  allFail,
  blocked,
  calendarTags,
  changeRecord,
  draft,
  keepTrends,
  NOON,
  rejected,
  source,
  stopOf,
  unknown,
  type World,
} from './well-bot.ts';

/** Each state of the world: how it comes about, whether it is a fault, its headline, and the alarms that are on. */
export const STATES: readonly [
  name: string,
  change: (world: World) => unknown,
  wanted: { health: 'healthy' | 'degraded' | 'unhealthy'; signs: string[]; headline: string; alarms: string[] },
][] = [
  ['all is well', () => {}, { health: 'healthy', signs: [], headline: 'All is well', alarms: [] }],
  [
    'every source fails, and trends of an hour ago are left',
    (world) => allFail(world, NOON - HOUR_MS),
    { health: 'healthy', signs: ['sources-silent'], headline: 'Every source of trends fails', alarms: [] },
  ],
  [
    'one of two sources fails',
    ({ bot: { store } }) => store.keyValues.set(...source('getdaytrends', null, 4)),
    { health: 'healthy', signs: [], headline: 'All is well', alarms: [] },
  ],
  [
    'every source has failed for days, behind 26 tags of the calendar',
    async (world) => {
      keepTrends(world, calendarTags());
      await allFail(world, NOON - 3 * DAY_MS);
    },
    {
      health: 'degraded',
      signs: ['sources-silent'],
      headline: 'No trend from any source for 3 days',
      alarms: ['TrendsOld'],
    },
  ],
  [
    'no source has ever delivered',
    async (world) => {
      keepTrends(world, calendarTags());
      await allFail(world, null);
    },
    {
      health: 'degraded',
      signs: ['sources-silent'],
      headline: 'No source has delivered a trend yet',
      alarms: ['TrendsOld'],
    },
  ],
  [
    'no source has ever delivered, on a bot of a minute',
    async (world) => {
      keepTrends(world, calendarTags());
      await world.bot.store.keyValues.set('trend-source:trends24', {});
      await changeRecord(world.bot.store, { since: NOON - MINUTE_MS });
    },
    {
      health: 'healthy',
      signs: ['sources-silent'],
      headline: 'No source has delivered a trend yet',
      alarms: [],
    },
  ],
  [
    'the refresh has not run for seven hours, behind tags of the calendar',
    async (world) => {
      const seenAt = NOON - 7 * HOUR_MS;
      keepTrends(world, [...calendarTags(), trendOf('#Derby', { seenAt, expiresAt: NOON + HOUR_MS })]);
      await world.bot.store.keyValues.set(...source('trends24', seenAt));
    },
    {
      health: 'degraded',
      signs: ['sources-silent'],
      headline: 'No trend from any source for 7 hours',
      alarms: ['TrendsOld'],
    },
  ],
  [
    'X refused one post',
    ({ slots }) => Object.assign(slots, { 'A@2026-11-23T10:30': rejected('text') }),
    {
      health: 'degraded',
      signs: ['post-failed'],
      headline: '1 post failed: @VOLTAGEGPU',
      alarms: ['AbandonedSlot'],
    },
  ],
  [
    'X refused three posts of an account in a row, for reasons of each kind',
    ({ slots }) =>
      Object.assign(slots, {
        'A@2026-11-22T22:30': rejected('text'),
        'A@2026-11-23T09:00': rejected('unclear'),
        'A@2026-11-23T10:30': rejected('clock'),
      }),
    {
      health: 'unhealthy',
      signs: ['posts-failing'],
      headline: '3 posts in a row failed: @VOLTAGEGPU',
      alarms: ['AbandonedSlot'],
    },
  ],
  [
    'three answers in a row were lost, the last a moment ago',
    ({ slots }) =>
      Object.assign(slots, {
        'B@2026-11-22T23:15': abandoned,
        'B@2026-11-23T09:45': abandoned,
        'B@2026-11-23T11:15': unknown,
      }),
    {
      health: 'unhealthy',
      // The send in doubt is also a slot without a final state.
      signs: ['overdue', 'posts-failing'],
      headline: '1 slot without a final state · 3 posts in a row failed: @Voltage_GPU',
      alarms: ['AbandonedSlot', 'OverdueSlots'],
    },
  ],
  [
    'X no longer shows the last three posts that it accepted and that were measured',
    ({ bot: { store } }) =>
      store.keyValues.set('engagement:A', {
        at: NOON,
        gone: [],
        missing: ['A@2026-11-22T12:00', 'A@2026-11-22T10:30', 'A@2026-11-22T09:00'],
      }),
    {
      health: 'degraded',
      signs: ['posts-missing'],
      headline: '3 posts in a row vanished from X: @VOLTAGEGPU',
      alarms: ['AbandonedSlot'],
    },
  ],
  [
    'X no longer shows two posts: somebody may have deleted them there',
    ({ bot: { store } }) =>
      store.keyValues.set('engagement:A', {
        at: NOON,
        gone: [],
        missing: ['A@2026-11-22T10:30', 'A@2026-11-22T09:00'],
      }),
    { health: 'healthy', signs: [], headline: 'All is well', alarms: [] },
  ],
  [
    'X refused two posts of each account',
    ({ slots }) => {
      for (const id of Object.keys(slots)) slots[id] = rejected('rate-limit');
    },
    {
      health: 'degraded',
      signs: ['post-failed'],
      headline: '2 posts failed: @VOLTAGEGPU, @Voltage_GPU',
      alarms: ['AbandonedSlot'],
    },
  ],
  [
    'a text was held back because its topic was refused here',
    ({ slots }) => Object.assign(slots, { 'A@2026-11-23T10:30': rejected('topic') }),
    { health: 'healthy', signs: [], headline: 'All is well', alarms: [] },
  ],
  [
    'an account has had no keys for three slots',
    ({ slots }) => {
      const skipped: SlotStatus = { state: 'skipped', reason: 'no-credentials', settledAt: NOON };
      Object.assign(slots, {
        'A@2026-11-22T22:30': skipped,
        'A@2026-11-23T09:00': skipped,
        'A@2026-11-23T10:30': skipped,
      });
    },
    {
      health: 'unhealthy',
      signs: ['posts-failing'],
      headline: '3 posts in a row failed: @VOLTAGEGPU',
      alarms: ['AbandonedSlot'],
    },
  ],
  [
    'no valid text for three slots',
    ({ slots }) =>
      Object.assign(slots, {
        'A@2026-11-22T22:30': blocked,
        'A@2026-11-23T09:00': blocked,
        'A@2026-11-23T10:30': blocked,
      }),
    {
      health: 'healthy',
      signs: ['posts-blocked'],
      headline: 'No valid text for 3 slots in a row: @VOLTAGEGPU',
      alarms: [],
    },
  ],
  [
    'A is paused and all cool down',
    async ({ bot: { store } }) => {
      await store.holds.pause('A', NOON);
      await store.holds.cooldown(NOON + 19 * MINUTE_MS);
    },
    {
      health: 'healthy',
      signs: ['paused', 'cooldown'],
      headline: 'Paused: @VOLTAGEGPU · Cooling down until 12:19',
      alarms: [],
    },
  ],
  [
    'both are paused',
    async ({ bot: { store } }) => {
      await store.holds.pause('A', NOON);
      await store.holds.pause('B', NOON);
    },
    { health: 'healthy', signs: ['paused'], headline: 'Paused: @VOLTAGEGPU, @Voltage_GPU', alarms: [] },
  ],
  [
    'A is stopped, and paused, too, while B has reached its daily limit',
    async ({ bot: { store } }) => {
      await store.holds.stopAccount('A', stopOf());
      await store.holds.pause('A', NOON);
      await store.holds.stopAccount('B', stopOf({ until: NOON + 13 * HOUR_MS, cause: 'daily-limit' }));
    },
    {
      health: 'unhealthy',
      signs: ['stopped', 'paused', 'daily-limit'],
      headline:
        'Stopped by X: @VOLTAGEGPU · Paused: @VOLTAGEGPU · X’s daily limit until 2026-11-24 01:00: @Voltage_GPU',
      alarms: ['AccountStopped'],
    },
  ],
  [
    'the app is stopped',
    ({ bot: { store } }) => store.holds.stopApp(stopOf()),
    {
      health: 'unhealthy',
      signs: ['stopped'],
      headline: 'Stopped by X: @VOLTAGEGPU, @Voltage_GPU',
      alarms: ['AccountStopped'],
    },
  ],
  [
    'the app’s stop has ended by itself',
    ({ bot: { store } }) => store.holds.stopApp(stopOf({ until: NOON })),
    { health: 'healthy', signs: [], headline: 'All is well', alarms: [] },
  ],
  [
    'X refuses to give the timeline',
    ({ bot: { store } }) =>
      store.keyValues.set('reads:A', {
        timeline: { since: NOON - HOUR_MS, times: 2, detail: 'Forbidden', notBefore: NOON + HOUR_MS },
      }),
    {
      health: 'healthy',
      signs: ['reads-refused'],
      headline: 'X refuses reads of timeline: @VOLTAGEGPU',
      alarms: [],
    },
  ],
  [
    'a crisis',
    ({ bot: { store } }) =>
      store.keyValues.set('crisis', {
        at: NOON,
        regions: {
          worldwide: { since: NOON, seenAt: NOON, share: 0.3, topics: ['Quake'], calm: 0, mailedOn: '2026-11-23' },
        },
      }),
    {
      health: 'healthy',
      signs: ['crisis'],
      headline: 'Crisis in worldwide: posts go without trends',
      alarms: [],
    },
  ],
  [
    'a post stands beside a topic that was refused later',
    async ({ bot: { store } }) => {
      const evidence = { category: 'tragedy', reach: 'names', words: 'dies', source: 'google-rss' } as const;
      await store.refusedTopics.put([{ key: 'sunday', ...evidence, expiresAt: NOON + HOUR_MS }]);
      const post: Post = {
        ...draft,
        account: 'A',
        postedAt: NOON,
        slot: 'A@2026-11-23T10:30',
        mode: 'live',
        xId: '7',
        metrics: null,
      };
      store.posts.list = async (account) => (account === 'A' ? [post] : []);
    },
    { health: 'healthy', signs: ['posts-at-risk'], headline: '1 post may have to be deleted', alarms: [] },
  ],
  [
    'rows of two tables cannot be read',
    ({ bot: { store } }) => {
      const row = { key: 'k', fault: 'kind: “tpu”', lastSeen: NOON };
      store.unreadable.list = async () => [
        { table: 'Offers', ...row },
        { table: 'Posts', ...row },
      ];
    },
    { health: 'healthy', signs: ['unreadable-rows'], headline: 'Some rows cannot be read', alarms: [] },
  ],
  [
    'a slot has no final state',
    ({ slots }) => Object.assign(slots, { 'A@2026-11-23T10:30': { state: 'claimed', owner: 'o', claimedAt: NOON } }),
    {
      health: 'unhealthy',
      signs: ['overdue'],
      headline: '1 slot without a final state',
      alarms: ['OverdueSlots'],
    },
  ],
  [
    'slots were reconciled on a machine whose clock is three seconds ahead',
    ({ bot: { store } }) => changeRecord(store, { checkedAt: NOON + 3_000 }),
    { health: 'healthy', signs: [], headline: 'All is well', alarms: [] },
  ],
  [
    'slots have not been reconciled for an hour',
    ({ bot: { store } }) => changeRecord(store, { checkedAt: NOON - 65 * MINUTE_MS }),
    {
      health: 'unhealthy',
      signs: ['settle-silent'],
      headline: 'Not running: slots were last reconciled 65 minutes ago',
      // Without settle there is no figure at all.
      alarms: ['SettleSilent', 'TrendsOld'],
    },
  ],
  [
    'the month’s budget is spent',
    ({ bot: { store } }) =>
      store.usage.record({ call: 'x.create-post', at: NOON, latencyMs: 1, ok: true, reads: 0, cost: 149_900_000 }),
    {
      health: 'unhealthy',
      signs: ['budget-spent'],
      headline: 'The month’s budget is spent: nothing is posted',
      alarms: ['BudgetSpent'],
    },
  ],
  [
    'prices are two days old',
    ({ bot: { store } }) => store.offers.put([offerOf('gpu-8x-h200', { fetchedAt: NOON - 2 * DAY_MS })]),
    { health: 'degraded', signs: ['offers-old'], headline: 'No price for 2 days', alarms: ['OffersOld'] },
  ],
];
