import { NOTIFY_ID, WEBHOOK_SECRET_VARIABLE } from '@promoter/config';
import { Duration } from 'aws-cdk-lib';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { BotFunction } from './bot-function.ts';
import type { Deployment } from './deployment.ts';
import { webhookSecret } from './secrets.ts';

/**
 * Posts what goes to the topic of the alarms to a webhook, too. SNS hands over a message through Lambda's own queue,
 * which tries a failed one twice more and keeps one for which there is no room for six hours: its defaults.
 */
export class Notify extends Construct {
  readonly poster: BotFunction;
  readonly secret: Secret;

  constructor(scope: Construct, deployment: Deployment, topic: Topic) {
    super(scope, NOTIFY_ID);
    const { stage } = deployment.config;
    this.poster = new BotFunction(this, 'Default', deployment, {
      handler: 'notify',
      description: `Posts alarms and mails to a webhook, stage ${stage}`,
      // It waits for a slow or busy service for 50 seconds.
      timeout: Duration.minutes(1),
      access: {},
    });
    this.secret = webhookSecret(this, 'Secret', stage);
    this.poster.giveSecret(this.secret, WEBHOOK_SECRET_VARIABLE);
    topic.addSubscription(new LambdaSubscription(this.poster.lambda));
  }
}
