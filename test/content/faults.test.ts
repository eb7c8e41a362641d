import { describe, expect, test } from '@jest/globals';
import { type CompositionRequest, compose } from '@promoter/content';
import { DAY_MS, HOUR_MS, type Offer, type PastPost } from '@promoter/domain';
import { aBrand, anIdea } from '../support/content/a-brand.ts';
import {
  aRequest,
  aTrend,
  composed,
  draftOf,
  NOW,
  pastPostOf,
  SETTINGS,
  SLOT,
  writePosts,
} from '../support/content/a-request.ts';
import { aMachine } from '../support/content/offers.ts';

const anOffer = (change: Partial<Offer> = {}): Offer => aMachine({ fetchedAt: NOW - HOUR_MS, ...change });

describe('trends', () => {
  test('of thirty characters fit, every one of them, in every category and angle', () => {
    const trends = [
      aTrend({ hashtag: `#${'LongestTrendThatEverTrendedHere'.slice(0, 30)}`, category: 'entertainment' }),
    ];
    const posts = writePosts(36, () => ({ trends })).filter(({ composition }) => composition.decision.trend);
    expect(posts.length).toBeGreaterThan(15);
    for (const { draft } of posts) expect(draft.tags).toContain(trends[0]?.hashtag);
  });

  test('with an emoji are passed over, because X would link only a part of them', () => {
    const { draft, decision } = composed(compose(aRequest({ trends: [aTrend({ hashtag: '#Gold🏅Medal' })] })));
    expect(draft.text).not.toContain('Gold');
    expect(decision.passedOver[0]).toEqual({ hashtag: '#Gold🏅Medal', reason: 'X would not link it as one tag' });
  });

  test('denied by the operator since they were ranked never reach a text', () => {
    const draft = draftOf(aRequest({ deny: ['indveng'] }));
    expect(draft.text).not.toMatch(/INDvENG/i);
  });

  test('the second is taken when the first cannot be', () => {
    const trends = [aTrend({ hashtag: '#Not-A-Tag' }), aTrend({ hashtag: '#Arsenal' })];
    expect(draftOf(aRequest({ trends })).tags).toContain('#Arsenal');
  });

  test('that make the link longer than 200 characters do no harm: X counts it as 23', () => {
    const { draft, decision } = composed(compose(aRequest({ trends: [aTrend({ hashtag: `#${'é'.repeat(20)}a` })] })));
    expect(draft.link.length).toBeGreaterThan(200);
    expect(decision.rules.find(({ rule }) => rule === 'length')?.pass).toBe(true);
  });
});

describe('offers', () => {
  const month = (offers: readonly Offer[]) =>
    writePosts(24, (slot) => ({ offers: offers.map((o) => ({ ...o, fetchedAt: slot.at + (o.fetchedAt - NOW) })) }));

  test('that are missing leave posts without a price, still valid', () => {
    for (const { draft } of month([])) {
      expect(draft.text).not.toMatch(/[$]|\bfree\b/i);
      expect(draft.offerIds).toEqual([]);
    }
  });

  test.each<[string, Partial<Offer>]>([
    ['read 24 hours ago', { fetchedAt: NOW - DAY_MS }],
    ['sold out', { available: false }],
    ['priced NaN', { price: Number.NaN }],
    ['priced below nothing', { price: -2_100_000 }],
    ['priced a billion dollars', { price: 1e15 }],
    ['priced a thousand dollars for one GPU', { price: 1e9, count: 1 }],
    ['priced in fractions of a millionth', { price: 0.5 }],
    ['sold by another unit', { unit: 'million-tokens-in' }],
    ['named like a link', { name: 'h200.com' }],
    ['named like a tag', { name: 'H200 #ad' }],
    ['counted in fractions', { count: 1.5 }],
    ['read in the future', { fetchedAt: NOW + DAY_MS }],
  ])('%s never reach a text', (_, fault) => {
    for (const { draft } of month([anOffer(fault)]).slice(0, 6)) expect(draft.text).not.toMatch(/\$|H200|h200/);
  });

  test('that cost nothing are called free, and no price of zero is printed', () => {
    const free = [
      anOffer({ id: 'in', kind: 'model', name: 'GLM-4.5-Air', count: 1, price: 0, unit: 'million-tokens-in' }),
      anOffer({ id: 'out', kind: 'model', name: 'GLM-4.5-Air', count: 1, price: 0, unit: 'million-tokens-out' }),
    ];
    for (const { draft } of month(free)) {
      expect(/GLM-4\.5-Air/.test(draft.text)).toBe(/\bfree\b/i.test(draft.text));
      expect(draft.text).not.toContain('$');
    }
  });

  test('free one way and of unknown price the other are not called free', () => {
    const half = [anOffer({ kind: 'model', name: 'GLM-4.5-Air', count: 1, price: 0, unit: 'million-tokens-in' })];
    for (const { draft } of month(half)) expect(draft.text).not.toMatch(/\bfree\b|\$/i);
  });

  test('good ones are used beside faulty ones', () => {
    const offers = [anOffer({ id: 'bad', name: 'B200', price: Number.NaN }), anOffer()];
    for (const { draft } of month(offers).filter(({ draft }) => draft.product)) expect(draft.product).toBe('8x H200');
    expect(draftOf(aRequest({ offers })).product).toBe('8x H200');
  });
});

