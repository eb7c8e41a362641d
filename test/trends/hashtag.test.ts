import { describe, expect, test } from '@jest/globals';
import { toHashtag } from '@promoter/trends/hashtag';
import fc from 'fast-check';

const isWord = (word: string) => ['decade', 'facade'].includes(word.toLowerCase());
const hashtagOf = (topic: string) => {
  const made = toHashtag(topic, isWord);
  return made.ok ? made.hashtag : null;
};

test.each([
  ['UFC 300', '#UFC300'],
  ['sam altman', '#SamAltman'],
  ['asml', '#asml'],
  ['#rtxon', '#rtxon'],
  ['＃BTS', '#BTS'],
  ['Claude Opus 4.1', '#ClaudeOpus41'],
  ["Dragon's Dogma", '#DragonsDogma'],
  ['R&amp;B', '#RAndB'],
  ['<b>Super Bowl</b>', '#SuperBowl'],
  ['<h1>Chelsea</h1>', '#Chelsea'],
  ['Chelsea<script>x()</script>', '#Chelsea'],
  ['&lt;b&gt;Super Bowl&lt;/b&gt;', '#SuperBowl'],
  ['pimpri-chinchwad floods', '#PimpriChinchwadFloods'],
  ['Kaczyński', '#Kaczynski'],
  ['#NCT127_BeyondLIVE', '#NCT127_BeyondLIVE'],
  ['Apple under $200', '#AppleUnder200'],
  ['Wham! Last Christmas', '#WhamLastChristmas'],
  ['#AI', '#AI'],
])('%s becomes %s', (topic, hashtag) => {
  expect(hashtagOf(topic)).toBe(hashtag);
});

describe('failure 16 of the first version: real tags dropped as "test" or as colours', () => {
  test.each([
    '#Contest',
    '#Protest',
    '#GreatestHits',
    '#Decade',
    '#ABC',
    '#ACDC',
    '#ABBA',
    '#E32019',
    '#BB25',
    '#A350',
    '#36C3',
    '#CFC',
  ])('%s is a name', (topic) => {
    expect(hashtagOf(topic)).toBe(topic);
  });

  test.each([
    '#1d9bf0',
    '#6b7280',
    '#FCBFCB',
    '#e5e7eb',
    '#FFFFFF',
    '#fff',
    '#0bf',
    '#ffd70080',
    'e5e7eb',
  ])('%s is a colour', (topic) => {
    expect(hashtagOf(topic)).toBeNull();
  });
});

test.each([
  ['blank', '   '],
  ['a filler that prints nothing', '#Justin\u1160'],
  ['a variation selector', '#StandWith\ufe0f'],
  ['a zero-width joiner', 'Foo\u200dBar'],
  ['emoji', 'Music Fest 🪼'],
  ['a flag', 'Party 🇫🇷'],
  ['Arabic', '#رفع_هاشتاقك_ترند1_θ5811θ2567'],
  ['Japanese', '震度5弱'],
  ['digits alone', '#2026'],
  ['a phone number', '#Call0612345678'],
  ['one letter', 'k'],
  ['a cashtag', '$AI'],
  ['a cashtag as a hashtag', '#$AI'],
  ['a topic with a cashtag in it', 'buy $TSLA now'],
  ['a dollar for a letter', 'A$AP Rocky'],
  ['a dollar within a word', 'Ke$ha'],
  ['dollars at the end', 'Joey Bada$$'],
  ['a mark for a letter', 'P!nk'],
  ['stars for letters', 'what the f**k'],
  ['an address', 'someone@example'],
  ['thirty-one letters', `#${'a'.repeat(31)}`],
  ['a page instead of a topic', 'x'.repeat(5_000)],
])('%s is no hashtag', (_, topic) => {
  expect(hashtagOf(topic)).toBeNull();
});

test('of any topic, a hashtag is ASCII letters, digits and underscores, at most 30 and not only digits', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (topic) => {
      const hashtag = hashtagOf(topic);
      expect(hashtag === null || /^#(?=.*[A-Za-z])[A-Za-z0-9_]{2,30}$/.test(hashtag)).toBe(true);
    }),
  );
});
