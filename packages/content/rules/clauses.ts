/** A part of a sentence that belongs to one amount, or to several that nothing parts. */
export interface Clause {
  text: string;
  from: number;
  /** Behind its last letter. */
  to: number;
}

const AMOUNT = /\$\d[\d,]*(?:\.\d+)?/g;
/** What parts two amounts: `$0.46 on one | and $41.86 on the other`. */
const SEPARATOR = /[,;:–(]|\b(?:and|or|but|while|not)\b/;
/** What comes before these sets the scene; an amount is told behind. */
const SCENE = /[:;?]\s/g;

/** Parts a sentence between its amounts, and behind a scene that sums begin after. */
export function clausesOf(sentence: string): Clause[] {
  const amounts = [...sentence.matchAll(AMOUNT)].map(({ 0: text, index }) => ({
    from: index,
    to: index + text.length,
  }));
  const cuts = amounts.flatMap(({ to }, index) => {
    const next = amounts[index + 1];
    const found = next && SEPARATOR.exec(sentence.slice(to, next.from));
    return found ? [to + found.index] : [];
  });
  // “Ten hours on one node: $60 in all” has its sum before the colon.
  const scenes = [...sentence.matchAll(SCENE)].flatMap(({ index }) =>
    /^[^\w$]*(?:[a-z]+ )?\$/i.test(sentence.slice(index + 1)) ? [] : [index + 1],
  );
  const starts = [0, ...[...new Set([...cuts, ...scenes])].sort((a, b) => a - b)];
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? sentence.length;
    return { text: sentence.slice(from, to), from, to };
  });
}
