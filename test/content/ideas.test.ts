import { describe, expect, test } from '@jest/globals';
import { compose, type Idea } from '@promoter/content';
import type { Category, Offer } from '@promoter/domain';
import { fits } from '../../packages/content/ideas/fits.ts';
import { byUsage, openingsOf } from '../../packages/content/ideas/openings.ts';
import { companionsOf } from '../../packages/content/ideas/wording.ts';
import { indexHistory } from '../../packages/content/post-history/post-history.ts';
import { randomFor } from '../../packages/content/random.ts';
import { aBrand, aModelIdea, anIdea } from '../support/content/a-brand.ts';
import {
  aRequest,
  aTrend,
  composed,
  draftOf,
  NOW,
  pastPostOf,
  SETTINGS,
  SLOT,
  slots,
} from '../support/content/a-request.ts';
import { aCard, aMachine, aModel, aProduct } from '../support/content/offers.ts';
import { isToldBy } from '../support/content/parts.ts';

const NODE = aProduct(aMachine());
const CARD = aProduct(aCard());
const MODEL = aProduct(...aModel());
const REASONING = aProduct(...aModel('DeepSeek-R1', '0.46', '1.85'));
const FREE = aProduct(...aModel('GLM-4.5-Air', '0', '0'));

const gpuIdea = (wanted: Omit<Idea['fits'], 'kind'>) => anIdea({ fits: { kind: 'gpu', ...wanted } });
const modelIdea = (wanted: Omit<Idea['fits'], 'kind'>) => aModelIdea({ fits: { kind: 'model', ...wanted } });

describe('an idea fits a product', () => {
  test.each([
    ['of its kind', gpuIdea({}), NODE, true],
    ['of another kind', gpuIdea({}), MODEL, false],
    ['with one GPU, as it says', gpuIdea({ gpus: [1, 1] }), CARD, true],
    ['with eight, where it says one', gpuIdea({ gpus: [1, 1] }), NODE, false],
    ['at its price an hour', gpuIdea({ hourly: ['26.60', '30'] }), NODE, true],
    ['above its price an hour', gpuIdea({ hourly: ['20', '26.59'] }), NODE, false],
    ['at its price for one GPU', gpuIdea({ perGpu: ['3', '4'] }), NODE, true],
    ['above its price for one GPU', gpuIdea({ perGpu: ['1', '2'] }), NODE, false],
    ['at its price of output', modelIdea({ output: ['0.20', '0.24'] }), MODEL, true],
    ['above its price of output', modelIdea({ output: ['0.20', '0.23'] }), MODEL, false],
    ['whose output has no known price', modelIdea({ output: ['0', '99'] }), aProduct(...aModel('m', '1', null)), false],
    ['without a trait that it excludes', modelIdea({ not: ['reasoning'] }), MODEL, true],
    ['with a trait that it excludes', modelIdea({ not: ['reasoning'] }), REASONING, false],
    ['with a trait that it needs', modelIdea({ is: ['reasoning'] }), REASONING, true],
    ['without a trait that it needs', modelIdea({ is: ['reasoning'] }), MODEL, false],
    ['that is free, where it says so', modelIdea({ free: true }), FREE, true],
    ['that is free, where it does not say so', modelIdea({}), FREE, false],
    ['that has a price, where it says free', modelIdea({ free: true }), MODEL, false],
    ['where it names none', gpuIdea({ priced: false }), NODE, false],
    ['that is none, where it names none', gpuIdea({ priced: false }), null, true],
    ['that is none, where it names one', gpuIdea({}), null, false],
  ])('%s: %#', (_, idea, product, expected) => {
    expect(fits(idea, product)).toBe(expected);
  });
});

