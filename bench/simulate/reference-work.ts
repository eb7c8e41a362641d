import { similarity } from '../../packages/content/post-history/similarity.ts';

const SENTENCE = 'The right size is the smallest machine that meets the deadline. Save checkpoints often.';
const TEXTS = Array.from({ length: 40 }, (_, index) => `${index} ${SENTENCE} ${'no'.repeat(index)} ${SENTENCE}`);

/** Milliseconds that a fixed piece of work takes at this moment: strings are made, counted and compared. */
export function timeReferenceWork(): number {
  const begun = performance.now();
  const words = new Map<string, number>();
  for (const text of TEXTS) {
    for (const word of text.split(' ')) words.set(word, (words.get(word) ?? 0) + 1);
    if (similarity(text, TEXTS[0] ?? '') < 0) throw new Error('impossible');
  }
  return performance.now() - begun;
}
