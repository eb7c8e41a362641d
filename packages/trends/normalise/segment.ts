/** Cuts runs of letters into words. */
export interface Segment {
  knows(word: string): boolean;
  /** The likeliest words of a lower-case run; the run itself when it is a word. Unknown stretches stay whole. */
  cut(run: string): string[];
}

const LONGEST_WORD = 16;
/** What an unknown stretch costs, against 8 to 15 for a word: dear enough that names are rarely cut to pieces. */
const UNKNOWN_COST = 14;
const UNKNOWN_LETTER_COST = 1.6;

/** Viterbi over single-word frequencies. `counts` are of a corpus of `total` words; `extra` are names to know besides. */
export function createSegment(counts: ReadonlyMap<string, number>, total: number, extra: Iterable<string>): Segment {
  const costs = new Map<string, number>();
  for (const [word, count] of counts) costs.set(word, Math.log(total / count));
  // A name that a lexicon lists is worth finding, whatever its frequency in films.
  for (const word of extra) if (word.length > 2) costs.set(word, Math.min(costs.get(word) ?? 20, 9.5));
  const knows = (word: string) => costs.has(word);
  return { knows, cut: (run) => (knows(run) ? [run] : cheapestCut(run, costs)) };
}

function cheapestCut(run: string, costs: ReadonlyMap<string, number>): string[] {
  const best: { cost: number; start: number }[] = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= run.length; end += 1) {
    let winner = { cost: Number.POSITIVE_INFINITY, start: 0 };
    for (let start = 0; start < end; start += 1) {
      const length = end - start;
      const known = length <= LONGEST_WORD ? costs.get(run.slice(start, end)) : undefined;
      const cost = (best[start]?.cost ?? 0) + (known ?? UNKNOWN_COST + UNKNOWN_LETTER_COST * length);
      if (cost < winner.cost) winner = { cost, start };
    }
    best.push(winner);
  }
  const words: string[] = [];
  for (let end = run.length; end > 0; ) {
    const start = best[end]?.start ?? 0;
    words.unshift(run.slice(start, end));
    end = start;
  }
  return words;
}
