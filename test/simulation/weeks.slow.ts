import { beforeAll, describe, expect, test } from '@jest/globals';
import { HOUR_MS } from '@promoter/domain';
import { courseOf, crisesIn, daysWithoutDomainTag } from '../../bench/weeks/count-days.ts';
import { tryHoldCases } from '../../bench/weeks/hold-cases.ts';
import { ordinaryWorld, withCatastrophe } from '../../bench/weeks/ordinary-lists.ts';
import { type PlayedDays, playDays } from '../../bench/weeks/play-days.ts';
import {
  disastersOn,
  offeredForDeletion,
  postsBeside,
  postsBesideAny,
  suitsOver,
  withStories,
} from '../../bench/weeks/stories.ts';

/** A day of the weeks that `npm run bench:weeks` plays. */
const DAY = '2026-11-23';
const START = Date.parse('2026-11-22T23:00Z');

const disasters = disastersOn([0, 0, 0, 0]);
const suits = suitsOver(1);
const ordinary = ordinaryWorld(1);
const worldOf = (hasNews: boolean) =>
  withStories(withStories(ordinary, suits, START, hasNews), disasters, START, hasNews);

let quiet: PlayedDays;
let grave: PlayedDays;
beforeAll(async () => {
  quiet = await playDays(DAY, 1, worldOf(false));
  grave = await playDays(DAY, 1, worldOf(true));
});

describe('a day on which the news turns against what trends', () => {
  test('costs no slot, and every post has a tag of the field', () => {
    expect(grave.lost).toEqual([]);
    expect(grave.posts).toHaveLength(20);
    expect(daysWithoutDomainTag(grave)).toEqual({ some: 0, all: 0 });
  });

  test.each(disasters)('no post stands beside a disaster once it is known: $name', (story) => {
    expect(postsBeside(story, grave).after).toEqual([]);
  });

  test('the same day without the news has posts beside each of these topics, and of the companies', () => {
    expect(postsBesideAny(disasters, quiet).after).toBeGreaterThanOrEqual(4);
    expect(postsBesideAny(suits, quiet).after).toBeGreaterThanOrEqual(1);
  });

  test('each post from before the news is offered for deletion', () => {
    const before = disasters.flatMap((story) => postsBeside(story, grave).before);
    expect(before.length).toBeGreaterThanOrEqual(2);
    expect(offeredForDeletion(before, grave)).toEqual(before);
  });

  test('no post stands beside “Nvidia sued” while it lasts', () => {
    expect(postsBesideAny(suits, grave).after).toBe(0);
  });
});

test('a day of ordinary lists, a quarter unsafe, raises no crisis and mails nothing', () => {
  expect([crisesIn(quiet), quiet.mails, quiet.lost]).toEqual([0, [], []]);
});

test('one catastrophe in half of a list is a crisis: posts of the field alone, until two refreshes are calm', async () => {
  const calmAt = START + 15 * HOUR_MS;
  const played = await playDays(DAY, 1, withCatastrophe(ordinary, START + 11 * HOUR_MS, calmAt));
  expect(crisesIn(played)).toBe(1);
  const { posts, withTrend, withTrendAfter, calm, mails } = courseOf(played, calmAt);
  expect({ withTrend, calm, mails }).toEqual({ withTrend: 0, calm: 2, mails: 1 });
  expect(posts).toBeGreaterThanOrEqual(5);
  expect(withTrendAfter).toBeGreaterThanOrEqual(1);
  expect(played.lost).toEqual([]);
});

test('a refusal holds over regions, spellings and refreshes', async () => {
  const results = await tryHoldCases();
  expect(results.length).toBeGreaterThan(20);
  expect(results.filter(({ isHeld, isUsableWithoutNews }) => !(isHeld && isUsableWithoutNews))).toEqual([]);
});
