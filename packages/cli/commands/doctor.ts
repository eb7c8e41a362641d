import { type Config, describeFaults } from '@promoter/config';
import { statusAnswer } from '@promoter/control/answers';
import { configAsWritten, loadConfig } from '@promoter/local/load-config.ts';
import { Refusal, WrongUsage } from '@promoter/local/refusal.ts';
import type { Command } from 'commander';
import { callApi } from '../api-client.ts';
import { checkStatus } from '../doctor/check-status.ts';
import { checkZoneData, describeZoneData } from '../doctor/check-zone-data.ts';
import { type Finding, failed } from '../doctor/finding.ts';
import { withWorkspace } from '../open-workspace.ts';
import { type RemoteOptions, withRemote } from '../options.ts';
import { print, printAnswer, styled } from '../print.ts';
import { showProgress } from '../progress.ts';

interface DoctorOptions extends RemoteOptions {
  secrets?: string;
  verify?: boolean;
}

const EXAMPLE = `
Examples:
  npm run -s bot -- doctor --secrets keys.json
  npm run -s bot -- doctor --url "$BOT_URL" --token "$BOT_TOKEN"`;

/** `bot doctor`: checks everything that a post needs, and says what to do where a check fails. */
export function addDoctor(program: Command): void {
  withRemote(program.command('doctor'))
    .description(
      'check settings, clock, tables, trends, offers, keys, X’s rules and, with AWS credentials, the AWS account; end with what to do',
    )
    .option('--secrets <file>', 'also check the accounts’ keys to X in this file')
    .option('--verify', 'with --secrets: ask X whose keys they are, one billed read an account')
    .addHelpText('after', EXAMPLE)
    .action(async (options: DoctorOptions) =>
      report(options.url === undefined ? await checkHere(options) : await checkDeployed(options), options),
    );
}

async function checkHere(given: DoctorOptions): Promise<Finding[]> {
  const options = { ...given, ifMissing: 'in-memory' } as const;
  const { secrets, verify = false } = options;
  if (verify && secrets === undefined) throw new WrongUsage('--verify needs the keys: give their file with --secrets');
  const status = await callApi(options, 'GET', '/status', statusAnswer);
  const { checkPolicy } = await import('../doctor/check-policy.ts');
  // Here the mode is the command's; a deployment takes it from the file and would refuse its faults.
  const written = configAsWritten(options.config);
  const policy = written.ok ? checkPolicy(written.config) : [refusedDeployment(describeFaults(written.faults))];
  const { checkTables } = await import('../doctor/check-tables.ts');
  const tables = await withWorkspace(options, checkTables);
  const { brand } = loadConfig(options.config, 'rehearsal');
  return [
    ...checkStatus(status, { deployed: false, brand }),
    ...tables,
    describeZoneData(),
    ...(await keyFindings(options)),
    ...(written.ok ? [...(await alarmFindings(written.config)), ...(await awsFindings(written.config, options))] : []),
    ...policy,
  ];
}

async function keyFindings(options: DoctorOptions): Promise<Finding[]> {
  const { checkKeys, verifyKeys } = await import('../doctor/check-keys.ts');
  const found = checkKeys(options.secrets, loadConfig(options.config, 'rehearsal'));
  if (!options.verify || found.some(({ verdict }) => verdict === 'failed')) return found;
  return withWorkspace({ ...options, live: true }, (workspace) =>
    showProgress('asking X', options, () => verifyKeys(workspace)),
  );
}

const refusedDeployment = (faults: string): Finding =>
  failed('deployment', 'the settings would be refused as they are written', faults.replace(/\n/g, '; '));

async function checkDeployed(options: DoctorOptions): Promise<Finding[]> {
  const status = await callApi(options, 'GET', '/status', statusAnswer);
  const { checkPolicy } = await import('../doctor/check-policy.ts');
  const config = loadConfig(options.config, status.mode);
  return [
    ...checkStatus(status, { deployed: true }),
    checkZoneData(status),
    ...(await alarmFindings(config, options)),
    ...(await awsFindings(config, options)),
    ...checkPolicy(config),
  ];
}

async function alarmFindings(config: Config, { url }: Pick<DoctorOptions, 'url'> = {}): Promise<Finding[]> {
  const { checkAlarms } = await import('../doctor/check-alarms.ts');
  return checkAlarms(config, { url, env: process.env });
}

async function awsFindings(config: Config, options: DoctorOptions): Promise<Finding[]> {
  const { checkConcurrency } = await import('../doctor/check-concurrency.ts');
  const { env } = process;
  return showProgress('asking AWS', options, () => checkConcurrency(config, { url: options.url, env }));
}

const MARKS = { ok: ['green', '✓'], warning: ['yellow', '•'], failed: ['red', '✗'] } as const;

function report(findings: readonly Finding[], options: DoctorOptions): void {
  const todo = findings.flatMap((each) => (each.todo === undefined ? [] : [`${each.subject}: ${each.todo}`]));
  printAnswer({ findings, todo }, options, printFindings);
  const failures = findings.filter(({ verdict }) => verdict === 'failed').length;
  if (failures > 0) throw new Refusal(`${failures} of ${findings.length} checks failed`);
}

function printFindings({ findings, todo }: { findings: readonly Finding[]; todo: readonly string[] }): void {
  for (const { subject, verdict, detail } of findings) {
    const [colour, mark] = MARKS[verdict];
    print(`${styled(colour, mark)} ${subject}: ${detail}`);
  }
  print('', todo.length === 0 ? 'Nothing to do.' : styled('bold', 'To do:'), ...todo.map((each) => `  ${each}`));
}
