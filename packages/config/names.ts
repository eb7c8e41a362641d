import type { AccountId } from '@promoter/domain';

/** Construct ids and metric names that the stack, its tests and the functions have to agree on. */
export const postSlotId = (account: AccountId): string => `PostSlot${account}`;
export const REFRESH_TRENDS_ID = 'RefreshTrends';
export const REFRESH_OFFERS_ID = 'RefreshOffers';
export const SETTLE_ID = 'Settle';
export const CONTROL_API_ID = 'ControlApi';
export const NOTIFY_ID = 'Notify';

/** The name of a stage's stack. */
export const stackName = (stage: string): string => `promoter-${stage}`;

/** The namespace of every custom metric. */
export const METRICS_NAMESPACE = 'Promoter';

/** The one dimension of every custom metric: its stage's name. Accounts and hashtags are never dimensions, as each value is billed. */
export const METRICS_DIMENSION = 'service';
export const metricsService = (stage: string): string => `promoter-${stage}`;

/**
 * The custom metrics, which CloudWatch bills by name: no others. All are gauges that settle reports at each of its
 * runs, so the presence of `overdueSlots` is also the bot's heartbeat.
 */
export const METRICS = {
  /** Slots whose 30 minutes are over and that have no final state. */
  overdueSlots: 'OverdueSlots',
  /** Slots of yesterday and today whose post X refused, or whose outcome could not be found out. The name is older than the first half. */
  failedPosts: 'AbandonedSlots',
  /** Accounts that a stop holds back, their own or the app's. */
  stoppedAccounts: 'StoppedAccounts',
  /** Minutes since a source last delivered a trend; not reported before the first. */
  trendsAge: 'TrendsAgeMinutes',
  /** What the month's calls cost so far, in percent of the budget. */
  spend: 'SpendPercent',
} as const;

/** The cookie of a signed-in browser, which is never logged. */
export const SESSION_COOKIE = 'promoter-session';

/**
 * The version of the zone data that the stack's rules and its functions' `zone` were made from: for the control API,
 * which tells it. Beside the other variables, so that no other bundle holds its name.
 */
export const ZONE_DATA_VARIABLE = 'ZONE_DATA';

/** Environment variables of the functions. Names of things only: values that are secret stay in Secrets Manager. */
export const ENVIRONMENT = {
  /** Read by Powertools: what every line of the log and every metric says it comes from. */
  service: 'POWERTOOLS_SERVICE_NAME',
  metricsNamespace: 'POWERTOOLS_METRICS_NAMESPACE',
  /** `SILENT` for a function that writes no log, as when its code cache is made. */
  logLevel: 'LOG_LEVEL',
  /** The `bot` object of cdk.json, as JSON. */
  config: 'BOT_CONFIG',
  /** What the zone's clocks do in these years, as JSON, which spares a start the platform's zone data. */
  zone: 'BOT_ZONE',
  /** The account a post-slot function posts for. */
  account: 'BOT_ACCOUNT',
  /** The name of the account's secret. */
  accountSecret: 'ACCOUNT_SECRET',
  /** The name of the sources' secret. */
  sourcesSecret: 'SOURCES_SECRET',
  /** The name of the control token's secret. */
  controlSecret: 'CONTROL_SECRET',
  /** The topic that the alarms and the functions’ mails go to. */
  alarmTopic: 'ALARM_TOPIC',
  /** Another DynamoDB, Secrets Manager, SNS or X, for tests and other clouds. */
  dynamodbEndpoint: 'DYNAMODB_ENDPOINT',
  secretsEndpoint: 'SECRETS_ENDPOINT',
  snsEndpoint: 'SNS_ENDPOINT',
  xApiUrl: 'X_API_URL',
} as const;

/** The variable with the name of the webhook's secret: beside the others', so that the bundle of notify alone has it. */
export const WEBHOOK_SECRET_VARIABLE = 'WEBHOOK_SECRET';

/** The stack's output that names the secret with the webhook's address. */
export const WEBHOOK_SECRET_OUTPUT = 'AlarmWebhookSecret';
