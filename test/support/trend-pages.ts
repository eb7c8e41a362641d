/** Pages of our own in the markup of the real sites (layouts of 2025-04 and 2026-02), for as many topics as wanted. */

const markup = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** trends24.in: the newest hour first, older hours after it, and the side list that mixes them all. */
export function trends24Page(newest: readonly string[], older: readonly string[] = ['#OldNews']): string {
  const list = (topics: readonly string[]) =>
    `<div class=list-container><h3 class=title data-timestamp=1744747933.378>now</h3><ol class=trend-card__list>${topics
      .map(
        (topic, index) =>
          `<li><span class=trend-name><a href="https://twitter.com/search?q=x" class=trend-link>${markup(topic)}</a>` +
          `<span class=tweet-count data-count=${index === 0 ? '30224' : ''}>${index === 0 ? '30K' : ''}</span></span></li>`,
      )
      .join('')}</ol></div>`;
  return (
    `<!doctype html><html><body><div id=timeline-container>${list(newest)}${list(older)}</div>` +
    `<ol class=stat-card-list><li><a class=trend-link href="#">#LongestTrending</a></ol></body></html>`
  );
}

/** trends24.in before 2024. */
export const oldTrends24Page = (topics: readonly string[]): string =>
  `<div id="trend-list"><div class="trend-card"><h5>1 hour ago</h5><ol class="trend-card__list">${topics
    .map((topic) => `<li title="x"><a href="https://twitter.com/search?q=x">${markup(topic)}</a></li>`)
    .join('')}</ol></div></div>`;

/** getdaytrends.com: two tables of trends, and a side box whose rows look the same. */
export function getDayTrendsPage(topics: readonly string[]): string {
  const table = (some: readonly string[], first: number) =>
    `<table class="table table-hover text-left clickable ranking trends mb-0"><tbody>${some
      .map(
        (topic, index) =>
          `<tr><th scope="row" class="pos">${first + index}</th><td class="main"><a href="/trend/x/">${markup(topic)}</a>` +
          `<div class="desc"><span class="small text-muted">${index === 0 ? '25.4K' : 'Under 10K'} tweets</span></div></td></tr>`,
      )
      .join('')}</tbody></table>`;
  return (
    `<html><body>${table(topics.slice(0, 15), 1)}<div class="collapse">${table(topics.slice(15), 16)}</div>` +
    `<table class="ranking top"><tr><td class="main"><a href="/x">#LongestOfAll</a></td></tr></table></body></html>`
  );
}

/** Google Trends' RSS, an item a topic, each with its headlines; `prefix` is what the document calls the namespace. */
export const googleFeed = (items: readonly { topic: string; headlines?: readonly string[] }[], prefix = 'ht'): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss xmlns:${prefix}="https://trends.google.com/trending/rss" version="2.0"><channel>
  <title>Daily Search Trends</title>${items
    .map(
      ({
        topic,
        headlines = [],
      }) => `<item><title>${markup(topic)}</title><${prefix}:approx_traffic>1000+</${prefix}:approx_traffic>
      <link>https://trends.google.com/trending/rss?geo=GB</link>${headlines
        .map(
          (headline) =>
            `<${prefix}:news_item><${prefix}:news_item_title>${markup(headline)}</${prefix}:news_item_title><${prefix}:news_item_source>Paper</${prefix}:news_item_source></${prefix}:news_item>`,
        )
        .join('')}</item>`,
    )
    .join('')}</channel></rss>`;
