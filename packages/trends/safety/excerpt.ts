import { MAX_EVIDENCE } from '@promoter/domain';
import { namesIn } from './named-in.ts';

const GAP = '…';

/**
 * Evidence in at most `MAX_EVIDENCE` characters. Of a longer text its grave words and its names are left, as the refusal of
 * what it names outlives it, and as much of its beginning as there is room for; a gap is shown as `…`.
 */
export function excerptOf(text: string, grave: string): string {
  const words = text.trim().split(/\s+/);
  const line = words.join(' ');
  if (line.length <= MAX_EVIDENCE) return line;
  const ofGrave = new Set(grave.toLowerCase().split(' '));
  const isGrave = (word: string) => ofGrave.has(word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, ''));
  const left = new Set<number>();
  for (const matters of [isGrave, (word: string) => namesIn(word).size > 0, () => true]) {
    for (const [index, word] of words.entries()) {
      if (!matters(word) || left.has(index)) continue;
      left.add(index);
      if (shown(words, left).length > MAX_EVIDENCE) left.delete(index);
    }
  }
  return shown(words, left) || line.slice(0, MAX_EVIDENCE);
}

function shown(words: readonly string[], left: ReadonlySet<number>): string {
  const parts = words.map((word, index) => (left.has(index) ? word : GAP));
  return parts
    .filter((part, index) => part !== GAP || parts[index - 1] !== GAP)
    .join(' ')
    .replace(/ ?… ?/g, GAP);
}
