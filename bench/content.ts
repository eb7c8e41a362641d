/**
 * How good the posts are, in numbers: `npm run bench:content -- [topics.tsv] [--posts N] [--sample N]`.
 * With a table of labelled topics (topic, domain, unsafe, noise, kind) the safe ones are used, else built-in ones.
 */
import { parseArgs } from 'node:util';
import { brand } from '@promoter/brands/voltagegpu';
import {
  COMPANY,
  firstSentence,
  hasFigure,
  isUnderItsGroup,
  mostFrequentSentence,
  namesPricePerGpu,
  proseOf,
  sameWords,
  sellsGpu,
} from './content/counts.ts';
import {
  angleSpread,
  chunks,
  isEnglish,
  max,
  median,
  nearestNeighbours,
  percentile,
  percentOf,
  share,
} from './content/measure.ts';
import { faultsOfCard } from './content/read-card.ts';
import { faultsOfPost } from './content/read-post.ts';
import { readTopics } from './content/topics.ts';
import { type WrittenPost, writeMonths } from './content/write-months.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { posts: { type: 'string', default: '10000' }, sample: { type: 'string' } },
});
const file = positionals[0] ?? process.env.TOPICS_FILE;
const print = (line: string) => process.stdout.write(`${line}\n`);

const topics = readTopics(file);
print(file ? `${topics.length} safe topics from ${file}` : `no table of topics given: ${topics.length} built-in ones`);

if (values.sample) {
  const wanted = Number(values.sample);
  const { posts } = writeMonths(600, topics);
  const step = Math.max(1, Math.floor(posts.length / wanted));
  // An odd step takes from both accounts, which post in turn.
  const samples = posts.filter((_, index) => index % (step % 2 === 0 ? step - 1 : step) === 0).slice(0, wanted);
  for (const { slot, draft } of samples) print(`\n${slot.id} · ${draft.angle}\n${draft.text}`);
} else {
  report(writeMonths(Number(values.posts), topics));
}

function report({ posts, blocked }: ReturnType<typeof writeMonths>): void {
  const domainTrends = new Set(topics.filter(({ domain }) => domain).map(({ hashtag }) => hashtag));
  const faults = posts.flatMap(({ slot, draft, decision, offers, list }) =>
    faultsOfPost(draft.text, {
      offers,
      stale: list === 'stale',
      domainTrends,
      arithmetic: decision.arithmetic ?? [],
      yardsticks: brand.yardsticks.flatMap(({ words }) => words),
      product: draft.product,
      day: slot.day,
    }).map((fault) => `${slot.id}: ${fault}: ${draft.text}`),
  );
  const ofCards = posts.flatMap(({ slot, draft, offers }) =>
    faultsOfCard(draft, offers, slot.day).map((fault) => `${slot.id}: ${fault}: ${draft.text}`),
  );
  const withCard = posts.filter(({ draft }) => draft.media && 'card' in draft.media);
  const faulty = new Set(faults.map((fault) => fault.split(': ')[0]));
  const months = chunks(posts, 600).filter((month) => month.length > 1);
  const nearest = months.map(nearestNeighbours);
  const against600 = posts.filter(({ history }) => history >= 590).map(({ milliseconds }) => milliseconds);
  const stale = posts.filter(({ list }) => list === 'stale');
  const priced = posts.filter(({ list }) => list !== 'stale');
  const ofField = posts.filter(({ decision }) => decision.trend && domainTrends.has(decision.trend.hashtag));
  const underTheirGroup = ofField.filter(isUnderItsGroup);
  const frequent = months.map(mostFrequentSentence);
  const shareOf = (all: readonly WrittenPost[], is: (post: WrittenPost) => boolean): number =>
    all.filter(is).length / Math.max(all.length, 1);
  const atLeast = (what: string, all: readonly WrittenPost[], least: number, is: (post: WrittenPost) => boolean) =>
    [`${what}, at least ${percentOf(least)}`, percentOf(shareOf(all, is)), shareOf(all, is) >= least] as const;
  const lines: (readonly [string, string, boolean])[] = [
    ['composed', `${posts.length} of ${posts.length + blocked.length}`, blocked.length === 0],
    ['pass an independent reading', `${posts.length - faulty.size} of ${posts.length}`, faulty.size === 0],
    [
      'English by the letters of fifty at a time',
      share(chunks(posts, 50).map(isEnglish)),
      chunks(posts, 50).every(isEnglish),
    ],
    atLeast('with a real trend', posts, 0.5, ({ decision }) => decision.trend !== null),
    atLeast('name the company', posts, 0.5, ({ draft }) => COMPANY.test(proseOf(draft.text))),
    atLeast('a figure in the first sentence', posts, 0.35, ({ draft }) => hasFigure(firstSentence(draft))),
    atLeast('with a computed amount', posts, 0.5, ({ decision }) => (decision.arithmetic ?? []).length > 0),
    atLeast('GPU posts with a price per GPU', priced.filter(sellsGpu), 0.3, namesPricePerGpu),
    [
      'field topics under an idea of their group',
      `${underTheirGroup.length} of ${ofField.length}`,
      underTheirGroup.length === ofField.length,
    ],
    ['greatest similarity in a month', max(nearest.flat()).toFixed(2), max(nearest.flat()) <= 0.7],
    ['median nearest neighbour, worst month', max(nearest.map(median)).toFixed(2), max(nearest.map(median)) <= 0.6],
    [
      'most frequent sentence of a month',
      frequent
        .map(({ times, sentence }) => `${times} × “${sentence}”`)
        .sort((a, b) => parseInt(b, 10) - parseInt(a, 10))[0] ?? '',
      frequent.every(({ times }) => times <= 12),
    ],
    ['ideas told in the same words within a month', `${max(months.map(sameWords))}`, max(months.map(sameWords)) === 0],
    ['ideas used', `${new Set(posts.map(({ draft }) => draft.idea)).size}`, true],
    ['angles off their share', `${max(months.flatMap(angleSpread))} at most`, max(months.flatMap(angleSpread)) <= 1],
    ['with a price card', `${withCard.length}, ${percentOf(withCard.length / posts.length)}`, withCard.length > 0],
    ['price cards beside another price or thing', `${ofCards.length}`, ofCards.length === 0],
    [
      'prices from a stale list',
      `${stale.filter(({ draft }) => draft.text.includes('$')).length} of ${stale.length}`,
      stale.every(({ draft }) => !draft.text.includes('$')),
    ],
    [
      'compose and validate against 600',
      `${median(against600).toFixed(1)} ms median, ${percentile(against600, 0.95).toFixed(1)} ms p95`,
      median(against600) <= 20 || against600.length === 0,
    ],
  ];
  for (const [what, measured, good] of lines) print(`${good ? 'ok  ' : 'MISS'} ${what.padEnd(46)} ${measured}`);
  for (const problem of [...blocked, ...faults, ...ofCards].slice(0, 20))
    print(`     ${problem.replaceAll('\n', ' / ')}`);
  if (lines.some(([, , good]) => !good)) process.exitCode = 1;
}
