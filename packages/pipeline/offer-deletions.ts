import type { EpochMs, RefusedTopic, TopicOverrides } from '@promoter/domain';
import type { RefreshServices } from './ask-sources.ts';
import { deletionMail } from './notices.ts';
import { readPostsAtRisk } from './posts-at-risk.ts';

/** Writes to the owner about each post of the last day whose topic this refresh was the first to refuse. */
export async function offerDeletions(
  refused: readonly RefusedTopic[],
  kept: readonly RefusedTopic[],
  overrides: TopicOverrides,
  { at, services }: { at: EpochMs; services: RefreshServices },
): Promise<void> {
  const { config, store, log, notify } = services;
  const known = new Set(kept.map(({ key }) => key));
  const fresh = refused.filter(({ key }) => !known.has(key));
  for (const found of await readPostsAtRisk(config.accounts, fresh, overrides, { store, at })) {
    const { post, tags, refusal } = found;
    log('warn', 'a post stands beside a topic that is refused now', { slot: post.slot, tags, words: refusal.words });
    await notify?.(deletionMail(found));
  }
}