test('a catalogue with one idea is blocked with no-fresh-text once everything was said, after a bounded search', () => {
  const history: PastPost[] = [];
  const outcomes: string[] = [];
  for (let day = 1; day <= 28; day += 1) {
    const at = NOW + day * 60_000;
    const slot = { ...SLOT, id: `A@2026-12-${String(day).padStart(2, '0')}T09:00`, at };
    const brand = aBrand({ ideas: [anIdea()] });
    const composition = compose(
      aRequest({ brand, slot, history: [...history], now: at, trends: [], offers: [anOffer()] }),
    );
    outcomes.push(composition.kind === 'blocked' ? composition.rule : 'composed');
    if (composition.kind === 'composed') history.push(pastPostOf(composition.draft, slot));
  }
  expect(outcomes.slice(0, 1)).toEqual(['composed']);
  expect(new Set(outcomes.slice(-15))).toEqual(new Set(['no-fresh-text']));
});

test('texts that nothing fits into are blocked by their length, not cut', () => {
  const composition = compose(aRequest({ settings: { ...SETTINGS, maxLength: 120 } }));
  expect(composition).toMatchObject({ kind: 'blocked', rule: 'length' });
});

test('a post history of five thousand is searched, and none comes again', () => {
  const posts = writePosts(60);
  const history = Array.from({ length: 5000 }, (_, index) => {
    const { draft, slot } = posts[index % posts.length] ?? { draft: draftOf(aRequest()), slot: SLOT };
    const skeleton = `${draft.skeleton} ${index}`;
    return pastPostOf(
      draft,
      { ...slot, id: `${slot.id}-${index}` },
      { skeleton, expiresAt: NOW + DAY_MS, at: NOW - index },
    );
  });
  const { draft, decision } = composed(compose(aRequest({ history })));
  expect(decision.nearest).toBeLessThan(0.7);
  expect(history.map(({ fingerprint }) => fingerprint)).not.toContain(draft.fingerprint);
});

test('what has expired from post history no longer blocks a text', () => {
  const first = draftOf(aRequest());
  const old = pastPostOf(first, { ...SLOT, id: 'A@2026-10-20T09:00', at: NOW - 33 * DAY_MS }, { expiresAt: NOW });
  expect(draftOf(aRequest({ history: [old] }))).toEqual(first);
});

test('an account that the catalogue has no voice for speaks in one of those there are', () => {
  const change: Partial<CompositionRequest> = {
    account: { id: 'C', handle: 'third', offsetMinutes: 20 },
    slot: { ...SLOT, id: 'C@2026-11-24T09:20', account: 'C', local: '2026-11-24T09:20' },
  };
  expect(draftOf(aRequest(change)).link).toContain('utm_content=C');
});
