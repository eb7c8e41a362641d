import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { ACCESS } from './access.ts';
import { BotFunction } from './bot-function.ts';
import type { Deployment } from './deployment.ts';
import { OTHER_MEMORY_MB } from './lambda-memory.ts';
import { addScheduleRules } from './schedule-rules.ts';

/** Checks that every slot reached a final state and reports the metrics that the alarms watch. Has no secret. */
export class Settle extends Construct {
  constructor(scope: Construct, id: string, deployment: Deployment) {
    super(scope, id);
    const { config, deadLetters } = deployment;
    const settler = new BotFunction(this, 'Default', deployment, {
      handler: 'settle',
      description: `Checks that every slot reached a final state, stage ${config.stage}`,
      timeout: Duration.minutes(1),
      lambdaMemoryMb: OTHER_MEMORY_MB,
      access: ACCESS.settle,
      concurrency: 1,
    });
    addScheduleRules(settler, deadLetters, {
      // Two minutes after each account has settled its own slots.
      Regularly: { schedule: Schedule.expression('cron(4/5 * * * ? *)'), description: 'Checks every slot' },
    });
  }
}
