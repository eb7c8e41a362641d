import { describe, expect, test } from '@jest/globals';
import type { Draft } from '@promoter/domain';
import { findPost } from '@promoter/slots';
import { pageSchema } from '@promoter/x/timeline-answers';
import { FAULT_PROFILES } from '../../packages/simulation/fault-profiles.ts';
import type { AcceptedPost } from '../../packages/simulation/observations.ts';
import { type PageFault, timelinePage } from '../../packages/simulation/timeline-pages.ts';

const AT = Date.parse('2026-11-23T08:00:00.500Z');

/** Newest first, as a timeline shows them. */
const POSTS = ['C', 'B', 'A'].map((name, index): AcceptedPost => {
  const text = `Rent & run ${name} <now> https://voltagegpu.com/?a=1&utm_id=${name}`;
  const at = AT - index * 60_000;
  return { xId: String(100 - index), account: 'A', text, at, visibleAt: at, refusesRepeat: true, deletedAt: null };
});
const NEWEST: Pick<Draft, 'utmId' | 'text' | 'media'> = { utmId: 'C', text: POSTS[0]?.text ?? '' };

const readAs = (fault: PageFault) => pageSchema.safeParse(timelinePage(POSTS, fault)).data;

describe('the pages of a simulated timeline', () => {
  test('a whole one shows every post as it was sent, and proves absence', () => {
    const page = readAs('none');
    expect(page?.doubt).toBeNull();
    expect(page?.posts.map(({ xId, text, createdAt }) => ({ xId, text, at: createdAt }))).toEqual(
      POSTS.map(({ xId, text, at }) => ({ xId, text, at })),
    );
    expect(findPost(page?.posts ?? [], NEWEST)?.xId).toBe('100');
    expect(pageSchema.safeParse(timelinePage([], 'none')).data).toMatchObject({ posts: [], doubt: null });
  });

  test.each([
    ['errors beside the data', 'errors-beside-data', 'X’s answer holds errors'],
    ['nothing but errors', 'nothing-but-errors', 'X’s answer holds errors'],
    ['a page that was cut short', 'cut-short', 'a part of X’s answer is missing'],
    ['items that cannot be read', 'unreadable-items', 'a part of X’s answer is missing'],
    ['an empty page that could show nothing', 'empty-without-count', 'a part of X’s answer is missing'],
  ] as const)('%s hide the newest post, and prove nothing absent', (_, fault, doubt) => {
    const page = readAs(fault);
    expect(findPost(page?.posts ?? [], NEWEST)).toBeUndefined();
    expect(page?.doubt).toContain(doubt);
  });

  test('a page without the fields that were asked for proves nothing absent', () => {
    expect(readAs('fields-left-out')?.doubt).toBe('X left out the fields that were asked for');
  });

  test('a page of another shape cannot be read', () => {
    expect(readAs('another-shape')).toBeUndefined();
  });

  test('every kind of them is among the hard faults', () => {
    const played = FAULT_PROFILES.hard.timeline.map(({ value }) => value);
    const kinds = ['errors-beside-data', 'nothing-but-errors', 'fields-left-out', 'cut-short', 'unreadable-items'];
    expect(played).toEqual(expect.arrayContaining([...kinds, 'empty-without-count', 'another-shape']));
  });
});
