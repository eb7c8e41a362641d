import { describe, expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { sampleOffers, type ValidationContext, validate } from '@promoter/content';
import { A_DOMAIN_TREND, aRequest, draftOf, NOW, pastPostOf, SETTINGS, SLOT } from '../support/content/a-request.ts';

const LINK =
  'https://voltagegpu.com/?utm_source=twitter&utm_medium=social&utm_campaign=promo_SHA-256-C7E8976BBAF2&utm_content=A&utm_term=INDvENG+GPU&utm_id=A-20261124T0900';

const GOOD = `Watching #INDvENG? Let a node do the sweating. Save checkpoints often.

8x H200 rents for $26.60/hr. Code SHA-256-C7E8976BBAF2 takes 5% off: ${LINK} #GPU`;

const context: ValidationContext = {
  brand,
  settings: SETTINGS,
  topic: { hashtag: '#INDvENG', domain: false },
  offers: sampleOffers(brand, NOW),
  history: [],
  taken: [],
  deny: ['bitcoin', '#GreenParty'],
  now: NOW,
};

const failuresOf = (text: string, change: Partial<ValidationContext> = {}) =>
  validate(text, { ...context, ...change })
    .filter(({ pass }) => !pass)
    .map(({ rule }) => rule);

test('a good post passes every rule', () => {
  expect(failuresOf(GOOD)).toEqual([]);
});

describe('one change fails one rule', () => {
  test.each<[string, string, string[]]>([
    ['no promo code', GOOD.replace('Code SHA-256-C7E8976BBAF2', 'It'), ['promo-code']],
    ['a link elsewhere', GOOD.replace('https://voltagegpu.com/', 'https://voltage-gpu.example.com/'), ['link']],
    [
      'a link to a site that only begins like ours',
      GOOD.replace('voltagegpu.com/', 'voltagegpu.com.evil.com/'),
      ['link'],
    ],
    ['two links', `${GOOD} https://voltagegpu.com/`, ['link']],
    ['a link without its id', GOOD.replace(/&utm_id=[\w-]+/, ''), ['link']],
    ['261 characters', GOOD.replace('often', 'often and read them back'.padEnd(110, ' and again')), ['length']],
    ['three tags', `${GOOD} #AI`, ['two-tags']],
    ['no domain tag', GOOD.replace('#GPU', ''), ['domain-tag']],
    ['a trend that X would cut', GOOD.replace('#INDvENG', '#INDvENG2026'), ['trend']],
    [
      'another language',
      GOOD.replace(
        /Watching.*often\./,
        '#INDvENG: louez une carte et entraînez vos modèles chez nous dès aujourd’hui.',
      ),
      ['english'],
    ],
    ['capitals', GOOD.replace('Save checkpoints often', 'SAVE CHECKPOINTS OFTEN, DO IT AGAIN AND SAVE'), ['capitals']],
    ['a price that nobody asks', GOOD.replace('$26.60', '$20.60'), ['prices', 'claims']],
    ['a price in another unit', GOOD.replace('/hr', '/M tokens'), ['prices', 'claims']],
    ['the price of another machine', GOOD.replace('8x H200', '8x B200'), ['prices', 'claims']],
    ['a free machine that is not', GOOD.replace('rents for $26.60/hr', 'is free'), ['prices']],
    ['a figure without evidence', GOOD.replace('often', '10 times an hour'), ['claims']],
    ['customers that nobody can name', GOOD.replace('often', 'often, trusted by every team'), ['claims']],
    ['another company', GOOD.replace('often', 'often, as on AWS'), ['claims']],
    ['a word that offends', GOOD.replace('often', 'damn often'), ['claims']],
    ['a blank of a wrong name', GOOD.replace('often', 'often {lnk}'), ['slots']],
    ['a promise', GOOD.replace('often', 'often, we guarantee that'), ['claims']],
    ['another discount', GOOD.replace('5%', '50%'), ['claims']],
    ['two cashtags', GOOD.replace('often', 'in $AMD and $NVDA'), ['cashtags']],
    ['a mention', GOOD.replace('often', 'often @someone'), ['mentions']],
    ['a broken character', GOOD.replace('often', 'of\uFFFDten'), ['encoding']],
    ['an invisible character', GOOD.replace('often', 'of\u200Bten'), ['encoding']],
    ['an open blank', GOOD.replace('often', 'often {offer}'), ['slots']],
    ['a value that was none', GOOD.replace('often', 'undefined'), ['slots']],
    ['a denied topic as a word', GOOD.replace('often', 'for Bitcoin'), ['denied-topic']],
    ['a denied topic in two words', GOOD.replace('often', 'for the green party'), ['denied-topic']],
  ])('%s', (_, text, rules) => {
    expect(failuresOf(text)).toEqual(rules);
  });

  test('a price read a day ago', () => {
    expect(failuresOf(GOOD, { offers: sampleOffers(brand, NOW - SETTINGS.offersMaxAgeMs) })).toEqual([
      'prices',
      'claims',
    ]);
  });

  test('a text of the last thirty days, whatever its trend and link', () => {
    const draft = draftOf(aRequest());
    const history = [pastPostOf(draft, SLOT)];
    const text = draft.text.replaceAll('INDvENG', 'USOpen').replace('0900', '1030');
    const change = { history, topic: { hashtag: '#USOpen', domain: false } };
    expect(failuresOf(text, change)).toEqual(['not-repeated', 'near-duplicate']);
    expect(failuresOf(text.replace('5% off', '5% less'), change)).toEqual(['near-duplicate']);
  });
});

test('one cashtag is allowed, as X allows one', () => {
  expect(failuresOf(GOOD.replace('often', 'and $NVDA'))).toEqual([]);
});

test('a tag of the domain may be the only one', () => {
  const text = GOOD.replace(' #GPU', '').replace('#INDvENG', '#H200');
  expect(failuresOf(text, { topic: { hashtag: A_DOMAIN_TREND.hashtag, domain: true } })).toEqual([]);
  expect(failuresOf(text, { topic: { hashtag: A_DOMAIN_TREND.hashtag, domain: false } })).toEqual(['domain-tag']);
});

test('a domain tag is not required where configuration says so', () => {
  const settings = { ...SETTINGS, requireDomainTag: false };
  expect(failuresOf(GOOD.replace('#GPU', ''), { settings })).toEqual([]);
});
