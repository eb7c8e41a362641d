import type { PlaceOptions } from '@promoter/local/place.ts';
import type { Command } from 'commander';
import { withJson, withPlace } from '../options.ts';

const EXAMPLE = `
Example:
  printf 'H100\\n#PrayForParis\\n' | npm run -s bot -- classify`;

/** `bot classify`: a topic a line on stdin, its classification as a JSON line on stdout, in the same order. */
export function addClassify(program: Command): void {
  withJson(withPlace(program.command('classify')))
    .description('classify each topic on stdin, one a line: may a brand stand beside it; prints one JSON line each')
    .addHelpText('after', EXAMPLE)
    .action(async (options: PlaceOptions) => (await import('../actions/classify.ts')).classify(options));
}
