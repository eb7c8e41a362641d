import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { ACCESS } from './access.ts';
import { BotFunction } from './bot-function.ts';
import type { Deployment } from './deployment.ts';
import { schedule } from './schedule.ts';

/** Checks that every slot came to an end and reports the figures that the alarms watch. Holds no secret. */
export class Settle extends Construct {
  constructor(scope: Construct, id: string, deployment: Deployment) {
    super(scope, id);
    const { config, deadLetters } = deployment;
    const settler = new BotFunction(this, 'Default', deployment, {
      handler: 'settle',
      description: `Checks that every slot reached a final state, stage ${config.stage}`,
      timeout: Duration.minutes(1),
      memory: 512,
      access: ACCESS.settle,
      concurrency: 1,
    });
    schedule(settler, deadLetters, {
      // After the posters' own settling two minutes before.
      Regularly: { schedule: Schedule.expression('cron(4/5 * * * ? *)'), description: 'Checks every slot' },
    });
  }
}
