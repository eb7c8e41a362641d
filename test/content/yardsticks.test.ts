import { describe, expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { yardsticksIn } from '../../packages/content/arithmetic/yardsticks.ts';

const NOW = Date.parse('2026-11-26T09:00Z');
const READ = ['Qwen3-32B: 100,000 words × 4/3 tokens × $0.06/M = $0.008'];

const shown = (text: string, sums: readonly string[] = [], now = NOW): string[] =>
  brand.yardsticks.flatMap(({ id, says }) =>
    yardsticksIn(text, sums, brand, now).some((line) => line.startsWith(says)) ? [id] : [],
  );

describe('a decision shows the facts that its text rests on', () => {
  test.each<[string, string[], readonly string[]]>([
    ['1 TB takes 2 h 14 min at 1 Gbit/s.', ['terabyte-at-a-gigabit'], []],
    ['A year of feedback can fill a novel: 100,000 words.', ['novel', 'tokens-a-word'], READ],
    ['A manual of 100,000 words takes you seven hours.', ['tokens-a-word', 'reading'], READ],
    ['Your notes have 100,000 words.', ['tokens-a-word'], READ],
    ['70B weights in 16-bit are 140 GB.', ['half-precision'], []],
    ['On Qwen3-32B, 1,000 answers of 500 tokens cost $0.12.', [], []],
    ['Deploy a 32B model.', [], []],
  ])('%s %j', (text, ids, sums) => {
    expect(shown(text, sums)).toEqual(ids);
  });

  test('and none that someone has to check again', () => {
    expect(shown('A novel of 100,000 words.', READ, Date.parse('2030-01-02'))).toEqual([]);
  });
});
