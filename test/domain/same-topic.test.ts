import { describe, expect, test } from '@jest/globals';
import { createRefusalLookup, isSameTopic, type RefusedTopic, topicKey } from '@promoter/domain';

describe('one topic', () => {
  test.each([
    ['#Chelsea', 'chelsea'],
    ['#Chelsea', 'Chelsea FC'],
    ['AFC Bournemouth', '#Bournemouth'],
    ['world series 2026', '#WorldSeries'],
    ['#TheWorldSeries', 'World Series Finals'],
    ['Pokémon', '#POKEMON'],
    ['UFC-300', '#ufc_300'],
    ['#FrenchOpenFinal', 'French Open Finals'],
    ['São Paulo', '#SaoPaulo'],
  ])('%s and %s', (one, other) => {
    expect(isSameTopic(one, other)).toBe(true);
    expect(isSameTopic(other, one)).toBe(true);
  });

  test.each([
    ['#Chelsea', '#Chelsey'],
    ['#UFC300', '#UFC301'],
    ['USA Today', '#USA'],
    ['Theatre', 'Atre'],
    ['Manchester City', 'Manchester United'],
  ])('not %s and %s', (one, other) => {
    expect(isSameTopic(one, other)).toBe(false);
  });
});

describe('a refused topic', () => {
  const refused = (name: string, reach: RefusedTopic['reach']): RefusedTopic => ({
    key: topicKey(name),
    category: 'tragedy',
    reach,
    words: 'three dead',
    source: 'google-rss',
    expiresAt: 1,
  });
  const refuses = (name: string, reach: RefusedTopic['reach'], ...candidate: string[]) =>
    createRefusalLookup([refused('other', 'itself'), refused(name, reach)])(...candidate) !== undefined;

  test.each([
    '#Chelsea',
    'CHELSEA fc',
    '#ChelseaWomen',
    'Arsenal vs Chelsea',
    '#chelsea_live',
  ])('that is a name covers %s', (candidate) => {
    expect(refuses('Chelsea', 'names', candidate)).toBe(true);
  });

  test.each([
    ['chelsea', '#chelseawomen'],
    ['chelsea', '#CHELSEAFANS'],
    ['chelsea', '#chelseavarsenal'],
    ['chelsea', '#Chelseas'],
    ['worldseries', '#worldseriesgame3'],
    ['worldseries', '#WORLDSERIESGAME3'],
    ['worldseries', '#mlbworldseries'],
    ['rcb', 'RCB Victory Parade'],
    ['rcb', '#RCB2025'],
    ['rcb', '#CSKvRCB'],
    ['rcb', '#RCBvsPBKS'],
    ['psg', 'PSG Inter'],
    ['nice', '#OGCNice'],
    ['lyon', '#OLLyon'],
  ])('%s covers %s, whoever parts its words', (name, candidate) => {
    expect(refuses(name, 'names', candidate)).toBe(true);
  });

  test.each([
    ['chelsea', '#Chelmsford'],
    ['psg', '#epsgame'],
    ['lyon', '#lyonnaise'],
    ['lakers', '#Flakes'],
  ])('%s does not cover %s', (name, candidate) => {
    expect(refuses(name, 'names', candidate)).toBe(false);
  });

  test('that stands for itself covers no longer name', () => {
    expect(refuses('NVIDIA', 'itself', '#Nvidia')).toBe(true);
    expect(refuses('NVIDIA', 'itself', '#NvidiaGTC', 'nvidia gtc')).toBe(false);
  });

  test('is found by either of a trend’s names', () => {
    expect(refuses('taylor swift', 'names', '#TSTheErasTour', 'Taylor Swift')).toBe(true);
  });

  test('is not found in a word that only holds its letters', () => {
    expect(refuses('Lyon', 'names', '#Lyonesse')).toBe(false);
    expect(refuses('derby', 'names', '#Underbye')).toBe(false);
  });
});
