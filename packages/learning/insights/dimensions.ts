import { dayNumber } from '@promoter/domain';
import { hourBlockOf, type Observation } from '../observation.ts';

/** What posts are told apart by, in the order in which it is shown. */
export const DIMENSIONS = [
  'angle',
  'idea',
  'device',
  'product',
  'domainTag',
  'topicCategory',
  'picture',
  'hour',
  'weekday',
  'account',
] as const;

export type Dimension = (typeof DIMENSIONS)[number];

const WEEKDAYS = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'] as const;

/** A post's arm in a dimension: `none` where it began without a trend; undefined where an earlier release did not note it. */
export function armOf(observation: Observation, dimension: Dimension): string | undefined {
  switch (dimension) {
    case 'picture':
      return observation.picture ? 'with' : 'without';
    case 'hour':
      return String(observation.hour).padStart(2, '0');
    case 'weekday':
      // Day 0 of the calendar is 1970-01-01, a Thursday.
      return WEEKDAYS[dayNumber(observation.day) % 7];
    case 'device':
    case 'topicCategory':
      return observation[dimension] ?? (observation.idea === undefined ? undefined : 'none');
    default:
      return observation[dimension];
  }
}

/** The posts among which arms of a dimension are compared: of the same account, at the same time of day. */
export function groupOf(observation: Observation, dimension: Dimension): string {
  const account = dimension === 'account' ? '' : observation.account;
  return dimension === 'hour' ? account : `${account} ${hourBlockOf(observation)}`;
}
