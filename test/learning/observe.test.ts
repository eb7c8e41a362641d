import { describe, expect, test } from '@jest/globals';
import { DAY_MS, type Post } from '@promoter/domain';
import { observationOf } from '@promoter/learning';

const AT = Date.parse('2026-11-23T09:00:04Z');
const COSTS = { reading: 5_000, picture: 5_000 };

const post: Post = {
  account: 'A',
  postedAt: AT,
  slot: 'A@2026-11-23T10:00',
  mode: 'live',
  text: 'Rent a GPU. https://example.com #GPU',
  tags: ['#GPU'],
  angle: 'cost',
  offerIds: ['h200'],
  product: '8x H200',
  cost: 200_000,
  xId: '1',
  metrics: {
    readAt: AT + DAY_MS,
    impressions: 400,
    likes: 3,
    reposts: 2,
    replies: 1,
    quotes: 1,
    linkClicks: 8,
    profileClicks: 2,
  },
};

const changed = (changes: Partial<Post>) => observationOf({ ...post, ...changes }, COSTS);

describe('a post as insights see it', () => {
  test('has its slot’s local day and hour, its makeup and X’s figures', () => {
    expect(changed({})).toEqual({
      account: 'A',
      day: '2026-11-23',
      hour: 10,
      angle: 'cost',
      product: '8x H200',
      picture: false,
      views: 400,
      clicks: 8,
      engagements: 7,
      cost: 205_000,
    });
  });

  test('costs each of its two readings, and its picture', () => {
    const metrics = post.metrics && { ...post.metrics, readAt: AT + 7 * DAY_MS };
    expect(changed({ metrics, picture: 'gif' })).toMatchObject({ cost: 215_000, picture: true });
  });

  test('has no figures before it was read, and no clicks in a reading of an earlier release', () => {
    expect(changed({ metrics: null })).toMatchObject({ views: null, clicks: null, engagements: null, cost: 200_000 });
    const { linkClicks: _, ...earlier } = post.metrics ?? {
      readAt: 0,
      impressions: 0,
      likes: 0,
      reposts: 0,
      replies: 0,
      quotes: 0,
    };
    expect(changed({ metrics: earlier })).toMatchObject({ clicks: null, engagements: 7 });
  });

  test('has no counts below none, as a damaged row may', () => {
    const metrics = post.metrics && { ...post.metrics, impressions: -1, linkClicks: -1, likes: -20 };
    expect(changed({ metrics })).toMatchObject({ views: null, clicks: null, engagements: null });
  });

  test('is none where its slot cannot be read', () => {
    expect(changed({ slot: 'later' })).toBeNull();
  });
});
