import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Run } from '../../packages/cli/aws/ask-aws.ts';
import { checkConcurrencyOf } from '../../packages/cli/doctor/check-concurrency.ts';
import { testBot } from '../support/bot.ts';

const home = mkdtempSync(join(tmpdir(), 'doctor-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const OWNER = { AWS_PROFILE: 'owner', HOME: home };
const URL_OF_A_BOT = 'https://abc123.lambda-url.eu-west-3.on.aws/';

const answering =
  (limit: number): Run =>
  async () =>
    JSON.stringify({ AccountLimit: { ConcurrentExecutions: limit, UnreservedConcurrentExecutions: limit } });

const failing =
  (facts: object): Run =>
  async () => {
    throw Object.assign(new Error('Command failed: aws'), facts);
  };

const check = (run: Run, aws: object = {}, env: NodeJS.ProcessEnv = OWNER) =>
  checkConcurrencyOf(URL_OF_A_BOT, testBot({ aws }).config, { env, run });

describe('a flood at the public URL', () => {
  test('could take all ten executions of a new AWS account: doctor names the limit, the setting and what is lost', async () => {
    const [finding] = await check(answering(10));
    expect(finding).toMatchObject({ subject: 'AWS account', verdict: 'warning' });
    expect(finding?.detail).toMatch(/^at most 10 functions run at once\. A flood .* take them all: .* slots are lost/);
    expect(finding?.todo).toMatch(/ask AWS for 1,000 .* then set aws\.reservedConcurrency to true/);
  });

  test('is bounded by one setting where the AWS account has enough', async () => {
    const [finding] = await check(answering(1_000));
    expect(finding).toMatchObject({
      verdict: 'warning',
      todo: expect.stringContaining('set aws.reservedConcurrency to true'),
    });
    expect(await check(answering(1_000), { reservedConcurrency: true })).toMatchObject([{ verdict: 'ok' }]);
  });

  test('cannot be bounded in an AWS account that has ten: AWS would refuse that deployment', async () => {
    expect(await check(answering(10), { reservedConcurrency: true })).toMatchObject([
      { verdict: 'failed', todo: expect.stringContaining('set aws.reservedConcurrency to false') },
    ]);
  });

  test.each([
    [{ code: 'ENOENT' }, 'the "aws" command is not installed'],
    [{ killed: true }, 'AWS did not answer within 15 seconds'],
    [{ code: 254, stderr: '\nAn error occurred (AccessDenied): no\n' }, 'An error occurred (AccessDenied): no'],
  ])('is warned of where the limit cannot be read: %j', async (facts, reason) => {
    expect(await check(failing(facts))).toMatchObject([
      { verdict: 'warning', detail: expect.stringContaining(reason) },
    ]);
  });

  test('is asked about in the region of the bot, and of a user with AWS credentials alone', async () => {
    const asked: (readonly string[])[] = [];
    const run: Run = async (program, args) => {
      asked.push([program, ...args]);
      return answering(1_000)(program, args);
    };
    expect(await check(run, {}, { HOME: home })).toEqual([]);
    expect(asked).toEqual([]);
    await check(run);
    expect(asked).toEqual([['aws', 'lambda', 'get-account-settings', '--output', 'json', '--region', 'eu-west-3']]);
  });
});
