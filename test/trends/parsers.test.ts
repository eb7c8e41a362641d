import { describe, expect, test } from '@jest/globals';
import { PageError, parsers } from '@promoter/trends/sources';
import { getDayTrendsPage, googleFeed, oldTrends24Page, trends24Page } from '../support/trend-pages.ts';

const topics = (trends: readonly { topic: string }[]) => trends.map(({ topic }) => topic);

describe('trends24', () => {
  test('reads the newest hour, not the older ones nor the side list', () => {
    expect(parsers.trends24(trends24Page(['#INDvsENG', 'Glass Onion']))).toEqual([
      { topic: '#INDvsENG', rank: 1, volume: 30_224, headlines: [] },
      { topic: 'Glass Onion', rank: 2, volume: null, headlines: [] },
    ]);
  });

  test('still reads the layout that the site had before 2024', () => {
    expect(topics(parsers.trends24(oldTrends24Page(['#Wimbledon', 'R&B'])))).toEqual(['#Wimbledon', 'R&B']);
  });
});

describe('getdaytrends', () => {
  test('reads both tables and none of the side boxes', () => {
    const fifty = Array.from({ length: 50 }, (_, index) => `#Topic${index + 1}`);
    const trends = parsers.getdaytrends(getDayTrendsPage(fifty));
    expect(topics(trends)).toEqual(fifty);
    expect(trends[0]?.volume).toBe(25_400);
    expect(trends[1]?.volume).toBeNull();
    expect(trends[49]?.rank).toBe(50);
  });

  test('reads rows that were cut out of their page', () => {
    const row =
      '<tr><td class="main"><a class="string" href="/x">Dirgahayu</a><div class="desc"><span>53.9K tweets</span></div></td></tr>';
    expect(parsers.getdaytrends(`<table><tbody>${row}</tbody></table>`)).toEqual([
      { topic: 'Dirgahayu', rank: 1, volume: 53_900, headlines: [] },
    ]);
  });
});

describe('google-rss', () => {
  test('reads queries with the headlines that say why they trend', () => {
    const feed = googleFeed([
      { topic: 'nvidia', headlines: ["Nvidia's shares rise", 'Chips & more'] },
      { topic: 'gala' },
    ]);
    expect(parsers['google-rss'](feed)).toEqual([
      { topic: 'nvidia', rank: 1, volume: 1_000, headlines: ["Nvidia's shares rise", 'Chips & more'] },
      { topic: 'gala', rank: 2, volume: 1_000, headlines: [] },
    ]);
  });

  describe('knows Google’s elements by their namespace, whatever the document calls it', () => {
    const items = [{ topic: 'nvidia', headlines: ['Nvidia shares rise'] }];
    const read = parsers['google-rss'](googleFeed(items));
    const asDefault = `<rss version="2.0"><channel><item><title>nvidia</title>
      <approx_traffic xmlns="https://trends.google.com/trending/rss">1000+</approx_traffic>
      <news_item xmlns="https://trends.google.com/trending/rss"><news_item_title>Nvidia shares rise</news_item_title></news_item>
      </item></channel></rss>`;

    test.each([
      ['another prefix', googleFeed(items, 'g')],
      ['another scheme', googleFeed(items).replace('"https:', '"http:')],
      ['no prefix', asDefault],
    ])('%s', (_, feed) => {
      expect(parsers['google-rss'](feed)).toEqual(read);
    });

    test('and takes none of another namespace for them', () => {
      const foreign = googleFeed(items).replace('trends.google.com/trending/rss"', 'example.com/other"');
      expect(parsers['google-rss'](foreign)).toEqual([{ topic: 'nvidia', rank: 1, volume: null, headlines: [] }]);
    });
  });

  test('takes the tags out of titles and headlines, however the feed writes them', () => {
    const [item] = parsers['google-rss'](
      googleFeed([{ topic: '<b>Super Bowl</b>', headlines: ['<b class="q">Super Bowl</b> tonight', 'A <3 B & C'] }]),
    );
    expect(item).toMatchObject({ topic: 'Super Bowl', headlines: ['Super Bowl tonight', 'A <3 B & C'] });
    const title = (markup: string) => googleFeed([{ topic: 'T' }]).replace('<title>T<', `<title>${markup}<`);
    for (const markup of ['<![CDATA[<b>Super Bowl</b>]]>', '<b>Super Bowl</b>', '\n<i>Super</i>\n Bowl<br/>'])
      expect(topics(parsers['google-rss'](title(markup)))).toEqual(['Super Bowl']);
  });

  test('decodes entities once', () => {
    const twice = googleFeed([{ topic: 'T' }]).replace('>T<', '>R&amp;amp;B &amp;#39;99<');
    expect(topics(parsers['google-rss'](twice))).toEqual(['R&amp;B &#39;99']);
  });

  test('does not expand what a document declares, so a billion laughs stay one', () => {
    const declared = Array.from(
      { length: 9 },
      (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
    ).join('');
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "laugh">${declared}]><rss><channel><item><title>&l9;</title></item></channel></rss>`;
    expect(JSON.stringify(parsers['google-rss'](bomb)).length).toBeLessThan(200);
  });
});

describe('what every parser keeps and refuses', () => {
  const pages = {
    trends24: (topic: string) => trends24Page([topic]),
    getdaytrends: (topic: string) => getDayTrendsPage([topic]),
    'google-rss': (topic: string) => googleFeed([{ topic }]),
  };
  const names = ['trends24', 'getdaytrends', 'google-rss'] as const;

  test.each(
    names.flatMap((name) =>
      ['#رمضان_كريم', '#おはよう', '🎉 party 🎉', 'Pok\u0065\u0301mon'].map((topic) => [name, topic] as const),
    ),
  )('%s hands %s on as it is, composed', (name, topic) => {
    expect(parsers[name](pages[name](topic))[0]?.topic).toBe(topic.normalize('NFC'));
  });

  test.each(
    names.flatMap((name) =>
      [
        ['an empty body', ''],
        ['the 16 bytes of an error', 'error code: 520'],
        ['JSON', '{"error":"rate limited"}'],
        ['a page of another site', '<html><title>Error 404 (Not Found)!!1</title><p>That’s an error.</html>'],
        [
          'its own markup, renamed',
          pages[name]('#Topic').replaceAll(/trend-card__list|ranking trends|item>/g, 'renamed'),
        ],
      ].map(([what, page]) => [name, what, page] as const),
    ),
  )('%s calls %s an error, not an empty list', (name, _, page) => {
    expect(() => parsers[name](page ?? '')).toThrow(PageError);
  });
});
