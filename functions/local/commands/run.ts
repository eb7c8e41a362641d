import type { Command } from 'commander';
import { readLocalSources } from '../credentials.ts';
import { type PlaceOptions, wholeNumber, withMedia, withPlace } from '../options.ts';
import { WrongUsage } from '../refusal.ts';
import { runBot } from '../run/run-bot.ts';
import { beginClock } from '../running-clock.ts';
import { openWorkspace, refuseSecondOwner } from '../workspace.ts';

interface RunCommandOptions extends PlaceOptions {
  port: number;
  speed: number;
  live?: boolean;
  secrets?: string;
  media?: string;
}

const EXAMPLE = `
Examples:
  npm start                          rehearse, with the address on http://localhost:8000
  npm start -- --speed 600           let a whole day pass in under three minutes
  npm start -- --live --secrets keys.json`;

/** `bot run`, which is `npm start`. */
export function addRun(program: Command): void {
  withMedia(withPlace(program.command('run', { isDefault: false })))
    .description('run the whole bot here: schedule, trends, posts, HTTP; rehearsing unless --live')
    .option('--port <port>', 'where the HTTP API listens', wholeNumber(1, 65_535), 8000)
    .option(
      '--speed <n>',
      'seconds that pass in one; a sped-up run begins at today’s midnight',
      wholeNumber(1, 3_600),
      1,
    )
    .option('--live', 'publish on X')
    .option('--secrets <file>', 'a file with the accounts’ keys to X, for --live, and the sources’ (under "sources")')
    .addHelpText('after', EXAMPLE)
    .action(async ({ port, speed, live = false, secrets, media, ...place }: RunCommandOptions) => {
      if (live && speed !== 1) throw new WrongUsage('--speed is for rehearsals: posts go out in real time');
      const workspace = await openWorkspace(place, {
        live,
        secrets,
        media,
        clock: (config, store) => beginClock(speed, config.timezone, store, Date.now),
      });
      try {
        refuseSecondOwner(workspace);
        await runBot(workspace, { port, speed, sources: readLocalSources(secrets) }, stopSignal());
      } catch (error) {
        await workspace.close();
        throw error;
      }
    });
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process as it is. */
function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
  });
}
