import { type Config, ENVIRONMENT } from '@promoter/config';
import { Duration, Tags } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { ACCESS } from './access.ts';
import { BotFunction } from './bot-function.ts';
import type { Deployment } from './deployment.ts';
import { POSTER_MEMORY_MB } from './memory.ts';
import { type Firing, schedule } from './schedule.ts';
import { accountSecret } from './secrets.ts';

export interface PostSlotProps {
  account: Config['accounts'][number];
  /** The schedules, in UTC, that fire its slots. */
  rules: readonly string[];
}

/** One account's poster: its function, its rules, its secret. Nothing here is shared with another account. */
export class PostSlot extends Construct {
  readonly poster: BotFunction;
  readonly secret: Secret;

  constructor(scope: Construct, id: string, deployment: Deployment, { account, rules }: PostSlotProps) {
    super(scope, id);
    const { config, deadLetters } = deployment;
    this.poster = new BotFunction(this, 'Default', deployment, {
      handler: 'post-slot',
      description: `Posts the slots of account ${account.id} (@${account.handle}), stage ${config.stage}`,
      timeout: timeLimit(config),
      memory: POSTER_MEMORY_MB,
      access: ACCESS.postSlot,
      environment: { [ENVIRONMENT.account]: account.id },
      // A post and the settling of an earlier one may coincide.
      concurrency: 2,
      files: { program: 'write-media.ts', folder: 'media' },
    });
    this.secret = accountSecret(this, 'Secret', account.id, config.stage);
    this.poster.giveSecret(this.secret, ENVIRONMENT.accountSecret);
    schedule(this.poster, deadLetters, {
      ...slotFirings(config, account.id, rules),
      Settle: {
        // Off the round minutes, where most slots stand.
        schedule: Schedule.expression('cron(2/5 * * * ? *)'),
        description: `Settles what became of account ${account.id}'s posts`,
        input: { settle: true },
      },
    });
    Tags.of(this).add('account', account.id);
  }
}

/** Time for three calls to X at their longest (a lookup, a post, a lookup after it) and the database and a GIF's upload between them. */
const timeLimit = (config: Config): Duration => Duration.seconds(3 * config.x.timeoutSeconds + 30);

function slotFirings(config: Config, account: string, rules: readonly string[]): Record<string, Firing> {
  const description = `Slots of account ${account} (${config.timezone}); firings that are no slot that day are ignored`;
  const firings = rules.map((cron, index) => [
    `Slots${index + 1}`,
    { schedule: Schedule.expression(cron), description },
  ]);
  return Object.fromEntries(firings);
}