describe('a comparison is made with', () => {
  const companion = (
    name: 'smaller' | 'larger' | 'cheaper',
    product: typeof NODE,
    others: (typeof NODE)[],
    idea = anIdea(),
  ) => companionsOf(idea, product, [product, ...others], randomFor('any'))(name)?.label;

  test.each([
    ['a machine for less', companion('smaller', NODE, [CARD]), 'RTX 4090'],
    ['a machine for more', companion('larger', CARD, [NODE]), '8x H200'],
    ['a model whose output costs less', companion('cheaper', REASONING, [MODEL]), 'Qwen3-32B'],
    ['no dearer machine', companion('smaller', CARD, [NODE]), undefined],
    [
      'no machine at nearly the same price',
      companion('larger', NODE, [aProduct(aMachine({ name: 'B200', price: 30_000_000 }))]),
      undefined,
    ],
    ['no dearer model', companion('cheaper', MODEL, [REASONING]), undefined],
    ['nothing free', companion('cheaper', REASONING, [FREE]), undefined],
    ['nothing of another kind', companion('smaller', NODE, [MODEL]), undefined],
    [
      'nothing that the idea excludes',
      companion('cheaper', aProduct(...aModel('big', '9', '99')), [REASONING], modelIdea({ not: ['reasoning'] })),
      undefined,
    ],
  ])('%s', (_, label, expected) => {
    expect(label).toBe(expected);
  });
});

const budget = anIdea({
  id: 'ten-dollars',
  says: 'A budget is a number of hours.',
  about: ['budget'],
  first: [
    '$100 of budget is {hours:$100} on {machine}, at {price}.',
    'At {price}, {machine} has {hours:$100} for a budget of $100.',
  ],
  hooks: { time: ['After {trend}, a budget of $100 is {hours:$100} on {machine}, at {price}.'] },
  second: ['Spend it on one question.', 'It is enough for a first answer.'],
  closings: ['Spend a budget on {brand}', 'Put $100 to work on {brand}'],
});

/** One post for each slot, none of which knows the others. */
const posts = (count: number, change: Parameters<typeof aRequest>[0]) =>
  slots(count).map((slot) => draftOf(aRequest({ slot: { ...slot, account: 'A' }, ...change })));

test('the parts of an idea never meet the parts of another', () => {
  const ideas = [anIdea(), budget];
  const brand = aBrand({ ideas });
  const drafts = posts(200, { brand, offers: [aMachine()] });
  for (const { text, idea: told, device } of drafts) {
    expect(ideas.filter((idea) => isToldBy(text, idea, device, brand)).map(({ id }) => id)).toEqual([told]);
  }
  expect(new Set(drafts.map(({ idea }) => idea))).toEqual(new Set(['night-shift', 'ten-dollars']));
  expect(new Set(drafts.map(({ device }) => device))).toEqual(new Set(['time', undefined]));
});

test('an idea of one card never sells eight', () => {
  const one = gpuIdea({ gpus: [1, 1] });
  const many = anIdea({
    id: 'many',
    fits: { kind: 'gpu', gpus: [2, 64] },
    first: budget.first,
    second: [],
    hooks: {},
    closings: ['Rent many on {brand}'],
  });
  const drafts = posts(40, { brand: aBrand({ ideas: [one, many] }), offers: [aMachine(), aCard()], trends: [] });
  expect(new Set(drafts.map(({ idea, product }) => `${idea}: ${product}`))).toEqual(
    new Set(['night-shift: RTX 4090', 'many: 8x H200']),
  );
});

