import { expect, test } from '@jest/globals';
import { foldLatin, topicKey } from '@promoter/domain';
import fc from 'fast-check';

test.each([
  ['case', '#UFC300', '#ufc300'],
  ['spaces and the mark of a tag', 'UFC 300', '#UFC300'],
  ['punctuation', 'AC/DC', '#AC_DC'],
  ['accents', 'Kaczyński', '#Kaczynski'],
  ['letters that no accent explains', 'Łódź Straße', '#LodzStrasse'],
  ['capitals of such letters', 'Þórsmörk ÆRØ', '#þórsmörk_ærø'],
  ['how an accent is encoded', 'Beyonce\u0301', 'Beyonc\u00e9'],
  ['width', '＃ＧＰＵ', '#GPU'],
  ['a trade mark', 'GeForce™', '#GeForce'],
])('two topics are the same whatever their %s', (_, one, other) => {
  expect(topicKey(one)).toBe(topicKey(other));
});

test.each([
  ['ÆRØ', 'AERO'],
  ['Ærø', 'Aero'],
  ['ærø', 'aero'],
  ['LÆ', 'LAE'],
  ['Æ', 'Ae'],
  ['ŒUVRE and Œuvre', 'OEUVRE and Oeuvre'],
  ['ÞÓR, Þór', 'THOR, Thor'],
  ['GROẞ, groß', 'GROSS, gross'],
  ['ŁÓDŹ, Łódź', 'LODZ, Lodz'],
  ['İstanbul, ılık', 'Istanbul, ilik'],
  ['Đà Nẵng', 'Da Nang'],
  ['Москва Й', 'Москва Й'],
])('%s is written %s', (text, plain) => {
  expect(foldLatin(text)).toBe(plain);
});

test('what is all in capitals, or all in small letters, stays so', () => {
  const letter = fc.constantFrom(...'ABZÆØŁŒÞĐÉÜŃ');
  fc.assert(
    fc.property(fc.array(letter, { minLength: 2, maxLength: 12 }), (letters) => {
      const word = letters.join('');
      expect(foldLatin(word)).toBe(foldLatin(word).toUpperCase());
      expect(foldLatin(word.toLowerCase())).toBe(foldLatin(word).toLowerCase());
    }),
  );
});

test.each([
  ['UFC 300', 'UFC 301'],
  ['دبي', 'دوبي'],
  ['किताब', 'कताब'],
])('%s and %s are two topics', (one, other) => {
  expect(topicKey(one)).not.toBe(topicKey(other));
});

test('a topic has one key, however it is wrapped', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (topic) => {
      expect(topicKey(`#${topic}! `)).toBe(topicKey(topic));
    }),
  );
});
