import { ANGLES } from '@promoter/domain';
import { distance } from 'fastest-levenshtein';
import { franc } from 'franc';
import type { WrittenPost } from './write-months.ts';

/** For each text of a month, how alike its nearest neighbour is. */
export function nearestNeighbours(month: readonly WrittenPost[]): number[] {
  const skeletons = month.map(({ draft }) => draft.skeleton);
  const nearest = skeletons.map(() => 0);
  skeletons.forEach((a, i) => {
    for (let j = i + 1; j < skeletons.length; j += 1) {
      const b = skeletons[j] ?? '';
      const alike = 1 - distance(a, b) / Math.max(a.length, b.length);
      nearest[i] = Math.max(nearest[i] ?? 0, alike);
      nearest[j] = Math.max(nearest[j] ?? 0, alike);
    }
  });
  return nearest;
}

/** How far each account's angles are from an equal share, in posts. */
export function angleSpread(month: readonly WrittenPost[]): number[] {
  return ['A', 'B'].map((account) => {
    const own = month.filter(({ slot }) => slot.account === account);
    const counts = ANGLES.map((angle) => own.filter(({ draft }) => draft.angle === angle).length);
    return Math.ceil(max(counts.map((count) => Math.abs(count - own.length / ANGLES.length))));
  });
}

/** What copy might turn into by mistake; left alone, franc also takes English for Scots. */
const LANGUAGES = ['eng', 'fra', 'deu', 'spa', 'ita', 'por', 'nld'];

export const isEnglish = (posts: readonly WrittenPost[]): boolean =>
  franc(posts.map(({ draft }) => draft.skeleton.replace(/\{\w+\}|[#$]\S+/g, ' ')).join(' '), { only: LANGUAGES }) ===
  'eng';

export function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

export const max = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);
export const percentile = (numbers: readonly number[], p: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * p)] ?? 0;
export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);
export const share = (yes: readonly boolean[]): string =>
  `${((100 * yes.filter(Boolean).length) / Math.max(yes.length, 1)).toFixed(1)} %`;
export const percentOf = (part: number): string => `${(100 * part).toFixed(1)} %`;
