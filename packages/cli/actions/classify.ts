import { text } from 'node:stream/consumers';
import type { PlaceOptions } from '@promoter/local/place.ts';
import { printJsonLines } from '@promoter/local/print.ts';
import { readTopicOverrides } from '@promoter/local/workspace.ts';
import { createClassifier } from '@promoter/trends/classify';

export async function classify(options: PlaceOptions): Promise<void> {
  const judgeTopic = createClassifier({ overrides: await readTopicOverrides(options) });
  const verdicts = linesOf(await text(process.stdin)).map((topic) => judgeTopic(topic));
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
}

/** The lines of a text, blank ones included; a newline ends a line and does not begin another. */
function linesOf(input: string): string[] {
  if (input === '') return [];
  return input.replace(/\r?\n$/, '').split(/\r?\n/);
}
