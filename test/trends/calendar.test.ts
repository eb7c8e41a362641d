import { describe, expect, test } from '@jest/globals';
import { field } from '@promoter/brands/voltagegpu';
import { dayNumber, dayOf, type LocalDay, localDay, REGION_SLUGS, type RegionSlug, regionOf } from '@promoter/domain';
import { calendarOn, withCalendar } from '@promoter/trends/calendar';
import { createClassifier } from '@promoter/trends/classify';
import { CALENDAR_DAYS } from '../../packages/trends/calendar/days.ts';

const classify = createClassifier({ field });
const nothingOn = { events: [], category: field.category };

/** The first tags of a day, over all these regions. */
const tagsOn = (day: LocalDay, regions: readonly RegionSlug[] = ['worldwide'], events = field.events) =>
  calendarOn(day, regions.map(regionOf), { ...nothingOn, events }).flatMap(({ days }) =>
    days.map(({ tags }) => tags[0]),
  );

/** A classifier on that day, everywhere. */
const classifierOn = (day: LocalDay) => withCalendar(classify, calendarOn(day, REGION_SLUGS.map(regionOf), field));

describe('movable days fall where they were published', () => {
  const published = {
    '#Thanksgiving': ['2024-11-28', '2025-11-27', '2026-11-26', '2027-11-25', '2028-11-23'],
    '#BlackFriday': ['2024-11-29', '2025-11-28', '2026-11-27', '2027-11-26', '2028-11-24'],
    '#SmallBusinessSaturday': ['2024-11-30', '2025-11-29', '2026-11-28', '2027-11-27', '2028-11-25'],
    '#CyberMonday': ['2024-12-02', '2025-12-01', '2026-11-30', '2027-11-29', '2028-11-27'],
    '#LaborDay': ['2024-09-02', '2025-09-01', '2026-09-07', '2027-09-06', '2028-09-04'],
    '#FathersDay': ['2024-06-16', '2025-06-15', '2026-06-21', '2027-06-20', '2028-06-18'],
    '#PancakeDay': ['2024-02-13', '2025-03-04', '2026-02-17', '2027-02-09', '2028-02-29'],
    '#FeteDesMeres': ['2023-06-04', '2024-05-26', '2025-05-25', '2026-05-31', '2027-05-30'],
    '#SysAdminDay': ['2024-07-26', '2025-07-25', '2026-07-31', '2027-07-30', '2028-07-28'],
    '#FriendshipDay': ['2024-08-04', '2025-08-03', '2026-08-02', '2027-08-01', '2028-08-06'],
    '#AdaLovelaceDay': ['2024-10-08', '2025-10-14', '2026-10-13', '2027-10-12', '2028-10-10'],
  };

  test.each(Object.entries(published))('%s', (tag, days) => {
    for (const day of days) {
      expect([day, tagsOn(day)]).toEqual([day, expect.arrayContaining([tag])]);
      for (const other of [-1, 1].map((away) => dayOf(dayNumber(day) + away))) expect(tagsOn(other)).not.toContain(tag);
    }
  });

  test.each([
    ['united-states', '2026-05-10'],
    ['united-kingdom', '2026-03-15'],
    ['united-kingdom', '2027-03-07'],
    ['india', '2027-05-09'],
  ] as const)('#MothersDay of %s on %s', (region, day) => {
    expect(tagsOn(day, [region])).toContain('#MothersDay');
    const other = region === 'united-kingdom' ? 'united-states' : 'united-kingdom';
    expect(tagsOn(day, [other])).not.toContain('#MothersDay');
  });

  test.each([
    '2025-05-05',
    '2025-05-26',
    '2025-08-25',
    '2026-05-04',
    '2026-05-25',
    '2026-08-31',
  ])('a bank holiday of the United Kingdom on %s', (day) => {
    expect(tagsOn(day, ['united-kingdom'])).toContain('#BankHolidayMonday');
  });
});

describe('a region has its own days and those of everyone', () => {
  test.each([
    ['2027-07-04', 'united-states', ['#FourthOfJuly']],
    ['2027-07-04', 'france', []],
    ['2027-07-14', 'france', ['#BastilleDay']],
    ['2027-07-14', 'worldwide', ['#BastilleDay']],
    ['2027-08-15', 'india', ['#IndependenceDay']],
    ['2026-11-26', 'united-kingdom', []],
    ['2026-12-25', 'japan', ['#Christmas']],
  ] as const)('on %s %s has %j', (day, region, tags) => {
    expect(tagsOn(day, [region])).toEqual(tags);
  });

  test('a day that several regions have is on the first one’s list alone', () => {
    const lists = calendarOn('2026-12-25', [regionOf('united-states'), regionOf('france')], nothingOn);
    expect(lists.map(({ days }) => days.length)).toEqual([1, 0]);
  });

  test('the day is that of the zone: Thanksgiving ends in Paris before it ends in New York', () => {
    const at = Date.parse('2026-11-26T23:30:00Z');
    const seenFrom = (zone: string) => tagsOn(localDay(zone, at), ['united-states'], []);
    expect([seenFrom('Europe/Paris'), seenFrom('America/New_York')]).toEqual([['#BlackFriday'], ['#Thanksgiving']]);
  });
});

