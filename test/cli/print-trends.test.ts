import { describe, expect, test } from '@jest/globals';
import type { TrendLine } from '@promoter/control/answers';
import { printTrends } from '../../packages/cli/print-trends.ts';
import { keepPrinted } from '../support/printed.ts';

const printed = keepPrinted();

const line = (hashtag: string, source: string): TrendLine => ({
  hashtag,
  topic: hashtag,
  scope: 'worldwide',
  source,
  rank: 7,
  volume: null,
  category: 'tech',
  domain: false,
  relevance: 0.1,
  usable: true,
  reason: 'names a field',
  by: 'rules',
  seenAt: '2026-11-27T10:00:00+01:00',
  expiresAt: '2026-11-27T16:00:00+01:00',
});

/** What stands below each heading, by the first word of it: the first word of every row. */
const parts = (): string[][] => {
  const rows = printed.text.split('\n').map((row) => row.split(/\s+/)[0] ?? '');
  return rows
    .join(' ')
    .split('  ')
    .map((part) => part.trim().split(' '));
};

describe('trends on a terminal', () => {
  test('are what sources list; tags of the field and of the calendar stand apart, without a rank', () => {
    printTrends([line('#GPU', 'domain-tags'), line('#Wimbledon', 'trends24'), line('#Friday', 'calendar')]);
    expect(parts()).toEqual([
      ['trend', '#Wimbledon'],
      ['tags', 'tag', '#GPU'],
      ['tags', 'tag', '#Friday'],
    ]);
    expect(printed.text.split('\n').filter((row) => row.includes(' 7 '))).toEqual([
      expect.stringMatching(/^#Wimbledon .*trends24/),
    ]);
  });

  test('are said to be missing where only own tags are stored', () => {
    printTrends([line('#GPU', 'domain-tags')]);
    expect(printed.text).toMatch(/^No source lists a trend now: .*\n\ntags of the brand’s own field.* \(1\):\n/);
  });
});
