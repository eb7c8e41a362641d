import { describe, expect, test } from '@jest/globals';
import { type Brand, checkBrand, type Idea } from '@promoter/content';
import { ANGLES } from '@promoter/domain';
import { HOOK_CATEGORIES } from '../../packages/content/brand/kinds.ts';
import { aBrand, aModelIdea, anIdea } from '../support/content/a-brand.ts';

const about = (brand: Brand, entry: string | null) => checkBrand(brand).filter((fault) => fault.entry === entry);

/** What composing through a catalogue of this idea finds at fault, beside what it does not cover. */
const faultsOf = (change: Partial<Idea>, brand: Partial<Brand> = {}) =>
  checkBrand(aBrand({ ideas: [anIdea({ second: [], ...change })], ...brand })).filter(({ entry }) => entry !== null);

test('a sound idea composes with every product it fits, after every beginning', () => {
  expect(faultsOf({})).toEqual([]);
  expect(checkBrand(aBrand({ ideas: [aModelIdea()] })).filter(({ entry }) => entry !== null)).toEqual([]);
});

describe('composing names', () => {
  test.each<[string, Partial<Idea>, string]>([
    ['an idea that names no product', { first: ['A run has a price.'] }, 'does not name what it sells'],
    ['an idea that fits nothing', { fits: { kind: 'gpu', gpus: [3, 3] } }, 'fits none of the samples'],
    ['a blank that no sample fills', { first: ['A run on {machine} has {out}.'] }, 'has the blank {out}'],
    ['a blank that there is none of', { first: ['A run on {machine} has {luck}.'] }, 'has the blank {luck}'],
    ['a sum whose quantity is not told', { first: ['A run on {machine} costs {cost:7h}.'] }, 'fails prices'],
    ['a night that costs an hour', { first: ['A night on {machine} costs {cost:1h}.'] }, 'fails prices'],
    ['a dozen hours that cost one', { first: ['A dozen hours on {machine} cost {cost:1h}.'] }, 'fails prices'],
    ['a dollar', { first: ['Rent {machine} for a dollar an hour.'] }, 'fails prices'],
    ['dollars in words', { first: ['An hour on {machine} costs eighty dollars.'] }, 'fails prices'],
    ['a machine that costs nothing', { first: ['Tonight {machine} costs nothing.'] }, 'fails prices'],
    ['one GPU’s share for all', { first: ['Each hour on {machine} costs {perGpu}.'] }, 'fails prices'],
    [
      'a text in another language',
      { first: ['Un entrenamiento nocturno vale {cost:1h} en {machine}.'], hooks: {}, closings: ['Empieza ya'] },
      'fails english',
    ],
    [
      'a hook that names the trend three times',
      { hooks: { time: ['{trend} or {trend}, {trend}: a run on {machine} costs {price}.'] } },
      'fails two-tags',
    ],
  ])('%s', (_, change, message) => {
    const [fault] = faultsOf(change);
    expect(fault?.path).toMatch(/^voices\.A\.ideas\[0\]/);
    expect(fault?.message).toContain(message);
  });

  test('a fact that someone has to check again', () => {
    const idea = aModelIdea({ first: ['{model} reads 100,000 words for {read:100000}.'], hooks: {}, second: [] });
    const read = aBrand({ ideas: [idea] });
    const aged = read.yardsticks.map((yardstick) =>
      'asOf' in yardstick ? { ...yardstick, asOf: '2023-01' } : yardstick,
    );
    expect(about(read, idea.first[0] ?? '')).toEqual([]);
    const [fault] = about({ ...read, yardsticks: aged }, idea.first[0] ?? '');
    expect(fault?.message).toContain('no sample fills its blanks');
  });

  test('an opening that no call leaves room for', () => {
    const voice = aBrand().voices.A as NonNullable<Brand['voices']['A']>;
    const calls = {
      any: [`{closing}, {discount} off with {code}${' and the same code again'.repeat(4)}: {link}`],
      gpu: [],
      model: [],
      free: [],
    };
    const first = [`A run of eight hours on {machine} costs {cost:8h}${', as every run does'.repeat(3)}.`];
    const brand = aBrand({ voices: { A: { ...voice, calls, ideas: [anIdea({ first })] } } });
    expect(about(brand, first[0] ?? '')[0]?.message).toContain('is too long with');
  });
});

describe('an angle needs', () => {
  const missing = (ideas: readonly Idea[], what: string, devices = aBrand().devices) =>
    about(aBrand({ ideas, devices }), null).flatMap(({ message }) =>
      message.startsWith(`${what} has `) ? [message.replace(`${what} has `, '')] : [],
    );
  const unpriced = anIdea({
    id: 'unpriced',
    fits: { kind: 'gpu', priced: false },
    first: ['Save the run.'],
    hooks: {},
    second: [],
    closings: ['Save a run'],
  });
  const everywhere = { ...aBrand().devices, queue: [...HOOK_CATEGORIES] };
  const hooks = { queue: ['Watch {trend} while a run on {machine} costs {price}.'] };
  const silent = (...categories: string[]) =>
    categories.map((category) => `no idea that starts from a topic of ${category}`);
  const missingOf = (change: Partial<Idea>) => missing([anIdea(change), unpriced], 'cost of gpu', everywhere);

  test('for each kind an idea with a price, and one for each category of trends', () => {
    expect(missingOf({ hooks })).toEqual([]);
    expect(missing([unpriced], 'cost of gpu')).toContain('no priced idea');
    expect(missing([anIdea(), unpriced], 'cost of gpu')).toEqual(
      silent('gaming', 'tech', 'business', 'holiday', 'meme', 'place'),
    );
  });

  test('one that is good for the category: a device that is true of it is not enough', () => {
    expect(missingOf({ hooks, on: ['sports', 'place'] })).toEqual(
      silent('entertainment', 'gaming', 'tech', 'business', 'holiday', 'meme'),
    );
  });

  test('one that starts from it by a price: an idea without one is no help', () => {
    const watched = { ...unpriced, hooks: { time: ['Watch {trend}, then save the run.'] } };
    expect(missing([anIdea({ hooks: {} }), watched], 'cost of gpu')).toEqual(silent(...HOOK_CATEGORIES));
  });

  test('for one of the kinds an idea without a price', () => {
    expect(missing([anIdea()], 'cost')).toEqual(['no idea without a price']);
    expect(missing([anIdea(), unpriced], 'cost')).toEqual([]);
    expect(missing([anIdea(), aModelIdea({ ...unpriced, fits: { kind: 'model', priced: false } })], 'cost')).toEqual(
      [],
    );
  });

  test('its own: what another angle or kind has is no help', () => {
    for (const angle of ANGLES.filter((name) => name !== 'cost')) {
      expect(missing([anIdea(), unpriced], `${angle} of gpu`)).toContain('no priced idea');
      expect(missing([anIdea(), unpriced], angle)).toEqual(['no idea without a price']);
    }
    expect(missing([anIdea(), unpriced], 'cost of model')).toContain('no priced idea');
  });

  test('what has a price: a free model has none', () => {
    expect(missing([aModelIdea({ fits: { kind: 'model', free: true } })], 'cost of model')).toContain('no priced idea');
  });
});
