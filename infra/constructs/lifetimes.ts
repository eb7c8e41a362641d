import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** How long an event may wait for its function: as long as a slot is open, at both layers that can hold it. */
export const EVENT_AGE = Duration.minutes(20);

/** How long logs are kept. What was posted and why is in the tables, for longer. */
export const LOG_RETENTION = RetentionDays.THREE_MONTHS;

const THROWAWAY = /^(dev|test|tmp|pr)(-|$)/;

/** Stages named `dev`, `test`, `tmp`, `pr` or beginning so (`dev-ann`, `pr-12`) leave nothing behind; all others keep their records. */
export const removalOf = (stage: string): RemovalPolicy =>
  THROWAWAY.test(stage) ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
