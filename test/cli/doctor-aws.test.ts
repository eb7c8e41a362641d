import { describe, expect, test } from '@jest/globals';
import type { Run } from '../../packages/cli/aws/ask-aws.ts';
import { checkAws } from '../../packages/cli/doctor/check-aws.ts';
import { AWS_READY, type AwsAnswers, answerTo, deployedAs, FILLED_SECRETS } from '../support/aws-answers.ts';
import { testBot } from '../support/bot.ts';
import { showsSecret } from '../support/x-account.ts';

const BOOTSTRAP = 'ssm get-parameter --name /cdk-bootstrap/hnb659fds/version';
const OWNER = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE' };

const answering =
  (answers: AwsAnswers): Run =>
  async (_, args) => {
    const { out = '', err } = answerTo(args.join(' '), answers);
    if (err !== undefined) throw Object.assign(new Error('Command failed: aws'), { code: 254, stderr: `\n${err}\n` });
    return out;
  };

const check = (run: Run, env: NodeJS.ProcessEnv = OWNER, settings = {}) =>
  checkAws(testBot(settings).config, { env, run });

describe('before a deployment doctor', () => {
  const STATES: readonly (readonly [string, AwsAnswers, string, RegExp, RegExp])[] = [
    [
      'a sign-in that has ended',
      { 'sts get-caller-identity': { err: 'Error loading SSO Token: Token for promoter does not exist' } },
      'failed',
      /^AWS credentials: Error loading SSO Token/,
      /aws sso login/,
    ],
    [
      'an access key that AWS does not know',
      { 'sts get-caller-identity': { err: 'An error occurred (InvalidClientTokenId) when calling' } },
      'failed',
      /^AWS credentials: An error occurred \(InvalidClientTokenId\)/,
      /make a new one/,
    ],
    [
      'a profile that is none',
      { 'sts get-caller-identity': { err: 'The config profile (compny) could not be found' } },
      'failed',
      /^AWS credentials: The config profile/,
      /list-profiles/,
    ],
    [
      'no way to AWS',
      { 'sts get-caller-identity': { err: 'Could not connect to the endpoint URL: "https://sts.amazonaws.com/"' } },
      'failed',
      /^AWS credentials: Could not connect/,
      /proxy/,
    ],
    [
      'the root user',
      { 'sts get-caller-identity': { out: '{"Account":"123456789012","Arn":"arn:aws:iam::123456789012:root"}' } },
      'warning',
      /^AWS credentials: arn:aws:iam::123456789012:root/,
      /make a user/,
    ],
    [
      'no region',
      { 'configure get region': { err: 'x' } },
      'failed',
      /^AWS region: none is chosen, and the CDK would take us-east-1/,
      /aws configure set region/,
    ],
    [
      'a region that is not bootstrapped',
      {
        [BOOTSTRAP]: { err: 'An error occurred (ParameterNotFound) when calling the GetParameter operation:' },
      },
      'failed',
      /^CDK bootstrap: eu-west-3 is not prepared for the CDK/,
      /^once: npx cdk bootstrap$/,
    ],
    ['an old bootstrap', { [BOOTSTRAP]: { out: '5' } }, 'failed', /^CDK bootstrap: version 5 is too old/, /once/],
    [
      'a user who may not read that',
      { [BOOTSTRAP]: { err: 'An error occurred (AccessDeniedException) when calling' } },
      'warning',
      /^CDK bootstrap: not checked: An error occurred \(AccessDenied/,
      /^$/,
    ],
    [
      'a new AWS account, which runs ten functions at once',
      { 'lambda get-account-settings': { out: '{"AccountLimit":{"ConcurrentExecutions":10}}' } },
      'warning',
      /^AWS account: at most 10 functions/,
      /ask AWS for 1,000/,
    ],
    [
      'a deployment under way',
      deployedAs('UPDATE_IN_PROGRESS'),
      'failed',
      /^stack: promoter-prod is in eu-west-3: UPDATE_IN_PROGRESS/,
      /wait/,
    ],
    [
      'a deployment that AWS took back',
      deployedAs('UPDATE_ROLLBACK_COMPLETE'),
      'warning',
      /^stack: .* taken back/,
      /describe-stack-events/,
    ],
    [
      'a secret that is half filled',
      deployedAs('CREATE_COMPLETE'),
      'warning',
      /^secret of B \(@Voltage_GPU\): not filled yet: apiSecret, accessToken, accessSecret$/,
      /docs\/going-live\.md, step 7/,
    ],
  ];

  test.each(STATES)('names %s, and what to do', async (_, answers, verdict, said, todo) => {
    const findings = await check(answering({ ...AWS_READY, ...answers }));
    const found = findings.find(({ subject, detail }) => said.test(`${subject}: ${detail}`));
    expect(found).toMatchObject({ verdict });
    expect(found?.todo ?? '').toMatch(todo);
    expect(showsSecret(JSON.stringify(findings))).toBe(false);
  });

  test('is content with an AWS account that is ready, and with filled secrets', async () => {
    const answers = { ...AWS_READY, ...deployedAs('CREATE_COMPLETE'), ...FILLED_SECRETS };
    const findings = await check(answering(answers), OWNER, { aws: { reservedConcurrency: true } });
    expect(findings.filter(({ verdict }) => verdict !== 'ok')).toEqual([]);
    expect(findings.map(({ subject }) => subject)).toEqual([
      'AWS credentials',
      'AWS region',
      'CDK bootstrap',
      'AWS account',
      'stack',
      'secret of A (@VOLTAGEGPU)',
      'secret of B (@Voltage_GPU)',
      'secret of the sources',
    ]);
  });

  test('wants the token for trends only where X is asked for them', async () => {
    const answers = { ...AWS_READY, ...deployedAs('CREATE_COMPLETE'), ...FILLED_SECRETS };
    const findings = await check(answering(answers), OWNER, { trends: { reads: 3 } });
    expect(findings.at(-1)).toMatchObject({ verdict: 'warning', detail: 'not filled yet: xBearerToken' });
  });

  test('a secret that is no JSON is not filled, and is not quoted', async () => {
    const broken = Object.fromEntries(
      Object.keys(FILLED_SECRETS).map((words) => [words, { out: 'a-key-without-braces' }]),
    );
    const findings = await check(answering({ ...AWS_READY, ...deployedAs('CREATE_COMPLETE'), ...broken }));
    expect(findings.filter(({ detail }) => detail.startsWith('not filled yet'))).toHaveLength(3);
    expect(JSON.stringify(findings)).not.toContain('braces');
  });

  test('asks in the region that the CDK would take, also the aws command of old', async () => {
    const asked: string[] = [];
    const run: Run = async (program, args) => {
      asked.push(args.join(' '));
      return answering(AWS_READY)(program, args);
    };
    await check(run, { ...OWNER, AWS_REGION: 'eu-central-1', AWS_DEFAULT_REGION: 'us-west-2' });
    expect(asked.every((words) => words.endsWith('--region eu-central-1'))).toBe(true);
  });

  test('of an aws command that answers something else nothing breaks', async () => {
    const findings = await check(async () => '<html>');
    expect(findings[0]).toMatchObject({ subject: 'AWS credentials', verdict: 'warning' });
  });
});
