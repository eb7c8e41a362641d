import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonOf } from '@promoter/functions/wiring/json-of.ts';
import { Refusal, WrongUsage } from '@promoter/local/refusal.ts';
import * as z from 'zod/mini';

/** What a stack's outputs say, by their names. */
export type Outputs = Readonly<Record<string, string>>;

const outputsFile = z.catch(z.record(z.string(), z.record(z.string(), z.string())), {});

/**
 * Runs `cdk deploy` with these arguments in this terminal, where it may ask for consent. Resolves with the stack's outputs,
 * undefined where it deployed nothing. With `json` all that it prints goes to the error output. Throws a `Refusal` when it fails; it has said why by then.
 */
export async function runCdkDeploy(
  args: readonly string[],
  { env, stack, json }: { env: NodeJS.ProcessEnv; stack: string; json: boolean },
): Promise<Outputs | undefined> {
  if (args.some((arg) => /^(-O|--outputs-file)/.test(arg)))
    throw new WrongUsage('the outputs are read here: leave out --outputs-file, or run "npx cdk deploy" yourself');
  const folder = await mkdtemp(join(tmpdir(), 'promoter-deploy-'));
  const file = join(folder, 'outputs.json');
  try {
    const code = await run(['deploy', ...args, '--outputs-file', file], env, json);
    if (code !== 0) throw new Refusal(`"cdk deploy" failed, as it says above. ${WHAT_STANDS}`);
    const text = await readFile(file, 'utf8').catch(() => '');
    return outputsFile.parse(jsonOf(text))[stack];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const WHAT_STANDS =
  'A version that was deployed before goes on as it was. See "When something goes wrong" in docs/going-live.md';

function run(args: readonly string[], env: NodeJS.ProcessEnv, json: boolean): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn('cdk', args, { env, stdio: ['inherit', json ? process.stderr : 'inherit', 'inherit'] });
    child.once('error', (cause) =>
      reject(new Refusal('the "cdk" command is not there: run "npm ci", then "npm run deploy"', { cause })),
    );
    child.once('close', resolve);
  });
}
