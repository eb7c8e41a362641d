import { type EpochMs, HOUR_MS, MINUTE_MS } from '@promoter/domain';
import { trendOf } from '../../contracts/store-fixtures.ts';
import { LIVE, type TestBot, testBot } from '../bot.ts';

const FIELD = ['#BigData', '#Cloud', '#CUDA', '#DevOps', '#GPU', '#H200', '#LLM', '#MLOps', '#PyTorch'];

/**
 * A bot at `now` with a usable topic, one refused by its words, one by what is kept against it, tags of the field
 * and of the calendar, and sources that answer, fail and answer in part. A topic and a headline hold `markup`.
 */
export async function botWithTrends(now: EpochMs, markup: string): Promise<TestBot> {
  const bot = testBot(LIVE);
  bot.at(now);
  const { store } = bot;
  const seen = { seenAt: now - 10 * MINUTE_MS, expiresAt: now + 5.5 * HOUR_MS };
  await store.trends.put([
    trendOf('#Wimbledon', { ...seen, volume: 120_000, reason: 'names a competition: "wimbledon"' }),
    trendOf('#Chelsea', { ...seen, rank: 2 }),
    trendOf('#Storm', { ...seen, rank: 3, category: 'tragedy', usable: false, reason: 'a headline says “dies”' }),
    trendOf('#Img', { ...seen, topic: markup, rank: 4, category: 'unknown', usable: false, reason: markup }),
    trendOf('#November2026', { ...seen, source: 'calendar', category: 'holiday' }),
    trendOf('#Thanksgiving', { ...seen, source: 'calendar', category: 'holiday', reason: 'is Thanksgiving today' }),
    ...FIELD.map((tag) =>
      trendOf(tag, { ...seen, source: 'domain-tags', category: 'tech', domain: true, reason: 'names cloud computing' }),
    ),
  ]);
  const refusal = {
    category: 'tragedy',
    reach: 'names',
    source: 'google-rss',
    expiresAt: now + 20.5 * HOUR_MS,
  } as const;
  await store.refusedTopics.put([
    { ...refusal, key: 'chelsea', words: 'Chelsea: three dead after explosion' },
    { ...refusal, key: 'harbour', words: markup },
  ]);
  const row = { lastSuccess: now - 4 * MINUTE_MS, lastError: null, entries: 40, validators: {} };
  const calm = { failures: 0, openUntil: null };
  await store.keyValues.set('trend-source:trends24', { ...row, breaker: calm });
  await store.keyValues.set('trend-source:google-rss', {
    ...row,
    lastError: { at: row.lastSuccess, message: 'united-kingdom: no headlines' },
    breaker: calm,
  });
  await store.keyValues.set('trend-source:getdaytrends', {
    ...row,
    lastError: { at: now - 2 * MINUTE_MS, message: 'answered 520' },
    breaker: { failures: 4, openUntil: now + 56 * MINUTE_MS },
  });
  return bot;
}
