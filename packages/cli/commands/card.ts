import type { Command } from 'commander';
import { withRemote } from '../options.ts';
import type { CardOptions } from '../write-card.ts';

const HELP = `
Example:
  npm run -s bot -- card --offer sample-gpu-8x-h200 --out h200.png

That is one of the sample list, which is drawn from, and named on the card, until prices have come in.`;

/** `bot card`: a picture of an offer's price, to look at or to post by hand. */
export function addCard(program: Command): void {
  withRemote(program.command('card'))
    .description('draw the price card of an offer, a PNG of 1,200 × 675, and tell its alt text')
    .requiredOption(
      '--offer <id>',
      'whose price; "offers" lists the ids, and an unknown one is answered with the nearest',
    )
    .option('--out <file>', 'the file to write, instead of one in this folder that is named for the offer')
    .addHelpText('after', HELP)
    .action(async (options: CardOptions) => (await import('../write-card.ts')).writeCard(options));
}
