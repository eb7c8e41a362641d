import { describe, expect, test } from '@jest/globals';
import { MINUTE_MS, type Trend } from '@promoter/domain';
import type { Slot } from '@promoter/slots';
import { type RankRequest, rankTrends } from '@promoter/trends/rank';

const at = Date.parse('2026-11-22T08:00:00Z');
const slot: Slot = { id: 'A@2026-11-22T09:00', account: 'A', local: '2026-11-22T09:00', day: '2026-11-22', at };

const fixture: Trend = {
  topic: '#INDvsENG',
  hashtag: '#INDvsENG',
  category: 'sports',
  domain: false,
  relevance: 0.05,
  usable: true,
  reason: 'is a fixture of two teams',
  scope: 'worldwide',
  source: 'trends24',
  rank: 1,
  volume: 30_000,
  seenAt: at - 10 * MINUTE_MS,
  expiresAt: at + 350 * MINUTE_MS,
};
const trend = (change: Partial<Trend>): Trend => ({ ...fixture, ...change, topic: change.hashtag ?? fixture.topic });
const gpu = trend({ hashtag: '#NVIDIA', category: 'tech', domain: true, relevance: 0.95, rank: 20, volume: null });

const request: RankRequest = {
  slot,
  trends: [fixture],
  history: [],
  use: 'bridge',
  minRelevance: 0.55,
  minDomainRelevance: 0.65,
  overrides: { allow: [], deny: [] },
  refused: [],
  noTrends: null,
  maxAgeMinutes: 360,
};
const tagsOf = (change: Partial<RankRequest>) =>
  rankTrends({ ...request, ...change }).ranked.map(({ hashtag }) => hashtag);

test('a tag of the twelve last posts is not used again, whatever their order', () => {
  const posts = Array.from({ length: 12 }, (_, index) => ({ at: at - index, tags: ['#Other'] }));
  const used = { at: at - 20, tags: [fixture.hashtag] };
  expect(tagsOf({ history: [used, ...posts] })).toEqual([fixture.hashtag]);
  expect(tagsOf({ history: [used, ...posts.slice(1)] })).toEqual([]);
});

describe('what a slot may use', () => {
  test('is any usable trend in bridge mode, only those of the field in relevant mode', () => {
    expect(tagsOf({ trends: [fixture, gpu] })).toEqual(['#NVIDIA', '#INDvsENG']);
    expect(tagsOf({ trends: [fixture, gpu], use: 'relevant' })).toEqual(['#NVIDIA']);
  });

  test.each<[string, Partial<Trend>, Partial<RankRequest>, string]>([
    [
      'refused by the classifier',
      { usable: false, category: 'tragedy', reason: 'is about a death' },
      {},
      'tragedy: is about a death',
    ],
    ['older than allowed', { seenAt: at - 361 * MINUTE_MS }, {}, 'was last seen more than 360 minutes before the slot'],
    ['expired', { expiresAt: at }, {}, 'was last seen more than 360 minutes before the slot'],
    ['used in a recent post', {}, { history: [{ at: 0, tags: ['#indvseng'] }] }, 'is in one of the last posts'],
    [
      'denied since it was classified',
      {},
      { overrides: { allow: [], deny: ['IND vs ENG'] } },
      'denied by the operator',
    ],
    ['denied in other accents', {}, { overrides: { allow: [], deny: ['ÍND vś ENG'] } }, 'denied by the operator'],
    [
      'both allowed and denied',
      {},
      { overrides: { allow: ['INDvsENG'], deny: ['indvseng'] } },
      'denied by the operator',
    ],
    ['not of the field', {}, { use: 'relevant' }, 'is not of the brand’s field: relevance 0.05'],
  ])('is not what was %s', (_, change, wish, reason) => {
    const { ranked, passedOver } = rankTrends({ ...request, ...wish, trends: [trend(change)] });
    expect(ranked).toEqual([]);
    expect(passedOver).toEqual([{ hashtag: '#INDvsENG', reason }]);
  });

  test('includes what the operator allows, whatever the classifier said', () => {
    const refused = trend({ usable: false, category: 'unknown', reason: 'no evidence' });
    const { ranked } = rankTrends({
      ...request,
      use: 'relevant',
      trends: [refused],
      overrides: { allow: ['#indvsEng'], deny: [] },
    });
    expect(ranked).toMatchObject([{ hashtag: '#INDvsENG', usable: true, reason: 'allowed by the operator' }]);
  });

  test('names one of two near-duplicates', () => {
    const twin = trend({ hashtag: '#EuroVisionFinal2026', rank: 1 });
    const worse = trend({ hashtag: '#EurovisionFinals2026', rank: 9 });
    const { ranked, passedOver } = rankTrends({ ...request, trends: [worse, twin] });
    expect(ranked.map(({ hashtag }) => hashtag)).toEqual(['#EuroVisionFinal2026']);
    expect(passedOver).toEqual([{ hashtag: '#EurovisionFinals2026', reason: 'is nearly the same as a better one' }]);
  });
});

describe('the order', () => {
  test.each<[string, Partial<Trend>]>([
    ['a better rank', { rank: 1 }],
    ['more posts', { volume: 900_000 }],
    ['a later sighting', { seenAt: at }],
    ['more relevance', { relevance: 0.5 }],
  ])('prefers %s', (_, change) => {
    const plain = trend({ hashtag: '#Plain', rank: 12, seenAt: at - 200 * MINUTE_MS });
    const better = trend({ ...plain, hashtag: '#Better', ...change });
    expect(tagsOf({ trends: [plain, better] })).toEqual(['#Better', '#Plain']);
  });

  test('puts the calendar and our own tags after what really trends', () => {
    const day = trend({ hashtag: '#Sunday', source: 'calendar', rank: 1 });
    const own = trend({ ...gpu, hashtag: '#MLOps', source: 'domain-tags', rank: 1 });
    expect(tagsOf({ trends: [day, own, trend({ rank: 50, volume: null })] })[0]).toBe('#INDvsENG');
  });

  test('is the same for a slot each time, in whatever order the trends are read', () => {
    const stored = Array.from({ length: 30 }, (_, index) =>
      trend({ hashtag: `#Club${index}Anthem${index * 7}`, rank: 1 + (index % 5) }),
    );
    expect(tagsOf({ trends: [...stored].reverse() })).toEqual(tagsOf({ trends: stored }));
  });

  test.each([
    [0.95, { domain: true, ofField: true }],
    [0.6, { domain: false, ofField: true }],
    [0.5, { domain: false, ofField: false }],
  ])('a trend of relevance %d counts as %j', (relevance, counts) => {
    expect(rankTrends({ ...request, trends: [trend({ ...gpu, relevance })] }).ranked).toMatchObject([counts]);
  });
});
