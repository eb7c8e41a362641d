import type { PlaceOptions } from '@promoter/local/place.ts';
import type { Command } from 'commander';
import { withPlace } from '../options.ts';

const EXAMPLE = `
Example:
  printf 'H100\\n#PrayForParis\\n' | npm run -s bot -- judge`;

/** `bot judge`: topics on stdin, a verdict a line on stdout, in the same order. */
export function addClassify(program: Command): void {
  withPlace(program.command('judge'))
    .description('say of each topic on stdin whether a brand may stand beside it')
    .addHelpText('after', EXAMPLE)
    .action(async (options: PlaceOptions) => (await import('../actions/classify.ts')).classify(options));
}
