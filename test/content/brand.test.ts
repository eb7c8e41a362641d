import { describe, expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { checkBrand, parseBrand, sentencesOf } from '@promoter/content';

test('the catalogue is sound: every sentence, tag and layout makes a post that passes every rule', () => {
  expect(checkBrand(brand)).toEqual([]);
});

test('the catalogue has something to say on every angle, on both accounts', () => {
  expect(sentencesOf(brand).length).toBeGreaterThan(1_000);
});

/** A copy of the catalogue in which account A’s first sports bridge reads like this. */
function withBridge(sentence: string) {
  const copy = structuredClone(brand) as unknown as { voices: { A: { bridges: { sports: string[] } } } };
  copy.voices.A.bridges.sports[0] = sentence;
  return copy;
}

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
    ['{trend} at voltagegpu.com today.', 'holds a tag, mention or link of its own'],
    ['{trend} is on', 'has no end'],
    ['watching {trend}?', 'begins with a small letter'],
    ['{trend} – 💥 boom.', 'holds a character that X counts double'],
    ['A {trend} evening.', 'has “a” or “an” before a blank'],
    [`{trend} ${'is on and on '.repeat(10)}.`, 'characters without its blanks'],
    ['{trend} has 3 sets.', '“3” is a figure'],
    ['{trend} is on, and our GPUs are too.', '“our” is a statement about the company'],
    ['{trend}, at the lowest price.', '“lowest” is a superlative'],
  ])('%s', (sentence, message) => {
    const result = parseBrand(withBridge(sentence));
    const faults = result.ok ? [] : result.faults;
    expect(faults.map(({ path }) => path)).toContain('voices.A.bridges.sports[0]');
    expect(faults.map(({ message: text }) => text).join()).toContain(message);
    expect(faults[0]?.entry).toBe(sentence);
  });

  test('a sentence that both accounts would say', () => {
    const other = brand.voices.B?.bridges.sports[2] ?? '';
    expect(checkBrand(withBridge(other))[0]).toMatchObject({
      path: 'voices.B.bridges.sports[2]',
      message: 'repeats voices.A.bridges.sports[0]',
    });
  });
});

describe('a catalogue is refused', () => {
  test.each<[string, unknown, string]>([
    ['with an unknown entry', { ...brand, slogan: 'x' }, ''],
    ['without a voice', { ...brand, voices: {} }, 'voices'],
    ['with a link that is none', { ...brand, link: 'voltagegpu' }, 'link'],
    ['with a link that X would not make one of', { ...brand, link: 'https://brick.example/' }, 'link'],
    [
      'with a sample at no price',
      { ...brand, samples: { gpus: [{ count: 1, name: 'H100', price: 'x' }], models: [] } },
      'samples.gpus[0].price',
    ],
    [
      'with a tag that X would cut',
      { ...brand, tags: { ...brand.tags, gpu: { ...brand.tags.gpu, cost: ['#A', '#B', '#C', '#C++'] } } },
      'tags.gpu.cost[3]',
    ],
    [
      'with a claim without evidence',
      { ...brand, claims: [{ ...brand.claims[0], evidence: '' }] },
      'claims[0].evidence',
    ],
    [
      'with a comparison without a date',
      { ...brand, references: [{ gpu: 'H200', perGpuHour: 4_000_000, source: 'x', asOf: 'lately' }] },
      'references[0].asOf',
    ],
    [
      'with a layout that forgets the call',
      { ...brand, layouts: [{ parts: '{opener} {line} {tag}' }] },
      'layouts[0].parts',
    ],
    ['that is no catalogue', null, ''],
  ])('%s', (_, raw, path) => {
    const result = parseBrand(raw);
    expect(result.ok).toBe(false);
    expect(result.ok ? [] : result.faults.map((fault) => fault.path)).toContain(path);
  });
});

test('samples that some of the sentences cannot be tried out with are named', () => {
  const samples = { ...brand.samples, models: [] };
  expect(checkBrand({ ...brand, samples }).map(({ path, message }) => `${path} ${message}`)).toEqual([
    'samples hold nothing that offers.model could be tried out with',
    'samples hold nothing that offers.model-input could be tried out with',
    'samples hold nothing that offers.free could be tried out with',
  ]);
});

test('a sentence too long for any post is named by composing', () => {
  const copy = structuredClone(brand) as unknown as { voices: { A: { calls: { any: string[] } } } };
  copy.voices.A.calls.any[0] = `Code {code} ${'or simply the code '.repeat(5)}is good: {link}`;
  expect(checkBrand(copy)[0]?.path).toBe('voices.A.calls.any[0]');
});
