import { describe, expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { compose, sampleOffers, similarity } from '@promoter/content';
import { DAY_MS } from '@promoter/domain';
import {
  A_DOMAIN_TREND,
  aRequest,
  aTrend,
  composed,
  draftOf,
  NOW,
  pastPostOf,
  SLOT,
  writePosts,
} from '../support/content/a-request.ts';

describe('a post', () => {
  const { draft, decision } = composed(compose(aRequest()));

  test('names the trend, a domain tag, a current offer, the code and one link', () => {
    expect(draft.text).toContain('#INDvENG');
    expect(draft.tags).toHaveLength(2);
    expect(draft.text).toMatch(/\$\d|free/i);
    expect(draft.offerIds).not.toEqual([]);
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
      utm_id: 'A-20261124T0900',
    });
    expect(draft.utmId).toBe('A-20261124T0900');
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
    expect(decision.candidates).toBeGreaterThan(5);
    expect(decision.nearest).toBeNull();
  });
});

describe('the story says where the trend was found', () => {
  test.each([
    ['trends24', '#INDvENG was number 3 on trends24 (worldwide, sports): two teams with a v between them.'],
    ['calendar', '#INDvENG is what the calendar has today (sports): two teams with a v between them.'],
  ] as const)('%s', (source, sentence) => {
    expect(composed(compose(aRequest({ trends: [aTrend({ source })] }))).decision.story[1]).toBe(sentence);
  });
});

test('a tag of the field that stands in for trends begins no post: an idea has its own', () => {
  const { draft, decision } = composed(compose(aRequest({ trends: [{ ...A_DOMAIN_TREND, source: 'domain-tags' }] })));
  expect(draft.tags).not.toContain(A_DOMAIN_TREND.hashtag);
  expect(decision.trend).toBeNull();
  expect(decision.passedOver).toEqual([
    { hashtag: A_DOMAIN_TREND.hashtag, reason: 'is a tag of our own field and no trend' },
  ]);
});

test('an angle that has no idea for what is on the list keeps its turn without a price', () => {
  const offers = sampleOffers(brand, NOW).filter(({ price }) => price === 0);
  const { draft } = composed(compose(aRequest({ trends: [], offers })));
  expect(draft.angle).toBe('cost');
  expect(draft.text).not.toContain('$');
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
    expect(draftOf(aRequest({ trends: [A_DOMAIN_TREND] })).tags).toEqual(['#H200']);
  });

  test('a trend that is near the domain but not near enough is joined by a domain tag', () => {
    const { tags } = draftOf(aRequest({ trends: [{ ...A_DOMAIN_TREND, domain: false }] }));
    expect(tags).toHaveLength(2);
    expect(tags).toContain('#H200');
  });

  test('without a trend the domain tag is alone', () => {
    const { draft, decision } = composed(compose(aRequest({ trends: [] })));
    expect(draft.tags).toHaveLength(1);
    expect(decision.trend).toBeNull();
  });

  test('a domain tag that the operator denies is not used', () => {
    const first = draftOf(aRequest({ trends: [] })).tags[0] ?? '';
    const second = draftOf(aRequest({ trends: [], deny: [first.slice(1).toLowerCase()] }));
    expect(second.tags).not.toContain(first);
  });
});

describe('what is sold', () => {
  test.each([
    ['#RTX3090', 'gpu'],
    ['#NvidiaGTC', 'gpu'],
    ['#PyTorch', 'gpu'],
    ['#DeepSeek', 'model'],
    ['#OpenSourceLLM', 'model'],
    ['#LangChain', 'model'],
  ])('follows the meaning of %s', (hashtag, kind) => {
    const trends = [{ ...A_DOMAIN_TREND, hashtag, topic: hashtag }];
    // An angle that has nothing to say about such a topic leaves it for another.
    const drafts = writePosts(12, () => ({ trends })).map(({ draft }) => draft);
    const begun = drafts.filter(({ tags }) => tags.includes(hashtag));
    expect(begun.length).toBeGreaterThanOrEqual(4);
    for (const { offerIds } of begun) expect(offerIds[0]).toMatch(new RegExp(`^sample-${kind}-`));
  });

  test('a trend that names a product brings that product', () => {
    const { offerIds } = draftOf(
      aRequest({ trends: [{ ...A_DOMAIN_TREND, hashtag: '#DeepSeek', topic: 'DeepSeek' }] }),
    );
    expect(offerIds).toContain('sample-model-deepseek-r1-in');
  });
});

test('posts of both accounts in the same second differ, as long as neither is in the other’s post history', () => {
  const texts = ['A', 'B'].map((id) => {
    const slot = { ...SLOT, id: `${id}@${SLOT.local}`, account: id };
    return draftOf(aRequest({ slot, account: { id, handle: id, offsetMinutes: 0 } })).skeleton;
  });
  expect(similarity(texts[0] ?? '', texts[1] ?? '')).toBeLessThan(0.6);
});
