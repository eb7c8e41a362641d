import { readPriceOf } from '@promoter/config';
import { isMissing, type Post, utcMonth } from '@promoter/domain';
import { isEngagementReadDue, isMeasurementDue, isReadAffordable, POLICY } from '@promoter/slots';
import { askX } from './ask-x.ts';
import { keepEngagementRead, readEngagementRecord } from './engagement-record.ts';
import { readRefusedReads } from './refused-reads.ts';
import type { SettleServices } from './services.ts';

export type Engagement =
  /** There is no X client, X was asked within the hour, or no post is to be measured. */
  { kind: 'not-due' } | { kind: 'read'; posts: number } | { kind: 'unread'; why: string };

/**
 * Reads the engagement of the account's posts, a day and a week after they went out, and stores it with each post. One that
 * X does not show is asked for once more, and is missing then. Asks X at most once an hour, for at most 100 posts, and never beyond the month's budget. May be called at any time.
 */
export async function readEngagement(services: SettleServices): Promise<Engagement> {
  const { account, store, now, log } = services;
  const timeline = await services.timeline;
  if (!timeline) return { kind: 'not-due' };
  const last = await readEngagementRecord(store.keyValues, account);
  if (!isEngagementReadDue(last.at, now())) return { kind: 'not-due' };
  const { metrics: refused } = await readRefusedReads(store.keyValues, account);
  if (refused && now() < refused.notBefore) return { kind: 'not-due' };
  const posts = await findPostsOnX(services);
  // Written before X is asked, so that a failure counts as this hour's read too.
  await keepEngagementRead(posts, last.clicks, services);
  const due = posts.filter((post) => isMeasurementDue(post, now())).slice(0, POLICY.engagement.postsARead);
  if (due.length === 0) return { kind: 'not-due' };
  if (!(await isAffordable(due.length, services))) return { kind: 'unread', why: 'the month’s budget is spent' };

  const reading = await askX('metrics', refused, services, () =>
    timeline.metrics(
      due.map(({ xId }) => xId),
      last.clicks ?? undefined,
    ),
  );
  if (reading.kind === 'unreadable') {
    log('warn', 'engagement could not be read', { account, detail: reading.detail });
    return { kind: 'unread', why: reading.detail };
  }
  const lost: string[] = [];
  for (const post of due) {
    const metrics = reading.metrics.get(post.xId);
    if (metrics) {
      await store.posts.setMetrics(post, metrics);
    } else if (!reading.withoutMetrics?.has(post.xId)) {
      const missing = { since: post.missing?.since ?? now(), readAt: now() };
      await store.posts.setMissing(post, missing);
      if (isMissing({ missing })) lost.push(post.slot);
    }
  }
  if (lost.length > 0) log('warn', 'published posts are no longer on X', { account, slots: lost });
  await keepEngagementRead(await findPostsOnX(services), reading.clicks ?? last.clicks, services);
  return { kind: 'read', posts: reading.metrics.size };
}

type PostOnX = Post & { xId: string };

/** The account's posts on X that are young enough to be measured, newest first; whoever was deleted by the bot is not. */
async function findPostsOnX({ account, store, now }: SettleServices): Promise<PostOnX[]> {
  const posts = await store.posts.list(account, {
    limit: POLICY.engagement.postsSearched,
    since: now() - POLICY.engagement.tooOldMs,
  });
  return posts.filter((post): post is PostOnX => post.xId !== null && post.deletion?.state !== 'deleted');
}

async function isAffordable(posts: number, { account, config, store, now }: SettleServices): Promise<boolean> {
  const spent = await store.usage.spent('live', utcMonth(now()));
  return isReadAffordable(spent, posts * readPriceOf(config, account), config.budget.monthlyUsd);
}
