import { text } from 'node:stream/consumers';
import { PageError, parsers } from '@promoter/trends/sources';
import { Argument, type Command } from 'commander';
import { printJsonLines } from '../print.ts';
import { Refusal } from '../refusal.ts';

const EXAMPLE = `
Example:
  npm run -s bot -- parse trends24 < page.html`;

/** `bot parse`: a source's page on stdin, its entries on stdout, unfiltered. */
export function addParse(program: Command): void {
  program
    .command('parse')
    .description('read a trend source’s page on stdin and print its entries, a JSON line each')
    .addArgument(new Argument('<source>', 'whose page it is').choices(Object.keys(parsers)))
    .addHelpText('after', EXAMPLE)
    .action(async (source: keyof typeof parsers) => {
      const page = await text(process.stdin);
      try {
        printJsonLines(
          parsers[source](page).map(({ topic, rank, volume, headlines }) => ({ topic, rank, volume, headlines })),
        );
      } catch (error) {
        if (error instanceof PageError)
          throw new Refusal(`this is no ${source} page: ${error.message}`, { cause: error });
        throw error;
      }
    });
}
