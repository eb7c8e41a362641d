import { describe, expect, test } from '@jest/globals';
import { compose, type Leaning, similarity } from '@promoter/content';
import { aRequest, aTrend, composed, draftOf, writePosts } from '../support/content/a-request.ts';

/** Counts some arms more than others, and describes what it is asked about. */
const leaningTo = (times: Record<string, number>, follows = true): Leaning => ({
  follows,
  share: (leanables) => {
    const weights = leanables.map(({ even, product = '', domainTag = '', device = '', idea = '' }) =>
      [product, domainTag, device, idea].reduce((weight, arm) => weight * (times[arm] ?? 1), even),
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const arm = { dimension: 'product', posts: 41, actionsPerPost: 3.1 } as const;
    const arms = [...new Set(leanables.flatMap(({ product }) => product ?? []))].map((name) => ({
      ...arm,
      arm: name,
      timesEven: times[name] ?? 0.5,
    }));
    return { shares: weights.map((weight) => weight / total), arms };
  },
  describe: (arms) => arms.map(({ arm, timesEven }) => `${arm} ${timesEven} times`),
});

const POSTS = 160;
const write = (leaning?: Leaning) => writePosts(POSTS, () => (leaning ? { leaning } : {}));

describe('where the choice leans', () => {
  const even = write(leaningTo({}));
  const count = (posts: ReturnType<typeof write>, is: (draft: (typeof posts)[number]['draft']) => boolean) =>
    posts.filter(({ draft }) => is(draft)).length;

  test.each([
    ['product', '8x H200'],
    ['domainTag', '#AITraining'],
  ] as const)('a %s that counts five times as much is posted more often, and the others still are', (dimension, arm) => {
    const leaned = write(leaningTo({ [arm]: 5 }));
    expect(count(leaned, (draft) => draft[dimension] === arm)).toBeGreaterThan(
      1.3 * count(even, (draft) => draft[dimension] === arm),
    );
    const products = new Set(leaned.flatMap(({ draft }) => draft.product ?? []));
    expect(products.size).toBeGreaterThanOrEqual(new Set(even.flatMap(({ draft }) => draft.product ?? [])).size - 1);
  });

  test('angles keep their turn, and texts stay new', () => {
    const leaned = write(leaningTo({ '8x H200': 5, 'night-shift': 3 }));
    const cost = count(leaned, ({ angle }) => angle === 'cost');
    expect(Math.abs(cost - POSTS / 6)).toBeLessThanOrEqual(2);
    const skeletons = leaned.map(({ draft }) => draft.skeleton);
    const most = Math.max(...skeletons.flatMap((a, index) => skeletons.slice(0, index).map((b) => similarity(a, b))));
    expect(most).toBeLessThan(0.75);
  });

  test('no idea is told twice in a row by an account, whatever it brings', () => {
    const leaned = write(leaningTo({ 'night-shift': 1_000 })).filter(({ slot }) => slot.account === 'A');
    const ofAngle = leaned.filter(({ draft }) => draft.angle === 'cost').map(({ draft }) => draft.idea);
    expect(ofAngle.filter((idea, index) => index > 0 && idea === ofAngle[index - 1])).toEqual([]);
  });

  test('the same request makes the same post', () => {
    const request = aRequest({ leaning: leaningTo({ '8x H200': 5 }) });
    expect(draftOf(request)).toEqual(draftOf(request));
  });

  test('it is told last', () => {
    const { draft, decision } = composed(compose(aRequest({ leaning: leaningTo({}) })));
    expect(decision.story.at(-1)).toBe(`Learning leaned the choice: ${draft.product} 0.5 times.`);
  });
});

describe('where it only says so', () => {
  test('every post is what it would be without', () => {
    const without = writePosts(60).map(({ draft }) => draft);
    const suggested = writePosts(60, () => ({ leaning: leaningTo({ '8x H200': 5 }, false) })).map(({ draft }) => draft);
    expect(suggested).toEqual(without);
  });

  test('the record says it, last', () => {
    const { decision } = compose(aRequest({ leaning: leaningTo({ '8x H200': 5 }, false) }));
    expect(decision.story.at(-1)).toBe('With learning on, the choice would have leaned to 8x H200 5 times.');
  });
});

test('a trend that names a product brings that product or none, whatever brought more', () => {
  const trend = aTrend({ topic: 'H200', hashtag: '#H200', category: 'tech', domain: true, ofField: true });
  const { product } = draftOf(aRequest({ trends: [trend], leaning: leaningTo({ '8x B200': 9 }) }));
  expect(product).toMatch(/H200/);
});
