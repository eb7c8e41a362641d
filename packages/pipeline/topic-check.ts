import type { Config } from '@promoter/config';
import {
  allSettledOrThrow,
  type Clock,
  createOverrideLookup,
  createRefusalLookup,
  type Draft,
  refusalReason,
} from '@promoter/domain';
import type { Decision, Store } from '@promoter/slots';
import { crisisReason, readCrisis } from './crisis.ts';

/**
 * Why a frozen text may no longer go out: its trend, or a tag of it, was refused or denied since it was composed, or a
 * crisis began. Undefined where it may.
 */
export async function topicFault(
  { tags }: Pick<Draft, 'tags'>,
  decision: Pick<Decision, 'trend'> | null,
  { config, store, now }: { config: Config; store: Store; now: Clock },
): Promise<string | undefined> {
  const [overrides, { topics }, crisis] = await allSettledOrThrow([
    store.topicOverrides.read(),
    store.refusedTopics.read(now()),
    readCrisis(store.keyValues, now()),
  ]);
  const overrideOf = createOverrideLookup(overrides);
  const denied = tags.find((tag) => overrideOf(tag) === 'denied');
  if (denied) return `${denied} was denied by the operator`;
  const trend = decision?.trend?.hashtag;
  if (trend === undefined || overrideOf(trend) === 'allowed') return undefined;
  const refusal = createRefusalLookup(topics)(trend);
  if (refusal) return `${trend} is ${refusalReason(refusal)}`;
  return crisis && config.trends.onCrisis !== 'ignore' ? crisisReason(crisis) : undefined;
}
