import { describe, expect, test } from '@jest/globals';
import { type Brand, type BrandFault, type Idea, parseBrand, sentencesOf, type Voice } from '@promoter/content';
import { aBrand, aModelIdea, anIdea } from '../support/content/a-brand.ts';

const faultsOf = (raw: unknown): readonly BrandFault[] => {
  const parsed = parseBrand(raw);
  return parsed.ok ? [] : parsed.faults;
};

const sound = aBrand();
const voice = sound.voices.A as Voice;

const withIdea = (change: Partial<Idea>): Brand => aBrand({ ideas: [anIdea(change)] });

const withVoice = (change: Partial<Voice>): Brand => aBrand({ voices: { A: { ...voice, ...change } } });

test('a sound catalogue is read as it is', () => {
  expect(parseBrand(sound)).toEqual({ ok: true, brand: sound });
});

test('its sentences are listed with their places', () => {
  const listed = sentencesOf(sound).map(({ path, part }) => `${part}: ${path}`);
  expect(listed).toEqual([
    'hook: voices.A.fieldHooks.run[0]',
    'hook: voices.A.fieldHooks.hours[0]',
    'first: voices.A.ideas[0].first[0]',
    'hook: voices.A.ideas[0].hooks.time[0]',
    'second: voices.A.ideas[0].second[0]',
    'closing: voices.A.ideas[0].closings[0]',
    'call: voices.A.calls.any[0]',
  ]);
});

describe('a marketer who writes a sentence learns which one is at fault, and why', () => {
  test.each([
    ['Nice game today, everyone.', 'needs the blank {trend}'],
    ['{trend} is on, {price} is the price.', 'has the blank {price}, which nothing fills here'],
    ['{trend} and {trend} again.', 'names a blank twice'],
    ['ReconciliationRecord {trend}! ', 'has stray spaces'],
    ['ReconciliationRecord {trend}!', 'shouts'],
    ['ReconciliationRecord {trend} NOW AND ALWAYS.', 'shouts'],
    ['Hurry, {trend} is on.', 'presses the reader'],
    ['{trend} is an amazing game.', 'praises without saying anything'],
    ['A disaster at {trend}, but GPUs are fine.', 'touches on misfortune'],
    ['{trend} with #GPU.', 'holds a tag, mention or link of its own'],
    ['{trend} at acme.com today.', 'holds a tag, mention or link of its own'],
    ['{trend} is on', 'has no end'],
    ['watching {trend}?', 'begins with a small letter'],
    ['{trend} – 💥 boom.', 'holds a character that X counts double'],
    ['A {trend} evening.', 'has “a” or “an” before a blank'],
    [`{trend} ${'is on and on '.repeat(10)}.`, 'characters without its blanks'],
    ['{trend} has 3 sets.', '“3” is a figure'],
    ['{trend} is on, and our GPUs are too.', '“our” is a statement about the company'],
    ['{trend}, at the lowest price.', '“lowest” is a superlative'],
    ['{trend} is on. Acme builds GPUs.', '“Acme builds” is a statement about the company'],
  ])('%s', (sentence, message) => {
    const [fault] = faultsOf(withVoice({ fieldHooks: { ...voice.fieldHooks, run: [sentence] } }));
    expect(fault).toMatchObject({ path: 'voices.A.fieldHooks.run[0]', entry: sentence });
    expect(fault?.message).toContain(message);
  });
});

