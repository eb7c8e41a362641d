import type { Category } from '@promoter/domain';
import { splitTopic } from '../normalise/split.ts';
import type { Verdict } from './classify-safety.ts';
import type { LexiconIndex } from './lexicon-index.ts';

/** What news has to be about to make a topic unsafe. (Vice is left out: every match report quotes the odds.) */
const UNSAFE_NEWS: ReadonlySet<Category> = new Set(['tragedy', 'violence', 'politics', 'religion', 'nsfw', 'hate']);
/** Words that say little in a topic and much in the news. */
const GRAVE = new Set(
  `dead dies died death killed kills murder murders murdered shot shooting stabbed stabbing charged charges accused alleged arrested arrest
  sentenced jailed jail prison guilty trial convicted lawsuit sues assault abuse abused crash crashed fire explosion accident collapse
  victim victims hospital hospitalised hospitalized cancer illness injured funeral tribute tributes mourns missing police racist bomb
  hostage war troops drug drugs overdose scandal resigns fired sacked protest outrage fury row slammed`.split(/\s+/),
);

/** How many headlines have to agree before they categorise a topic that says nothing by itself. */
const AGREEING = 2;

/** The news says why a topic trends: it can refuse what looked harmless, and categorise what said nothing. */
export function classifyHeadlines(verdict: Verdict, headlines: readonly string[], lexicon: LexiconIndex): Verdict {
  const counts = new Map<Category, number>();
  for (const headline of headlines.slice(0, 10)) {
    const { words } = splitTopic(headline, lexicon.segment);
    const bad = lexicon.unsafe.find(words).find(({ value }) => UNSAFE_NEWS.has(value.category));
    if (bad) {
      const quoted = words.slice(bad.start, bad.start + bad.length).join(' ');
      return { category: bad.value.category, usable: false, reason: `the news with it says "${quoted}"` };
    }
    const grave = words.find((word) => GRAVE.has(word));
    if (grave !== undefined) return { category: 'unknown', usable: false, reason: `the news with it says "${grave}"` };
    const seen = new Set(lexicon.harmless.find(words).map(({ value }) => value.category));
    for (const category of seen) counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  if (verdict.usable || !['unknown', 'person', 'place'].includes(verdict.category)) return verdict;
  const [category, agreeing = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (!category || agreeing < AGREEING || verdict.reason.startsWith('may be')) return verdict;
  return { category, usable: true, reason: `${agreeing} headlines with it are about ${category}` };
}
