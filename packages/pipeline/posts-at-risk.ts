import {
  allSettledOrThrow,
  createOverrideLookup,
  createRefusalLookup,
  DAY_MS,
  type EpochMs,
  type Post,
  type RefusedTopic,
  type TopicOverrides,
} from '@promoter/domain';
import { type PostBesideRefused, postsBesideRefused, type Store } from '@promoter/slots';

/** A post on X of the last day, the tags of it that are refused now, and the evidence. */
export type PostAtRisk = PostBesideRefused<Post> & { refusal: RefusedTopic };

/** The posts of the last day whose topic has been refused since; what the operator allows is not. */
export async function readPostsAtRisk(
  accounts: readonly { id: string }[],
  refused: readonly RefusedTopic[],
  overrides: TopicOverrides,
  { store, at }: { store: Pick<Store, 'posts'>; at: EpochMs },
): Promise<PostAtRisk[]> {
  if (refused.length === 0) return [];
  const own = await allSettledOrThrow(
    accounts.map(({ id }) => store.posts.list(id, { limit: MOST_A_DAY, since: at - DAY_MS })),
  );
  const overrideOf = createOverrideLookup(overrides);
  const lookup = createRefusalLookup(refused);
  const refusalOf = (tag: string) => (overrideOf(tag) === 'allowed' ? undefined : lookup(tag));
  return postsBesideRefused(own.flat(), (tag) => refusalOf(tag) !== undefined).flatMap((found) => {
    const refusal = found.tags.map(refusalOf).find((one) => one !== undefined);
    return refusal ? [{ ...found, refusal }] : [];
  });
}

/** X allows an account 50 posts a day. */
const MOST_A_DAY = 50;
