import { expect, test } from '@jest/globals';
import { topicKey } from '@promoter/domain';
import fc from 'fast-check';

test.each([
  ['case', '#UFC300', '#ufc300'],
  ['spaces and the mark of a tag', 'UFC 300', '#UFC300'],
  ['punctuation', 'AC/DC', '#AC_DC'],
  ['accents', 'Kaczyński', '#Kaczynski'],
  ['letters that no accent explains', 'Łódź Straße', '#LodzStrasse'],
  ['how an accent is encoded', 'Beyonce\u0301', 'Beyonc\u00e9'],
  ['width', '＃ＧＰＵ', '#GPU'],
  ['a trade mark', 'GeForce™', '#GeForce'],
])('two topics are the same whatever their %s', (_, one, other) => {
  expect(topicKey(one)).toBe(topicKey(other));
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
