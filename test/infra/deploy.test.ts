import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type AwsFaults, type AwsStub, startAwsStub } from '../support/aws-stub/aws-stub.ts';

const ROOT = join(import.meta.dirname, '../..');
const STACK = 'promoter-prod';
/** What nobody could get back: the ledger, what went out, and what was steered. */
const KEPT = [/^TablesSlots/, /^TablesPosts/, /^TablesState/];

let home: string;
/** The cloud assembly of the first deployment; the other ones deploy the same. */
let assembly: string;
let aws: AwsStub;

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

const deploy = (from = assembly) => cdk('deploy', '--app', from, '--require-approval', 'never');

/** The same deployment with another description of one alarm, as a later version would have. */
function laterAssembly(): string {
  const folder = mkdtempSync(join(home, 'later-'));
  cpSync(assembly, folder, { recursive: true });
  const edit = (file: string, from: string | RegExp, to: string): void =>
    writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replaceAll(from, to));
  const templateKey = /[0-9a-f]{64}(?=\.json)/.exec(readFileSync(join(folder, 'manifest.json'), 'utf8'))?.[0] ?? '';
  for (const file of ['manifest.json', 'Bot.assets.json']) edit(file, templateKey, 'f'.repeat(64));
  edit('Bot.template.json', /"AlarmDescription": "/g, '"AlarmDescription": "Later: ');
  return folder;
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'deploy-'));
  assembly = join(home, 'cdk.out');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('one command bundles, uploads and deploys everything, asking no host but the stub, and tells the control URL', async () => {
  aws = await startAwsStub();
  try {
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
  } finally {
    await aws.close();
  }
}, 120_000);

describe('a deployment', () => {
  const withFaults = (faults: AwsFaults): void => {
    aws.faults = faults;
  };
  beforeEach(async () => {
    aws = await startAwsStub();
  });
  afterEach(() => aws.close());

  test('of the same version changes nothing', async () => {
    await deploy();
    const executed = () => aws.calls.filter(({ action }) => action === 'ExecuteChangeSet').length;
    const [before, uploads] = [executed(), aws.objects.size];
    const { code, said } = await deploy();
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('(no changes)') });
    expect([executed(), aws.objects.size]).toEqual([before, uploads]);
  });

  test('of a later version updates the stack', async () => {
    await deploy();
    expect(await deploy(laterAssembly())).toMatchObject({ code: 0 });
    expect(aws.stacks.get(STACK)).toMatchObject({
      status: 'UPDATE_COMPLETE',
      template: expect.stringContaining('Later: '),
    });
  });

  test('that AWS refuses leaves the version before as it was, and says which resource and why', async () => {
    await deploy();
    const [alarm = ''] = /\w*Overdue\w*/.exec(aws.stacks.get(STACK)?.template ?? '') ?? [];
    withFaults({ refusedResource: { id: alarm, because: 'The alarm limit of this account is reached' } });
    const { code, said } = await deploy(laterAssembly());
    expect(code).toBe(1);
    expect(said).toContain(alarm);
    expect(said).toContain('The alarm limit of this account is reached');
    expect(aws.stacks.get(STACK)?.status).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(aws.stacks.get(STACK)?.template).not.toContain('Later: ');
  });

  test('into an account that was never bootstrapped says what to run', async () => {
    withFaults({ notBootstrapped: true });
    const { code, said } = await deploy();
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringMatching(/bootstrap/) });
    expect(aws.stacks.size).toBe(0);
  });

  test('with keys that have expired says so and uploads nothing', async () => {
    withFaults({ expired: true });
    const { code, said } = await deploy();
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringMatching(/expired/i) });
    expect(aws.objects.size).toBe(0);
  });

  test('survives calls that are throttled and an upload that breaks off', async () => {
    withFaults({ throttled: 2, brokenUploads: 1 });
    expect(await deploy()).toMatchObject({ code: 0 });
    expect(aws.stacks.get(STACK)?.status).toBe('CREATE_COMPLETE');
  });

  test('that is destroyed leaves the tables that nobody could rebuild, and nothing else', async () => {
    await deploy();
    expect(await cdk('destroy', '--app', assembly, '--force')).toMatchObject({ code: 0 });
    const { status, retained = [] } = aws.stacks.get(STACK) ?? {};
    expect(status).toBe('DELETE_COMPLETE');
    expect(retained).toHaveLength(KEPT.length);
    for (const table of KEPT) expect(retained.some((id) => table.test(id))).toBe(true);
  });
});
