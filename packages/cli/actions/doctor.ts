import { statusAnswer } from '@promoter/control/answers';
import { configAsWritten, loadConfig } from '@promoter/local/load-config.ts';
import { print, printJson, styled } from '@promoter/local/print.ts';
import { Refusal, WrongUsage } from '@promoter/local/refusal.ts';
import { openWorkspace } from '@promoter/local/workspace.ts';
import { checkDeployed } from '../doctor/examine-deployed.ts';
import { checkLocal } from '../doctor/examine-here.ts';
import { checkKeys, verifyKeys } from '../doctor/examine-keys.ts';
import { checkPolicy } from '../doctor/examine-policy.ts';
import type { Finding } from '../doctor/finding.ts';
import type { RemoteOptions } from '../options.ts';
import { showProgress } from '../progress.ts';
import { withApi } from '../with-api.ts';

export interface DoctorOptions extends RemoteOptions {
  secrets?: string;
  verify?: boolean;
}

export async function doctor(options: DoctorOptions): Promise<void> {
  report(options.url === undefined ? await examineLocal(options) : await examineRemote(options), options);
}

async function examineLocal(options: DoctorOptions): Promise<Finding[]> {
  const { secrets, verify = false } = options;
  if (verify && secrets === undefined) throw new WrongUsage('--verify needs the keys: give their file with --secrets');
  const workspace = await openWorkspace(options, verify ? { live: true, secrets } : undefined);
  try {
    const keys = verify
      ? await showProgress('asking X', options, () => verifyKeys(workspace))
      : checkKeys(secrets, workspace.config);
    // Here the mode is the command's; a deployment takes it from the file, and has to be told before it is made.
    const written = configAsWritten(options.config);
    const policy = written.ok ? checkPolicy(written.config) : [refusedDeployment(written.faults)];
    return [...(await checkLocal(workspace)), ...keys, ...policy];
  } finally {
    await workspace.close();
  }
}

const refusedDeployment = (faults: string): Finding => ({
  subject: 'deployment',
  verdict: 'wrong',
  detail: 'the settings would be refused as they are written',
  todo: faults.replace(/\n/g, '; '),
});

async function examineRemote(options: DoctorOptions): Promise<Finding[]> {
  const status = statusAnswer.parse(await withApi(options, (api) => api.get('/status')));
  return [...checkDeployed(status), ...checkPolicy(loadConfig(options.config, status.mode))];
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
