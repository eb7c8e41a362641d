import type { FieldVocabulary } from '@promoter/trends/field-vocabulary';

/** Bricks. */
export const field: FieldVocabulary = {
  category: 'business',
  subjects: [
    {
      closeness: 0.9,
      says: 'names bricks or the laying of them',
      within: 'brick, bricks, bricklaying, brickwork, masonry',
    },
  ],
  ambiguous: [{ word: 'brick', notBefore: /^lane$/ }],
  people: 'wilhelm ziegler',
  affairs: 'brick law',
  trendsForAnything: 'klinker',
  nearWords: 'wall, house, clay, kiln',
  tags: ['#Bricks', '#Brickwork', '#Bricklaying', '#Masonry'],
  events: [
    {
      tag: '#BrickFair',
      says: 'the fair of bricks',
      from: '2027-08-05',
      until: '2027-08-08',
      source: 'example.com/fair, read 2026-11',
    },
  ],
  xSearch: '(bricks OR masonry) has:hashtags lang:en -is:retweet',
  contactUrl: 'https://example.com/bricks',
};
