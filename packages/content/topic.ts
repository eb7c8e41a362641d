import type { UsableTrend } from '@promoter/domain';
import type { Brand, Voice } from './brand/brand.ts';
import { BRIDGES, type BridgeKind, KINDS, type Kind } from './brand/kinds.ts';
import { hashtagsIn } from './text.ts';

/** A trend as a text uses it: `domain` where it is the domain tag too. */
export interface Topic extends UsableTrend {
  bridge: BridgeKind;
}

/** Whether X would link the trend as one tag. Whether a post may use it was decided when the trends were ranked. */
export const isLinkable = ({ hashtag }: UsableTrend): boolean => hashtagsIn(`${hashtag} `)[0] === hashtag;

/** How a text uses a trend. */
export const topicOf = (trend: UsableTrend): Topic => ({
  ...trend,
  bridge: trend.ofField ? 'domain' : (BRIDGES.find((kind) => kind === trend.category) ?? 'any'),
});

/** Kinds whose own bridges alone are fit for them: a person is not a `thread` to build a bot from, nor is a day. */
const ON_THEIR_OWN: ReadonlySet<BridgeKind> = new Set(['domain', 'any', 'holiday', 'place', 'person']);

/** The opening sentences for a topic; without one, the voice's own hooks. */
export function openersFor(voice: Voice, topic: Topic | null): readonly string[] {
  if (!topic) return voice.hooks;
  const own = voice.bridges[topic.bridge];
  return ON_THEIR_OWN.has(topic.bridge) ? own : [...own, ...voice.bridges.any];
}

/** Which kind of product a topic's words name; undefined when they name none. */
export function kindOf(topic: Topic | null, brand: Pick<Brand, 'kindWords'>): Kind | undefined {
  if (!topic) return undefined;
  const words = wordsOf(topic.hashtag);
  return KINDS.find((kind) => words.some((word) => brand.kindWords[kind].includes(word)));
}

/** The words of a tag, lower case: `#OpenSourceAI` → open, source, ai; `#RTX5090` → rtx, 5090, rtx5090. */
function wordsOf(hashtag: string): string[] {
  const bare = hashtag.replace(/^#/, '');
  const parts = bare.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
  return [...parts, bare].map((word) => word.toLowerCase());
}
