import { expect, test } from '@jest/globals';
import { field } from '@promoter/brands/voltagegpu';
import { dayNumber, dayOf, MINUTE_MS } from '@promoter/domain';
import { createClassifier } from '@promoter/trends/classify';
import { classifyEntries, trendsOf } from '@promoter/trends/classify-entries';
import { onItsDay } from '@promoter/trends/dated-topics';

const classify = createClassifier({ field });

test.each([
  ['#Halloween', '2026-10-31'],
  ['#HappyHalloween', '2026-10-31'],
  ['Halloween 2026', '2026-10-31'],
  ['#ValentinesDay', '2027-02-14'],
  ['#StPatricksDay', '2027-03-17'],
  ['#Christmas', '2026-12-25'],
  ['#MerryChristmas', '2026-12-25'],
  ['#ChristmasEve', '2026-12-24'],
  ['#FirstDayOfWinter', '2026-12-21'],
  ['#HappyNewYear', '2027-01-01'],
  ['#BlackFriday', '2026-11-27'],
  ['#CanadaDay', '2027-07-01'],
])('%s may be used on %s, and neither a week before nor the day after next', (topic, day) => {
  const usableOn = (away: number) => onItsDay(classify, dayOf(dayNumber(day) + away))(topic).usable;
  expect([-7, 0, 2].map(usableOn)).toEqual([false, true, false]);
});

test('what only holds the name of a day, or none, may be used on any', () => {
  const now = onItsDay(classify, '2026-07-08');
  for (const topic of ['#Wimbledon', '#ChristmasMovie', '#UFC300']) expect(now(topic)).toEqual(classify(topic));
});

test('the name of a day ends with its day, whatever source listed it', () => {
  const at = Date.parse('2026-07-04T22:40:00Z');
  const onTheDay = onItsDay(classify, '2026-07-04');
  const topics = ['#IndependenceDay', '#July4th', '#Wimbledon'].map((topic, index) => ({
    topic,
    rank: index + 1,
    volume: null,
    headlines: [],
  }));
  const entries = classifyEntries([{ source: 'trends24', scope: 'united-states', trends: topics }], onTheDay);
  const ends = trendsOf(entries, { at, maxAgeMinutes: 360, timezone: 'UTC' }).map((trend) => [
    trend.topic,
    (trend.expiresAt - at) / MINUTE_MS,
  ]);
  expect(Object.fromEntries(ends)).toEqual({ '#IndependenceDay': 80, '#July4th': 80, '#Wimbledon': 360 });
});

test.each([
  'Halloween Seoul',
  '#HalloweenSeoul',
  'New Year New Orleans',
  '#ChristmasBerlin',
])('%s, a holiday with a place, may not be used', (topic) => {
  expect(classify(topic).usable).toBe(false);
});
