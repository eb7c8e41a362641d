import { DAY_MS, HOUR_MS, type Makeup, makeupOf, type Post } from '@promoter/domain';
import { NINE } from '../../contracts/store-fixtures.ts';

/** A post of account A, so many days before a Sunday in November, that was read when it was a day old. */
export const measured = (daysBefore: number, clicks: number, change: Partial<Post> = {}): Post => {
  const postedAt = NINE - daysBefore * DAY_MS;
  return {
    account: 'A',
    postedAt,
    slot: `A@${new Date(postedAt + HOUR_MS).toISOString().slice(0, 16)}`,
    mode: 'live',
    text: 'A text',
    tags: ['#GPU'],
    angle: 'cost',
    offerIds: [],
    cost: 200_000,
    xId: '1',
    metrics: {
      readAt: postedAt + DAY_MS,
      impressions: 400,
      likes: 3,
      reposts: 1,
      replies: 0,
      quotes: 0,
      linkClicks: clicks,
    },
    ...change,
  };
};

const A_MAKEUP = { idea: 'night-shift', device: 'time', product: '8x H200', domainTag: '#GPU' };

/** Two months in which one product brings far more clicks than another. */
export const twoProducts = (better: string, worse: string, change: Makeup = {}): Post[] =>
  Array.from({ length: 60 }, (_, index) => {
    const isBetter = index % 2 === 0;
    const makeup = makeupOf({ ...A_MAKEUP, ...change, product: isBetter ? better : worse });
    return measured(60 - index, isBetter ? 30 : 3, makeup);
  });
