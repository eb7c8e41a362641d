import { type Config, ENVIRONMENT } from '@promoter/config';
import { Duration, Tags } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { ACCESS } from './access.ts';
import { BotFunction } from './bot-function.ts';
import type { Deployment } from './deployment.ts';
import { POSTER_MEMORY_MB } from './lambda-memory.ts';
import { addScheduleRules, type ScheduleRule, settleRound } from './schedule-rules.ts';
import { accountSecret } from './secrets.ts';

export interface PostSlotProps {
  account: Config['accounts'][number];
  /** Cron expressions, in UTC, whose rules fire its slots. */
  crons: readonly string[];
}

/** Posts for one account: a function, its rules and its secret. Nothing here is shared with another account. */
export class PostSlot extends Construct {
  readonly poster: BotFunction;
  readonly secret: Secret;

  constructor(scope: Construct, id: string, deployment: Deployment, { account, crons }: PostSlotProps) {
    super(scope, id);
    const { config, deadLetters } = deployment;
    this.poster = new BotFunction(this, 'Default', deployment, {
      handler: 'post-slot',
      description: `Posts the slots of account ${account.id} (@${account.handle}), stage ${config.stage}`,
      timeout: timeLimit(config),
      lambdaMemoryMb: POSTER_MEMORY_MB,
      access: ACCESS.postSlot,
      environment: { [ENVIRONMENT.account]: account.id },
      // A post and the settling of an earlier slot may coincide.
      concurrency: 2,
      files: { program: 'write-media.ts', folder: 'media' },
    });
    this.secret = accountSecret(this, 'Secret', account.id, config.stage);
    this.poster.giveSecret(this.secret, ENVIRONMENT.accountSecret);
    addScheduleRules(this.poster, deadLetters, {
      ...slotRules(config, account.id, crons),
      Settle: {
        // Off the round minutes, at which most slots are.
        schedule: settleRound(2),
        description: `Settles the slots of account ${account.id}`,
        input: { settle: true },
      },
    });
    Tags.of(this).add('account', account.id);
  }
}

/** Four calls to X at their longest (deletion, timeline, post, timeline), and the database and a picture's upload between them. */
const timeLimit = (config: Config): Duration => Duration.seconds(4 * config.x.timeoutSeconds + 30);

function slotRules(config: Config, account: string, crons: readonly string[]): Record<string, ScheduleRule> {
  const description = `Slots of account ${account} (${config.timezone}); events at a minute that is no slot that day are ignored`;
  const rules = crons.map((cron, index) => [`Slots${index + 1}`, { schedule: Schedule.expression(cron), description }]);
  return Object.fromEntries(rules);
}
