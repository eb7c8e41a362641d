import { statusAnswer } from '@promoter/control/answers';
import type { Command } from 'commander';
import { examineDeployed } from '../doctor/examine-deployed.ts';
import { examineHere } from '../doctor/examine-here.ts';
import { examineKeys, verifyKeys } from '../doctor/examine-keys.ts';
import { examinePolicy } from '../doctor/examine-policy.ts';
import type { Finding } from '../doctor/finding.ts';
import { loadConfig } from '../load-config.ts';
import { type RemoteOptions, withRemote } from '../options.ts';
import { print, printJson, styled } from '../print.ts';
import { showProgress } from '../progress.ts';
import { Refusal, WrongUsage } from '../refusal.ts';
import { withApi } from '../with-api.ts';
import { openWorkspace } from '../workspace.ts';

interface DoctorOptions extends RemoteOptions {
  secrets?: string;
  verify?: boolean;
}

const EXAMPLE = `
Examples:
  npm run -s bot -- doctor --secrets keys.json
  npm run -s bot -- doctor --url <control URL> --token <token>`;

/** `bot doctor`: is everything that a post needs in order, and what is to be done where it is not. */
export function addDoctor(program: Command): void {
  withRemote(program.command('doctor'))
    .description('check settings, clock, tables, trends, offers, keys and X’s rules; end with what to do')
    .option('--secrets <file>', 'also check the accounts’ keys to X in this file')
    .option('--verify', 'with --secrets: ask X whose keys they are, one billed read an account')
    .addHelpText('after', EXAMPLE)
    .action(async (options: DoctorOptions) => {
      const findings = options.url === undefined ? await examineLocal(options) : await examineRemote(options);
      report(findings, options);
    });
}

async function examineLocal(options: DoctorOptions): Promise<Finding[]> {
  const { secrets, verify = false } = options;
  if (verify && secrets === undefined) throw new WrongUsage('--verify needs the keys: give their file with --secrets');
  const workspace = await openWorkspace(options, verify ? { live: true, secrets } : undefined);
  try {
    const keys = verify
      ? await showProgress('asking X', () => verifyKeys(workspace))
      : examineKeys(secrets, workspace.config);
    return [...(await examineHere(workspace)), ...keys, ...examinePolicy(workspace.config)];
  } finally {
    await workspace.close();
  }
}

async function examineRemote(options: DoctorOptions): Promise<Finding[]> {
  const status = statusAnswer.parse(await withApi(options, (api) => api.get('/status')));
  return [...examineDeployed(status), ...examinePolicy(loadConfig(options.config, status.mode))];
}

const SIGNS = { ok: ['green', '✓'], look: ['yellow', '•'], wrong: ['red', '✗'] } as const;

function report(findings: readonly Finding[], { json }: DoctorOptions): void {
  const todos = findings.flatMap(({ subject, todo }) => (todo === undefined ? [] : [`${subject}: ${todo}`]));
  if (json) printJson({ findings, todo: todos });
  else printFindings(findings, todos);
  const wrong = findings.filter(({ verdict }) => verdict === 'wrong').length;
  if (wrong > 0) throw new Refusal(`${wrong} of ${findings.length} checks failed`);
}

function printFindings(findings: readonly Finding[], todos: readonly string[]): void {
  for (const { subject, verdict, detail } of findings) {
    const [colour, sign] = SIGNS[verdict];
    print(`${styled(colour, sign)} ${subject}: ${detail}`);
  }
  print('', todos.length === 0 ? 'Nothing to do.' : styled('bold', 'To do:'), ...todos.map((todo) => `  ${todo}`));
}
