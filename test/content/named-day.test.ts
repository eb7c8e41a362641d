import { describe, expect, test } from '@jest/globals';
import { brand, field } from '@promoter/brands/voltagegpu';
import { dayOf, localDay, unsuitedOn } from '@promoter/domain';
import { createClassifier } from '@promoter/trends/classify';
import fc from 'fast-check';
import { topicOf } from '../../packages/content/topics/topic.ts';
import { CALENDAR_DAYS } from '../../packages/trends/calendar/days.ts';
import { aTrend } from '../support/content/a-request.ts';

const ANOTHER = 'names another day';
const PLAIN = 'is a plain date';

const [SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY] = [22, 23, 24, 25, 26, 27, 28].map(
  (date) => `2026-11-${date}`,
);
const WEEK = [SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY].map(String);

const faultsOverTheWeek = (hashtag: string) => WEEK.map((day) => [day, unsuitedOn(hashtag, day)]);

test.each([
  ['#MondayMotivation', MONDAY],
  ['#mondaymotivation', MONDAY],
  ['#Monday_Motivation', MONDAY],
  ['#LundiMotivation', MONDAY],
  ['#TransformationTuesday', TUESDAY],
  ['#MardiGras', TUESDAY],
  ['#ThrowbackThursday', THURSDAY],
  ['#VendrediLecture', FRIDAY],
  ['#BlackFriday', FRIDAY],
  ['#ScreenshotSaturday', SATURDAY],
  ['#DomingoDeFutbol', SUNDAY],
  ['#MotivacaoDeSegunda', MONDAY],
  ['#SuprabhatMangalvar', TUESDAY],
  ['#MittwochsLottchen', WEDNESDAY],
  ['#GiovediMusica', THURSDAY],
  ['#BoaSextaATodos', FRIDAY],
])('%s says more than its day, and begins a post on that day alone', (hashtag, itsDay) => {
  expect(faultsOverTheWeek(hashtag)).toEqual(WEEK.map((day) => [day, day === itsDay ? undefined : ANOTHER]));
});

test.each([
  ['#Thursday', THURSDAY],
  ['#THURSDAY', THURSDAY],
  ['#Lunes', MONDAY],
  ['#BuenLunes', MONDAY],
  ['#BonMardi', TUESDAY],
  ['#Miercoles', WEDNESDAY],
  ['#QuartaFeira', WEDNESDAY],
  ['#HumpDay', WEDNESDAY],
  ['#TBT', THURSDAY],
  ['#MCM', MONDAY],
  ['#WCW', WEDNESDAY],
  ['#Vendredi', FRIDAY],
  ['#TGIF', FRIDAY],
  ['#FF', FRIDAY],
  ['#FriYay', FRIDAY],
  ['#Sextou', FRIDAY],
  ['#Caturday', SATURDAY],
  ['#Sabado', SATURDAY],
])('%s says no more than its day, and begins no post at all', (hashtag, itsDay) => {
  expect(faultsOverTheWeek(hashtag)).toEqual(WEEK.map((day) => [day, day === itsDay ? PLAIN : ANOTHER]));
});

test('a weekend is Friday to Sunday', () => {
  expect(WEEK.map((day) => unsuitedOn('#WeekendVibes', day))).toEqual([
    undefined,
    ...[ANOTHER, ANOTHER, ANOTHER, ANOTHER],
    ...[undefined, undefined],
  ]);
  expect(unsuitedOn('#Weekend', String(SATURDAY))).toBe(PLAIN);
});

describe('a greeting of a day begins no post, on that day neither', () => {
  test.each(['#FelizLunes', '#HappyFriday', '#FelizViernes', '#JoyeuxNoel'])('%s', (hashtag) => {
    expect(WEEK.map((day) => unsuitedOn(hashtag, day))).toEqual(WEEK.map(() => 'is a greeting'));
  });
});

test.each([
  ['#October1st', '10-01'],
  ['#1stOctober', '10-01'],
  ['#1stOfOctober', '10-01'],
  ['#October1st2026', '10-01'],
  ['#Oct1', '10-01'],
  ['#1erMai', '05-01'],
  ['#MayThe4th', '05-04'],
  ['#15August', '08-15'],
  ['#August15', '08-15'],
  ['#4thOfJuly', '07-04'],
  ['#14Juillet', '07-14'],
  ['#5DeMayo', '05-05'],
  ['#25Dezembro', '12-25'],
  ['#8Mars', '03-08'],
  ['#26_November', '11-26'],
])('%s is a date of that day, and of no other', (hashtag, itsDay) => {
  expect(unsuitedOn(hashtag, `2026-${itsDay}`)).toBe(PLAIN);
  for (const day of ['2026-01-31', '2026-02-28', '2026-06-30']) expect(unsuitedOn(hashtag, day)).toBe(ANOTHER);
});

