import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/**
 * Where events go that could not be delivered or handled, one queue for each layer that can lose one. They are there for
 * diagnosis, not to be replayed: after 20 minutes a slot is closed and settle has recorded it. A message names the rule,
 * or the function and its error, so all functions share the two queues: thirty accounts fit into one template, and two
 * alarms are enough.
 */
export class DeadLetters extends Construct {
  /** Events that EventBridge could not deliver to Lambda. */
  readonly undelivered: Queue;
  /** Events whose function failed at every try. */
  readonly failed: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.undelivered = deadLetterQueue(this, 'Undelivered');
    this.failed = deadLetterQueue(this, 'Failed');
    // One statement for all rules of the stack: a queue's policy holds twenty statements, and there may be more rules.
    const { account, partition, region, stackName } = Stack.of(this);
    this.undelivered.addToResourcePolicy(
      new PolicyStatement({
        sid: 'OwnRules',
        principals: [new ServicePrincipal('events.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.undelivered.queueArn],
        conditions: {
          ArnLike: { 'aws:SourceArn': `arn:${partition}:events:${region}:${account}:rule/${stackName}-*` },
        },
      }),
    );
  }
}

function deadLetterQueue(scope: Construct, id: string): Queue {
  const queue = new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  Validations.of(queue).acknowledge({
    id: 'AwsSolutions-SQS3',
    reason: 'It is a dead-letter queue itself: of EventBridge targets or of Lambda, which the rule does not see.',
  });
  return queue;
}