describe('a figure in a sentence has a source', () => {
  const faultOf = (first: string) => faultsOf(withIdea({ first: [first], second: [], hooks: {} }))[0];

  test.each([
    ['a blank', 'A run on {machine} costs {cost:8h}.'],
    ['a quantity of a blank', 'A run of 8 hours on {machine} costs {cost:8h}.'],
    ['a budget of a blank', 'On {machine}, $10 is a run of {hours:$10}.'],
    ['a yardstick', 'A run on {machine} outlasts 90 minutes at {price}.'],
    ['a term', 'A run on {machine} has a p95, at {price}.'],
    ['a claim', 'A run on {machine} is 5% off, at {price}.'],
  ])('%s', (_, first) => {
    expect(faultOf(first)).toBeUndefined();
  });

  test.each([
    ['none at all', 'A run of 9 hours on {machine} costs {cost:8h}.', '“9” is a figure'],
    ['a price in words of its own', 'A run on {machine} costs $5.', '“$5” is a figure'],
    ['a share', 'A run on {machine} is 40% shorter, at {price}.', '“40” is a figure'],
  ])('%s', (_, first, message) => {
    expect(faultOf(first)).toMatchObject({ path: 'voices.A.ideas[0].first[0]', entry: first });
    expect(faultOf(first)?.message).toContain(message);
  });
});

describe('an idea’s parts fit whatever they meet', () => {
  test.each<[string, Partial<Idea>, string, string]>([
    [
      'a product that is not the chosen one',
      { first: ['A run on RTX beside {machine}: {price}.'] },
      'first[0]',
      'names RTX, whatever product is chosen',
    ],
    [
      'a sample that is not the chosen one',
      { second: ['Then run Mistral.'] },
      'second[0]',
      'names Mistral, whatever product is chosen',
    ],
    [
      'a beginning that reaches back',
      { first: ['It runs on {machine}: {price}.'] },
      'first[0]',
      'begins with a pronoun',
    ],
    [
      'a pronoun without its noun in every beginning',
      { first: ['A run on {machine} costs {cost:8h}.', 'Eight hours on {machine} cost {cost:8h}.'] },
      'second[0]',
      '“its” may follow “Eight hours on {machine} cost {cost:8h}.”',
    ],
    [
      'a pronoun without its noun in a hook',
      { hooks: { time: ['Watch {trend}: eight hours on {machine} cost {cost:8h}.'] } },
      'second[0]',
      '“its” may follow “Watch {trend}: eight hours',
    ],
    ['a pronoun whose noun nobody listed', { about: [] }, 'second[0]', '“its” has no noun'],
    [
      'a pronoun in a closing',
      { about: [], second: [], closings: ['Rent them on {brand}'] },
      'closings[0]',
      '“them” has no noun',
    ],
    [
      'one card for any number',
      { first: ['Put the run on one card: {machine}, {price}.'] },
      'first[0]',
      '“on one card” needs fits.gpus [1, 1]',
    ],
    [
      'a price of part of an hour',
      { first: ['A run of 30 minutes on {machine} costs {cost:30m}.'] },
      'first[0]',
      '{cost:30m} prices part of an hour',
    ],
    [
      'one card that is enough for any number',
      { first: ['One card is enough: eight hours on {machine} cost {cost:8h}.'] },
      'first[0]',
      '“One card is enough” needs fits.gpus [1, 1]',
    ],
    [
      'a single GPU that will do',
      { second: ['A single GPU will do.'] },
      'second[0]',
      '“A single GPU will do” needs fits.gpus [1, 1]',
    ],
    [
      'a bill for part of an hour',
      { first: ['You pay {worth:30m} for 30 minutes on {machine}.'] },
      'first[0]',
      'says “pay” of {worth:30m}',
    ],
    [
      'a rental of part of an hour',
      { first: ['Rent {machine} for half an hour and pay {worth:30m}.'] },
      'first[0]',
      'says “pay” of {worth:30m}',
    ],
    [
      'the other of two that nobody named',
      { about: [], second: ['The other one is idle.'] },
      'second[0]',
      '“The other one” has no noun',
    ],
    ['a family of models', { second: ['Qwen reads a log.'] }, 'second[0]', 'names Qwen, whatever product is chosen'],
    [
      'an ended closing',
      { closings: ['Start a run on {brand}.'] },
      'closings[0]',
      'ends: link and code are put behind it',
    ],
    ['a closing that says the code', { closings: ['Use the code'] }, 'closings[0]', 'says “code”'],
    ['a closing that says the link', { closings: ['Follow the link'] }, 'closings[0]', 'says “link”'],
    ['a closing that begins small', { closings: ['start a run'] }, 'closings[0]', 'begins with a small letter'],
    [
      'a closing that is too long',
      { closings: ['Start a run that goes on and on and on and on and on'] },
      'closings[0]',
      'at most 44',
    ],
  ])('but not %s', (_, change, path, message) => {
    const fault = faultsOf(withIdea(change)).find((found) => found.path === `voices.A.ideas[0].${path}`);
    expect(fault?.message).toContain(message);
  });

  test.each<[string, Partial<Idea>]>([
    ['a pronoun whose noun is its own', { about: ['log'], second: ['Read the log before you delete it.'] }],
    ['a pronoun for the machine', { about: ['machine'], second: ['Read its log.'] }],
    [
      'one card where only one is sold',
      { fits: { kind: 'gpu', gpus: [1, 1] }, first: ['A run on one card, {machine}: {price}.'] },
    ],
    ['what part of an hour is worth', { first: ['A run of 30 minutes on {machine} is worth {worth:30m}.'] }],
    ['a product that only sounds like the chosen one', { second: ['Read its Mistralian log.'] }],
  ])('and so does %s', (_, change) => {
    expect(faultsOf(withIdea(change))).toEqual([]);
  });

  test('part of an hour has a price where it is known to be billed', () => {
    const idea = anIdea({ first: ['A run of 30 minutes on {machine} costs {cost:30m}.'] });
    const billing = { ...sound.billing, granularity: 'minute' as const };
    expect(faultsOf(aBrand({ ideas: [idea], billing }))).toEqual([]);
  });
});

