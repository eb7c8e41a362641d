import { Refusal } from '@promoter/local/refusal.ts';
import type { parsers } from '@promoter/trends/sources';
import { Argument, type Command } from 'commander';
import { withJson } from '../options.ts';
import { printJsonLines } from '../print.ts';
import { readInput } from '../read-input.ts';

type PageSource = keyof typeof parsers;

/** Named here, too, so that help is given without the parsers. */
const SOURCES = Object.keys({
  trends24: true,
  getdaytrends: true,
  'google-rss': true,
} satisfies Record<PageSource, true>);

/** `bot parse`: a source's page on stdin, its entries on stdout, unfiltered. */
export function addParse(program: Command): void {
  withJson(program.command('parse'))
    .description('read a trend source’s page on stdin; prints one JSON line an entry')
    .addArgument(new Argument('<source>', 'whose page it is').choices(SOURCES))
    .addHelpText('after', '\nExample:\n  npm run -s bot -- parse trends24 < page.html')
    .action(parse);
}

async function parse(source: PageSource): Promise<void> {
  const { PageError, parsers } = await import('@promoter/trends/sources');
  try {
    const entries = parsers[source](await readInput('Paste the page'));
    printJsonLines(entries.map(({ topic, rank, volume, headlines }) => ({ topic, rank, volume, headlines })));
  } catch (error) {
    if (error instanceof PageError) throw new Refusal(`this is no ${source} page: ${error.message}`, { cause: error });
    throw error;
  }
}
