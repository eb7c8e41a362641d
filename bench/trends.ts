/**
 * How well topics are classified, in numbers: `npm run bench:trends -- [folder or file]`, or TRENDS_DATA. The tables are
 * tab-separated: topic, domain, unsafe, noise, kind. Without any, a small one of our own is read.
 */
import { field } from '@promoter/brands/voltagegpu';
import { createClassifier } from '@promoter/trends/classify';
import { measureRefreshes } from './trends/many-refreshes.ts';
import { confusionTable, halves, scoresOf } from './trends/score.ts';
import { readTables } from './trends/tables.ts';

const place = process.argv[2] ?? process.env.TRENDS_DATA;
const print = (line = '') => process.stdout.write(`${line}\n`);

const started = performance.now();
const classify = createClassifier({ field });
const loaded = performance.now();

const tables = readTables(place);
print(place ? `tables in ${place}` : 'no tables given: a small one of our own');
for (const { name, rows } of tables) {
  const classified = rows.map((row) => ({ ...row, classification: classify(row.topic) }));
  print(`\n${name}: ${rows.length} topics`);
  for (const line of scoresOf(classified)) print(`  ${line}`);
  for (const [half, part] of halves(classified)) {
    print(`  ${half} half`);
    for (const line of scoresOf(part)) print(`    ${line}`);
  }
  for (const line of confusionTable(classified)) print(`  ${line}`);
}

const topics = tables.flatMap(({ rows }) => rows.map(({ topic }) => topic));
const many = Array.from(
  { length: 10_000 },
  (_, index) => `${topics[index % topics.length]}${index % 7 === 0 ? 'x' : ''}`,
);
const before = performance.now();
for (const topic of many) classify(topic);
print(`\nloading ${Math.round(loaded - started)} ms; 10,000 topics ${Math.round(performance.now() - before)} ms`);

const refreshes = 1_000;
const { firstMs, medianMs, heapEarly, heapLate } = await measureRefreshes(topics, refreshes);
print(`five full pages: ${Math.round(medianMs)} ms a refresh once warm, ${Math.round(firstMs)} ms the first`);
print(
  `heap after ${refreshes / 10} refreshes ${heapEarly.toFixed(1)} MiB, after ${refreshes} ${heapLate.toFixed(1)} MiB`,
);
