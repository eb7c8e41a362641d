import type { EpochMs } from '@promoter/domain';
import type { Brand } from '../brand/brand.ts';
import type { Ratio } from './amounts.ts';

export type Yardstick = Brand['yardsticks'][number];
type Known = Pick<Brand, 'yardsticks'>;

/** How long a fact is good for: after that someone has to look again. */
const FACT_YEARS = 2;

/** The yardsticks that may be used at `now`: assumptions, and facts that were checked within two years. */
const isUsable = (yardstick: Yardstick, now: EpochMs): boolean =>
  'assumption' in yardstick || now < expiryOf(yardstick.asOf);

const checkedAt = (asOf: string): EpochMs => Date.parse(asOf.length === 7 ? `${asOf}-01` : asOf);

function expiryOf(asOf: string): EpochMs {
  const checked = new Date(checkedAt(asOf));
  return checked.setUTCFullYear(checked.getUTCFullYear() + FACT_YEARS);
}

/** How many tokens words take, where that was checked within two years. */
export function tokensAWordAt({ yardsticks = [] }: Partial<Known>, now: EpochMs): Ratio | undefined {
  const known = yardsticks.find((yardstick) => 'ratio' in yardstick && isUsable(yardstick, now));
  return known && 'ratio' in known ? known.ratio : undefined;
}

/** The figures of yardsticks that a part of a text holds, where `near` has what they are true of. */
export const yardstickFigures = (
  part: string,
  near: string,
  { yardsticks }: Known,
  now: EpochMs,
): { usable: string[]; expired: string[] } => {
  const held = yardsticks.map((yardstick) => ({
    yardstick,
    words: yardstick.words.filter((figure) => holds(part, figure) && stands(figure, near, yardstick)),
  }));
  const wordsOf = (usable: boolean) =>
    held.flatMap(({ yardstick, words }) => (isUsable(yardstick, now) === usable ? words : []));
  return { usable: wordsOf(true), expired: wordsOf(false) };
};

/** The yardsticks that a text and its sums rest on, each as a sentence with its source. */
export const yardsticksIn = (text: string, sums: readonly string[], brand: Known, now: EpochMs): string[] =>
  brand.yardsticks
    .filter((yardstick) => isUsable(yardstick, now))
    .filter(
      (yardstick) =>
        ('ratio' in yardstick && sums.some((sum) => / words × /.test(sum))) ||
        yardstick.words.some((figure) => holds(text, figure) && stands(figure, text, yardstick)),
    )
    .map((yardstick) =>
      'assumption' in yardstick
        ? `assumed: ${yardstick.assumption}`
        : `${yardstick.says} (${yardstick.source}, ${yardstick.asOf})`,
    );

const stands = (figure: string, near: string, { beside = {} }: Yardstick): boolean =>
  beside[figure]?.some((together) => together.every((words) => holds(near, words))) ?? true;

/** Whether a text holds words as a whole: `32B` is not in `Qwen3-32B`. */
const holds = (text: string, words: string): boolean =>
  text
    .toLowerCase()
    .split(words.toLowerCase())
    .some(
      (before, index, parts) =>
        index < parts.length - 1 && !/[\w$.,-]$/.test(before) && !/^\w/.test(parts[index + 1] ?? ''),
    );
