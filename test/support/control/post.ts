import type { Post } from '@promoter/domain';

export const postOf = (change: Partial<Post>): Post => ({
  account: 'A',
  postedAt: Date.parse('2026-11-23T08:00:00Z'),
  slot: 'A@2026-11-23T09:00',
  mode: 'live',
  text: 'a post',
  tags: ['#GPU'],
  angle: 'cost',
  offerIds: [],
  cost: 200_000,
  xId: '1',
  metrics: null,
  ...change,
});
