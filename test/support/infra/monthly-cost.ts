import { METRICS_NAMESPACE } from '@promoter/config';
import type { Template } from 'aws-cdk-lib/assertions';
import { MOST_UNITS } from '../store/most-units.ts';
import { type Resource, resourcesOf } from './stack.ts';

/** One line of the bill. */
export interface CostLine {
  what: string;
  quantity: string;
  usd: number;
}

/** List prices of us-east-1 in US dollars, without the free tier, read in November 2026. */
const PRICE = {
  secret: 0.4,
  secretCall: 0.05 / 10_000,
  customMetric: 0.3,
  alarmMetric: 0.1,
  dashboard: 3,
  lambdaRequest: 0.2 / 1e6,
  /** arm64, a GB for a second. */
  lambdaGbSecond: 0.0000133334,
  readUnit: 0.125 / 1e6,
  writeUnit: 0.625 / 1e6,
  /** A GB of table, with point-in-time recovery. */
  tableGb: 0.25 + 0.2,
  logGb: 0.5 + 0.03,
};

/** Of the requests of people, one in so many decides something. */
const REQUESTS_A_DECISION = 10;

/** Of the posts, one in so many has a price card; and what is sold has its cards drawn anew so often a day. */
const POSTS_A_CARD = 4;
const CARDS = { products: 30, timesADay: 2 };
const CARD_KB = MOST_UNITS.card.usualBytes / 1_000;

/** What one run of a function takes: seconds billed with its cold start, readings of its secret, DynamoDB units, bytes of log. */
const RUN = {
  post: {
    seconds: 1.2,
    secrets: 1,
    reads: MOST_UNITS.post.reads + MOST_UNITS.card.reads / POSTS_A_CARD,
    // The picture that goes out is kept with its post.
    writes: MOST_UNITS.post.writes + MOST_UNITS.card.writes / POSTS_A_CARD,
    log: 4_000,
  },
  settlePosts: { seconds: 0.1, secrets: 1, reads: 8, writes: 0, log: 700 },
  RefreshTrends: { seconds: 6, secrets: 1, reads: 5, writes: 50, log: 5_000 },
  // What is drawn is found by a scan, eventually consistent, that passes over the pictures.
  RefreshOffers: {
    seconds: 4,
    secrets: 1,
    reads: 20 + (CARDS.products * CARD_KB) / 8,
    writes: 80 + (CARDS.products * CARDS.timesADay * MOST_UNITS.card.writes) / 24,
    log: 2_500,
  },
  // The queues of two accounts are looked into each time.
  Settle: { seconds: 0.4, secrets: 0, reads: 41 + 2 * MOST_UNITS.emptyQueue.reads, writes: 1, log: 1_500 },
  ControlApi: {
    seconds: 0.3,
    secrets: 0.1,
    reads: 60,
    writes: MOST_UNITS.decision.writes / REQUESTS_A_DECISION,
    log: 1_500,
  },
};

/** Requests of people and their dashboards in a month. */
const REQUESTS = 1_000;
const DAYS = 30.4;
/** 400 days of slots, posts and the cards of posts, 30 of fingerprints, a week of what people decided. */
const STORED_GB_PER_ACCOUNT = 0.05 + 0.035;

