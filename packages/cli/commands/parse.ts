import { Argument, type Command } from 'commander';
import type { PageSource } from '../actions/parse.ts';
import { withJson } from '../options.ts';

/** Named here, too, so that help is given without the parsers. */
const SOURCES = Object.keys({
  trends24: true,
  getdaytrends: true,
  'google-rss': true,
} satisfies Record<PageSource, true>);

const EXAMPLE = `
Example:
  npm run -s bot -- parse trends24 < page.html`;

/** `bot parse`: a source's page on stdin, its entries on stdout, unfiltered. */
export function addParse(program: Command): void {
  withJson(program.command('parse'))
    .description('read a trend source’s page on stdin; prints one JSON line an entry')
    .addArgument(new Argument('<source>', 'whose page it is').choices(SOURCES))
    .addHelpText('after', EXAMPLE)
    .action(async (source: PageSource) => (await import('../actions/parse.ts')).parse(source));
}
