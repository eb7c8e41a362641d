import { text } from 'node:stream/consumers';
import { createJudge } from '@promoter/trends/judge';
import type { Command } from 'commander';
import { type PlaceOptions, withPlace } from '../options.ts';
import { printJsonLines } from '../print.ts';
import { topicListsOf } from '../workspace.ts';

const EXAMPLE = `
Example:
  printf 'H100\\n#PrayForParis\\n' | npm run -s bot -- judge`;

/** `bot judge`: topics on stdin, a verdict a line on stdout, in the same order. */
export function addJudge(program: Command): void {
  withPlace(program.command('judge'))
    .description('say of each topic on stdin whether a brand may stand beside it')
    .addHelpText('after', EXAMPLE)
    .action(async (options: PlaceOptions) => {
      const judge = createJudge({ lists: await topicListsOf(options) });
      const verdicts = linesOf(await text(process.stdin)).map((topic) => judge(topic));
      printJsonLines(
        verdicts.map(({ topic, hashtag, domain, relevance, usable, category, reason }) => ({
          topic,
          hashtag,
          domain,
          relevance,
          usable,
          category,
          reason,
        })),
      );
    });
}

/** The lines of a text, blank ones included; a newline ends a line and does not begin another. */
function linesOf(input: string): string[] {
  if (input === '') return [];
  return input.replace(/\r?\n$/, '').split(/\r?\n/);
}
