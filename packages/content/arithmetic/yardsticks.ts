import type { EpochMs } from '@promoter/domain';
import type { Brand } from '../brand/brand.ts';

export type Yardstick = Brand['yardsticks'][number];

/** How long a fact is good for: after that someone has to look again. */
const FACT_YEARS = 2;

/** The yardsticks that may be used at `now`: assumptions, and facts that were checked within two years. */
export const usableYardsticks = ({ yardsticks }: Pick<Brand, 'yardsticks'>, now: EpochMs): Yardstick[] =>
  yardsticks.filter((yardstick) => 'assumption' in yardstick || now < expiryOf(yardstick.asOf));

const checkedAt = (asOf: string): EpochMs => Date.parse(asOf.length === 7 ? `${asOf}-01` : asOf);

function expiryOf(asOf: string): EpochMs {
  const checked = new Date(checkedAt(asOf));
  return checked.setUTCFullYear(checked.getUTCFullYear() + FACT_YEARS);
}

/** The yardsticks whose figures a text holds, each as a sentence with its source. */
export const yardsticksIn = (text: string, brand: Pick<Brand, 'yardsticks'>, now: EpochMs): string[] =>
  usableYardsticks(brand, now)
    .filter(({ words }) => words.some((figure) => holds(text, figure)))
    .map((yardstick) =>
      'assumption' in yardstick
        ? `assumed: ${yardstick.assumption}`
        : `${yardstick.says} (${yardstick.source}, ${yardstick.asOf})`,
    );

const holds = (text: string, figure: string): boolean =>
  text
    .toLowerCase()
    .split(figure.toLowerCase())
    .some(
      (before, index, parts) =>
        index < parts.length - 1 && !/[\w$.,]$/.test(before) && !/^\w/.test(parts[index + 1] ?? ''),
    );
