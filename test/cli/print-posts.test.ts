import { describe, expect, test } from '@jest/globals';
import stringWidth from 'string-width';
import { printPosts, type ShownPost } from '../../packages/cli/print-posts.ts';
import { keepPrinted } from '../support/printed.ts';

const printed = keepPrinted();

const LINK = 'https://example.com/?utm_source=twitter&utm_medium=social&utm_campaign=promo_CODE&utm_content=A';
const TEXT = `Train while others sleep 🌙: 東京の夜は静かです。 Eight hours on two cards cost $3.68.\n\nBook the night: ${LINK} #GPURental`;

const post = (slot: string, more: Partial<ShownPost> = {}): ShownPost => ({
  slot,
  account: slot.slice(0, 1),
  state: 'posted',
  text: TEXT,
  notes: ['1,204 views, 7 likes, 1 repost, 2 replies, 0 quotes (2026-11-27 10:00)'],
  ...more,
});

describe('posts on a terminal', () => {
  test('stand under the heading of their day, each with time, account, state and the id to copy', () => {
    printPosts([post('A@2026-11-27T09:00'), post('B@2026-11-27T09:45'), post('A@2026-11-28T09:00')], 80);
    const lines = printed.text.split('\n');
    expect(lines.filter((line) => line.includes('November'))).toEqual([
      'Friday, 27 November 2026',
      'Saturday, 28 November 2026',
    ]);
    expect(lines).toContain('09:45  B  posted  B@2026-11-27T09:45');
  });

  test.each([40, 60, 80, 120, 200])('fit %i columns, wide characters too, and lose no word', (width) => {
    printPosts([post('A@2026-11-27T09:00')], width);
    const lines = printed.text.split('\n');
    expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
    const text = lines.filter((line) => line.includes('│')).map((line) => line.replace(/^ *│ ?/, ''));
    expect(text.join(' ').replace(/\s+/g, ' ')).toBe(TEXT.replace(LINK, 'https://example.com/?…').replace(/\s+/g, ' '));
  });

  test('tell their own words from what is said about them without any colour', () => {
    printPosts([post('A@2026-11-27T09:00', { amiss: true, warnings: ['no longer on X'] })], 80);
    expect(printed.text).toMatch(/^ {7}│ Train while[\s\S]*^ {7}no longer on X\n {7}1,204 views/m);
    expect(printed.text).not.toContain('\u001b[');
  });

  test('that were skipped have their state alone', () => {
    printPosts([post('A@2026-11-27T09:00', { state: 'no post: skipped by anna', text: null, notes: [] })], 80);
    expect(printed.text.split('\n').slice(2)).toEqual([
      '09:00  A  no post: skipped by anna  A@2026-11-27T09:00',
      '',
      '',
    ]);
  });
});

test('elsewhere a text is whole, with its link as it was sent', () => {
  printPosts([post('A@2026-11-27T09:00')], undefined);
  expect(printed.text).toContain(`│ Book the night: ${LINK} #GPURental\n`);
});
