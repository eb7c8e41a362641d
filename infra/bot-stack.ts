import {
  CONTROL_API_ID,
  type Config,
  cronExpressionsByAccount,
  postSlotId,
  REFRESH_OFFERS_ID,
  REFRESH_TRENDS_ID,
  SETTLE_ID,
} from '@promoter/config';
import { CfnOutput, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ControlApi } from './constructs/control-api.ts';
import { DeadLetters } from './constructs/dead-letters.ts';
import type { Deployment } from './constructs/deployment.ts';
import { Monitoring } from './constructs/monitoring.ts';
import { PostSlot } from './constructs/post-slot.ts';
import { RefreshOffers, RefreshTrends } from './constructs/refreshers.ts';
import { sourcesSecret } from './constructs/secrets.ts';
import { Settle } from './constructs/settle.ts';
import { Tables } from './constructs/tables.ts';

export interface BotStackProps extends StackProps {
  /** The `bot` object of cdk.json as it was written, and as it was parsed. */
  bot: unknown;
  config: Config;
  /** The repository's folder. */
  root: string;
  /** The day from which the schedule's rules have to be right, `2026-11-22`. */
  from: string;
}

/** Everything one stage of the bot is made of. */
export class BotStack extends Stack {
  constructor(scope: Construct, id: string, props: BotStackProps) {
    super(scope, id, props);
    const { bot, config, root, from } = props;
    const deployment: Deployment = {
      root,
      bot,
      config,
      from,
      tables: new Tables(this, 'Tables', config.stage),
      deadLetters: new DeadLetters(this, 'DeadLetters'),
    };

    const crons = cronExpressionsByAccount(config, from);
    const posters = config.accounts.map((account) => {
      const own = { account, crons: crons.get(account.id) ?? [] };
      return [account.id, new PostSlot(this, postSlotId(account.id), deployment, own)] as const;
    });
    const sources = sourcesSecret(this, 'SourcesSecret', config.stage);
    new RefreshTrends(this, REFRESH_TRENDS_ID, deployment, sources);
    new RefreshOffers(this, REFRESH_OFFERS_ID, deployment, sources);
    new Settle(this, SETTLE_ID, deployment);
    const control = new ControlApi(this, CONTROL_API_ID, deployment);
    new Monitoring(this, 'Monitoring', deployment, {
      posters: new Map(posters.map(([account, { poster }]) => [account, poster])),
      controlApi: control.api,
    });

    for (const [account, { secret }] of posters) {
      output(this, `SecretOf${account}`, secret.secretArn, `Put the X credentials of account ${account} here`);
    }
    output(this, 'SourcesSecretArn', sources.secretArn, 'Put the credentials of the sources here');
    output(this, 'ControlTokenSecret', control.token.secretArn, 'Holds the control token');
    output(this, 'ControlUrl', control.url, 'The control API and dashboard');
    Tags.of(this).add('application', 'promoter');
    Tags.of(this).add('stage', config.stage);
  }
}

function output(stack: Stack, id: string, value: string, description: string): void {
  new CfnOutput(stack, id, { value, description });
}
