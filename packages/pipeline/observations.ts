import { type Config, readPriceOf } from '@promoter/config';
import { allSettledOrThrow, dayNumber, type LocalDay, startOfDayNumber } from '@promoter/domain';
import { type Observation, observationOf } from '@promoter/learning';
import type { Store } from '@promoter/slots';

export interface ObservationServices {
  config: Config;
  store: Pick<Store, 'posts'>;
}

/** More than all accounts may post in a day by any configuration. */
const MOST_POSTS = 100_000;

/**
 * What the posts of all accounts brought, from a local day on, in the configured mode and the oldest first. A rehearsal's
 * have no figures.
 */
export async function readObservations(
  { config, store }: ObservationServices,
  first: LocalDay,
): Promise<Observation[]> {
  const since = startOfDayNumber(config.timezone, dayNumber(first));
  const lists = await allSettledOrThrow(
    config.accounts.map(async ({ id }) => {
      const costs = { reading: readPriceOf(config, id), picture: config.x.prices.mediaMetadata };
      const posts = await store.posts.list(id, { limit: MOST_POSTS, since });
      return posts
        .filter(({ mode }) => mode === config.mode)
        .flatMap((post) => observationOf(post, costs) ?? [])
        .reverse();
    }),
  );
  return lists.flat();
}
