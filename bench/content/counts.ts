import { brand } from '@promoter/brands/voltagegpu';
import type { Draft } from '@promoter/domain';
import type { WrittenPost } from './write-months.ts';

/** The company as a reader sees it: not in the link. */
export const COMPANY = /\bVoltageGPU\b/;

export const proseOf = (text: string): string => text.replace(/https?:\/\/\S+/g, '');

/** Up to the first full stop, question mark or line. */
export const firstSentence = ({ text }: Pick<Draft, 'text'>): string =>
  /^.*?(?:[.?](?=\s)|\n|$)/.exec(proseOf(text))?.[0] ?? '';

const NUMBER_WORD = /\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|ninety|half)\b/i;

/** A number that is no part of a tag or of a product’s name. */
export function hasFigure(sentence: string): boolean {
  const words = sentence.replace(/#\w+/g, '').replace(/\b\d+x \S+|\b[A-Za-z][\w.-]*\d[\w.-]*|\bRTX \w+/g, '');
  return /\d/.test(words) || NUMBER_WORD.test(words);
}

export const sellsGpu = ({ draft }: WrittenPost): boolean => draft.offerIds[0]?.includes('gpu') === true;

/** Whether it tells what one GPU of a node costs an hour. */
export function namesPricePerGpu({ draft, decision, offers }: WrittenPost): boolean {
  const sold = offers.find(({ id }) => id === draft.offerIds[0]);
  if (!sold) return false;
  return sold.count > 1 && (decision.arithmetic ?? []).some((sum) => /\/hr ÷ \d+ = /.test(sum));
}

/** Whether the idea says that it is about the group of the field’s topic from which the post begins. */
export function isUnderItsGroup({ slot, draft, decision }: WrittenPost): boolean {
  const tag = decision.trend?.hashtag.slice(1).toLowerCase();
  const topics = brand.fieldTopics.filter(({ tags }) => tags.some((known) => known.toLowerCase() === tag));
  const idea = brand.voices[slot.account]?.ideas.find(({ id }) => id === draft.idea);
  return topics.some(({ groups }) => groups.some((group) => idea?.field?.includes(group)));
}

/** The sentence that stands in most posts, trend, link and code masked. */
export function mostFrequentSentence(month: readonly WrittenPost[]): { sentence: string; times: number } {
  const counts = new Map<string, number>();
  for (const { draft } of month) {
    const sentences = draft.skeleton.split(/(?<=[.?])\s|\n/).map((sentence) => sentence.trim());
    for (const sentence of new Set(sentences.filter((words) => words.length > 3))) {
      counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return { sentence: most?.[0] ?? '', times: most?.[1] ?? 0 };
}

/** How many posts tell an idea in the very words of an earlier post, whatever trend, link, code and tag. */
export function sameWords(month: readonly WrittenPost[]): number {
  const told = month.map(
    ({ draft }) => `${draft.idea} ${draft.skeleton.replace(/[#{][\w}]+/g, '').replace(/\s+/g, ' ')}`,
  );
  return told.length - new Set(told).size;
}
