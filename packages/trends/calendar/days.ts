import type { Category, RegionSlug } from '@promoter/domain';
import {
  daysAfter,
  easter,
  FRIDAY,
  inYears,
  last,
  MONDAY,
  nth,
  on,
  SUNDAY,
  THURSDAY,
  TUESDAY,
  type When,
} from './when.ts';

/** A day that people on X have tags for. */
export interface CalendarDay {
  /** Its tags as they are written; the first is the one that a post may begin from. */
  tags: readonly [string, ...string[]];
  category: Category;
  /** The evidence, after "is": `Thanksgiving Day of the United States`. */
  says: string;
  when: When;
  /** Whose lists have it. */
  of: readonly RegionSlug[] | 'everyone';
  /**
   * A feast that begins in a faith and is greeted by everybody: on its day its tags are greetings, and usable although they name
   * a faith. On every other day, and with a word more, they are about religion.
   */
  feast?: true;
}

const US = ['united-states'] as const;
const UK = ['united-kingdom'] as const;
const FRANCE = ['france'] as const;
const INDIA = ['india'] as const;

const thanksgiving = nth(4, THURSDAY, 11);
const shroveTuesday = daysAfter(-47, easter);

/** The first day of the year in China, by the Hong Kong Observatory's calendar. */
const lunarNewYear = inYears('2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23 2032-02-11 2033-01-31');
/** By the panchang: the new moon of Kartik, and the day after the full moon of Phalgun. */
const diwali = inYears('2026-11-08 2027-10-29 2028-10-17 2029-11-05 2030-10-26');
const holi = inYears('2026-03-04 2027-03-22 2028-03-11 2029-03-01 2030-03-20');

/** The last Sunday of May, or a week later where that is Pentecost. */
const mothersDayOfFrance: When = (year) => {
  const sunday = last(SUNDAY, 5)(year);
  return sunday === easter(year) + 49 ? sunday + 7 : sunday;
};

/**
 * Days that readers in the United States, the United Kingdom, France and India have on their lists, and that an advert may
 * stand beside. Left out on purpose, each with its reason in docs/decisions.md: days of mourning and remembrance, of a faith
 * alone, of a cause, a person or a party, and 1 May. Sources, read 2026-11: 5 U.S.C. § 6103 and the proclamations of the US; gov.uk/bank-holidays
 * (days moved once by proclamation are not foreseen); Code de l’action sociale, art. D215-1, for France’s Mother’s Day.
 */