/** What a stack costs a month, read off its template. X's own price is not in it. */
export function monthlyCost(template: Template, accounts: number): CostLine[] {
  const runs = runsOf(template);
  const sum = (of: (run: Run) => number) => runs.reduce((total, run) => total + run.times * of(run), 0);
  const alarms = Object.values(resourcesOf(template, 'AWS::CloudWatch::Alarm'));
  const own = new Set(
    alarms
      .filter(({ Properties }) => Properties.Namespace === METRICS_NAMESPACE)
      .map(({ Properties }) => `${Properties.MetricName} ${JSON.stringify(Properties.Dimensions)}`),
  );
  const secrets = Object.keys(resourcesOf(template, 'AWS::SecretsManager::Secret')).length;
  const dashboards = Object.keys(resourcesOf(template, 'AWS::CloudWatch::Dashboard')).length;
  const times = sum(() => 1);
  const secretCalls = sum((run) => run.secrets);
  const gbSeconds = sum(({ seconds, history }) => (seconds * history) / 1024);
  const [reads, writes] = [sum((run) => run.reads), sum((run) => run.writes)];
  const logGb = sum((run) => run.log) / 1e9;
  const stored = STORED_GB_PER_ACCOUNT * accounts;
  return [
    { what: 'Secrets', quantity: `${secrets}`, usd: secrets * PRICE.secret },
    { what: 'Reading secrets', quantity: `${round(secretCalls)} calls`, usd: secretCalls * PRICE.secretCall },
    { what: 'Custom metrics', quantity: `${own.size}`, usd: own.size * PRICE.customMetric },
    { what: 'Alarms', quantity: `${alarms.length}`, usd: alarms.length * PRICE.alarmMetric },
    { what: 'CloudWatch dashboard', quantity: `${dashboards}`, usd: dashboards * PRICE.dashboard },
    {
      what: 'Lambda',
      quantity: `${round(times)} runs, ${round(gbSeconds)} GB-seconds`,
      usd: times * PRICE.lambdaRequest + gbSeconds * PRICE.lambdaGbSecond,
    },
    {
      what: 'DynamoDB',
      quantity: `${round(reads)} reads, ${round(writes)} writes, ${stored.toFixed(1)} GB`,
      usd: reads * PRICE.readUnit + writes * PRICE.writeUnit + stored * PRICE.tableGb,
    },
    { what: 'Logs', quantity: `${logGb.toFixed(2)} GB`, usd: logGb * PRICE.logGb },
    { what: 'EventBridge rules, SQS, SNS e-mail', quantity: 'below a cent', usd: 0.01 },
  ];
}

interface Run {
  times: number;
  history: number;
  seconds: number;
  secrets: number;
  reads: number;
  writes: number;
  log: number;
}

function runsOf(template: Template): Run[] {
  const functions = resourcesOf(template, 'AWS::Lambda::Function');
  const memoryOf = (id: string) => Number(functions[id]?.Properties.MemorySize);
  const scheduled = Object.values(resourcesOf(template, 'AWS::Events::Rule')).map((rule) => {
    const { id, settles } = targetOf(rule);
    return { times: eventsADay(rule) * DAYS, history: memoryOf(id), ...runOf(id, settles) };
  });
  const [api = ''] = Object.keys(functions).filter((id) => id.startsWith('ControlApi'));
  return [...scheduled, { times: REQUESTS, history: memoryOf(api), ...RUN.ControlApi }];
}

function targetOf({ Properties }: Resource): { id: string; settles: boolean } {
  const [target] = Properties.Targets as [{ Arn: { 'Fn::GetAtt': [string, string] }; Input?: string }];
  return { id: target.Arn['Fn::GetAtt'][0], settles: target.Input !== undefined };
}

function runOf(id: string, settles: boolean): (typeof RUN)['post'] {
  if (id.startsWith('PostSlot')) return settles ? RUN.settlePosts : RUN.post;
  const known = Object.entries(RUN).find(([name]) => id.startsWith(name));
  if (!known) throw new Error(`nothing is known of what a run of ${id} takes`);
  return known[1];
}

function eventsADay({ Properties }: Resource): number {
  const expression = String(Properties.ScheduleExpression);
  const [, amount, unit] = /^rate\((\d+) (minute|hour)s?\)$/.exec(expression) ?? [];
  if (amount !== undefined) return (24 * (unit === 'hour' ? 1 : 60)) / Number(amount);
  const [, every, hours] = /^cron\(\d+(?:\/(\d+))? ([\d,*]+) \* \* \? \*\)$/.exec(expression) ?? [];
  if (hours === undefined) throw new Error(`cannot count ${expression}`);
  return (hours === '*' ? 24 : hours.split(',').length) * (every === undefined ? 1 : 60 / Number(every));
}

/** Three digits are all that an estimate is worth. */
const round = (value: number): string => Number(value.toPrecision(3)).toLocaleString('en');