describe('nothing is said twice', () => {
  test('an id', () => {
    expect(faultsOf(aBrand({ ideas: [anIdea(), aModelIdea({ id: 'night-shift' })] }))).toEqual([
      { path: 'voices.A.ideas[1].id', entry: 'night-shift', message: 'repeats voices.A.ideas[0].id' },
    ]);
  });

  test('a group of the field that no topic is in', () => {
    expect(faultsOf(withIdea({ field: ['run', 'walls'] }))).toEqual([
      {
        path: 'voices.A.ideas[0].field',
        entry: 'walls',
        message: 'is a group that no topic of the field is in, or that has no hooks',
      },
    ]);
  });

  test('a sentence, in whatever case', () => {
    const closings = ['Start a run on {brand}', 'Start A Run on {brand}'];
    expect(faultsOf(withIdea({ closings })).map(({ path, message }) => `${path} ${message}`)).toEqual([
      'voices.A.ideas[0].closings[1] repeats voices.A.ideas[0].closings[0]',
    ]);
  });

  test('a sentence that both accounts would say', () => {
    const ideas = [aModelIdea({ id: 'other', second: voice.ideas[0]?.second ?? [], about: ['run', 'prompt'] })];
    const calls = { any: ['{closing} with {code}, {discount} off: {link}'], gpu: [], model: [], free: [] };
    const fieldHooks = { run: ['Work on {trend}?'], hours: ['Hours of {trend}?'] };
    const faults = faultsOf(aBrand({ voices: { A: voice, B: { ...voice, ideas, calls, fieldHooks } } }));
    expect(faults).toContainEqual({
      path: 'voices.B.ideas[0].second[0]',
      entry: 'Read its log in the morning.',
      message: 'repeats voices.A.ideas[0].second[0]',
    });
  });
});

