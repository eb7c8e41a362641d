import type { ArmLean, Candidate, Lean } from './lean.ts';
import type { Measure } from './observation.ts';

const WORDS: Record<ArmLean['dimension'], string> = {
  device: 'device',
  product: 'product',
  domainTag: 'domain tag',
  idea: 'idea',
};

/** One sentence for each arm of the choice: `product 8x H200: 1.4 times its even share, 3.1 clicks a post, 41 posts`. */
export const describeLean = ({ arms }: Pick<Lean, 'arms'>, chosen: Candidate, measure: Measure): string[] =>
  arms
    .filter(({ dimension, arm }) => chosen[dimension] === arm)
    .map(({ dimension, arm, timesEven, posts, actionsPerPost }) => {
      const brought =
        actionsPerPost === null
          ? 'not posted lately'
          : `${actionsPerPost.toFixed(1)} ${measure} a post, ${counted(Math.round(posts))}`;
      return `${WORDS[dimension]} ${arm}: ${timesEven.toFixed(1)} times its even share, ${brought}`;
    });

const counted = (posts: number): string => (posts === 1 ? '1 post' : `${posts} posts`);