describe('the next idea', () => {
  const ids = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
  const ideas = ids.map((id) =>
    anIdea({ id, first: [`A run of eight hours on {machine} costs {cost:8h}, thought number ${id}.`] }),
  );
  const brand = aBrand({ ideas });
  const draft = draftOf(aRequest({ brand, trends: [] }));
  const used = (account: string, ...uses: string[]) =>
    uses.map((idea, index) =>
      pastPostOf(
        draft,
        { ...SLOT, id: `${account}@${index}`, account },
        { idea, angle: 'support', at: NOW - 1_000 + index, skeleton: `${index}`, fingerprint: `${index}` },
      ),
    );
  const drawn = (history: ReturnType<typeof used>) => [
    ...new Set(posts(40, { brand, trends: [], history }).map(({ idea }) => idea)),
  ];

  test('is one that the account did not use, as long as there is one', () => {
    const others = drawn(used('A', 'one', 'six'));
    expect(others.length).toBeGreaterThan(3);
    expect(others).not.toContain('one');
    expect(others).not.toContain('six');
  });

  test('is one of those that it used less often, where all were used', () => {
    const others = drawn(used('A', ...ids, 'three', 'eight'));
    expect(others.length).toBeGreaterThan(3);
    expect(others).not.toContain('three');
    expect(others).not.toContain('eight');
  });

  test('does not depend on what another account used', () => {
    expect(drawn(used('B', 'one', 'six')).some((idea) => idea === 'one' || idea === 'six')).toBe(true);
  });

  test('begins by the words that were used least, of whichever account, before any that came more often', () => {
    const openings = openingsOf(ideas, null, [NODE], { fieldHooks: brand.voices.A?.fieldHooks as never }, brand);
    const skeleton = 'A run of eight hours on 8x H200 costs $212.80, thought number seven.';
    const history = used('B', 'two').map((post) => ({ ...post, skeleton }));
    const order = byUsage(openings, 'A', indexHistory([...history, ...used('A', 'one')]), randomFor('any'));
    expect(order.map(({ idea }) => idea.id).slice(-2)).toEqual(['one', 'seven']);
  });
});

describe('a trend', () => {
  const both = anIdea({
    hooks: {
      time: ['Watch {trend} and let a run of eight hours on {machine} cost {cost:8h}.'],
      comparison: ['Compare {trend} with a run of eight hours on {machine}: {cost:8h}.'],
      team: ['Play {trend} while a run of eight hours on {machine} costs {cost:8h}.'],
    },
  });
  const devices = { ...aBrand().devices, team: ['gaming' as const] };
  const about = (category: Category, idea = both) =>
    posts(30, { brand: aBrand({ ideas: [idea], devices }), trends: [aTrend({ hashtag: '#Arsenal', category })] });

  test.each<[Category, string]>([
    ['sports', 'time'],
    ['tech', 'comparison'],
    ['gaming', 'team'],
  ])('of %s begins a post by a device that is true of it: %s', (category, device) => {
    const drafts = about(category).filter(({ tags }) => tags.includes('#Arsenal'));
    expect(drafts.length).toBeGreaterThan(10);
    expect(new Set(drafts.map((draft) => draft.device))).toEqual(new Set([device]));
    for (const { topicCategory } of drafts) expect(topicCategory).toBe(category);
  });

  test.each<Category>([
    'business',
    'person',
    'unknown',
  ])('of %s begins none, since no device is true of it', (category) => {
    for (const { text, device } of about(category)) {
      expect(text).not.toContain('#Arsenal');
      expect(device).toBeUndefined();
    }
  });

  test('begins no post of an idea that is good for other categories alone, though a device is true of both', () => {
    const { hooks } = both;
    const onSports = anIdea({ hooks, on: ['sports'] });
    expect(devices.time).toEqual(['sports', 'entertainment']);
    expect(about('sports', onSports).some(({ device }) => device === 'time')).toBe(true);
    expect(about('entertainment').some(({ device }) => device === 'time')).toBe(true);
    for (const { text } of about('entertainment', onSports)) expect(text).not.toContain('#Arsenal');
  });

  test('begins no post of an idea that has no words for it: the next trend is taken', () => {
    const trends = [
      aTrend({ hashtag: '#Arsenal', category: 'business' }),
      aTrend({ hashtag: '#Chess', category: 'sports' }),
    ];
    const drafts = posts(30, { brand: aBrand(), trends }).filter(({ device }) => device);
    expect(drafts.length).toBeGreaterThan(10);
    for (const { tags } of drafts) expect(tags[0]).toBe('#Chess');
  });

  test('of another field is left out now and then, so that the account is read for its own', () => {
    const used = about('sports').filter(({ tags }) => tags.includes('#Arsenal')).length;
    expect(used).toBeGreaterThan(12);
    expect(used).toBeLessThan(27);
  });
});

