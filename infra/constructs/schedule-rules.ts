import { EVENT_DELIVERY, SETTLE_EVERY_MS } from '@promoter/config';
import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { BotFunction } from './bot-function.ts';
import type { DeadLetters } from './dead-letters.ts';

/** A rule that fires a function on a schedule. */
export interface ScheduleRule {
  schedule: Schedule;
  description: string;
  /** What the function receives instead of EventBridge's own event. */
  input?: Readonly<Record<string, unknown>>;
}

/** Every round of settling, this many minutes into it. */
export const settleRound = (minute: number): Schedule =>
  Schedule.cron({ minute: `${minute}/${Duration.millis(SETTLE_EVERY_MS).toMinutes()}` });

const EVENT_AGE = Duration.millis(EVENT_DELIVERY.maxAgeMs);

/**
 * Fires a function by rules, each under its construct id. Both layers that retry, the rule's delivery and Lambda's queue,
 * give up when the slot closes and leave the event in their dead-letter queue.
 */
export function addScheduleRules(
  target: BotFunction,
  deadLetters: DeadLetters,
  rules: Readonly<Record<string, ScheduleRule>>,
): void {
  for (const [id, rule] of Object.entries(rules)) addRule(target, deadLetters, id, rule);
  target.lambda.configureAsyncInvoke({
    maxEventAge: EVENT_AGE,
    retryAttempts: EVENT_DELIVERY.functionRetries,
    onFailure: { bind: () => ({ destination: deadLetters.failed.queueArn }) },
  });
  target.allow(['sqs:SendMessage'], deadLetters.failed.queueArn);
}

function addRule(
  target: BotFunction,
  deadLetters: DeadLetters,
  id: string,
  { schedule, description, input }: ScheduleRule,
): void {
  const rule = new Rule(target, id, { schedule, description });
  target.lambda.addPermission(`${id}May`, {
    principal: new ServicePrincipal('events.amazonaws.com'),
    sourceArn: rule.ruleArn,
  });
  // Written out instead of CDK's LambdaFunction target, which adds a statement for each rule to the queue's policy.
  rule.addTarget({
    bind: () => ({
      arn: target.lambda.functionArn,
      deadLetterConfig: { arn: deadLetters.undelivered.queueArn },
      retryPolicy: {
        maximumEventAgeInSeconds: EVENT_AGE.toSeconds(),
        maximumRetryAttempts: EVENT_DELIVERY.ruleRetries,
      },
      ...(input ? { input: RuleTargetInput.fromObject(input) } : {}),
    }),
  });
}
