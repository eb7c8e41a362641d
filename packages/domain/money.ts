/**
 * US dollars as a whole number of millionths. Prices run from $0.02 to $41.86 and X bills fractions of a
 * cent, so a millionth holds each exactly; binary fractions would not.
 */
export type MicroUsd = number;

/** The largest valid amount: a million dollars. Anything above is an error in the input. */
export const MAX_MICRO_USD: MicroUsd = 1_000_000_000_000;

const DECIMAL = /^(\d{1,7})(?:\.(\d{1,6})0*)?$/;

/**
 * Reads an amount such as `"41.86"` or `0.06` without rounding. Undefined for what is no plain, non-negative
 * decimal with at most six places: NaN, negative, exponents, a million dollars and more.
 */
export function parseUsd(amount: string | number): MicroUsd | undefined {
  const match = DECIMAL.exec(String(amount).trim());
  if (!match) return undefined;
  const micro = Number(match[1]) * 1_000_000 + Number((match[2] ?? '').padEnd(6, '0'));
  return micro <= MAX_MICRO_USD ? micro : undefined;
}

/** Prints an amount as money: at least two places, more only where a price needs them (`$2.10`, `$0.015`). */
export function formatUsd(amount: MicroUsd): string {
  const sign = amount < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(amount) / 1_000_000);
  const places = String(Math.abs(amount) % 1_000_000)
    .padStart(6, '0')
    .replace(/0{1,4}$/, '');
  return `${sign}$${whole}.${places}`;
}
