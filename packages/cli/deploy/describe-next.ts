import type { Config } from '@promoter/config';
import type { SecretState } from '../aws/read-secrets.ts';
import type { Outputs } from './run-cdk.ts';

/** What was deployed, and what is known of it. */
export interface Deployed {
  config: Pick<Config, 'accounts' | 'alarmEmail' | 'mode' | 'stage'>;
  outputs: Outputs;
  region: string | undefined;
  secrets: readonly SecretState[];
}

/** What a person does after a deployment, as lines: steps by number, each with its commands. */
export function describeNext({ config, outputs, region, secrets }: Deployed): string[] {
  const { accounts, alarmEmail, mode, stage } = config;
  const where = region === undefined ? '' : ` --region ${region}`;
  const steps = [
    ...(alarmEmail === undefined
      ? []
      : [[`If AWS has written to ${alarmEmail}, confirm it there: no alarm reaches anybody before.`]]),
    ...secrets.flatMap((secret) => stepOf(secret, secrets, where)),
    [
      'Look at it, in a terminal:',
      `export BOT_URL=${outputs.ControlUrl}`,
      `export BOT_TOKEN=$(aws secretsmanager get-secret-value --secret-id ${outputs.ControlTokenSecret}${where} --query SecretString --output text)`,
      'npm run -s bot -- doctor',
      `npm run -s bot -- dry-run --account ${accounts[0]?.id}`,
      `or in a browser: ${outputs.ControlUrl}, signed in with the token (echo $BOT_TOKEN).`,
    ],
    mode === 'live'
      ? ['See the first post: npm run -s bot -- posts --limit 1. To stop at once: npm run -s bot -- pause']
      : ['When a whole day has ended "rehearsed" (npm run -s bot -- slots), go live: docs/going-live.md, step 9.'],
  ];
  return [
    `Deployed: stage ${stage}, mode ${mode}${region === undefined ? '' : `, in ${region}`}.`,
    '',
    'What is next:',
    ...steps.flatMap(([first = '', ...rest], index) => [
      `  ${index + 1}. ${first}`,
      ...rest.map((line) => `       ${line}`),
    ]),
  ];
}

/** How a secret is filled; nothing where it is. */
function stepOf({ of, arn, account, state }: SecretState, all: readonly SecretState[], where: string): string[][] {
  if (state.kind === 'filled') return [];
  const what = state.kind === 'unfilled' ? `it lacks ${state.missing.join(', ')}` : `not looked into: ${state.reason}`;
  const title = `Fill the secret of ${of} (${what}): docs/going-live.md, step 7.`;
  if (account === undefined)
    return [
      [title, `aws secretsmanager put-secret-value --secret-id ${arn} --secret-string file://secret.json${where}`],
    ];
  // The app is the same for all accounts: its keys are typed for the first one alone.
  const first = all.find((secret) => secret.account !== undefined);
  const app = first === undefined || first.account === account ? '' : ` --app-secret ${first.arn}`;
  return [[title, `npm run -s bot -- connect --account ${account} --secret ${arn}${app}`]];
}
