import { expect, test } from '@jest/globals';
import { describeMetrics } from '../../packages/cli/describe-metrics.ts';

const METRICS = {
  readAt: '2026-11-27T10:00:00+01:00',
  impressions: 1_204,
  likes: 7,
  reposts: 1,
  replies: 1,
  quotes: 0,
  linkClicks: 12,
  profileClicks: 5,
};

test.each([
  [METRICS, '1,204 views, 12 clicks on the link, 7 likes, 1 repost, 1 reply, 0 quotes (2026-11-27 10:00)'],
  [
    { ...METRICS, linkClicks: 1 },
    '1,204 views, 1 click on the link, 7 likes, 1 repost, 1 reply, 0 quotes (2026-11-27 10:00)',
  ],
  [
    { ...METRICS, linkClicks: 0 },
    '1,204 views, 0 clicks on the link, 7 likes, 1 repost, 1 reply, 0 quotes (2026-11-27 10:00)',
  ],
  // What X did not give is not 0.
  [{ ...METRICS, impressions: null, linkClicks: null }, '7 likes, 1 repost, 1 reply, 0 quotes (2026-11-27 10:00)'],
])('what a post brought, with the clicks that X counted', (metrics, words) => {
  expect(describeMetrics(metrics)).toBe(words);
});
