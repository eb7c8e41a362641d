import type { AccountId } from '@promoter/domain';

/** Construct ids and metric names that the stack, its tests and the functions have to agree on. */
export const postSlotId = (account: AccountId): string => `PostSlot${account}`;
export const REFRESH_TRENDS_ID = 'RefreshTrends';
export const REFRESH_OFFERS_ID = 'RefreshOffers';
export const SETTLE_ID = 'Settle';
export const CONTROL_API_ID = 'ControlApi';

/** The namespace of every custom metric. */
export const METRICS_NAMESPACE = 'Promoter';

/** Environment variables of the functions. Names of things only: values that are secret stay in Secrets Manager. */
export const ENVIRONMENT = {
  /** The `bot` object of cdk.json, as JSON. */
  config: 'BOT_CONFIG',
  /** The account a post-slot function posts for. */
  account: 'BOT_ACCOUNT',
  /** The name of the account's secret. */
  accountSecret: 'ACCOUNT_SECRET',
  /** The name of the sources' secret. */
  sourcesSecret: 'SOURCES_SECRET',
  /** The name of the control token's secret. */
  controlSecret: 'CONTROL_SECRET',
  /** Another DynamoDB, Secrets Manager or X, for tests and other clouds. */
  dynamodbEndpoint: 'DYNAMODB_ENDPOINT',
  secretsEndpoint: 'SECRETS_ENDPOINT',
  xApiUrl: 'X_API_URL',
} as const;
