import type { Template } from '../template.ts';
import { indexPairs, type PairIndex } from './pair-index.ts';
import { pairsOf } from './word-pairs.ts';

/** How often something was used, and in which text last: -1 never. */
type Usage = Readonly<Record<'uses' | 'last', number>>;

/**
 * Which pairs of neighbouring words the texts of post history hold. It answers in microseconds what comparing letter
 * by letter answers in milliseconds: how often a sentence was used, and which old texts a new one is closest to.
 */
export interface UsageIndex {
  /** How often a template's most particular pair of words was used, and in which text last (-1 never; texts count from the oldest). */
  usageOf(template: Template): Usage;
  /** The most pairs of words that this text shares with any one of them. */
  mostShared(skeleton: string): number;
  /** The texts that share most pairs of words with this one, at most `count`, closest first. */
  closest(skeleton: string, count: number): number[];
}

/** A pair of words that was used more often than this (`5% off`) distinguishes no two texts. */
const COMMON = 100;

/** Reads the texts' pairs of words, oldest text first. */
export function indexUsage(pairsOfTexts: readonly (readonly number[])[]): UsageIndex {
  const index = indexPairs(pairsOfTexts);
  /** Every draw of a composition asks for the same templates. */
  const usages = new Map<Template, Usage>();
  const shared = new Uint16Array(pairsOfTexts.length);
  /** Adds up in `shared` how many pairs each text shares, which the caller has to clear; returns the texts that share any. */
  const countShared = (skeleton: string): number[] => {
    const touched: number[] = [];
    const count = (text: number): void => {
      const before = shared[text] ?? 0;
      if (before === 0) touched.push(text);
      shared[text] = before + 1;
    };
    for (const pair of pairsOf(skeleton)) if (index.uses(pair) <= COMMON) index.eachUse(pair, count);
    return touched;
  };
  return {
    usageOf(template) {
      const before = usages.get(template);
      if (before) return before;
      const usage = usageOfRarest(pairsOf(maskBlanks(template)), index);
      usages.set(template, usage);
      return usage;
    },
    mostShared(skeleton) {
      let most = 0;
      for (const text of countShared(skeleton)) most = Math.max(most, shared[text] ?? 0);
      shared.fill(0);
      return most;
    },
    closest(skeleton, count) {
      const bySharing = [...Map.groupBy(countShared(skeleton), (text) => shared[text] ?? 0)].sort(([a], [b]) => b - a);
      shared.fill(0);
      const order: number[] = [];
      // Those that share a pair or two are most of them, and seldom needed: they are not sorted before they are.
      for (const [, texts] of bySharing) {
        if (order.length >= count) break;
        order.push(...texts.sort((a, b) => a - b));
      }
      return order.slice(0, count);
    },
  };
}

function usageOfRarest(pairs: readonly number[], index: PairIndex): Usage {
  let rarest: Usage | undefined;
  for (const pair of pairs) {
    const uses = index.uses(pair);
    if (!rarest || uses < rarest.uses) rarest = { uses, last: index.last(pair) };
  }
  return rarest ?? { uses: 0, last: -1 };
}

/** Blanks that a skeleton masks too keep their name; the others hold something different every time. */
const maskBlanks = (template: Template): string => template.replace(/\{(?!trend\}|link\}|code\})[^{}]+\}/g, '|');
