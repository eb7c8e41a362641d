import { type AccountId, type EpochMs, type Post, readValue, utcMonth } from '@promoter/domain';
import { isEngagementReadDue, isMeasurementDue, isReadAffordable, POLICY } from '@promoter/slots';
import * as z from 'zod/mini';
import { askX } from './ask-x.ts';
import { readRefusedReads } from './refused-reads.ts';
import type { SettleServices } from './services.ts';

export type Engagement =
  /** There is no X client, X was asked within the hour, or no post is to be measured. */
  { kind: 'not-due' } | { kind: 'read'; posts: number } | { kind: 'unread'; why: string };

/**
 * Reads the engagement of the account's posts, a day and a week after they went out, and stores it with each post. Asks
 * X at most once an hour, for at most 100 posts, and never beyond the month's budget. May be called at any time.
 */
export async function readEngagement(services: SettleServices): Promise<Engagement> {
  const { account, store, now, log } = services;
  const timeline = await services.timeline;
  if (!timeline) return { kind: 'not-due' };
  const { at, gone } = await readLastReading(services);
  if (!isEngagementReadDue(at, now())) return { kind: 'not-due' };
  const { metrics: refused } = await readRefusedReads(store.keyValues, account);
  if (refused && now() < refused.notBefore) return { kind: 'not-due' };
  // Written before X is asked, so that a failure counts as this hour's read too.
  await store.keyValues.set(engagementKey(account), { at: now(), gone });
  const due = (await findDue(services)).filter(({ xId }) => !gone.includes(xId)).slice(0, POLICY.engagement.postsARead);
  if (due.length === 0) return { kind: 'not-due' };
  if (!(await isAffordable(due.length, services))) return { kind: 'unread', why: 'the month’s budget is spent' };

  const reading = await askX('metrics', refused, services, () => timeline.metrics(due.map(({ xId }) => xId)));
  if (reading.kind === 'unreadable') {
    log('warn', 'engagement could not be read', { account, detail: reading.detail });
    return { kind: 'unread', why: reading.detail };
  }
  const missing: string[] = [];
  for (const { post, xId } of due) {
    const metrics = reading.metrics.get(xId);
    if (metrics) await store.posts.setMetrics(post, metrics);
    else if (!reading.withoutMetrics?.has(xId)) missing.push(xId);
  }
  if (missing.length > 0) {
    log('warn', 'published posts are no longer on X', { account, missing });
    await store.keyValues.set(engagementKey(account), {
      at: now(),
      gone: [...missing, ...gone].slice(0, POLICY.engagement.postsARead),
    });
  }
  return { kind: 'read', posts: reading.metrics.size };
}

/** The posts on X whose measurement is due. */
async function findDue({ account, store, now }: SettleServices): Promise<{ post: Post; xId: string }[]> {
  const posts = await store.posts.list(account, {
    limit: POLICY.engagement.postsSearched,
    since: now() - POLICY.engagement.tooOldMs,
  });
  return posts.flatMap((post) => {
    const { xId } = post;
    return xId !== null && post.deletion?.state !== 'deleted' && isMeasurementDue(post, now()) ? [{ post, xId }] : [];
  });
}

async function isAffordable(posts: number, { config, store, now }: SettleServices): Promise<boolean> {
  const spent = await store.usage.spent('live', utcMonth(now()));
  return isReadAffordable(spent, posts * config.x.prices.readOwnPost, config.budget.monthlyUsd);
}

/** The key of when X was last asked, and of the posts that it no longer has: `{ at, gone }`. */
const engagementKey = (account: AccountId): string => `engagement:${account}`;
const valueSchema = z.object({ at: z.number(), gone: z.array(z.string()) });

async function readLastReading({ account, store }: SettleServices): Promise<{ at: EpochMs; gone: readonly string[] }> {
  const stored = await readValue(store.keyValues, engagementKey(account), valueSchema);
  return stored ?? { at: Number.NEGATIVE_INFINITY, gone: [] };
}
