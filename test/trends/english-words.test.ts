import { expect, test } from '@jest/globals';
import { englishWords } from '../../bench/trends/list-english.ts';
import words from '../../packages/trends/normalise/english-words.json' with { type: 'json' };

test('the English words are those that the word list of the subtitles makes', () => {
  expect(words).toEqual(englishWords());
});
