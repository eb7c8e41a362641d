import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { HOUR_MS, isoTime, MINUTE_MS } from '@promoter/domain';
import { type LocalCloud, startCloud } from '../../../packages/local/stack/cloud.ts';
import { readStack } from '../../../packages/local/stack/stack.ts';
import { writeAssembly } from '../../support/stack/assembly.ts';

const NINE = Date.parse('2026-11-22T09:00Z');

let cloud: LocalCloud | undefined;
afterEach(async () => {
  await cloud?.stop();
  cloud = undefined;
});

async function run(parts: Parameters<typeof writeAssembly>[0], url?: string, network: Record<string, string> = {}) {
  const lines: string[] = [];
  cloud = await startCloud(readStack(writeAssembly(parts, url)), {
    start: NINE,
    data: null,
    secrets: { Token: 'open sesame' },
    network,
    write: (line) => lines.push(...line.trim().split('\n')),
  });
  return { cloud, lines };
}

/** A function that writes its event and what it sees to its log. */
const TELLS = `exports.handler = async (event) => {
  process.stdout.write(JSON.stringify({ event, now: new Date().toISOString() }) + '\\n');
};`;

const call = (target: string, body: string, endpoint = 'DYNAMODB_ENDPOINT') => `
  fetch(process.env.${endpoint}, { method: 'POST', headers: { 'x-amz-target': '${target}' }, body: JSON.stringify(${body}) })`;

const PUT = call('DynamoDB_20120810.PutItem', `{ TableName: process.env.TABLE, Item: { key: { S: 'a' } } }`);

