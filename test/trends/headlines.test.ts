import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { field } from '@promoter/brands/voltagegpu';
import { createClassifier, createGraveReader } from '@promoter/trends/classify';

const readGrave = createGraveReader(field);
const classify = createClassifier({ field });

const headlinesOf = (name: string): string[] =>
  readFileSync(join(import.meta.dirname, 'headlines', `${name}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

describe('a headline', () => {
  test.each(headlinesOf('grave'))('is grave: %s', (headline) => {
    expect(readGrave(headline)).toBeDefined();
  });

  test.each(headlinesOf('harmless'))('is harmless: %s', (headline) => {
    expect(readGrave(headline)).toBeUndefined();
  });

  test.each([
    'crashes',
    'crashed',
    'crashing',
    'explodes',
    'exploding',
    'trampled',
    'kidnapped',
    'drowns',
    'wounded',
    'collides',
    'sued',
  ])('is grave by any form of a word: %s', (form) => {
    expect(readGrave(`Late evening: something ${form} somewhere`)).toMatchObject({ words: form });
  });

  test('says of what kind it is, in its own words', () => {
    expect(readGrave('Air India plane crashes near Ahmedabad')).toEqual({
      category: 'tragedy',
      words: 'plane crashes',
    });
    expect(readGrave('Roblox sued over chats')).toEqual({ category: 'social', words: 'sued' });
    expect(readGrave('Ex-Celtics player sentenced')).toEqual({ category: 'violence', words: 'sentenced' });
  });

  test('is quoted in at most 80 characters', () => {
    const { words = '' } = readGrave(`Police ${'x'.repeat(150)}`) ?? {};
    expect(words.length).toBeLessThanOrEqual(80);
    expect(
      readGrave(`fall from ${'extraordinarily'.repeat(5)} high ${'y'.repeat(40)} roof`)?.words.length ?? 0,
    ).toBeLessThanOrEqual(80);
  });
});

test.each([
  'Player killed<br>in training',
  'Player<br/>killed',
  '<div>Player</div><div>killed</div>',
  '<h1>Player killed</h1>',
])('markup parts words as on a page: %s', (headline) => {
  expect(readGrave(headline)).toMatchObject({ words: 'killed' });
});

describe('an idiom', () => {
  test('of sport excuses only in a headline that is plainly of sport', () => {
    expect(readGrave('Gunners fire four past Spurs')).toBeUndefined();
    expect(readGrave('Gunmen fire four past a shop window')).toBeDefined();
  });

  test('excuses nothing but itself', () => {
    expect(readGrave('Spurs crash out of the cup as stand collapses, two dead')).toBeDefined();
    expect(readGrave('Box office bomb: director charged with assault')).toBeDefined();
  });
});

describe('the classification of a topic', () => {
  test('says whether its headlines refused it', () => {
    expect(classify('Chelsea', ['Chelsea: three dead after explosion'])).toMatchObject({
      usable: false,
      category: 'tragedy',
      evidence: 'headline',
    });
    expect(classify('#PrayForParis')).toMatchObject({ usable: false, evidence: 'topic' });
  });

  test('is not opened by headlines where the topic itself speaks against it', () => {
    const news = ['Royal Ascot: the favourites', 'Royal Ascot results'];
    expect(classify('frankie dettori', news).usable).toBe(true);
    expect(classify('frankie dettori fraud', news).usable).toBe(false);
  });
});
