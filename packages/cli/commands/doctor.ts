import { type Config, describeFaults } from '@promoter/config';
import { statusAnswer } from '@promoter/control/answers';
import { configAsWritten, loadConfig } from '@promoter/local/load-config.ts';
import { Refusal, WrongUsage } from '@promoter/local/refusal.ts';
import type { Command } from 'commander';
import { callApi } from '../api-client.ts';
import { checkBeforeDeployment, refusedSettings } from '../doctor/check-before-deployment.ts';
import { checkStatus } from '../doctor/check-status.ts';
import { checkZoneData, describeZoneData } from '../doctor/check-zone-data.ts';
import { type Finding, warning } from '../doctor/finding.ts';
import { failureOf, printFindings, todoOf } from '../doctor/print-findings.ts';
import { withWorkspace } from '../open-workspace.ts';
import { type RemoteOptions, withRemote } from '../options.ts';
import { printAnswer } from '../print.ts';
import { showProgress } from '../progress.ts';

interface DoctorOptions extends RemoteOptions {
  secrets?: string;
  deploy?: boolean;
  verify?: boolean;
}

const EXAMPLE = `
Examples:
  npm run -s bot -- doctor --deploy
  npm run -s bot -- doctor --secrets keys.json
  npm run -s bot -- doctor --url "$BOT_URL" --token "$BOT_TOKEN"`;

/** `bot doctor`: checks everything that a post needs, and says what to do where a check fails. */
export function addDoctor(program: Command): void {
  withRemote(program.command('doctor'))
    .description(
      'check settings, clock, tables, trends, offers, keys, X’s rules and, with AWS credentials, the AWS account; end with what to do',
    )
    .option('--secrets <file>', 'also check the accounts’ keys to X in this file')
    .option(
      '--verify',
      'with --secrets: ask X whose keys they are and whether they may post, for what X bills for a read (0.001 or 0.005 USD an account); with --deploy: whether those in the deployed secrets may post',
    )
    .option(
      '--deploy',
      'check only what a deployment needs: settings, AWS credentials, region, bootstrap, quota, secrets',
    )
    .addHelpText('after', EXAMPLE)
    .action(async (options: DoctorOptions) => report(await findingsOf(options), options));
}

function findingsOf(options: DoctorOptions): Promise<Finding[]> {
  const { deploy, verify = false, secrets } = options;
  if (deploy && secrets !== undefined)
    throw new WrongUsage('--deploy looks into the deployed secrets: leave out --secrets, or leave out --deploy');
  if (deploy)
    return showProgress('asking AWS', options, () =>
      checkBeforeDeployment(options.config, { env: process.env, verify }),
    );
  return options.url === undefined ? checkHere(options) : checkDeployed(options);
}

async function checkHere(given: DoctorOptions): Promise<Finding[]> {
  const options = { ...given, ifMissing: 'in-memory' } as const;
  const { secrets, verify = false } = options;
  if (verify && secrets === undefined) throw new WrongUsage('--verify needs the keys: give their file with --secrets');
  const status = await callApi(options, 'GET', '/status', statusAnswer);
  const { checkPolicy } = await import('../doctor/check-policy.ts');
  // Here the mode is the command's; a deployment takes it from the file and would refuse its faults.
  const written = configAsWritten(options.config);
  const policy = written.ok ? checkPolicy(written.config) : [refusedSettings(describeFaults(written.faults))];
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
  const { checkPermissions } = await import('../doctor/check-permissions.ts');
  return withWorkspace({ ...options, withKeys: true, ifMissing: 'in-memory' }, (workspace) =>
    showProgress('asking X', options, async () => [
      ...(await verifyKeys(workspace)),
      ...(await checkPermissions(workspace)),
    ]),
  );
}

async function checkDeployed(options: DoctorOptions): Promise<Finding[]> {
  const status = await callApi(options, 'GET', '/status', statusAnswer);
  const { checkPolicy } = await import('../doctor/check-policy.ts');
  const config = loadConfig(options.config, status.mode);
  return [
    ...checkStatus(status, { deployed: true }),
    checkZoneData(status),
    ...(await alarmFindings(config, options)),
    ...(await concurrencyFindings(config, options)),
    ...checkPolicy(config),
  ];
}

async function alarmFindings(config: Config, { url }: Pick<DoctorOptions, 'url'> = {}): Promise<Finding[]> {
  const { checkAlarms } = await import('../doctor/check-alarms.ts');
  return checkAlarms(config, { url, env: process.env });
}

/** What a deployment needs is no fault of a bot that runs here: nothing of it fails. */
async function awsFindings(config: Config, options: DoctorOptions): Promise<Finding[]> {
  const [{ checkAws }, { hasCredentials }] = await Promise.all([
    import('../doctor/check-aws.ts'),
    import('../aws/ask-aws.ts'),
  ]);
  const { env } = process;
  if (!hasCredentials(env))
    return [warning('AWS', 'not checked: there are no AWS credentials here, which only a deployment needs')];
  const findings = await showProgress('asking AWS', options, () => checkAws(config, { env }));
  return findings.map((finding) => (finding.verdict === 'failed' ? { ...finding, verdict: 'warning' } : finding));
}

async function concurrencyFindings(config: Config, options: DoctorOptions): Promise<Finding[]> {
  const { checkConcurrencyOf } = await import('../doctor/check-concurrency.ts');
  const { url } = options;
  return showProgress('asking AWS', options, () => checkConcurrencyOf(url, config, { env: process.env }));
}

function report(findings: readonly Finding[], options: DoctorOptions): void {
  printAnswer({ findings, todo: todoOf(findings) }, options, () => printFindings(findings));
  const failure = failureOf(findings);
  if (failure !== undefined) throw new Refusal(failure);
}