describe('events of the brand’s field', () => {
  test('are on the calendar from their first day to their last', () => {
    const days = ['2027-03-14', '2027-03-15', '2027-03-18', '2027-03-19'];
    expect(days.map((day) => tagsOn(day, ['united-kingdom']).includes('#GTC27'))).toEqual([false, true, true, false]);
  });

  test.each(
    field.events.map((event) => [event.tag, event] as const),
  )('%s has days that exist, a source, and may be used', (tag, event) => {
    expect(dayNumber(event.until) - dayNumber(event.from)).toBeGreaterThanOrEqual(0);
    expect(dayNumber(event.until) - dayNumber(event.from)).toBeLessThan(8);
    expect(event.source).toMatch(/^[a-z.]+\.[a-z]+.*20\d\d-\d\d$/);
    expect(classifierOn(event.from)(tag)).toMatchObject({ usable: true, category: 'tech', hashtag: tag });
  });
});

describe('a day may be used on its day', () => {
  test.each(CALENDAR_DAYS.map((one) => [one.says, one] as const))('%s', (_, { tags, when }) => {
    const onTheDay = classifierOn(dayOf(when(2027)));
    expect(onTheDay(tags[0])).toMatchObject({ usable: true, hashtag: tags[0] });
    for (const tag of tags) expect([tag, onTheDay(tag).usable]).toEqual([tag, true]);
  });

  test('and where nothing else makes it harmless, on no other', () => {
    expect(classifierOn('2027-07-04')('#FourthOfJuly')).toMatchObject({
      category: 'holiday',
      reason: 'is Independence Day of the United States today',
    });
    expect(classifierOn('2027-07-05')('#FourthOfJuly').usable).toBe(false);
  });

  test('but not where the news with it is bad', () => {
    const onTheDay = classifierOn('2027-07-14');
    expect(onTheDay('#FeteNationale', ['Fireworks over Paris tonight']).usable).toBe(true);
    expect(onTheDay('#FeteNationale', ['Man arrested near the parade']).usable).toBe(false);
    expect(onTheDay('#FeteNationale', ['Dozens killed in attack on the promenade']).usable).toBe(false);
  });
});

describe('a feast that everybody greets', () => {
  test.each([
    ['2027-03-28', '#HappyEaster'],
    ['2027-03-28', '#Easter2027'],
    ['2026-11-08', '#HappyDiwali'],
    ['2027-03-22', '#HappyHoli'],
    ['2027-02-06', '#LunarNewYear'],
  ] as const)('may be greeted on %s: %s', (day, tag) => {
    expect(classifierOn(day)(tag)).toMatchObject({ usable: true, category: 'holiday' });
  });

  test.each([
    ['the day before', '2027-03-27', '#HappyEaster'],
    ['the day after', '2026-11-09', '#HappyDiwali'],
    ['a word more', '2026-11-08', '#DiwaliCrackerBan'],
    ['a dispute', '2027-03-22', '#HoliMosque'],
  ] as const)('but not with %s', (_, day, tag) => {
    expect(classifierOn(day)(tag).usable).toBe(false);
  });

  test('nor where the news with it is grave', () => {
    expect(classifierOn('2026-11-08')('#Diwali', ['Five dead in fire at market']).usable).toBe(false);
  });

  test.each([
    '#GoodFriday',
    '#Ashura',
    '#YomKippur',
    '#EidMubarak',
    '#Hanukkah',
    '#RemembranceSunday',
  ])('never %s', (tag) => {
    for (let day = dayNumber('2027-01-01'); day < dayNumber('2028-01-01'); day += 1)
      expect(classifierOn(dayOf(day))(tag).usable).toBe(false);
  });
});

test('over ten years the calendar makes nothing usable that is unsafe, and has no day of mourning, faith alone or dispute', () => {
  const years = Array.from({ length: 10 }, (_, index) => 2026 + index);
  const tags = new Set(CALENDAR_DAYS.flatMap((one) => one.tags));
  for (const tag of CALENDAR_DAYS.flatMap((one) => (one.feast ? [] : one.tags)))
    expect(['unknown', 'holiday', 'business', 'tech', 'entertainment']).toContain(classify(tag).category);
  const barred = `GoodFriday Ashura Eid EidMubarak Ramadan Navratri Hanukkah Passover YomKippur Toussaint
    AllSaints RemembranceDay RemembranceSunday ArmisticeDay VeteransDay MemorialDay PatriotDay NeverForget HolocaustMemorialDay
    MLKDay Juneteenth ColumbusDay IndigenousPeoplesDay PresidentsDay GandhiJayanti AmbedkarJayanti MayDay LabourDay
    InternationalWomensDay PrideMonth EarthDay AustraliaDay SinglesDay`.split(/\s+/);
  for (const tag of barred) expect(tags).not.toContain(`#${tag}`);
  for (const year of years)
    for (const solemn of ['01-27', '04-25', '09-11', '11-11'])
      expect([year, solemn, tagsOn(`${year}-${solemn}`, ['worldwide'], [])]).toEqual([year, solemn, []]);
});
