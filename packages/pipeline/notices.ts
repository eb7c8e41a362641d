import type { Config } from '@promoter/config';
import type { Notice } from '@promoter/domain';
import type { RegionCrisis } from './crisis.ts';
import type { PostAtRisk } from './posts-at-risk.ts';

const WHAT_POSTS_DO: Record<Config['trends']['onCrisis'], string> = {
  'domain-only': 'Posts go out without trends and calendar tags until two refreshes in a row are calm.',
  pause: 'No post goes out until two refreshes in a row are calm.',
  ignore: 'Posts go on as before, because trends.onCrisis is "ignore".',
};

/** A crisis has begun in a region, or goes on there on another day. */
export const crisisMail = (
  region: string,
  { share, topics }: RegionCrisis,
  onCrisis: Config['trends']['onCrisis'],
): Notice => ({
  subject: `Crisis in the trends of ${region}`,
  text: [
    `Tragedy and violence make up ${Math.round(100 * share)} % of what trends in ${region}:`,
    ...topics.map((topic) => `- ${topic}`),
    '',
    WHAT_POSTS_DO[onCrisis],
    'To hold all posts yourself: npm run -s bot -- pause --account all',
  ].join('\n'),
});

/** A post that is on X stands beside a topic that was refused after it went out. */
export const deletionMail = ({ post, tags, refusal }: PostAtRisk): Notice => ({
  subject: `A post may have to be deleted: ${post.slot}`,
  text: [
    `The post of ${post.slot} carries ${tags.join(' and ')}, which was refused after it went out.`,
    `The evidence, from ${refusal.source} (${refusal.category}): ${refusal.words}`,
    '',
    post.text,
    ...(post.xId === null ? [] : ['', `https://x.com/i/web/status/${post.xId}`]),
    '',
    `Delete it on the dashboard, or with: npm run -s bot -- delete ${post.slot}`,
    'Or leave it: nothing else happens.',
  ].join('\n'),
});
