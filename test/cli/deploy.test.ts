import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { describeNext } from '../../packages/cli/deploy/describe-next.ts';
import { ARN, AWS_READY, deployedAs, FILLED_SECRETS } from '../support/aws-answers.ts';
import { bot } from '../support/cli.ts';
import { fakePrograms } from '../support/fake-programs.ts';
import { showsSecret } from '../support/x-account.ts';

const programs = fakePrograms();
afterAll(() => programs.remove());
beforeEach(() => {
  programs.aws(AWS_READY);
  programs.cdk(0);
});

const deploy = (args: string[] = [], env: Record<string, string> = programs.env) => bot(['deploy', ...args], { env });

describe('npm run deploy', () => {
  test('deploys where everything is ready, in the region that was checked, and says what is next', async () => {
    const { code, out, err } = await deploy();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(programs.cdkCall()).toMatchObject({
      args: ['deploy', '--outputs-file', expect.any(String)],
      region: 'eu-west-3',
    });
    expect(out).toContain('Deployed: stage prod, mode rehearsal, in eu-west-3.');
    expect(out).toContain(`Fill the secret of A (@VOLTAGEGPU) (it lacks apiKey, apiSecret, accessToken, accessSecret)`);
    expect(out).toContain(`Fill the secret of B (@Voltage_GPU) (it lacks apiSecret, accessToken, accessSecret)`);
    expect(out).toContain(`bot -- connect --account A --secret ${ARN.a}\n`);
    expect(out).toContain(`bot -- connect --account B --secret ${ARN.b} --app-secret ${ARN.a}\n`);
    expect(out).toContain(
      `put-secret-value --secret-id ${ARN.sources} --secret-string file://secret.json --region eu-west-3`,
    );
    expect(out).toContain('export BOT_URL=https://abc123.lambda-url.eu-west-3.on.aws/');
    expect(out).toContain(`--secret-id ${ARN.token} --region eu-west-3 --query SecretString`);
    expect(out).toContain('docs/going-live.md, step 9');
  });

  test('asks for no secret that is filled, and shows none', async () => {
    programs.aws({ ...AWS_READY, ...deployedAs('UPDATE_COMPLETE'), ...FILLED_SECRETS });
    const { code, out } = await deploy();
    expect(code).toBe(0);
    expect(out).toContain('✓ secret of A (@VOLTAGEGPU): filled');
    expect(out).not.toContain('Fill the secret');
    expect(showsSecret(out)).toBe(false);
    expect(out).not.toContain('a-price-list-key');
  });

  test('with --json prints one document, and no secret', async () => {
    programs.aws({ ...AWS_READY, ...FILLED_SECRETS });
    const { code, out, err } = await deploy(['--json', '--force']);
    expect(JSON.parse(out)).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ subject: 'CDK bootstrap', verdict: 'ok' })]),
      outputs: { SecretOfA: ARN.a },
      next: expect.arrayContaining(['Deployed: stage prod, mode rehearsal, in eu-west-3.']),
    });
    expect({ code, err }).toEqual({ code: 0, err: 'cdk deploys\n' });
    expect(showsSecret(out)).toBe(false);
  });

  test('passes its arguments on, and a profile goes before keys in variables', async () => {
    await deploy(['--require-approval', 'never', '--profile', 'company', '--force']);
    expect(programs.cdkCall()).toEqual({
      args: ['deploy', '--require-approval', 'never', '--force', '--outputs-file', expect.any(String)],
      region: 'eu-west-3',
      profile: 'company',
    });
  });

  test('without credentials says so in one sentence and what to do, and starts no cdk', async () => {
    programs.aws({
      ...AWS_READY,
      'sts get-caller-identity': {
        err: 'Unable to locate credentials. You can configure credentials by running "aws configure".',
      },
    });
    const { code, out, err } = await deploy([], { PATH: programs.env.PATH ?? '', HOME: programs.env.HOME ?? '' });
    expect(code).toBe(1);
    expect(out).toContain('✗ AWS credentials: Unable to locate credentials.');
    expect(out).toContain('AWS credentials: give the AWS CLI your access key: docs/going-live.md, step 3');
    expect(err).toBe('nothing was deployed: 1 of 5 checks failed\n');
    expect(programs.cdkCall()).toBeUndefined();
  });

  test('without the aws command and without credentials says what to install', async () => {
    programs.aws(undefined);
    const { code, out } = await deploy([], { PATH: programs.env.PATH ?? '', HOME: programs.env.HOME ?? '' });
    expect(code).toBe(1);
    expect(out).toContain('✗ AWS credentials: the "aws" command is not installed');
    expect(out).toContain('install the AWS CLI: docs/going-live.md, step 3');
  });

  test('without the aws command, but with keys in variables, as in continuous integration, goes on', async () => {
    programs.aws(undefined);
    const { code, out } = await deploy([], { ...programs.env, AWS_REGION: 'eu-west-1' });
    expect(code).toBe(0);
    expect(out).toContain('• AWS credentials: not checked: the "aws" command is not installed');
    expect(programs.cdkCall()).toMatchObject({ region: 'eu-west-1', key: 'AKIDEXAMPLE' });
  });

  test('a failing cdk is told as what it is', async () => {
    programs.cdk(1);
    const { code, out, err } = await deploy();
    expect(code).toBe(1);
    expect(err).toMatch(/^"cdk deploy" failed, as it says above\. A version that was deployed before goes on/);
    expect(out).not.toContain('What is next');
  });

  test('reads the outputs itself', async () => {
    expect(await deploy(['--outputs-file', 'x.json'])).toMatchObject({ code: 2 });
    expect(programs.cdkCall()).toBeUndefined();
  });
});

test('doctor --deploy makes the same checks and deploys nothing', async () => {
  const { code, out } = await bot(['doctor', '--deploy'], { env: programs.env });
  expect(code).toBe(0);
  expect(out.match(/^✗.*$/gm)).toBeNull();
  expect(out).toContain('✓ stack: promoter-prod is not in eu-west-3 yet: a deployment makes it, with secrets to fill');
  expect(programs.cdkCall()).toBeUndefined();
});

test('in live mode the first post and the way to stop are what is next', () => {
  const lines = describeNext({
    config: {
      accounts: [{ id: 'A', handle: 'VOLTAGEGPU', offsetMinutes: 0 }],
      alarmEmail: 'ops@example.com',
      mode: 'live',
      stage: 'prod',
    },
    outputs: { ControlUrl: 'https://x.example/', ControlTokenSecret: ARN.token },
    region: undefined,
    secrets: [],
  }).join('\n');
  expect(lines).toMatch(/1\. If AWS has written to ops@example\.com, confirm it/);
  expect(lines).toContain('To stop at once: npm run -s bot -- pause');
});