describe('the list decides what is told', () => {
  const unpriced = anIdea({
    id: 'unpriced',
    fits: { kind: 'gpu', priced: false },
    first: ['Save the run before the night.'],
    hooks: {},
    second: [],
    closings: ['Save a run on {brand}'],
  });
  const free = aModelIdea({
    id: 'free',
    fits: { kind: 'model', free: true },
    first: ['{model} is free, so a prompt costs nothing.'],
    hooks: {},
    second: [],
    closings: ['Write a free prompt on {brand}'],
  });
  const ideas = [anIdea(), unpriced, aModelIdea(), free];
  const brand = aBrand({
    ideas,
    voices: { A: { ...aBrand().voices.A, ideas, emphasis: { kind: 'gpu', percent: 50 } } as never },
  });
  const told = (offers: readonly Offer[]) => new Set(posts(40, { brand, offers, trends: [] }).map(({ idea }) => idea));

  test.each<[string, readonly Offer[], string[]]>([
    ['ideas without a price where there is none', [], ['unpriced']],
    ['ideas without a price where it is stale', [aMachine({ fetchedAt: NOW - SETTINGS.offersMaxAgeMs })], ['unpriced']],
    ['ideas of machines where there is no model', [aMachine()], ['night-shift']],
    ['ideas of models where there is no machine', aModel(), ['first-million']],
    ['ideas of free models alone where all are free', aModel('GLM-4.5-Air', '0', '0'), ['free']],
    ['ideas of both where there are both', [aMachine(), ...aModel()], ['night-shift', 'first-million']],
  ])('%s', (_, offers, expected) => {
    // The slots of a month: what is read at NOW has to count as fresh in all of them.
    expect(told(offers)).toEqual(new Set(expected));
  });

  test('an idea without a price stands beside what is free, which is named in a sentence of its own', () => {
    const voice = { ...aBrand().voices.A, ideas: [unpriced], free: { gpu: ['{machine} is free today.'], model: [] } };
    const offers = [aMachine({ price: 0 })];
    for (const { idea, product, text } of posts(10, {
      brand: aBrand({ voices: { A: voice as never } }),
      offers,
      trends: [],
    })) {
      expect([idea, product]).toEqual(['unpriced', '8x H200']);
      expect(text).toMatch(/^Save the run before the night\.\s+(?:8x|Eight) H200 is free today\./);
    }
  });

  test('what reading costs is not told where prompts are free', () => {
    const reading = aModelIdea({
      first: [
        'A prompt of 1,000 words costs {read:1000} on {model}.',
        'A prompt on {model} costs {in}, its answer {out}.',
      ],
      hooks: {},
    });
    const offers = aModel('GLM-4.5-Air', '0', '0.24');
    const composition = compose(aRequest({ brand: aBrand({ ideas: [reading] }), offers, trends: [] }));
    expect(composition).toMatchObject({ kind: 'blocked' });
  });

  test('nothing is said where no idea fits', () => {
    const composition = compose(aRequest({ brand: aBrand({ ideas: [free] }), offers: [aMachine()], trends: [] }));
    expect(composition).toMatchObject({ kind: 'blocked' });
  });
});

test('the record says which idea, which device and how the figures were reckoned', () => {
  const { draft, decision } = composed(
    compose(
      aRequest({
        brand: aBrand(),
        offers: [aMachine()],
        trends: [aTrend({ category: 'tech', ofField: true, hashtag: '#FineTuning' })],
      }),
    ),
  );
  expect(decision.makeup).toEqual({
    idea: 'night-shift',
    product: '8x H200',
    domainTag: '#GPUCloud',
    topicCategory: 'tech',
  });
  expect(draft).toMatchObject({
    idea: 'night-shift',
    product: '8x H200',
    domainTag: '#GPUCloud',
    topicCategory: 'tech',
  });
  expect(decision.arithmetic).toEqual(['8x H200: $26.60/hr × 8 h = $212.80']);
  expect(decision.yardsticks).toEqual([]);
  expect(decision.story.join(' ')).toContain(
    'The idea is night-shift: A job that runs while you sleep costs eight hours.',
  );
});
