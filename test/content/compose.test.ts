import { describe, expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { compose, similarity } from '@promoter/content';
import { ANGLES, DAY_MS } from '@promoter/domain';
import { themeOverlapBy } from '../../packages/content/theme-overlap.ts';
import {
  A_DOMAIN_TREND,
  aRequest,
  aTrend,
  composed,
  draftOf,
  NOW,
  pastPostOf,
  SLOT,
  shapeOf,
  writePosts,
} from '../support/content/a-request.ts';

describe('a post', () => {
  const { draft, decision } = composed(compose(aRequest()));

  test('names the trend, a domain tag, a current offer, the code and one link', () => {
    expect(draft.text).toContain('#INDvENG');
    expect(draft.tags).toHaveLength(2);
    expect(draft.text).toMatch(/\$\d+\.\d\d\/(hr|M tokens)|free/i);
    expect(draft.text).toContain('SHA-256-C7E8976BBAF2');
    expect(draft.text.match(/https:\/\/voltagegpu\.com\//g)).toHaveLength(1);
  });

  test('carries the link by which a click is counted and the post is found again', () => {
    const url = new URL(draft.link);
    expect(draft.text).toContain(draft.link);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      utm_source: 'twitter',
      utm_medium: 'social',
      utm_campaign: 'promo_SHA-256-C7E8976BBAF2',
      utm_content: 'A',
      utm_term: draft.tags.map((tag) => tag.slice(1)).join(' '),
      utm_id: 'A-20261122T0900',
    });
    expect(draft.utmId).toBe('A-20261122T0900');
  });

  test('enters post history by a skeleton without trend, link and code', () => {
    expect(draft.skeleton).toContain('{trend}');
    expect(draft.skeleton).toContain('{link}');
    expect(draft.skeleton).toContain('{code}');
    expect(draft.skeleton).not.toMatch(/INDvENG|utm_|C7E8976BBAF2/);
    expect(draft.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  test('costs what X bills for a post with a link', () => {
    expect(draft.cost).toBe(200_000);
  });

  test('comes with its reasons: the verdict of every rule, the trend, and a sample price marked as one', () => {
    expect(decision.rules.length).toBeGreaterThan(16);
    expect(decision.rules.filter(({ pass }) => !pass)).toEqual([]);
    expect(decision.trend).toEqual({
      hashtag: '#INDvENG',
      source: 'trends24',
      category: 'sports',
      reason: 'two teams with a v between them',
    });
    expect(decision.story.join(' ')).toContain('SAMPLE');
    expect(decision.candidates).toBeGreaterThan(10);
    expect(decision.nearest).toBeNull();
  });
});

describe('the story says where the trend was found', () => {
  test.each([
    ['trends24', '#INDvENG was number 3 on trends24 (worldwide, sports): two teams with a v between them.'],
    ['calendar', '#INDvENG is what the calendar has today (sports): two teams with a v between them.'],
    ['domain-tags', '#INDvENG is one of our field’s own tags, taken since no trend was better.'],
  ] as const)('%s', (source, sentence) => {
    expect(composed(compose(aRequest({ trends: [aTrend({ source })] }))).decision.story[1]).toBe(sentence);
  });
});

describe('the same request', () => {
  test('makes the same post, so that a dry run is the post', () => {
    const { draft } = composed(compose(aRequest()));
    const request = aRequest({
      history: [pastPostOf(draft, { ...SLOT, id: 'A@2026-11-21T09:00', at: NOW - DAY_MS })],
    });
    expect(compose(request)).toEqual(compose(structuredClone(request)));
  });

  test('makes the same post whatever order post history is read in', () => {
    const posts = writePosts(12);
    const history = posts.map(({ draft, slot }) => pastPostOf(draft, slot));
    const last = { ...SLOT, id: 'A@2026-11-03T09:00', at: Date.parse('2026-11-03T08:00Z') };
    const forward = compose(aRequest({ slot: last, now: last.at, history }));
    expect(compose(aRequest({ slot: last, now: last.at, history: [...history].reverse() }))).toEqual(forward);
  });

  test('is not changed by its own entry in post history: a second delivery finds the text it reserved', () => {
    const draft = draftOf(aRequest());
    expect(draftOf(aRequest({ history: [pastPostOf(draft, SLOT)] }))).toEqual(draft);
  });
});

describe('tags', () => {
  test('a trend of the domain counts as the domain tag too', () => {
    expect(draftOf(aRequest({ trends: [A_DOMAIN_TREND] })).tags).toEqual(['#H100']);
  });

  test('a trend that is near the domain but not near enough is joined by a domain tag', () => {
    const { tags } = draftOf(aRequest({ trends: [{ ...A_DOMAIN_TREND, domain: false }] }));
    expect(tags).toHaveLength(2);
    expect(tags).toContain('#H100');
  });

  test('without a trend the domain tag is alone', () => {
    const { draft, decision } = composed(compose(aRequest({ trends: [] })));
    expect(draft.tags).toHaveLength(1);
    expect(decision.trend).toBeNull();
  });

  test('no domain tag comes again within three posts, of whichever account', () => {
    const posts = writePosts(60).map(({ draft }) => draft.tags.filter((tag) => tag !== '#INDvENG'));
    posts.forEach((tags, index) => {
      const before = posts.slice(Math.max(0, index - 3), index).flat();
      expect(tags.filter((tag) => before.includes(tag))).toEqual([]);
    });
  });

  test('a domain tag that the operator denies is not used', () => {
    const first = draftOf(aRequest({ trends: [] })).tags[0] ?? '';
    const second = draftOf(aRequest({ trends: [], deny: [first.slice(1).toLowerCase()] }));
    expect(second.tags).not.toContain(first);
  });
});

describe('what is sold', () => {
  test.each([
    ['#RTX5090', /\/hr/],
    ['#NvidiaGTC', /\/hr/],
    ['#ChatGPT', /tokens|free/],
    ['#OpenSourceLLM', /tokens|free/],
  ])('follows the meaning of %s', (hashtag, price) => {
    const trends = [{ ...A_DOMAIN_TREND, hashtag, topic: hashtag }];
    const texts = ['A', 'B'].map(
      (id) => draftOf(aRequest({ trends, account: { id, handle: id, offsetMinutes: 0 } })).text,
    );
    for (const text of texts) expect(text).toMatch(price);
  });

  test('a trend that names a product brings that product', () => {
    const { offerIds } = draftOf(
      aRequest({ trends: [{ ...A_DOMAIN_TREND, hashtag: '#DeepSeek', topic: 'DeepSeek' }] }),
    );
    expect(offerIds).toEqual(['sample-model-deepseek-r1-in', 'sample-model-deepseek-r1-out']);
  });

  test('otherwise A mostly sells GPU compute and B mostly AI inference', () => {
    const posts = writePosts(120);
    const shareOf = (account: string, kind: string) => {
      const own = posts.filter(({ slot }) => slot.account === account);
      return own.filter(({ draft }) => draft.offerIds[0]?.startsWith(`sample-${kind}`)).length / own.length;
    };
    expect(shareOf('A', 'gpu')).toBeGreaterThan(0.6);
    expect(shareOf('B', 'model')).toBeGreaterThan(0.6);
    expect(shareOf('A', 'model')).toBeGreaterThan(0);
    expect(shareOf('B', 'gpu')).toBeGreaterThan(0);
  });
});

describe('a month', () => {
  const trends = ['sports', 'entertainment', 'holiday', 'gaming', 'meme', 'business'] as const;
  const posts = writePosts(200, (_, index) => ({
    trends: [
      aTrend({ hashtag: `#Topic${'abcdefgh'[index % 8]}`, category: trends[index % trends.length] ?? 'sports' }),
    ],
  }));

  test('gives every angle its turn on each account', () => {
    for (const account of ['A', 'B']) {
      const own = posts.filter(({ slot }) => slot.account === account);
      const counts = ANGLES.map((angle) => own.filter(({ draft }) => draft.angle === angle).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  });

  test('has no two posts that resemble each other', () => {
    const skeletons = posts.map(({ draft }) => draft.skeleton);
    const nearest = skeletons.map((a, i) => Math.max(...skeletons.map((b, j) => (i === j ? 0 : similarity(a, b)))));
    expect(Math.max(...nearest)).toBeLessThan(0.75);
    expect(nearest.sort((a, b) => a - b)[100]).toBeLessThanOrEqual(0.6);
  });

  test('uses every layout that suits a post with a trend', () => {
    const shapes = new Set(posts.map(({ draft }) => shapeOf(draft.text)));
    const layouts = brand.layouts.filter(({ parts }) => parts.includes('{opener}'));
    expect(shapes.size).toBeGreaterThanOrEqual(layouts.length);
  });
});

test('posts of both accounts in the same second differ, as long as neither is in the other’s post history', () => {
  const texts = ['A', 'B'].map((id) => {
    const slot = { ...SLOT, id: `${id}@${SLOT.local}`, account: id };
    return draftOf(aRequest({ slot, account: { id, handle: id, offsetMinutes: 0 } })).skeleton;
  });
  expect(similarity(texts[0] ?? '', texts[1] ?? '')).toBeLessThan(0.6);
});

test('an opening and an idea that share a theme are put together', () => {
  const themeOverlap = themeOverlapBy(brand);
  const bridge = 'Queue up {trend}. Queue up the render.';
  expect(themeOverlap(bridge, 'ReconciliationRecord how long jobs wait. That number sizes the fleet.')).toBeGreaterThan(
    0,
  );
  expect(themeOverlap(bridge, 'Copy weights once per region and load them locally.')).toBe(0);
});
