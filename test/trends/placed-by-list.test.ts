import { describe, expect, test } from '@jest/globals';
import { field } from '@promoter/brands/voltagegpu';
import { createClassifier } from '@promoter/trends/classify';
import { type ClassifiedEntry, classifyEntries, type SourceList } from '@promoter/trends/classify-entries';

const classify = createClassifier({ field });

/** A topic as it trends, or with the headlines that came with it. */
type Listed = string | readonly [topic: string, ...headlines: string[]];

const listOf = (scope: string, topics: readonly Listed[]): SourceList => ({
  source: 'getdaytrends',
  scope,
  trends: topics.map((listed, index) => {
    const [topic = '', ...headlines] = typeof listed === 'string' ? [listed] : listed;
    return { topic, headlines, rank: index + 1, volume: null };
  }),
});

/** What became of the list's first topic. */
function first(topics: readonly Listed[], elsewhere: readonly Listed[] = []): ClassifiedEntry | undefined {
  return classifyEntries([listOf('india', topics), listOf('france', elsewhere)], classify)[0];
}

describe('an athlete or artist is placed by what is on in the same list', () => {
  test.each([
    ['Rahane', '#INDvENG', 'sports'],
    ['haris rauf', '#IPL2026', 'sports'],
    ['Adesanya', 'UFC 300', 'sports'],
    ['Pereira', 'UFC 300', 'sports'],
    ['sam howell', '#NFLDraft', 'sports'],
    ['Mbappé', '#ChampionsLeague', 'sports'],
    ['Carlos Alcaraz', '#RolandGarros', 'sports'],
    ['Cooper Flagg', 'Lakers', 'sports'],
    ['Maxwell', '#PBKSvKKR', 'sports'],
    ['Arshdeep', '#PBKSvKKR', 'sports'],
    ['K. Williamson', '#PBKSvKKR', 'sports'],
    ['Taylor Swift', '#GRAMMYs', 'entertainment'],
    ['Tiger Shroff', '#FilmfareAwards', 'entertainment'],
  ])('%s beside %s', (name, event, category) => {
    expect(first([name, event])).toMatchObject({ usable: true, category, reason: expect.stringContaining(event) });
  });

  test('or by one headline of their own that names their sport', () => {
    expect(first([['Rahane', 'Rahane fifty wins it for Kolkata in the IPL']])).toMatchObject({ usable: true });
    expect(first([['Rahane', 'What Rahane said about his new house']])?.usable).toBe(false);
  });
});

describe('nobody is placed', () => {
  test.each([
    ['alone', ['Rahane']],
    ['by another sport', ['Rahane', '#NFLDraft']],
    ['by a game that is itself refused', ['Rahane', '#INDvPAK']],
    ['by a first name that many have', ['David', '#INDvENG']],
    ['who is not known', ['Somebody Unheard', '#INDvENG']],
    ['with a word that nothing places', ['Rahane village', '#INDvENG']],
    ['whom a refused topic names', ['Rahane', '#INDvENG', '#JusticeForRahane']],
    ['whom a refused topic names in full', ['Rahane', '#INDvENG', 'Ajinkya Rahane arrested']],
    ['whose surname a refused topic names', ['Ajinkya Rahane', '#INDvENG', 'Rahane arrested']],
    ['whom a topic in doubt names', ['Rahane', '#INDvENG', 'Rahane ban']],
    ['with grave news', [['Rahane', 'Ajinkya Rahane dies in car crash'], '#INDvENG']],
    ['whom the grave news of another topic names', ['Rahane', '#INDvENG', ['Pune', 'Rahane dies in Pune car crash']]],
    ['of a grave affair', ['Oscar Pistorius', '#Paralympics']],
  ] as const)('%s', (_, topics) => {
    expect(first(topics)?.usable).toBe(false);
  });

  test('by the list of another region', () => {
    expect(first(['Rahane'], ['#INDvENG'])?.usable).toBe(false);
  });

  test('whom a refused topic of another region names', () => {
    expect(first(['Rahane', '#INDvENG'], ['#RIPRahane'])?.usable).toBe(false);
  });
});
