import type { Config } from '@promoter/config';
import type { Notice } from '@promoter/domain';
import type { RegionCrisis } from './crisis.ts';

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