test.each([
  ['what happened on a date', '#Oct7Massacre', '2026-11-26', ANOTHER],
  ['a date that says more, on its day', '#July4thWeekend', '2026-07-04', undefined],
  ['and in another month', '#July4thWeekend', '2026-08-04', ANOTHER],
  ['a month', '#November', '2026-11-26', PLAIN],
  ['a month that is over', '#November', '2026-12-01', ANOTHER],
  ['a month and its year', '#November2026', '2026-11-26', PLAIN],
  ['a month of last year', '#November2025', '2026-11-26', ANOTHER],
  ['a month with a greeting', '#HelloDecember', '2026-12-31', PLAIN],
  ['in another language', '#Septiembre', '2026-09-30', PLAIN],
  ['a past year', '#Grammys2022', '2026-11-26', ANOTHER],
  ['a coming year', '#CES2027', '2026-11-26', undefined],
])('%s: %s on %s', (_, hashtag, day, fault) => {
  expect(unsuitedOn(hashtag, day)).toBe(fault);
});

describe('what only looks like a date begins a post on any day', () => {
  test.each([
    '#Mars',
    '#Marchesi',
    '#MarchMadness',
    '#Augusta',
    '#Juneteenth',
    '#Mayweather',
    '#Octopus',
    '#Oktoberfest',
    '#Novak',
    '#Decathlon',
    '#Smartest',
    '#PhoenixSuns',
    '#TheWeeknd',
    '#RTX2080',
    '#Halloween',
    '#Thanksgiving',
    '#ChristmasEve',
  ])('%s', (hashtag) => {
    expect(WEEK.map((day) => unsuitedOn(hashtag, day))).toEqual(WEEK.map(() => undefined));
  });
});

describe('over many years', () => {
  const day = fc
    .integer({ min: Date.parse('2026-01-01') / 86_400_000, max: Date.parse('2040-12-31') / 86_400_000 })
    .map((number) => new Date(number * 86_400_000));
  const language = fc.constantFrom('en', 'fr', 'es', 'pt');
  const isoDay = (date: Date) => date.toISOString().slice(0, 10);
  const named = (date: Date, locale: string, part: 'weekday' | 'month') =>
    new Intl.DateTimeFormat(locale, { [part]: 'long', timeZone: 'UTC' })
      .format(date)
      .normalize('NFD')
      .replace(/[^a-z]/gi, '');

  test('a day of the week is itself, and six others', () => {
    fc.assert(
      fc.property(day, day, language, (one, other, locale) => {
        const isSame = one.getUTCDay() === other.getUTCDay();
        expect(unsuitedOn(`#${named(one, locale, 'weekday')}`, isoDay(other))).toBe(isSame ? PLAIN : ANOTHER);
      }),
    );
  });

  test('so is a day of a month, however it is written', () => {
    fc.assert(
      fc.property(day, day, language, fc.boolean(), (one, other, locale, isBefore) => {
        const [month, date] = [named(one, locale, 'month'), one.getUTCDate()];
        // The planet.
        fc.pre(!(month === 'mars' && !isBefore));
        const tag = isBefore ? `#${date}${month}` : `#${month}${date}`;
        expect(unsuitedOn(tag, isoDay(one))).toBe(PLAIN);
        const isSame = isoDay(one).slice(5) === isoDay(other).slice(5);
        expect(unsuitedOn(tag, isoDay(other))).toBe(isSame ? PLAIN : ANOTHER);
      }),
    );
  });
});

test.each(
  [2026, 2027, 2028].flatMap((year) => CALENDAR_DAYS.map(({ tags, when }) => [tags[0], dayOf(when(year))])),
)('%s, which the calendar has, may begin a post on %s', (tag, day) => {
  expect(unsuitedOn(tag ?? '', day ?? '')).toBeUndefined();
});

test.each(field.events.map(({ tag, from }) => [tag, from]))('so may %s, an event of the field, on %s', (tag, day) => {
  const trend = createClassifier({ field })(tag ?? '');
  const ofField = trend.relevance >= 0.6;
  expect(topicOf(aTrend({ hashtag: tag ?? '', category: trend.category, ofField }), brand)).toBeDefined();
  expect(unsuitedOn(tag ?? '', day ?? '')).toBeUndefined();
});

describe('the day is that of the slot’s own zone', () => {
  const MIDNIGHT = Date.parse('2026-11-27T00:30:00Z');
  test.each([
    ['Europe/Paris', undefined],
    ['Asia/Kolkata', undefined],
    ['America/New_York', ANOTHER],
    ['Pacific/Auckland', undefined],
  ])('#FridayReads at half past midnight in London is, in %s, %s', (zone, fault) => {
    expect(unsuitedOn('#FridayReads', localDay(zone, MIDNIGHT))).toBe(fault);
  });

  test('also when the clocks change: the Sunday of 25 hours ends an hour later', () => {
    const sundaysEnd = Date.parse('2026-10-25T23:00:00Z');
    const faultAt = (at: number) => unsuitedOn('#SundayFunday', localDay('Europe/Paris', at));
    expect([faultAt(sundaysEnd - 1), faultAt(sundaysEnd)]).toEqual([undefined, ANOTHER]);
  });
});
