import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type AwsStub, startAwsStub } from '../support/aws-stub/aws-stub.ts';
import { bot } from '../support/cli.ts';
import { fakePrograms } from '../support/fake-programs.ts';

const ROOT = join(import.meta.dirname, '../..');
const STACK = 'promoter-prod';

let home: string;
let aws: AwsStub;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'deploy-'));
  aws = await startAwsStub();
});
afterAll(async () => {
  await aws.close();
  rmSync(home, { recursive: true, force: true });
});

/** Runs the real `cdk` against the stub; nothing of the machine's own AWS settings reaches it. */
async function cdk(...args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'node_modules/aws-cdk/bin/cdk'), ...args, '--no-notices'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH ?? '',
      HOME: home,
      AWS_ENDPOINT_URL: aws.url,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'example',
      AWS_EC2_METADATA_DISABLED: 'true',
      CDK_DISABLE_CLI_TELEMETRY: '1',
    },
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, said: `${out}\n${err}` };
}

test('one command bundles, uploads and deploys everything, asking no host but the stub, and prints the control URL', async () => {
  const assembly = join(home, 'cdk.out');
  const { code, said } = await cdk('deploy', '--require-approval', 'never', '--output', assembly);
  expect({ code, said }).toMatchObject({ code: 0, said: expect.stringMatching(/ControlUrl = https:\/\/.+/) });
  for (const output of ['SecretOfA', 'SecretOfB', 'SourcesSecretArn', 'ControlTokenSecret']) {
    expect(said).toContain(`Bot.${output} = `);
  }
  const template = readFileSync(join(assembly, 'Bot.template.json'), 'utf8');
  expect(aws.stacks.get(STACK)).toMatchObject({ status: 'CREATE_COMPLETE', template });
  const bundles = readdirSync(assembly).filter((name) => /^asset\.[0-9a-f]{64}$/.test(name));
  expect(bundles.length).toBeGreaterThanOrEqual(5);
  for (const bundle of bundles) {
    const zip = aws.objects.get(`${bundle.slice('asset.'.length)}.zip`);
    expect(zip?.subarray(0, 2).toString()).toBe('PK');
    for (const file of readdirSync(join(assembly, bundle))) expect(zip?.includes(file)).toBe(true);
  }
  expect(new Set(aws.calls.map(({ host }) => host))).toEqual(new Set([new URL(aws.url).host]));
  expect(new Set(aws.calls.map(({ service }) => service))).toEqual(new Set(['sts', 's3', 'ssm', 'cloudformation']));
});

test('npm run deploy does the same, and says what is next by the stack’s own outputs', async () => {
  const [programs, empty] = [fakePrograms(), await startAwsStub()];
  rmSync(join(programs.env.PATH, 'cdk'));
  const env = {
    ...programs.env,
    PATH: [programs.env.PATH, join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter),
    AWS_ENDPOINT_URL: empty.url,
    AWS_EC2_METADATA_DISABLED: 'true',
    CDK_DISABLE_CLI_TELEMETRY: '1',
  };
  const args = ['--require-approval', 'never', '--output', join(home, 'cdk.out.2'), '--no-notices'];
  const { code, out, err } = await bot(['deploy', ...args], { env });
  programs.remove();
  await empty.close();
  expect({ code, out, err }).toMatchObject({ code: 0 });
  expect(out).toContain('Deployed: stage prod, mode rehearsal, in eu-west-3.');
  expect(out).toMatch(/export BOT_URL=https:\/\/\S+\.lambda-url\./);
});
