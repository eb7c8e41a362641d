/**
 * Whether posts keep away from disasters over whole weeks: `npm run bench:weeks`. Two accounts with ten slots a day,
 * refreshed every half hour, live, through the real refresh and the real slot; the pages are ours. Exits 1 where a
 * promise is broken.
 */
import { HOUR_MS } from '@promoter/domain';
import { courseOf, crisesIn, daysWithoutDomainTag } from './weeks/count-days.ts';
import { tryHoldCases } from './weeks/hold-cases.ts';
import { ordinaryWorld, type World, withCatastrophe } from './weeks/ordinary-lists.ts';
import { type PlayedDays, playDays } from './weeks/play-days.ts';
import {
  disastersOn,
  offeredForDeletion,
  postsBeside,
  postsBesideAny,
  suitsOver,
  withStories,
} from './weeks/stories.ts';

const FIRST_DAY = '2026-11-23';
/** Its midnight in Paris. */
const START = Date.parse('2026-11-22T23:00Z');
const DAYS = 7;

const print = (line = ''): void => void process.stdout.write(`${line}\n`);
let broken = 0;
function promise(line: string, isKept: boolean): void {
  if (!isKept) broken += 1;
  print(`  ${isKept ? '✓' : '✗'} ${line}`);
}

function promiseOfEveryDay(played: PlayedDays): void {
  const { posts, slots, lost } = played;
  promise(`${posts.length} posts in ${slots} slots, ${lost.length} lost`, lost.length === 0);
  for (const { slot, why } of lost) print(`      ${slot.id}: ${why}`);
  const lacking = daysWithoutDomainTag(played);
  promise(`${lacking.all} days without a domain tag, ${lacking.some} with a post without one`, lacking.some === 0);
}

const disasters = disastersOn([0, 2, 3, 5]);
const suits = suitsOver(DAYS);
const ordinary = ordinaryWorld(1);
/** The same topics are on the lists of all weeks; what differs is which news the feeds have. */
const worldOf = (news: { disasters: boolean; suits: boolean }): World =>
  withStories(withStories(ordinary, suits, START, news.suits), disasters, START, news.disasters);

const quietWeek = await playDays(FIRST_DAY, DAYS, worldOf({ disasters: false, suits: false }));
print('A week of ordinary lists, a quarter of each unsafe');
promiseOfEveryDay(quietWeek);
promise(`${crisesIn(quietWeek)} crises, ${quietWeek.mails.length} mails`, crisesIn(quietWeek) === 0);

const graveWeek = await playDays(FIRST_DAY, DAYS, worldOf({ disasters: true, suits: false }));
print(`\nThe same week with ${disasters.length} disasters in its news`);
promiseOfEveryDay(graveWeek);
for (const story of disasters) {
  const { before, after } = postsBeside(story, graveWeek);
  const without = postsBeside(story, quietWeek).after.length;
  const offered = offeredForDeletion(before, graveWeek).length;
  promise(
    `one ${story.name}: ${after.length} posts beside it once known (${without} without the news); ` +
      `of ${before.length} before, ${offered} offered for deletion`,
    after.length === 0 && without > 0 && offered === before.length,
  );
}

const suedWeek = await playDays(FIRST_DAY, DAYS, worldOf({ disasters: false, suits: true }));
print('\nThe same week with “Nvidia sued” on every day, and other companies of the field on some');
promiseOfEveryDay(suedWeek);
const beside = postsBesideAny(suits, suedWeek).after;
const without = postsBesideAny(suits, quietWeek).after;
promise(`${beside} posts beside such news while it lasts (${without} without it)`, beside === 0 && without > 0);

const calmAt = START + 15 * HOUR_MS;
const crisisDay = await playDays(FIRST_DAY, 1, withCatastrophe(ordinary, START + 11 * HOUR_MS, calmAt));
const course = courseOf(crisisDay, calmAt);
print('\nA day on which one catastrophe is half of a list, from eleven to three');
promiseOfEveryDay(crisisDay);
promise(
  `${crisesIn(crisisDay)} crisis over ${course.refreshes} refreshes, ${course.mails} mail`,
  crisesIn(crisisDay) === 1 && course.mails === 1,
);
promise(
  `${course.posts} posts while it lasts, ${course.withTrend} of them with more than domain tags`,
  course.posts > 0 && course.withTrend === 0,
);
promise(
  `over with calm refresh ${course.calm}; afterwards ${course.withTrendAfter} posts with a trend`,
  course.calm === 2 && course.withTrendAfter > 0,
);

print('\nA topic that was usable and is refused; the next slot may not use it');
for (const { name, isHeld, isUsableWithoutNews } of await tryHoldCases()) {
  promise(isUsableWithoutNews ? name : `${name} (not usable without the news either)`, isHeld && isUsableWithoutNews);
}

print(`\n${broken === 0 ? 'every promise kept' : `${broken} promises broken`}`);
process.exitCode = broken === 0 ? 0 : 1;
