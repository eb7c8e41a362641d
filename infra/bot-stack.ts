import { CONTROL_API_ID, cronExpressionsByAccount, postSlotId, WEBHOOK_SECRET_OUTPUT } from '@promoter/config';
import { CfnOutput, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ControlApiEndpoint } from './constructs/control-api.ts';
import { DeadLetters } from './constructs/dead-letters.ts';
import type { Deployment } from './constructs/deployment.ts';
import { Monitoring } from './constructs/monitoring.ts';
import { Notify } from './constructs/notify.ts';
import { PostSlot } from './constructs/post-slot.ts';
import { addScheduledFunctions } from './constructs/scheduled-functions.ts';
import { sourcesSecret } from './constructs/secrets.ts';
import { Tables } from './constructs/tables.ts';

type BotStackProps = StackProps & Pick<Deployment, 'bot' | 'config' | 'root' | 'from'>;

/** Everything one stage of the bot is made of. */
export class BotStack extends Stack {
  constructor(scope: Construct, id: string, props: BotStackProps) {
    super(scope, id, props);
    const { config, from } = props;
    const deployment: Deployment = {
      ...props,
      tables: new Tables(this, 'Tables', config.stage),
      deadLetters: new DeadLetters(this, 'DeadLetters'),
    };

    const crons = cronExpressionsByAccount(config, from);
    const posters = config.accounts.map((account) => {
      const own = { account, crons: crons.get(account.id) ?? [] };
      return [account.id, new PostSlot(this, postSlotId(account.id), deployment, own)] as const;
    });
    const sources = sourcesSecret(this, 'SourcesSecret', config.stage);
    const monitoring = new Monitoring(this, 'Monitoring', config);
    addScheduledFunctions(this, deployment, { sources, topic: monitoring.topic });
    const notify = config.alarmWebhook ? new Notify(this, deployment, monitoring.topic) : undefined;
    const control = new ControlApiEndpoint(this, CONTROL_API_ID, deployment);
    monitoring.watch(deployment, {
      posters: new Map(posters.map(([account, { poster }]) => [account, poster])),
      controlApi: control.api,
      notify: notify?.poster,
    });

    for (const [account, { secret }] of posters) {
      output(this, `SecretOf${account}`, secret.secretArn, `Put the X credentials of account ${account} here`);
    }
    output(this, 'SourcesSecretArn', sources.secretArn, 'Put the credentials of the sources here');
    if (notify)
      output(this, WEBHOOK_SECRET_OUTPUT, notify.secret.secretArn, 'Put the address that alarms are posted to here');
    output(this, 'AlarmTopic', monitoring.topic.topicArn, 'Publish here to try where alarms arrive');
    output(this, 'ControlTokenSecret', control.token.secretArn, 'Holds the control token');
    output(this, 'ControlUrl', control.url, 'The control API and dashboard');
    Tags.of(this).add('application', 'promoter');
    Tags.of(this).add('stage', config.stage);
  }
}

function output(stack: Stack, id: string, value: string, description: string): void {
  new CfnOutput(stack, id, { value, description });
}
