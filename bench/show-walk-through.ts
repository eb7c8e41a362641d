/** Shows one slot from a trends24.in page to its rows: `npm run -s walk-through -- [page.html]`. */
import { readFileSync } from 'node:fs';
import { trends24Page } from '../test/support/trend-pages.ts';
import { walkThrough } from '../test/support/walk-through.ts';

const [file] = process.argv.slice(2);
const page =
  file === undefined
    ? trends24Page(['Champions League Final', 'H100', '#PrayForParis', 'NBA Draft'])
    : readFileSync(file, 'utf8');
const { sent, trends, record, posts, history } = await walkThrough(page);

const show = (title: string, value: unknown): void => {
  process.stdout.write(`\n== ${title}\n${typeof value === 'string' ? value : JSON.stringify(value, null, 2)}\n`);
};
show(
  'Trends: what the page gave',
  trends.map(({ hashtag, usable, reason }) => `${usable ? 'yes' : 'no '} ${hashtag}  ${reason}`).join('\n'),
);
show('X received', sent.join('\n'));
show('Slots: the record and the decision behind it', record);
show('Posts', posts);
show('Fingerprints', `${history} text in post history`);