describe('a stack that runs on this machine', () => {
  test('fires its rules by their own expressions and gives each function the time of its event', async () => {
    const { cloud, lines } = await run({
      Post: { code: TELLS, rules: { Slots: { expression: 'cron(30 9,11 * * ? *)' } } },
      Settle: { code: TELLS, rules: { Often: { expression: 'cron(2/20 * * * ? *)', input: { settle: true } } } },
    });
    await cloud.runUntil(NINE + HOUR_MS);
    const runs = lines.map((line) => JSON.parse(line) as { event: Record<string, unknown>; now: string });
    expect(runs.map(({ now }) => now.slice(11, 18))).toEqual(['09:02:0', '09:22:0', '09:30:0', '09:42:0']);
    expect(runs[0]?.event).toEqual({ settle: true });
    expect(runs[2]?.event).toMatchObject({ source: 'aws.events', time: '2026-11-22T09:30:00Z' });
    expect(cloud.reports()).toMatchObject({ Post: { invocations: 1, errors: 0 }, Settle: { invocations: 3 } });
  });

  test('gives a function its variables from the template and none of this process’s', async () => {
    process.env.OUTSIDE = 'secret';
    const { cloud } = await run({ Api: { code: 'exports.handler = async () => process.env;' } }, 'Api');
    const seen = JSON.parse((await cloud.request({})).body) as Record<string, string>;
    expect(seen).toMatchObject({ TABLE: 'KeyValueStore', SECRET: 'arn:local:Token', FIXED: 'as written' });
    expect(seen).toMatchObject({ AWS_LAMBDA_FUNCTION_NAME: 'Api', AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128' });
    expect(seen).not.toHaveProperty('OUTSIDE');
    delete process.env.OUTSIDE;
  });

  test('shows a function the way out of this machine that it is given', async () => {
    const { cloud } = await run({ Api: { code: 'exports.handler = async () => process.env.https_proxy;' } }, 'Api', {
      https_proxy: 'http://proxy.example',
    });
    expect((await cloud.request({})).body).toBe('"http://proxy.example"');
  });

  test('lets a function do what its role allows', async () => {
    const code = `exports.handler = async () => {
      const secret = await (await ${call('secretsmanager.GetSecretValue', '{ SecretId: process.env.SECRET }', 'SECRETS_ENDPOINT')}).json();
      return [(await ${PUT}).status, secret.SecretString];
    };`;
    const may = { 'dynamodb:PutItem': 'KeyValueStore', 'secretsmanager:GetSecretValue': 'Token' };
    const { cloud } = await run({ Api: { code, may } }, 'Api');
    expect((await cloud.request({})).body).toBe('[200,"open sesame"]');
    expect(cloud.denials).toEqual([]);
  });

  test.each([
    ['a write', PUT, 'dynamodb:PutItem', 'arn:local:KeyValueStore'],
    [
      'a condition in a transaction',
      call(
        'DynamoDB_20120810.TransactWriteItems',
        `{ TransactItems: [{ ConditionCheck: { TableName: 'KeyValueStore' } }] }`,
      ),
      'dynamodb:ConditionCheckItem',
      'arn:local:KeyValueStore',
    ],
    [
      'a secret',
      call('secretsmanager.GetSecretValue', '{ SecretId: process.env.SECRET }', 'SECRETS_ENDPOINT'),
      'secretsmanager:GetSecretValue',
      'arn:local:Token',
    ],
  ])('refuses %s that the role does not allow, in AWS’s words', async (_, request, action, resource) => {
    const code = `exports.handler = async () => (await ${request}).json();`;
    const { cloud } = await run({ Api: { code, may: { 'dynamodb:GetItem': 'KeyValueStore' } } }, 'Api');
    expect(JSON.parse((await cloud.request({})).body)).toEqual({
      __type: 'AccessDeniedException',
      message: `User: Api is not authorized to perform: ${action} on resource: ${resource}`,
    });
    expect(cloud.denials).toEqual([{ function: 'Api', action, resource }]);
  });

  test('gives an event that fails to its function three times in all, minutes apart, and then keeps it', async () => {
    const code = `exports.handler = async (event) => { process.stdout.write(new Date().toISOString() + '\\n'); throw new TypeError('no'); };`;
    const { cloud, lines } = await run({ Post: { code, rules: { Once: { expression: 'cron(1 9 * * ? *)' } } } });
    await cloud.runUntil(NINE + 20 * MINUTE_MS);
    const times = () => lines.filter((line) => line.length === isoTime(NINE).length).map((line) => line.slice(11, 16));
    // A process's output comes through a pipe of its own, which may be read after its answer.
    while (times().length < 3) await setTimeout(10);
    expect(times()).toEqual(['09:01', '09:02', '09:04']);
    expect(cloud.failures).toEqual([expect.objectContaining({ function: 'Post' })]);
    expect(JSON.parse(cloud.failures[0]?.error ?? '')).toMatchObject({ errorType: 'TypeError', errorMessage: 'no' });
  });

  test('ends what runs into its time limit and starts anew for the next event', async () => {
    const code = `exports.handler = () => new Promise(() => setInterval(() => {}, 1e6));`;
    const { cloud } = await run({ Api: { code, timeout: 2 } }, 'Api');
    const late = await cloud.request({});
    expect(late.ok).toBe(false);
    expect(JSON.parse(late.body)).toMatchObject({ errorMessage: 'Task timed out after 2.00 seconds' });
    await cloud.request({});
    expect(cloud.reports()).toMatchObject({ Api: { coldStarts: 2, errors: 2 } });
  });

  test('starts anew after a process that has ended', async () => {
    const code = `exports.handler = (event) => event.end ? process.exit(1) : 'fresh';`;
    const { cloud } = await run({ Api: { code } }, 'Api');
    const { ok, body } = await cloud.request({ end: true });
    expect({ ok, body }).toMatchObject({ ok: false, body: expect.stringContaining('status 1 before it answered') });
    expect(await cloud.request({})).toEqual({ ok: true, body: '"fresh"' });
    expect(cloud.reports()).toMatchObject({ Api: { coldStarts: 2, errors: 1 } });
  });

  test('counts a process that ends well, but never asked for an event, as the failure that it is, and says so', async () => {
    const { cloud, lines } = await run({ Api: { code: 'process.exit(0);' } }, 'Api');
    const outcome = await cloud.request({});
    const errorMessage = 'ended with status 0 before it asked for an event: its code ends the process as it loads';
    expect(JSON.parse(outcome.body)).toEqual({ errorType: 'Runtime.ExitError', errorMessage });
    expect(lines.join()).toContain(errorMessage);
    expect(cloud.reports()).toMatchObject({ Api: { invocations: 1, errors: 1 } });
  });

  test('says why a bundle does not start', async () => {
    const { cloud } = await run({ Api: { code: `throw new RangeError('half a file');` } }, 'Api');
    const outcome = await cloud.request({});
    expect(outcome.ok).toBe(false);
    expect(JSON.parse(outcome.body)).toMatchObject({ errorType: 'RangeError', errorMessage: 'half a file' });
  });

  test('keeps an environment between two events and lets it go after a while without any', async () => {
    const code = 'let calls = 0; exports.handler = async () => (calls += 1);';
    const { cloud } = await run({ Api: { code } }, 'Api');
    expect([(await cloud.request({})).body, (await cloud.request({})).body]).toEqual(['1', '2']);
    await cloud.runUntil(NINE + HOUR_MS);
    expect((await cloud.request({})).body).toBe('1');
  });
});

test('a folder without a cloud assembly, and one that is damaged, are refused with what to do', () => {
  expect(() => readStack('/nowhere')).toThrow('/nowhere holds no cloud assembly: make one with "npx cdk synth"');
  const folder = writeAssembly({ Api: { code: '' } }, 'Api');
  writeFileSync(join(folder, 'manifest.json'), '{"artifacts":');
  expect(() => readStack(folder)).toThrow(
    /manifest\.json is no part of a cloud assembly that this can read: make it again/,
  );
});
