import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Config } from '@promoter/config';
import { SECOND_MS } from '@promoter/domain';
import * as z from 'zod/mini';
import { type Finding, ok, warning } from './finding.ts';

/**
 * The least that an AWS account must have for the functions' reservations: they take about a dozen, and Lambda keeps 100
 * for functions without one (AWS Lambda developer guide, "Configuring reserved concurrency", 2026-11).
 */
const ENOUGH_TO_RESERVE = 150;

/** How long AWS may take, the look for credentials included. */
const TIMEOUT_MS = 15 * SECOND_MS;

const settings = z.object({ AccountLimit: z.object({ ConcurrentExecutions: z.int() }) });

/** Runs a program and resolves with what it prints. */
export type Run = (program: string, args: readonly string[]) => Promise<string>;

export const runProgram: Run = async (program, args) =>
  (await promisify(execFile)(program, args, { timeout: TIMEOUT_MS, windowsHide: true })).stdout;

/**
 * How many functions the AWS account may run at once, and what a flood at the public URL would do. Asks by the `aws`
 * command; no finding for a user without AWS credentials.
 */
export async function checkConcurrency(
  { aws: { reservedConcurrency } }: Pick<Config, 'aws'>,
  { url, env, run = runProgram }: { url?: string | undefined; env: NodeJS.ProcessEnv; run?: Run },
): Promise<Finding[]> {
  if (!hasCredentials(env)) return [];
  const limit = await readLimit(regionOf(url), run);
  if (typeof limit === 'string')
    return [warning(SUBJECT, `the limit of concurrent executions is not known: ${limit}`, CHECK_BY_HAND)];
  const most = `at most ${limit} functions run at once`;
  if (limit < ENOUGH_TO_RESERVE) return [warning(SUBJECT, `${most}. ${FLOOD}`, ASK_FOR_MORE)];
  if (!reservedConcurrency) return [warning(SUBJECT, `${most}, none of them reserved. ${FLOOD}`, RESERVE)];
  return [ok(SUBJECT, `${most}, and each function has its own share`)];
}

const SUBJECT = 'AWS account';

const FLOOD =
  'A flood of requests at the public control URL can take them all: the posters get none, and slots are lost after 20 minutes';

const RESERVE = 'set aws.reservedConcurrency to true and deploy, which bounds the control API to five';

const ASK_FOR_MORE =
  'ask AWS for 1,000 (Service Quotas, AWS Lambda, "Concurrent executions"; free), then set aws.reservedConcurrency to true, ' +
  'which fails below that; until then see "Control API throttled" in docs/runbook.md';

const CHECK_BY_HAND =
  'look at "Concurrent executions" in Service Quotas, and see "Control API throttled" in docs/runbook.md: with ten, set no aws.reservedConcurrency before AWS has given you more';

/** Whether AWS's own tools would find credentials: nothing is asked for a user who has none. */
export function hasCredentials(env: NodeJS.ProcessEnv): boolean {
  if (env.AWS_ACCESS_KEY_ID || env.AWS_PROFILE) return true;
  return ['credentials', 'config'].some((file) => env.HOME !== undefined && existsSync(join(env.HOME, '.aws', file)));
}

/** The region in a Function URL; undefined where the address is another. */
export const regionOf = (url: string | undefined): string | undefined =>
  /\.lambda-url\.([a-z0-9-]+)\.on\.aws/.exec(url ?? '')?.[1];

/** The limit, or why it cannot be read. */
async function readLimit(region: string | undefined, run: Run): Promise<number | string> {
  const args = ['lambda', 'get-account-settings', '--output', 'json', ...(region ? ['--region', region] : [])];
  try {
    return settings.parse(JSON.parse(await run('aws', args))).AccountLimit.ConcurrentExecutions;
  } catch (error) {
    return reasonOf(error);
  }
}

const failure = z.object({
  code: z.optional(z.unknown()),
  killed: z.optional(z.boolean()),
  stderr: z.optional(z.string()),
});

export function reasonOf(error: unknown): string {
  const { code, killed, stderr = '' } = failure.safeParse(error).data ?? {};
  if (code === 'ENOENT') return 'the "aws" command is not installed';
  if (killed) return `AWS did not answer within ${TIMEOUT_MS / SECOND_MS} seconds`;
  return stderr.trim().split('\n').at(-1) || 'the "aws" command answered something else';
}
