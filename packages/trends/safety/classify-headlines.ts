import type { Category } from '@promoter/domain';
import { splitTopic } from '../normalise/split.ts';
import type { Verdict } from './classify-safety.ts';
import { graveEvidenceIn } from './grave-evidence.ts';
import type { LexiconIndex } from './lexicon-index.ts';

/** How many headlines have to agree before they place a topic that says too little by itself. */
const AGREEING = 2;
/** A feed gives three of a topic; several sources of a region are joined. */
const MOST_READ = 10;

/** The news says why a topic trends: it can refuse what looked harmless, and place what said too little. */
export function classifyHeadlines(verdict: Verdict, headlines: readonly string[], lexicon: LexiconIndex): Verdict {
  const counts = new Map<Category, number>();
  for (const headline of headlines.slice(0, MOST_READ)) {
    const { words } = splitTopic(headline, lexicon.segment);
    const grave = graveEvidenceIn(words, lexicon);
    if (grave) {
      const { category, words: quoted } = grave;
      return { category, usable: false, reason: `the news with it says "${quoted}"`, evidence: 'headline' };
    }
    for (const category of kindsOf(words, lexicon)) counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  if (verdict.usable || !verdict.placeable) return verdict;
  const [category, agreeing = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (!category || agreeing < AGREEING) return verdict;
  return {
    category,
    usable: true,
    reason: `${agreeing} headlines with it are about ${category}`,
    evidence: 'headline',
  };
}

/** How many words have to show what a headline is about, where no name does. */
const SIGNS = 2;

/** What a headline is about, by the names in it and by how it is written. */
function kindsOf(words: readonly string[], { harmless, news }: LexiconIndex): ReadonlySet<Category> {
  const named = harmless.find(words).flatMap(({ value }) => (value.loose ? [] : [value.category]));
  const signs = news.idioms.map(({ category, signsIn }) => ({ category, count: signsIn(words) }));
  const most = Math.max(...signs.map(({ count }) => count));
  const written = signs.flatMap(({ category, count }) =>
    category && count >= SIGNS && count === most ? [category] : [],
  );
  return new Set([...named, ...written]);
}
