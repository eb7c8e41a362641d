import { DAY_MS, type EpochMs, type RefusedTopic, readValue, type TopicOverrides } from '@promoter/domain';
import * as z from 'zod/mini';
import type { RefreshServices } from './ask-sources.ts';
import { deletionMail } from './notices.ts';
import { readPostsAtRisk } from './posts-at-risk.ts';

/** When the owner was written to about a slot's post. */
const KEY = 'deletions-offered';
const row = z.record(z.string(), z.number());

/**
 * Writes to the owner, once each, about the posts of the last day whose topic is refused now: also about one that turned
 * out later to be on X, and again where a mail could not be delivered.
 */
export async function offerDeletions(
  refused: readonly RefusedTopic[],
  overrides: TopicOverrides,
  { at, services }: { at: EpochMs; services: RefreshServices },
): Promise<void> {
  const { config, store, log, notify } = services;
  const atRisk = await readPostsAtRisk(config.accounts, refused, overrides, { store, at });
  if (atRisk.length === 0) return;
  const offered = Object.entries((await readValue(store.keyValues, KEY, row)) ?? {});
  const before = offered.filter(([, offeredAt]) => at - offeredAt < 2 * DAY_MS);
  const now = new Map(before);
  for (const found of atRisk.filter(({ post }) => !now.has(post.slot))) {
    const { post, tags, refusal } = found;
    log('warn', 'a post stands beside a topic that is refused now', { slot: post.slot, tags, words: refusal.words });
    const isDelivered = (await notify?.(deletionMail(found))) ?? true;
    if (isDelivered) now.set(post.slot, at);
  }
  if (now.size > before.length) await store.keyValues.set(KEY, Object.fromEntries(now));
}
