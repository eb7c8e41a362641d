import type { Config } from '@promoter/config';
import type { Dimension } from '@promoter/learning/dimensions';

/** What people call each dimension. */
export const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  angle: 'Angle',
  idea: 'Idea',
  device: 'Linked by',
  product: 'Product',
  domainTag: 'Domain tag',
  topicCategory: 'Topic',
  picture: 'Picture',
  hour: 'Hour',
  weekday: 'Weekday',
  account: 'Account',
};

/** What people call an arm. */
export function labelOf(dimension: Dimension, arm: string, { accounts }: Pick<Config, 'accounts'>): string {
  switch (dimension) {
    case 'hour':
      return `${arm}:00`;
    case 'picture':
      return arm === 'with' ? 'with a picture' : 'no picture';
    case 'device':
    case 'topicCategory':
      return arm === 'none' ? 'no trend' : arm;
    case 'account': {
      const handle = accounts.find(({ id }) => id === arm)?.handle;
      return handle === undefined ? arm : `${arm} @${handle}`;
    }
    default:
      return arm;
  }
}
