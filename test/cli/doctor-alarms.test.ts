import { describe, expect, test } from '@jest/globals';
import type { Run } from '../../packages/cli/aws/ask-aws.ts';
import { checkAlarms } from '../../packages/cli/doctor/check-alarms.ts';
import { testBot } from '../support/bot.ts';
import { ADDRESSES, secretOf } from '../support/notify/messages.ts';

const OWNER = { AWS_PROFILE: 'owner' };
const URL_OF_A_BOT = 'https://abc123.lambda-url.eu-west-3.on.aws/';
const ARN = 'arn:aws:secretsmanager:eu-west-3:123456789012:secret:NotifySecret-AbCdEf';
const EMAIL = { alarmEmail: 'ops@example.com' };
const BOTH = { ...EMAIL, alarmWebhook: true };

/** AWS with this secret, or with a stack that has none. */
const withSecret =
  (secret: string | null, asked: string[] = []): Run =>
  async (_, args) => {
    asked.push(args.join(' '));
    if (args[0] === 'secretsmanager') return JSON.stringify({ ARN, SecretString: secret });
    const Outputs = secret === null ? [] : [{ OutputKey: 'AlarmWebhookSecret', OutputValue: ARN }];
    return JSON.stringify({ Stacks: [{ StackName: 'promoter-prod', Outputs }] });
  };

const check = (
  settings: object,
  run: Run = withSecret(null),
  url: string | undefined = undefined,
  env: NodeJS.ProcessEnv = OWNER,
) => checkAlarms(testBot(settings).config, { url, env, run });

describe('who learns of an alarm', () => {
  test.each([
    [{}, 'warning', 'a deployment tells nobody when posts stop'],
    [EMAIL, 'ok', 'go to ops@example.com'],
    [{ alarmWebhook: true }, 'warning', 'go to the webhook alone: when that fails, nobody learns of it'],
    [BOTH, 'ok', 'go to ops@example.com and to the webhook'],
  ])('%j', async (settings, verdict, detail) => {
    expect(await check(settings)).toMatchObject([{ subject: 'alarms', verdict, detail }]);
  });
});

describe('the webhook’s secret, with AWS credentials and the bot’s address', () => {
  const webhook = async (run: Run) => (await check(BOTH, run, URL_OF_A_BOT))[1];

  test('is asked for in the bot’s region, and told by its form alone', async () => {
    const asked: string[] = [];
    const finding = await webhook(withSecret(secretOf(ADDRESSES.Slack), asked));
    expect(finding).toMatchObject({ verdict: 'ok', detail: 'its secret holds an address of the form Slack' });
    expect(asked).toEqual([
      'cloudformation describe-stacks --stack-name promoter-prod --output json --region eu-west-3',
      `secretsmanager get-secret-value --secret-id ${ARN} --output json --region eu-west-3`,
    ]);
  });

  test.each([
    [secretOf(''), 'its secret holds no address yet'],
    ['https://hooks.slack.com/services/T1/B1/abc', 'its secret holds no https address'],
  ])('that holds %j is a failure that says what to do', async (secret, detail) => {
    expect(await webhook(withSecret(secret))).toEqual({
      subject: 'alarm webhook',
      verdict: 'failed',
      detail,
      todo: `put {"url": "https://…"} into ${ARN}: docs/alarm-webhook.md`,
    });
  });

  test('that is not there wants a deployment', async () => {
    expect(await webhook(withSecret(null))).toMatchObject({ verdict: 'warning', todo: 'deploy again' });
  });

  test('that AWS does not show is said, with AWS’s words', async () => {
    const denied: Run = async () => {
      throw Object.assign(new Error('Command failed'), { code: 254, stderr: 'An error occurred (AccessDenied): no\n' });
    };
    expect(await webhook(denied)).toMatchObject({
      verdict: 'warning',
      detail: 'it is not known whether its secret holds an address: An error occurred (AccessDenied): no',
    });
  });

  test('is not asked for without credentials', async () => {
    expect(await check(BOTH, withSecret(''), URL_OF_A_BOT, { HOME: '/nowhere' })).toHaveLength(1);
  });
});
