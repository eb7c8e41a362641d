const ordered = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
const at = (sorted: readonly number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;

export const median = (numbers: readonly number[]): number => at(ordered(numbers), 0.5);

/** What three quarters exceed: of times on a busy machine, those that were little disturbed. */
export const quiet = (numbers: readonly number[]): number => at(ordered(numbers), 0.25);

/** `97 (88–120)`: the median, and where the middle four fifths lie. */
export function spread(numbers: readonly number[]): string {
  const sorted = ordered(numbers);
  return `${at(sorted, 0.5).toFixed(0)} (${at(sorted, 0.1).toFixed(0)}–${at(sorted, 0.9).toFixed(0)})`;
}
