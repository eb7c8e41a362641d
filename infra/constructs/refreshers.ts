import { ENVIRONMENT } from '@promoter/config';
import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { ACCESS } from './access.ts';
import { BotFunction } from './bot-function.ts';
import type { Deployment } from './deployment.ts';
import { OTHER_MEMORY_MB } from './lambda-memory.ts';
import { addScheduleRules } from './schedule-rules.ts';

/** Reads the trend sources and classifies their topics, so that post-slot never reads a page. */
export class RefreshTrends extends Construct {
  constructor(scope: Construct, id: string, deployment: Deployment, sources: Secret) {
    super(scope, id);
    const { config, deadLetters } = deployment;
    const refresher = new BotFunction(this, 'Default', deployment, {
      handler: 'refresh-trends',
      description: `Reads and classifies trends, stage ${config.stage}`,
      timeout: Duration.minutes(2),
      lambdaMemoryMb: OTHER_MEMORY_MB,
      access: ACCESS.refreshTrends,
      concurrency: 1,
    });
    refresher.giveSecret(sources, ENVIRONMENT.sourcesSecret);
    addScheduleRules(refresher, deadLetters, {
      Regularly: {
        schedule: Schedule.rate(Duration.minutes(config.trends.refreshMinutes)),
        description: 'Reads the trend sources',
      },
    });
  }
}

/** Reads the price list, so that posts name prices that are hours old at most. */
export class RefreshOffers extends Construct {
  constructor(scope: Construct, id: string, deployment: Deployment, sources: Secret) {
    super(scope, id);
    const { config, deadLetters } = deployment;
    const refresher = new BotFunction(this, 'Default', deployment, {
      handler: 'refresh-offers',
      description: `Reads the price list, stage ${config.stage}`,
      timeout: Duration.minutes(1),
      lambdaMemoryMb: OTHER_MEMORY_MB,
      access: ACCESS.refreshOffers,
      concurrency: 1,
    });
    refresher.giveSecret(sources, ENVIRONMENT.sourcesSecret);
    addScheduleRules(refresher, deadLetters, {
      Hourly: { schedule: Schedule.rate(Duration.hours(1)), description: 'Reads the price list' },
    });
  }
}
