import type { Config } from '@promoter/config';
import {
  allSettledOrThrow,
  type Clock,
  createExactRefusalLookup,
  createOverrideLookup,
  createRefusalLookup,
  type Draft,
  refusalReason,
} from '@promoter/domain';
import type { Decision, Store } from '@promoter/slots';
import { isPausedBy, noTrendsBy, readCrisis } from './crisis.ts';
import type { PostInputs } from './post-inputs.ts';

/**
 * Why a frozen text may no longer go out: its trend, or a tag of it, was refused or denied since it was composed, or a
 * crisis began. Undefined where it may. Without a decision to say which tag is the trend, each counts as one.
 */
export async function topicFault(
  { tags }: Pick<Draft, 'tags'>,
  decision: Pick<Decision, 'trend'> | null,
  { config, store, now }: { config: Config; store: Store; now: Clock },
): Promise<string | undefined> {
  const [topicOverrides, { topics: refused }, crisis] = await allSettledOrThrow([
    store.topicOverrides.read(),
    store.refusedTopics.read(now()),
    readCrisis(store.keyValues, now()),
  ]);
  return topicFaultBy({ tags }, decision, { topicOverrides, refused, crisis }, config);
}

/** The same by what has been read of topics. */
export function topicFaultBy(
  { tags }: Pick<Draft, 'tags'>,
  decision: Pick<Decision, 'trend'> | null,
  { topicOverrides, refused, crisis }: Pick<PostInputs, 'topicOverrides' | 'refused' | 'crisis'>,
  config: Config,
): string | undefined {
  const overrideOf = createOverrideLookup(topicOverrides);
  const denied = tags.find((tag) => overrideOf(tag) === 'denied');
  if (denied) return `${denied} was denied by the operator`;
  if (isPausedBy(crisis, config)) return 'a crisis holds all posts back';
  const trends = decision ? tags.filter((tag) => tag === decision.trend?.hashtag) : tags;
  const lookups = { trend: createRefusalLookup(refused), own: createExactRefusalLookup(refused) };
  for (const tag of tags) {
    if (overrideOf(tag) === 'allowed') continue;
    const isTrend = trends.includes(tag);
    const refusal = isTrend ? lookups.trend(tag) : lookups.own(tag);
    if (refusal) return `${tag} is ${refusalReason(refusal)}`;
    const noTrends = isTrend ? noTrendsBy(crisis, config) : null;
    if (noTrends !== null) return noTrends;
  }
  return undefined;
}
