import { describe, expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { compose, sampleOffers, sentencesOf, similarity, validate } from '@promoter/content';
import { namesOf } from '../../packages/content/offers/names.ts';
import { aRequest, aTrend, composed, NOW, SETTINGS, shapeOf, slots, writePosts } from '../support/content/a-request.ts';

/** What went wrong in the first version of the product, one test for each, numbered. */
describe('the first version', () => {
  const posts = writePosts(120, (_, index) => ({
    trends: index % 3 === 0 ? [] : [aTrend({ hashtag: `#Match${index % 7}x` })],
  }));

  test('9: wrote 514 near-duplicates among 599 posts of a month', () => {
    const skeletons = posts.map(({ draft }) => draft.skeleton);
    const duplicates = skeletons.filter((a, i) => skeletons.slice(0, i).some((b) => similarity(a, b) > 0.88));
    expect(duplicates).toEqual([]);
  });

  test('9: let its accounts share hooks, proofs and tags', () => {
    const sentences = (account: string) =>
      sentencesOf(brand)
        .filter(({ path }) => path.startsWith(`voices.${account}.`))
        .map(({ template }) => template);
    const other = new Set(sentences('B'));
    expect(sentences('A').filter((sentence) => other.has(sentence))).toEqual([]);
    for (let i = 1; i < posts.length; i += 1) {
      const before = posts[i - 1]?.draft.tags.filter((tag) => !tag.startsWith('#Match')) ?? [];
      expect(posts[i]?.draft.tags.filter((tag) => before.includes(tag))).toEqual([]);
    }
  });

  test('10: used one layout of five', () => {
    const shapes = new Set(posts.map(({ draft }) => shapeOf(draft.text)));
    expect(shapes.size).toBeGreaterThanOrEqual(4);
  });

  test('10: failed its own domain rule in a fifth of its posts', () => {
    const verdicts = posts.map(({ composition }) =>
      composition.decision.rules.find(({ rule }) => rule === 'domain-tag'),
    );
    expect(verdicts.every((verdict) => verdict?.pass)).toBe(true);
  });

  test('10: posted links without a campaign, so that no click could be counted', () => {
    const ids = posts.map(({ draft }) => new URL(draft.link).searchParams.get('utm_id'));
    expect(new Set(ids).size).toBe(posts.length);
  });

  test('11: compared two RTX 3090 with eight A10G', () => {
    const references = [{ gpu: 'A10G', perGpuHour: 1_000_000, source: 'another provider', asOf: '2026-11-20' }];
    for (const slot of slots(12)) {
      const { draft } = composed(
        compose(
          aRequest({ slot, now: slot.at, offers: sampleOffers(brand, slot.at), brand: { ...brand, references } }),
        ),
      );
      expect(draft.text).not.toMatch(/A10G|another provider/);
    }
  });

  test('11: attached savings to the wrong model', () => {
    const priced = posts.filter(({ draft }) => draft.text.includes('$'));
    expect(priced.length).toBeGreaterThan(60);
    for (const { draft, slot } of priced) {
      const offers = sampleOffers(brand, slot.at);
      const context = { ...aRequest({ now: slot.at, offers }), topic: null };
      const isPriced = (text: string) => validate(text, context).find(({ rule }) => rule === 'prices')?.pass;
      const sold = offers
        .filter(({ id }) => draft.offerIds.includes(id))
        .flatMap((offer) => namesOf(offer, brand.products));
      const others = draft.text.replaceAll(new RegExp(sold.join('|').replaceAll('.', '\\.'), 'gi'), 'Another-7B');
      expect([draft.text, isPriced(draft.text), isPriced(others)]).toEqual([draft.text, true, false]);
    }
  });

  test('11: claimed "99.9 % uptime" and more that nothing checked', () => {
    const { draft } = composed(compose(aRequest()));
    const context = {
      brand,
      settings: SETTINGS,
      topic: { hashtag: '#INDvENG', domain: false },
      offers: sampleOffers(brand, NOW),
      history: [],
      taken: [],
      deny: [],
      now: NOW,
    };
    for (const claim of [
      '99.9% uptime.',
      'We reply fast.',
      'The cheapest GPUs.',
      'Save up to half.',
      'Guaranteed.',
      'In 12 regions.',
    ]) {
      const verdict = validate(`${claim} ${draft.text}`, context).find(({ rule }) => rule === 'claims');
      expect([claim, verdict?.pass]).toEqual([claim, false]);
    }
  });

  test('11: printed prices as $2.1/hr', () => {
    const amounts = posts.flatMap(({ draft }) => draft.text.match(/\$[\d.,]*\d(?:\/hr)?/g) ?? []);
    expect(amounts.length).toBeGreaterThan(50);
    // Dollars alone or with their cents; below a dollar, and for one GPU and hour, also a tenth of a cent.
    for (const amount of amounts) expect(amount).toMatch(/^\$(?:[\d,]+(?:\.\d{2,3})?|[\d,]+\.\d{2}\/hr)$/);
  });

  test('11: sent a replacement character in every twelfth post', () => {
    for (const { draft } of posts) expect(draft.text).not.toContain('\uFFFD');
  });

  test('12: could not pass its own validation with its own templates', () => {
    for (const { composition } of posts) expect(composition.decision.rules.filter(({ pass }) => !pass)).toEqual([]);
  });

  test('12: made every text unique by a random id, so that no duplicate was ever found', () => {
    const [post] = posts;
    const slot = { ...(post?.slot ?? slots(1)[0]), id: 'B@2026-11-01T21:00', account: 'B' };
    const text = (post?.draft.text ?? '')
      .replace(/utm_id=[\w-]+/, 'utm_id=B-20261101T2100')
      .replace('utm_content=A', 'utm_content=B');
    expect(text).not.toBe(post?.draft.text);
    const history = post
      ? [{ ...post.draft, mode: 'rehearsal' as const, slot: slot.id, account: 'B', at: NOW, expiresAt: NOW + 1 }]
      : [];
    const verdicts = validate(text, {
      brand,
      settings: SETTINGS,
      topic: null,
      offers: sampleOffers(brand, post?.slot.at ?? NOW),
      history,
      taken: [],
      deny: [],
      now: post?.slot.at ?? NOW,
    });
    expect(verdicts.filter(({ pass }) => !pass).map(({ rule }) => rule)).toEqual(['not-repeated', 'near-duplicate']);
  });

  test('12: let tags of 41 characters push posts past what X takes', () => {
    const { draft, decision } = composed(
      compose(aRequest({ trends: [aTrend({ hashtag: `#${'Overlong'.repeat(15)}` })] })),
    );
    expect(decision.rules.find(({ rule }) => rule === 'length')?.pass).toBe(true);
    expect(draft.tags.join()).not.toContain('OverlongOverlong');
  });

  test('13: composed without end when everything was a duplicate', () => {
    const everything = posts.map(({ draft, slot }) => ({
      ...draft,
      mode: 'rehearsal' as const,
      slot: `${slot.id}x`,
      account: slot.account,
      at: NOW,
      expiresAt: NOW + 1e6,
    }));
    const composition = compose(aRequest({ history: everything, settings: { ...SETTINGS, maxSimilarity: 0.01 } }));
    expect(composition).toMatchObject({ kind: 'blocked', rule: 'no-fresh-text' });
    expect(composition.decision.candidates).toBeLessThanOrEqual(6 * 2 * 64);
  });
});
