import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SECOND_MS } from '@promoter/domain';
import * as z from 'zod/mini';

/** How long AWS may take, the look for credentials included. */
const TIMEOUT_MS = 15 * SECOND_MS;

/** Runs a program and resolves with what it prints. */
export type Run = (program: string, args: readonly string[]) => Promise<string>;

/** What the `aws` command printed, or why it printed nothing of use. */
export type AwsAnswer =
  | { ok: true; out: string }
  | {
      ok: false;
      /** `absent`: there is no such command. `late`: no answer in time. `refused`: its own words say why. */
      kind: 'absent' | 'late' | 'refused';
      reason: string;
    };

/** Asks AWS by its command: the user signed in with it, and it knows every way to do so. Never throws. */
export type AskAws = (...args: readonly string[]) => Promise<AwsAnswer>;

/** Asks by the programs of this environment. */
export const runIn =
  (env: NodeJS.ProcessEnv): Run =>
  async (program, args) =>
    (await promisify(execFile)(program, args, { env, timeout: TIMEOUT_MS, windowsHide: true })).stdout;

/** Asks in this region; in that of the user's own settings where it is undefined. */
export const askIn =
  (region: string | undefined, run: Run): AskAws =>
  async (...args) => {
    try {
      return { ok: true, out: await run('aws', [...args, ...(region ? ['--region', region] : [])]) };
    } catch (error) {
      return { ok: false, ...reasonOf(error) };
    }
  };

const failure = z.object({
  code: z.optional(z.unknown()),
  killed: z.optional(z.boolean()),
  stderr: z.optional(z.string()),
});

/** Of a failure, AWS's own words alone: what was printed before it may be a secret. */
export function reasonOf(error: unknown): Omit<Extract<AwsAnswer, { ok: false }>, 'ok'> {
  const { code, killed, stderr = '' } = failure.safeParse(error).data ?? {};
  if (code === 'ENOENT') return { kind: 'absent', reason: 'the "aws" command is not installed' };
  if (killed) return { kind: 'late', reason: `AWS did not answer within ${TIMEOUT_MS / SECOND_MS} seconds` };
  return { kind: 'refused', reason: stderr.trim().split('\n').at(-1) || 'the "aws" command answered something else' };
}

/** Whether AWS's own tools would find credentials here; those of a machine in AWS are seen only by asking. */
export function hasCredentials(env: NodeJS.ProcessEnv): boolean {
  if (CREDENTIALS.some((name) => env[name])) return true;
  return ['credentials', 'config'].some((file) => env.HOME !== undefined && existsSync(join(env.HOME, '.aws', file)));
}

const CREDENTIALS = [
  'AWS_ACCESS_KEY_ID',
  'AWS_PROFILE',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
];
