import { dayNumber, type LocalDay, topicKey } from '@promoter/domain';
import type { Classifier } from '../classify.ts';
import { CALENDAR_DAYS } from './days.ts';
import { on, type When } from './when.ts';

/**
 * Other names of days that lists have, each line a date, `month-date`, of every year and what is on it. Those of the United
 * Nations by its list of international days, the others as they are kept; read 2026-11. Seasons begin on one of two or three dates.
 */
const OTHER_NAMES = `
1-1 New Year, New Years, NYD, Happy New Year
1-20 Penguin Awareness Day
2-7 Rose Day
2-8 Propose Day
2-9 Chocolate Day
2-10 Teddy Day
2-11 Promise Day
2-12 Hug Day
2-13 Galentines Day, Galentines, World Radio Day
2-14 Valentines, Valentine, Saint Valentin
2-29 Leap Day
3-14 White Day
3-17 St Patricks, St Paddys Day, Saint Patricks Day
3-19 First Day Of Spring
3-20 First Day Of Spring, Spring Equinox
3-21 First Day Of Spring, Spring Equinox, World Poetry Day
3-23 Puppy Day
3-27 World Theatre Day
4-10 Siblings Day
4-25 World Penguin Day
4-27 Koningsdag, Kings Day
5-4 May The 4th, May The Fourth, May The 4th Be With You, May The Fourth Be With You
5-5 Cinco De Mayo
5-24 Brothers Day
6-3 World Bicycle Day
6-8 Best Friends Day
6-20 First Day Of Summer, Summer Solstice
6-21 First Day Of Summer, Summer Solstice, World Music Day
6-22 First Day Of Summer
6-30 Social Media Day
7-1 Canada Day
7-4 July 4th, 4th Of July, July Fourth
7-7 World Chocolate Day, Tanabata
7-29 International Tiger Day, Global Tiger Day
7-30 International Friendship Day
8-1 Girlfriend Day
8-8 International Cat Day, World Cat Day
8-12 World Elephant Day
8-19 World Photography Day
8-26 Dog Day, International Dog Day
9-2 World Coconut Day
9-19 Talk Like A Pirate Day
9-22 Hobbit Day, First Day Of Fall, First Day Of Autumn, Autumn Equinox
9-23 First Day Of Fall, First Day Of Autumn, Autumn Equinox
9-25 Daughters Day
9-27 World Tourism Day
10-3 Boyfriend Day
10-16 Bosses Day, Boss Day
11-11 Singles Day
12-21 First Day Of Winter, Winter Solstice
12-22 First Day Of Winter, Winter Solstice
12-24 Xmas Eve, Nochebuena
12-25 Xmas, Christmas Day, Xmas Day, Noel, Navidad, Feliz Navidad, Joyeux Noel, Feliz Natal
12-31 NYE, New Year Eve`;

/** A day's name without what greets it and its year: `#HappyHalloween` and `Halloween 2026` are `halloween`. */
const nameOf = (topic: string): string =>
  topicKey(topic)
    .replace(/^(?:happy|merry|its)?(?:national)?(?=\p{L}{3})/u, '')
    .replace(/(?:19|20)\d\d$/, '');

const DATES = new Map<string, When[]>();
function add(name: string, when: When): void {
  const key = nameOf(name);
  DATES.set(key, [...(DATES.get(key) ?? []), when]);
}
for (const { tags, when } of CALENDAR_DAYS) for (const tag of tags) add(tag, when);
for (const line of OTHER_NAMES.trim().split('\n')) {
  const [, month, date, names = ''] = /^\s*(\d+)-(\d+) (.+)$/.exec(line) ?? [];
  for (const name of names.split(',')) add(name, on(Number(month), Number(date)));
}

/** Whether a topic is the name of a day, so that it ends with that. */
export const isDayOfCalendar = (topic: string): boolean => DATES.has(nameOf(topic));

/** A classifier that lets the name of a day be used on that day alone: `#Halloween` trends before and after, too. */
export function onItsDay(classify: Classifier, day: LocalDay): Classifier {
  const [year, today] = [Number(day.slice(0, 4)), dayNumber(day)];
  return (topic, headlines = []) => {
    const own = classify(topic, headlines);
    const dates = own.usable ? DATES.get(nameOf(topic)) : undefined;
    if (!dates || dates.some((when) => when(year) === today)) return own;
    return { ...own, usable: false, reason: 'is the name of another day' };
  };
}
