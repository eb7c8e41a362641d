import { once } from 'node:events';
import { type EpochMs, localTime } from '@promoter/domain';
import { createBotClock } from '@promoter/local/bot-clock.ts';
import { say } from '@promoter/local/print.ts';
import { WrongUsage } from '@promoter/local/refusal.ts';
import type { Workspace } from '@promoter/local/workspace.ts';
import type { Command } from 'commander';
import { refuseSecondBot, withWorkspace } from '../open-workspace.ts';
import { type LiveOptions, type PlaceOptions, wholeNumber, withJson, withLive, withPlace } from '../options.ts';

interface RunOptions extends PlaceOptions, LiveOptions {
  port: number;
  speed: number;
}

const EXAMPLE = `
Examples:
  npm start                    # rehearse, with the address on http://localhost:8000
  npm start -- --speed 600     # let a whole day pass in under three minutes
  npm start -- --live --secrets keys.json`;

/** `bot run`, which is `npm start`. */
export function addRun(program: Command): void {
  withLive(
    withJson(withPlace(program.command('run'))),
    'publish on X',
    'a file with the accounts’ keys to X, for --live, and the sources’ (under "sources")',
  )
    .description('run the whole bot here: schedule, trends, posts, HTTP; rehearsing unless --live')
    .option('--port <port>', 'where the HTTP API listens', wholeNumber(1, 65_535), 8000)
    .option(
      '--speed <n>',
      'seconds that pass in one; a sped-up run begins at today’s midnight, or goes on where the folder’s last run ended',
      wholeNumber(1, 3_600),
      1,
    )
    .addHelpText('after', EXAMPLE)
    .action(run);
}

async function run({ port, speed, json = false, ...options }: RunOptions): Promise<void> {
  if (options.live && speed !== 1) throw new WrongUsage('--speed is for rehearsals: posts go out in real time');
  const [{ readLocalSources }, { startTime }, { runBot }] = await Promise.all([
    import('@promoter/local/credentials.ts'),
    import('@promoter/local/start-time.ts'),
    import('@promoter/local/run/run-bot.ts'),
  ]);
  await withWorkspace({ ...options, ifMissing: 'make', runs: true }, async (opened) => {
    refuseSecondBot(opened);
    const { config, store, playedUntil } = opened;
    const clock = createBotClock(speed, await startTime(speed, config, store, Date.now), Date.now);
    // A sped-up run goes on from where it was played. What was stopped before runs again.
    const workspace = {
      ...opened,
      now: clock.now,
      playedUntil: speed === 1 ? playedUntil : undefined,
      stoppedAt: undefined,
    };
    if (workspace.playedUntil !== undefined) warnOfTimeAhead(workspace.playedUntil, workspace, json);
    const sources = readLocalSources(options.secrets);
    await runBot(workspace, { port, speed, clock, json, sources }, stopSignal());
  });
  say({ event: 'stopped' }, json, 'stopped. What is recorded stays; the same command goes on from there.');
  // A request to X that is still under way can no longer be recorded: the next start looks it up.
  process.exit(0);
}

/** Slots that a sped-up run has played are done: nothing is published until real time has caught up with it. */
function warnOfTimeAhead(playedUntil: EpochMs, { config, dataDir }: Workspace, json: boolean): void {
  const until = localTime(config.timezone, playedUntil).slice(0, 16).replace('T', ' ');
  const played = `A sped-up run has played ${dataDir} until ${until}; slots before that are done.`;
  say({ event: 'time-ahead', until }, json, `${played} For a fresh start: --data DIR`, '');
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process as it is. */
const stopSignal = (): Promise<string> =>
  Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal).then(() => signal)));