export const CALENDAR_DAYS: readonly CalendarDay[] = [
  day('New Year’s Day', on(1, 1), 'everyone', 'holiday', '#NewYearsDay', '#NewYear'),
  day('Valentine’s Day', on(2, 14), 'everyone', 'holiday', '#ValentinesDay'),
  day('Pi Day', on(3, 14), 'everyone', 'tech', '#PiDay'),
  day('World Backup Day', on(3, 31), 'everyone', 'tech', '#WorldBackupDay'),
  day('April Fools’ Day', on(4, 1), 'everyone', 'holiday', '#AprilFools', '#AprilFoolsDay', '#PoissonDAvril'),
  day('Star Wars Day', on(5, 4), 'everyone', 'entertainment', '#StarWarsDay'),
  day('Towel Day', on(5, 25), 'everyone', 'holiday', '#TowelDay'),
  day('World Emoji Day', on(7, 17), 'everyone', 'holiday', '#WorldEmojiDay'),
  day('System Administrator Appreciation Day', last(FRIDAY, 7), 'everyone', 'tech', '#SysAdminDay'),
  day('the Day of the Programmer', on(1, 256), 'everyone', 'tech', '#ProgrammersDay', '#DayOfTheProgrammer'),
  day('Ada Lovelace Day', nth(2, TUESDAY, 10), 'everyone', 'tech', '#AdaLovelaceDay'),
  day('Halloween', on(10, 31), 'everyone', 'holiday', '#Halloween'),
  day('Black Friday', daysAfter(1, thanksgiving), 'everyone', 'business', '#BlackFriday'),
  day('Cyber Monday', daysAfter(4, thanksgiving), 'everyone', 'business', '#CyberMonday'),
  day('Christmas Eve', on(12, 24), 'everyone', 'holiday', '#ChristmasEve'),
  day('Christmas Day', on(12, 25), 'everyone', 'holiday', '#Christmas'),
  day('New Year’s Eve', on(12, 31), 'everyone', 'holiday', '#NewYearsEve'),

  feast(
    'Easter Sunday',
    easter,
    'everyone',
    '#Easter',
    '#HappyEaster',
    '#EasterSunday',
    '#JoyeusesPaques',
    '#FelizPascoa',
  ),
  feast('Diwali', diwali, [...INDIA, ...UK, ...US], '#Diwali', '#HappyDiwali', '#Deepavali', '#HappyDeepavali'),
  feast('Holi', holi, [...INDIA, ...UK, ...US], '#Holi', '#HappyHoli'),
  day('the Lunar New Year', lunarNewYear, 'everyone', 'holiday', '#LunarNewYear', '#ChineseNewYear'),

  day('Groundhog Day', on(2, 2), US, 'holiday', '#GroundhogDay'),
  day('Saint Patrick’s Day', on(3, 17), [...US, ...UK, 'ireland'], 'holiday', '#StPatricksDay'),
  day('Mother’s Day', nth(2, SUNDAY, 5), [...US, ...INDIA], 'holiday', '#MothersDay'),
  day('Father’s Day', nth(3, SUNDAY, 6), [...US, ...UK, ...INDIA], 'holiday', '#FathersDay'),
  day('Independence Day of the United States', on(7, 4), US, 'holiday', '#FourthOfJuly', '#IndependenceDay'),
  day('Labor Day of the United States', nth(1, MONDAY, 9), US, 'holiday', '#LaborDay'),
  day('Thanksgiving Day of the United States', thanksgiving, US, 'holiday', '#Thanksgiving'),
  day('Small Business Saturday', daysAfter(2, thanksgiving), US, 'business', '#SmallBusinessSaturday'),

  day('Burns Night', on(1, 25), UK, 'holiday', '#BurnsNight'),
  day('Pancake Day', shroveTuesday, UK, 'holiday', '#PancakeDay'),
  day('Mother’s Day of the United Kingdom', daysAfter(-21, easter), UK, 'holiday', '#MothersDay'),
  day('the early May bank holiday', nth(1, MONDAY, 5), UK, 'holiday', '#BankHolidayMonday', '#BankHoliday'),
  day('the spring bank holiday', last(MONDAY, 5), UK, 'holiday', '#BankHolidayMonday', '#BankHoliday'),
  day('the summer bank holiday', last(MONDAY, 8), UK, 'holiday', '#BankHolidayMonday', '#BankHoliday'),
  day('Bonfire Night', on(11, 5), UK, 'holiday', '#BonfireNight'),
  day('Boxing Day', on(12, 26), UK, 'holiday', '#BoxingDay'),

  day('Chandeleur, the day of pancakes in France', on(2, 2), FRANCE, 'holiday', '#Chandeleur'),
  day('Mardi Gras', shroveTuesday, [...FRANCE, ...US], 'holiday', '#MardiGras'),
  day('Mother’s Day of France', mothersDayOfFrance, FRANCE, 'holiday', '#FeteDesMeres'),
  day('Father’s Day of France', nth(3, SUNDAY, 6), FRANCE, 'holiday', '#FeteDesPeres'),
  day('the day of music in France', on(6, 21), FRANCE, 'holiday', '#FeteDeLaMusique'),
  day('the national day of France', on(7, 14), FRANCE, 'holiday', '#BastilleDay', '#FeteNationale'),

  day('Republic Day of India', on(1, 26), INDIA, 'holiday', '#RepublicDay', '#RepublicDayIndia'),
  day('National Science Day of India', on(2, 28), INDIA, 'tech', '#NationalScienceDay'),
  day('Friendship Day of India', nth(1, SUNDAY, 8), INDIA, 'holiday', '#FriendshipDay'),
  day('Independence Day of India', on(8, 15), INDIA, 'holiday', '#IndependenceDay', '#IndependenceDayIndia'),
  day('Teachers’ Day of India', on(9, 5), INDIA, 'holiday', '#TeachersDay'),
  day('Engineers’ Day of India', on(9, 15), INDIA, 'tech', '#EngineersDay'),
  day('Children’s Day of India', on(11, 14), INDIA, 'holiday', '#ChildrensDay'),
];

function day(
  says: string,
  when: When,
  of: CalendarDay['of'],
  category: Category,
  ...tags: CalendarDay['tags']
): CalendarDay {
  return { says, when, of, category, tags };
}

function feast(says: string, when: When, of: CalendarDay['of'], ...tags: CalendarDay['tags']): CalendarDay {
  return { ...day(says, when, of, 'holiday', ...tags), feast: true };
}
