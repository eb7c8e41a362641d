import { DAY_MS, HOUR_MS, type Post } from '@promoter/domain';
import { postOf } from './post.ts';

/** Clicks of posts that bring eight on average, unequally. */
const CLICKS = [2, 5, 14, 8, 3, 11, 6, 20, 4, 7, 9, 1, 12, 8, 10, 6, 5, 13, 7, 9];

/**
 * Twenty live posts a tag, one a day until the 22nd of November 2026 at nine, each seen 400 times: those of `#AI` bring
 * three times as many clicks as those of the others.
 */
export const clickedPosts = (tags: readonly string[] = ['#GPU', '#AI', '#LLM']): Post[] =>
  tags.flatMap((domainTag, account) =>
    CLICKS.map((clicks, index) => {
      const postedAt = Date.parse('2026-11-22T08:00:00Z') - index * DAY_MS + account;
      const linkClicks = domainTag === '#AI' ? 3 * clicks : clicks;
      return postOf({
        postedAt,
        slot: `A@${new Date(postedAt).toISOString().slice(0, 10)}T09:00`,
        tags: [domainTag],
        idea: 'night-shift',
        domainTag,
        metrics: {
          readAt: postedAt + 25 * HOUR_MS,
          impressions: 400,
          likes: 5,
          reposts: 1,
          replies: 0,
          quotes: 0,
          linkClicks,
          profileClicks: 0,
        },
      });
    }),
  );
