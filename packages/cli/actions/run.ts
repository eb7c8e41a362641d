import { localTime } from '@promoter/domain';
import { readLocalSources } from '@promoter/local/credentials.ts';
import type { PlaceOptions } from '@promoter/local/place.ts';
import { print } from '@promoter/local/print.ts';
import { WrongUsage } from '@promoter/local/refusal.ts';
import { runBot } from '@promoter/local/run/run-bot.ts';
import { beginClock, timeAhead } from '@promoter/local/running-clock.ts';
import { openWorkspace, refuseSecondOwner, type Workspace } from '@promoter/local/workspace.ts';

export interface RunOptions extends PlaceOptions {
  port: number;
  speed: number;
  live?: boolean;
  secrets?: string;
  media?: string;
}

export async function run({ port, speed, live = false, secrets, media, ...place }: RunOptions): Promise<void> {
  if (live && speed !== 1) throw new WrongUsage('--speed is for rehearsals: posts go out in real time');
  const workspace = await openWorkspace(place, {
    live,
    secrets,
    media,
    clock: (config, store) => beginClock(speed, config.timezone, store, Date.now),
  });
  try {
    refuseSecondOwner(workspace);
    if (speed === 1) await warnOfTimeAhead(workspace);
    await runBot(workspace, { port, speed, sources: readLocalSources(secrets) }, stopSignal());
    // A request that is still under way, to X say, could not be written down any more: the next start looks it up.
    process.exit(0);
  } catch (error) {
    await workspace.close();
    throw error;
  }
}

/** A day that was played through has its posts already: nothing goes out until real time has caught up. */
async function warnOfTimeAhead({ store, config, now, dataDir }: Workspace): Promise<void> {
  const ahead = await timeAhead(store, now());
  if (ahead === undefined) return;
  const until = localTime(config.timezone, ahead).slice(0, 16).replace('T', ' ');
  print(
    `A sped-up run has played ${dataDir} until ${until}; slots before that are done. For a fresh start: --data DIR`,
    '',
  );
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process as it is. */
function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
  });
}
