import { dayNumber, type LocalDay, nameKey, type Region } from '@promoter/domain';
import type { Classifier } from '../classify.ts';
import type { FieldVocabulary } from '../field-vocabulary.ts';
import { CALENDAR_DAYS, type CalendarDay } from './days.ts';

/** What is on a region's calendar. */
export interface RegionDays {
  region: Region;
  days: readonly Pick<CalendarDay, 'tags' | 'category' | 'says' | 'feast'>[];
}

/**
 * What the calendar has on a local date: for each region its own days and, on the first region's, those that everyone
 * has and the events of the brand's field. A worldwide list has every region's. No day is listed twice.
 */
export function calendarOn(
  day: LocalDay,
  regions: readonly Region[],
  { events, category }: Pick<FieldVocabulary, 'events' | 'category'>,
): RegionDays[] {
  const number = dayNumber(day);
  const year = Number(day.slice(0, 4));
  const today = CALENDAR_DAYS.filter(({ when }) => when(year) === number);
  const ofField = events
    .filter(({ from, until }) => from <= day && day <= until)
    .map(({ tag, says }) => ({ tags: [tag] as const, category, says }));
  const listed = new Set<CalendarDay>();
  return regions.map((region, index) => {
    const here = today.filter((one) => !listed.has(one) && isOf(one, region));
    for (const one of here) listed.add(one);
    return { region, days: index === 0 ? [...ofField, ...here] : here };
  });
}

const isOf = ({ of }: CalendarDay, { slug }: Region): boolean =>
  of === 'everyone' || slug === 'worldwide' || of.some((region) => region === slug);

/**
 * A classifier that also knows what day it is: a topic of today's calendar of which the words alone say nothing certain
 * is usable, and so is the greeting of a feast. A year beside its tag changes nothing. What else its words or the news that came with it refuse stays refused.
 */
export function withCalendar(classify: Classifier, calendar: readonly RegionDays[]): Classifier {
  const today = new Map(
    calendar.flatMap(({ days }) => days.flatMap((day) => day.tags.map((tag) => [nameKey(tag), day] as const))),
  );
  return (topic, headlines = []) => {
    const own = classify(topic, headlines);
    const day = today.get(nameKey(topic));
    if (!day || own.usable || own.hashtag === null) return own;
    if (own.category !== 'unknown' && !(day.feast && own.category === 'religion')) return own;
    if (own.evidence === 'headline') return own;
    return { ...own, category: day.category, usable: true, reason: `is ${day.says} today` };
  };
}
