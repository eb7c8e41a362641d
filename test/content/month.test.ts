import { describe, expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { similarity } from '@promoter/content';
import { ANGLES } from '@promoter/domain';
import { DEVICES } from '../../packages/content/brand/kinds.ts';
import { fits } from '../../packages/content/ideas/fits.ts';
import { productsOf } from '../../packages/content/offers/products.ts';
import { aRequest, aTrend, shapeOf, writePosts } from '../support/content/a-request.ts';
import { isToldBy } from '../support/content/parts.ts';

const CATEGORIES = ['sports', 'entertainment', 'holiday', 'gaming', 'meme', 'business'] as const;

/** 200 posts of both accounts, each with a trend at hand that the catalogue was not written for. */
const posts = writePosts(200, (_, index) => ({
  trends: [
    aTrend({ hashtag: `#Topic${'abcdefgh'[index % 8]}`, category: CATEGORIES[index % CATEGORIES.length] ?? 'sports' }),
  ],
}));

const ofAccount = (account: string) => posts.filter(({ slot }) => slot.account === account);
const ideas = new Map(
  Object.values(brand.voices).flatMap((voice) => voice.ideas.map((idea) => [idea.id, idea] as const)),
);

describe('a month', () => {
  test('gives every angle its turn on each account', () => {
    for (const account of ['A', 'B']) {
      const counts = ANGLES.map((angle) => ofAccount(account).filter(({ draft }) => draft.angle === angle).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  });

  test('has no two posts that resemble each other', () => {
    const skeletons = posts.map(({ draft }) => draft.skeleton);
    const nearest = skeletons.map((a, i) => Math.max(...skeletons.map((b, j) => (i === j ? 0 : similarity(a, b)))));
    expect(Math.max(...nearest)).toBeLessThan(0.75);
    expect(nearest.sort((a, b) => a - b)[100]).toBeLessThanOrEqual(0.6);
  });

  test('uses every layout', () => {
    expect(new Set(posts.map(({ draft }) => shapeOf(draft.text))).size).toBeGreaterThanOrEqual(brand.layouts.length);
  });

  test('tells each idea whole: its parts never meet parts of another', () => {
    for (const { draft } of posts) {
      const idea = ideas.get(draft.idea ?? '');
      expect([draft.text, idea && isToldBy(draft.text, idea, draft.device, brand)]).toEqual([draft.text, true]);
    }
  });

  test('tells each idea of a product that it fits', () => {
    for (const { draft, slot } of posts) {
      const offers = aRequest().offers.map((offer) => ({ ...offer, fetchedAt: slot.at }));
      const product = productsOf(offers, brand, slot.at).find(({ label }) => label === draft.product);
      const idea = ideas.get(draft.idea ?? '');
      expect([draft.idea, draft.product, product && idea && fits(idea, product)]).toEqual([
        draft.idea,
        draft.product,
        true,
      ]);
    }
  });

  test('tells no idea more than six times in the hundred posts of an account', () => {
    for (const account of ['A', 'B']) {
      const told = ofAccount(account).map(({ draft }) => draft.idea);
      for (const idea of new Set(told))
        expect([idea, told.filter((id) => id === idea).length <= 6]).toEqual([idea, true]);
    }
  });

  test('begins by a device that is true of the trend’s category', () => {
    const begun = posts.filter(({ draft }) => draft.device);
    expect(begun.length).toBeGreaterThan(90);
    for (const { draft } of begun) {
      const idea = ideas.get(draft.idea ?? '');
      const device = DEVICES.find((name) => name === draft.device);
      expect(device && idea?.hooks[device]).toBeDefined();
      expect(device && brand.devices[device]).toContain(draft.topicCategory);
      expect(idea?.on ?? [draft.topicCategory]).toContain(draft.topicCategory);
    }
  });

  test('leaves at least one post in seven to the brand’s own subject, and begins more than half from a trend', () => {
    const alone = posts.filter(({ composition }) => composition.decision.trend === null).length;
    expect(alone).toBeGreaterThan(posts.length / 7);
    expect(alone).toBeLessThan(posts.length / 2);
  });

  test('brings no domain tag again within three posts, of whichever account', () => {
    const tags = posts.map(({ draft }) => draft.domainTag);
    tags.forEach((tag, index) => {
      expect(tags.slice(Math.max(0, index - 3), index)).not.toContain(tag);
    });
  });

  test('sells mostly GPU compute on A and mostly AI inference on B', () => {
    const shareOf = (account: string, kind: string) =>
      ofAccount(account).filter(({ draft }) => draft.offerIds[0]?.startsWith(`sample-${kind}`)).length /
      ofAccount(account).length;
    expect(shareOf('A', 'gpu')).toBeGreaterThan(0.6);
    expect(shareOf('B', 'model')).toBeGreaterThan(0.6);
    expect(shareOf('A', 'model')).toBeGreaterThan(0);
    expect(shareOf('B', 'gpu')).toBeGreaterThan(0);
  });

  test('shows how every computed figure was reckoned', () => {
    const reckoned = posts.filter(({ composition }) => (composition.decision.arithmetic ?? []).length > 0);
    expect(reckoned.length).toBeGreaterThan(100);
    for (const { draft, composition } of reckoned) {
      for (const sum of composition.decision.arithmetic ?? []) {
        const [result = ''] = sum.split(' = ').slice(-1);
        expect(draft.text.toLowerCase()).toContain(result.replace(/ GPU-hours$/, '').toLowerCase());
      }
    }
  });
});