describe('a catalogue is refused', () => {
  test.each<[string, unknown, string]>([
    ['that is none', null, ''],
    ['with an unknown entry', { ...sound, slogan: 'x' }, ''],
    ['without a voice', { ...sound, voices: {} }, 'voices'],
    ['without an idea', aBrand({ ideas: [] }), 'voices.A.ideas'],
    ['with an idea of no angle', withIdea({ angle: 'style' as never }), 'voices.A.ideas[0].angle'],
    ['with an idea that has no beginning', withIdea({ first: [] }), 'voices.A.ideas[0].first'],
    ['with an idea that has no closing', withIdea({ closings: [] }), 'voices.A.ideas[0].closings'],
    ['with an idea whose id is no id', withIdea({ id: 'Night Shift' }), 'voices.A.ideas[0].id'],
    [
      'with an idea of no price range',
      withIdea({ fits: { kind: 'gpu', hourly: ['a', 'b'] } }),
      'voices.A.ideas[0].fits.hourly[0]',
    ],
    ['with a hook of no device', withIdea({ hooks: { luck: ['Watch {trend}.'] } as never }), 'voices.A.ideas[0].hooks'],
    [
      'with a hook that does not name the trend',
      withIdea({ hooks: { time: ['Watch the match.'] } }),
      'voices.A.ideas[0].hooks.time[0]',
    ],
    ['with a hook about persons', withIdea({ on: ['person' as never] }), 'voices.A.ideas[0].on[0]'],
    ['with an idea whose hooks are good for nothing', withIdea({ on: [] }), 'voices.A.ideas[0].on'],
    ['with a device that has no hook', withIdea({ hooks: { time: [] } }), 'voices.A.ideas[0].hooks.time'],
    ['with two emojis', withIdea({ emoji: '🌙🌙' }), 'voices.A.ideas[0].emoji'],
    ['with a device that is true of nothing', aBrand({ devices: { ...sound.devices, time: [] } }), 'devices.time'],
    ['with a link that is none', { ...sound, link: 'acme' }, 'link'],
    ['with a link that X would not make one of', { ...sound, link: 'https://brick.example/' }, 'link'],
    [
      'with a sample at no price',
      { ...sound, samples: { gpus: [{ count: 1, name: 'H100', price: 'x' }], models: [] } },
      'samples.gpus[0].price',
    ],
    [
      'with a tag that X would cut',
      { ...sound, tags: { ...sound.tags, gpu: ['#A1', '#B1', '#C1', '#C++'] } },
      'tags.gpu[3]',
    ],
    ['with too few tags', { ...sound, tags: { ...sound.tags, gpu: ['#A1'] } }, 'tags.gpu'],
    [
      'with a claim without evidence',
      { ...sound, claims: [{ ...sound.claims[0], evidence: '' }] },
      'claims[0].evidence',
    ],
    [
      'with a yardstick that has neither source nor assumption',
      { ...sound, yardsticks: [{ id: 'x', says: 'x', words: ['1'] }] },
      'yardsticks[0]',
    ],
    [
      'with a fact without a date',
      { ...sound, yardsticks: [{ id: 'x', says: 'x', words: ['1'], source: 'x', asOf: 'lately' }] },
      'yardsticks[0].asOf',
    ],
    [
      'with a comparison without a date',
      { ...sound, references: [{ gpu: 'H200', perGpuHour: 4_000_000, source: 'x', asOf: 'lately' }] },
      'references[0].asOf',
    ],
    [
      'with a layout that forgets the call',
      { ...sound, layouts: [{ parts: '{hook} {point} {second} {tag}' }] },
      'layouts[0].parts',
    ],
    [
      'with a layout of unknown parts',
      { ...sound, layouts: [{ parts: '{hook} {point} {second} {call} {tag} {offer}' }] },
      'layouts[0].parts',
    ],
    [
      'with a layout for some angles alone',
      { ...sound, layouts: [{ ...sound.layouts[0], angles: ['cost'] }] },
      'layouts',
    ],
  ])('%s', (_, raw, path) => {
    expect(faultsOf(raw).map((fault) => fault.path)).toContain(path);
  });
});
