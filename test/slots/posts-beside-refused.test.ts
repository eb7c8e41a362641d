import { describe, expect, test } from '@jest/globals';
import { topicKey } from '@promoter/domain';
import { postsBesideRefused } from '@promoter/slots';
import { DELETION } from '../contracts/store-fixtures.ts';

const post = { tags: ['#MondayMotivation', '#GPU'], xId: '7' };
const refusing = (...topics: string[]) => {
  const keys = new Set(topics.map(topicKey));
  return (tag: string) => keys.has(topicKey(tag));
};

describe('the posts beside a topic that is refused now', () => {
  test('are those with a tag of it, each with these tags', () => {
    const other = { tags: ['#GPU'], xId: '8' };
    expect(postsBesideRefused([post, other], refusing('#MondayMotivation'))).toEqual([
      { post, tags: ['#MondayMotivation'] },
    ]);
  });

  test.each(['mondaymotivation', '#MONDAYMOTIVATION', 'Monday Motivation'])('whatever its spelling: %s', (topic) => {
    expect(postsBesideRefused([post], refusing(topic))).toHaveLength(1);
  });

  test('a post with several of them is named once', () => {
    expect(postsBesideRefused([post], refusing('#GPU', '#MondayMotivation'))).toEqual([{ post, tags: post.tags }]);
  });

  test('none where nothing is refused', () => {
    expect(postsBesideRefused([post], refusing())).toEqual([]);
  });

  test.each([
    ['rehearsed', { xId: null }, 0],
    ['deleted', { deletion: DELETION }, 0],
    ['being deleted', { deletion: { ...DELETION, state: 'asked' as const } }, 1],
    ['not deleted, as X refused to', { deletion: { ...DELETION, state: 'refused' as const } }, 1],
  ])('one that was %s counts where it is still on X', (_, change, found) => {
    expect(postsBesideRefused([{ ...post, ...change }], refusing('#GPU'))).toHaveLength(found);
  });
});
