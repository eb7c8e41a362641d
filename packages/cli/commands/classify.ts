import { createStandings } from '@promoter/domain';
import { loadConfig } from '@promoter/local/load-config.ts';
import type { Command } from 'commander';
import { readTopicOverrides } from '../open-workspace.ts';
import { type PlaceOptions, withJson, withPlace } from '../options.ts';
import { print } from '../print.ts';
import { readInput } from '../read-input.ts';

const EXAMPLE = `
Example:
  printf 'H100\\n#PrayForParis\\nChelsea\\tBlast near Chelsea kills three\\n' | npm run -s bot -- classify`;

/**
 * `bot classify`: a topic a line on stdin, its classification as a JSON line on stdout, in the same order. Headlines may
 * follow the topic, each after a tab.
 */
export function addClassify(program: Command): void {
  withJson(withPlace(program.command('classify')))
    .description(
      'classify each topic on stdin, one a line, with the headlines that came with it after tabs: may a brand stand beside it; prints one JSON line each',
    )
    .addHelpText('after', EXAMPLE)
    .action(classify);
}

async function classify(options: PlaceOptions): Promise<void> {
  const [{ createClassifier }, { loadBrand }] = await Promise.all([
    import('@promoter/trends/classify'),
    import('@promoter/brands/load'),
  ]);
  const { field } = await loadBrand(loadConfig(options.config, 'rehearsal').brand);
  const classifyTopic = createClassifier({ field });
  const standingOf = createStandings(await readTopicOverrides(options), []);
  for (const line of linesOf(await readInput('Type the topics, one a line'))) {
    const [name = '', ...headlines] = line.split('\t');
    const { topic, hashtag, domain, relevance, ...verdict } = classifyTopic(name, headlines);
    const { usable, category, reason } = hashtag === null ? verdict : standingOf({ topic, hashtag, ...verdict });
    print(JSON.stringify({ topic, hashtag, domain, relevance, usable, category, reason }));
  }
}

/** The lines of a text, blank ones included; a newline ends a line and does not begin another. */
function linesOf(input: string): string[] {
  if (input === '') return [];
  return input.replace(/\r?\n$/, '').split(/\r?\n/);
}
