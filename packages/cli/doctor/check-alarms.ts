import { type Config, stackName, WEBHOOK_SECRET_OUTPUT } from '@promoter/config';
import { parseWebhook } from '@promoter/functions/wiring/webhook.ts';
import * as z from 'zod/mini';
import { hasCredentials, type Run, reasonOf, runIn } from '../aws/ask-aws.ts';
import { regionOf } from '../aws/region.ts';
import { type Finding, failed, ok, warning } from './finding.ts';

interface Asking {
  /** The address of the deployed bot whose secret is looked at; undefined on a laptop, which has none. */
  url?: string | undefined;
  env: NodeJS.ProcessEnv;
  run?: Run;
}

/**
 * Whether anybody learns of an alarm: by the settings, and with AWS credentials whether the webhook's secret holds an
 * address. The address itself is not told.
 */
export async function checkAlarms(
  { alarmEmail, alarmWebhook, stage }: Pick<Config, 'alarmEmail' | 'alarmWebhook' | 'stage'>,
  { url, env, run = runIn(env) }: Asking,
): Promise<Finding[]> {
  if (!alarmWebhook) return [alarmEmail ? ok(SUBJECT, `go to ${alarmEmail}`) : warning(SUBJECT, NOBODY, SET_ONE)];
  const both = alarmEmail
    ? ok(SUBJECT, `go to ${alarmEmail} and to the webhook`)
    : warning(SUBJECT, 'go to the webhook alone: when that fails, nobody learns of it', 'set alarmEmail, too');
  if (url === undefined || !hasCredentials(env)) return [both];
  return [both, await checkSecret(stackName(stage), regionOf(url), run)];
}

const SUBJECT = 'alarms';
const NOBODY = 'a deployment tells nobody when posts stop';
const SET_ONE = 'set alarmEmail or alarmWebhook in cdk.json and deploy';

const stacks = z.object({
  Stacks: z.array(
    z.object({ Outputs: z.optional(z.array(z.object({ OutputKey: z.string(), OutputValue: z.string() }))) }),
  ),
});

const secretValue = z.object({ SecretString: z.string() });

/** Looks into the secret that the stack's output names. */
async function checkSecret(stack: string, region: string | undefined, run: Run): Promise<Finding> {
  const there = region ? ['--region', region] : [];
  const ask = async (...args: string[]): Promise<unknown> =>
    JSON.parse(await run('aws', [...args, '--output', 'json', ...there]));
  try {
    const { Stacks } = stacks.parse(await ask('cloudformation', 'describe-stacks', '--stack-name', stack));
    const outputs = Stacks.flatMap(({ Outputs = [] }) => Outputs);
    const id = outputs.find(({ OutputKey }) => OutputKey === WEBHOOK_SECRET_OUTPUT)?.OutputValue;
    if (id === undefined) return warning(WEBHOOK, `the stack ${stack} is deployed without it`, 'deploy again');
    const { SecretString } = secretValue.parse(await ask('secretsmanager', 'get-secret-value', '--secret-id', id));
    const secret = parseWebhook(SecretString);
    if (secret.kind === 'usable')
      return ok(WEBHOOK, `its secret holds an address of the form ${secret.webhook.service}`);
    const what = secret.kind === 'empty' ? 'its secret holds no address yet' : 'its secret holds no https address';
    return failed(WEBHOOK, what, `put {"url": "https://…"} into ${id}: docs/alarm-webhook.md`);
  } catch (error) {
    return warning(WEBHOOK, `it is not known whether its secret holds an address: ${reasonOf(error).reason}`);
  }
}

const WEBHOOK = 'alarm webhook';
