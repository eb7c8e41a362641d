import type { UsableTrend } from '@promoter/domain';
import { BRIDGES, type Brand, type BridgeKind, type Kind, type Voice } from './brand/brand.ts';
import { hashtagsIn } from './text.ts';

/** A trend as a text uses it. */
export interface Topic {
  hashtag: string;
  /** So close to the brand's field that it stands as the domain tag too. */
  domain: boolean;
  bridge: BridgeKind;
  trend: UsableTrend;
}

/** What stands in the way of a trend is a reason, shown beside the trends passed over. */
export type TopicChoice = { kind: 'topic'; topic: Topic } | { kind: 'refused'; reason: string };

/** How a text uses a trend. Whether it may stand beside it was decided when the trends were ranked. */
export function topicOf(trend: UsableTrend): TopicChoice {
  if (hashtagsIn(`${trend.hashtag} `)[0] !== trend.hashtag) {
    return { kind: 'refused', reason: 'X would not link it as one tag' };
  }
  return {
    kind: 'topic',
    topic: { hashtag: trend.hashtag, domain: trend.domain, bridge: bridgeOf(trend), trend },
  };
}

function bridgeOf({ ofField, category }: UsableTrend): BridgeKind {
  if (ofField) return 'domain';
  return BRIDGES.find((kind) => kind === category) ?? 'any';
}

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
  const names = (kind: Kind) => words.some((word) => brand.kindWords[kind].includes(word));
  if (names('gpu')) return 'gpu';
  return names('model') ? 'model' : undefined;
}

/** The words of a tag, lower case: `#OpenSourceAI` → open, source, ai; `#RTX5090` → rtx, 5090, rtx5090. */
function wordsOf(hashtag: string): string[] {
  const bare = hashtag.replace(/^#/, '');
  const parts = bare.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
  return [...parts, bare].map((word) => word.toLowerCase());
}
