import { Rule, RuleTargetInput, type Schedule } from 'aws-cdk-lib/aws-events';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { BotFunction } from './bot-function.ts';
import type { DeadLetters } from './dead-letters.ts';
import { EVENT_AGE } from './lifetimes.ts';

export interface Firing {
  schedule: Schedule;
  description: string;
  /** What the function receives instead of EventBridge's own event. */
  input?: Readonly<Record<string, unknown>>;
}

/**
 * Fires a function by rules. Both layers that retry, the rule's delivery and Lambda's queue, give up when the slot
 * closes and leave the event in their dead-letter queue.
 */
export function schedule(
  target: BotFunction,
  deadLetters: DeadLetters,
  firings: Readonly<Record<string, Firing>>,
): void {
  for (const [id, firing] of Object.entries(firings)) addRule(target, deadLetters, id, firing);
  target.lambda.configureAsyncInvoke({
    maxEventAge: EVENT_AGE,
    retryAttempts: 2,
    onFailure: { bind: () => ({ destination: deadLetters.failed.queueArn }) },
  });
  target.allow(['sqs:SendMessage'], deadLetters.failed.queueArn);
}

function addRule(target: BotFunction, deadLetters: DeadLetters, id: string, firing: Firing): void {
  const rule = new Rule(target, id, { schedule: firing.schedule, description: firing.description });
  target.lambda.addPermission(`${id}May`, {
    principal: new ServicePrincipal('events.amazonaws.com'),
    sourceArn: rule.ruleArn,
  });
  // Written out instead of CDK's LambdaFunction target, which adds a statement for each rule to the queue's policy.
  rule.addTarget({
    bind: () => ({
      arn: target.lambda.functionArn,
      deadLetterConfig: { arn: deadLetters.undelivered.queueArn },
      retryPolicy: { maximumEventAgeInSeconds: EVENT_AGE.toSeconds(), maximumRetryAttempts: 10 },
      ...(firing.input ? { input: RuleTargetInput.fromObject(firing.input) } : {}),
    }),
  });
}
