import { scheduleOf } from '@promoter/config';
import { policyVerdicts } from '@promoter/content';
import { HOUR_MS, localTime, MINUTE_MS, nextSlots } from '@promoter/domain';
import type { Command } from 'commander';
import { readCredentials } from '../credentials.ts';
import { type PlaceOptions, withJson, withPlace } from '../options.ts';
import { print, printJson, styled } from '../print.ts';
import { Refusal } from '../refusal.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';

interface DoctorOptions extends PlaceOptions {
  secrets?: string;
}

/** One thing that was looked at. `todo` is what to do where it is not as it should be. */
interface Finding {
  subject: string;
  verdict: 'ok' | 'look' | 'wrong';
  detail: string;
  todo?: string;
}

const EXAMPLE = `
Example:
  npm run -s bot -- doctor --secrets keys.json`;

/** `bot doctor`: is everything that a post needs in order, and what is to be done where it is not. */
export function addDoctor(program: Command): void {
  withJson(withPlace(program.command('doctor')))
    .description('check settings, clock, tables, trends, offers, keys and X’s rules; end with what to do')
    .option('--secrets <file>', 'also check the accounts’ keys to X in this file')
    .addHelpText('after', EXAMPLE)
    .action(async (options: DoctorOptions) => {
      const workspace = await openWorkspace(options);
      try {
        const findings = [
          ...settings(workspace),
          ...(await holds(workspace)),
          ...(await supplies(workspace)),
          ...keys(options, workspace),
          ...policy(workspace),
        ];
        report(findings, options);
      } finally {
        await workspace.close();
      }
    });
}

function settings({ config, now }: Workspace): Finding[] {
  const [next] = nextSlots(scheduleOf(config), now(), 1);
  return [
    { subject: 'settings', verdict: 'ok', detail: `${config.accounts.length} accounts, every setting read` },
    {
      subject: 'clock',
      verdict: 'ok',
      detail: `${localTime(config.timezone, now())} in ${config.timezone}: is this right?`,
    },
    next
      ? { subject: 'schedule', verdict: 'ok', detail: `next slot ${next.id}` }
      : { subject: 'schedule', verdict: 'wrong', detail: 'no slot within a year', todo: 'widen "window"' },
  ];
}

async function holds({ config, store }: Workspace): Promise<Finding[]> {
  const steering = await store.steering.read(config.accounts.map(({ id }) => id));
  const findings: Finding[] = [{ subject: 'tables', verdict: 'ok', detail: 'can be read' }];
  for (const id of steering.paused.keys()) {
    findings.push({
      subject: `account ${id}`,
      verdict: 'look',
      detail: 'is paused',
      todo: `npm run -s bot -- resume --account ${id}`,
    });
  }
  for (const [id, stop] of steering.stoppedAccounts) {
    findings.push({ subject: `account ${id}`, verdict: 'wrong', detail: stop.reason, todo: stop.fix });
  }
  if (steering.stoppedApp)
    findings.push({
      subject: 'app',
      verdict: 'wrong',
      detail: steering.stoppedApp.reason,
      todo: steering.stoppedApp.fix,
    });
  return findings;
}

async function supplies({ config, store, now }: Workspace): Promise<Finding[]> {
  const [trends, offers] = await Promise.all([store.trends.list(config.trends.regions, now()), store.offers.list()]);
  const seen = Math.max(...trends.map(({ seenAt }) => seenAt));
  const usable = trends.filter((trend) => trend.usable).length;
  const fresh = offers.filter(({ fetchedAt }) => now() - fetchedAt < config.offers.maxAgeHours * HOUR_MS).length;
  return [
    trends.length > 0
      ? {
          subject: 'trends',
          verdict: 'ok',
          detail: `${usable} of ${trends.length} usable, ${Math.round((now() - seen) / MINUTE_MS)} minutes old`,
        }
      : {
          subject: 'trends',
          verdict: 'look',
          detail: 'none on the shelf: posts carry domain tags alone',
          todo: 'npm run -s bot -- trends --refresh',
        },
    fresh > 0
      ? { subject: 'offers', verdict: 'ok', detail: `${fresh} of ${offers.length} fresh` }
      : {
          subject: 'offers',
          verdict: 'look',
          detail: 'no fresh price: live posts name none, rehearsals use a sample list',
        },
  ];
}

function keys({ secrets }: DoctorOptions, { config }: Workspace): Finding[] {
  if (secrets === undefined)
    return [
      { subject: 'keys', verdict: 'look', detail: 'not checked', todo: 'give the file with --secrets to check it' },
    ];
  try {
    readCredentials(secrets, config);
    return [{ subject: 'keys', verdict: 'ok', detail: `all ${config.accounts.length} accounts have the four keys` }];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [{ subject: 'keys', verdict: 'wrong', detail: error.message, todo: 'see "Going live" in the README' }];
  }
}

function policy({ config }: Workspace): Finding[] {
  const verdicts = policyVerdicts({
    mode: config.mode,
    accounts: config.accounts,
    dailyCap: config.dailyCap,
    trendsUse: config.trends.use,
    acceptPolicyRisk: config.trends.acceptPolicyRisk,
    maxSimilarity: config.content.maxSimilarity,
    maxLength: config.content.maxLength,
  });
  return verdicts.map(({ rule, verdict, detail, source, asOf }) => ({
    subject: `X: ${rule.replaceAll('-', ' ')}`,
    verdict: verdict === 'met' ? 'ok' : 'look',
    detail: `${detail} (${source}, ${asOf})`,
  }));
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
