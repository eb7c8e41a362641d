import { ENVIRONMENT, OFFERS_EVERY_MS, REFRESH_OFFERS_ID, REFRESH_TRENDS_ID, SETTLE_ID } from '@promoter/config';
import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { ACCESS } from './access.ts';
import { BotFunction, type BotFunctionProps } from './bot-function.ts';
import type { Deployment } from './deployment.ts';
import { addScheduleRules, type ScheduleRule, settleRound } from './schedule-rules.ts';

/** Adds the functions that serve all accounts and that nobody waits for, each fired by one rule. */
export function addScheduledFunctions(
  scope: Construct,
  deployment: Deployment,
  { sources, topic }: { sources: Secret; topic: Topic },
): void {
  const { stage, trends } = deployment.config;

  // So that post-slot never reads a page.
  addScheduled(scope, REFRESH_TRENDS_ID, deployment, {
    handler: 'refresh-trends',
    description: `Reads and classifies trends, stage ${stage}`,
    timeout: Duration.minutes(2),
    access: ACCESS.refreshTrends,
    sources,
    topic,
    rules: {
      Regularly: {
        schedule: Schedule.rate(Duration.minutes(trends.refreshMinutes)),
        description: 'Reads the trend sources',
      },
    },
  });
  // So that posts name prices that are hours old at most.
  addScheduled(scope, REFRESH_OFFERS_ID, deployment, {
    handler: 'refresh-offers',
    description: `Reads the price list and draws the price cards, stage ${stage}`,
    // The list may take ten seconds, and forty cards, at this function's share of a processor, take nine (npm run bench:cards).
    timeout: Duration.minutes(1),
    files: { program: 'write-card-files.ts', folder: 'cards' },
    access: ACCESS.refreshOffers,
    sources,
    rules: {
      Hourly: {
        schedule: Schedule.rate(Duration.millis(OFFERS_EVERY_MS)),
        description: 'Reads the price list, draws cards',
      },
    },
  });
  // Also reports the metrics that the alarms watch. Has no secret.
  addScheduled(scope, SETTLE_ID, deployment, {
    handler: 'settle',
    description: `Checks that every slot reached a final state, stage ${stage}`,
    timeout: Duration.minutes(1),
    access: ACCESS.settle,
    topic,
    rules: {
      // Two minutes after each account has settled its own slots.
      Regularly: { schedule: settleRound(4), description: 'Checks every slot' },
    },
  });
}

interface ScheduledProps extends BotFunctionProps {
  /** The secret of the trend and price sources, for a function that reads it. */
  sources?: Secret;
  /** The topic of the alarms, for a function that writes mails. */
  topic?: Topic;
  rules: Readonly<Record<string, ScheduleRule>>;
}

function addScheduled(scope: Construct, id: string, deployment: Deployment, props: ScheduledProps): void {
  const { sources, topic, rules } = props;
  const added = new BotFunction(new Construct(scope, id), 'Default', deployment, props);
  if (sources) added.giveSecret(sources, ENVIRONMENT.sourcesSecret);
  if (topic) added.giveTopic(topic, ENVIRONMENT.alarmTopic);
  addScheduleRules(added, deployment.deadLetters, rules);
}
