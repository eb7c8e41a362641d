import { setTimeout } from 'node:timers/promises';
import { MINUTE_MS } from '@promoter/domain';
import { localControlToken, steeringToken } from '../control-token.ts';
import { createLocalApi } from '../local-api.ts';
import { say } from '../print.ts';
import { saveReachedTime, shareClock } from '../running-clock.ts';
import type { Workspace } from '../workspace.ts';
import { announce } from './announce.ts';
import { announcePreview, composeNext } from './announce-preview.ts';
import { serveFunctionUrl } from './http-server.ts';
import { createJobs, type JobOptions } from './jobs.ts';
import { createScheduler } from './scheduler.ts';

/** How long work in progress may take to end after a stop was asked for. What is cut off is settled at the next start. */
const GRACE_MS = 1_500;

/** How long the first slot waits for the first trends. */
const TRENDS_WAIT_MS = 15_000;

/** How long the preview waits for them: whoever has just started a bot is looking at the screen. */
const PREVIEW_WAIT_MS = 4_000;

export interface RunOptions extends JobOptions {
  port: number;
}

/** The whole bot in one process, until `stop` resolves. */
export async function runBot(workspace: Workspace, options: RunOptions, stop: Promise<string>): Promise<void> {
  const { port, speed, clock, json, sources } = options;
  const { config, store, now, log, dataDir } = workspace;
  const token = localControlToken(dataDir);
  const api = createLocalApi({ ...workspace, speed }, token, Date.now);
  // An answer is of one moment: the bot's time would go on while its tables are read.
  const server = await serveFunctionUrl((event) => clock.standStill(() => api(event)), port, now, log);
  const address = `http://localhost:${port}`;
  if (speed !== 1) await saveReachedTime(store, now());
  await shareClock(store, { speed, address });
  const hasPrices = sources.priceListKey !== null || (await store.offers.list()).length > 0;
  const holds = await store.holds.read(config.accounts.map(({ id }) => id));
  announce(workspace, { address, token: steeringToken(token), speed, json, hasPrices, holds });

  const jobs = await createJobs(workspace, options);
  const scheduler = createScheduler(config, jobs, now, log, speed === 1 ? TRENDS_WAIT_MS : 0);
  let isSaving = false;
  const tick = async (): Promise<void> => {
    if (isSaving) return;
    clock.advance();
    if (speed !== 1) {
      isSaving = true;
      // Before the work of this moment: what other commands find in the tables is never from a time to come.
      await saveReachedTime(store, now()).catch((error: unknown) =>
        log('warn', 'the time reached could not be saved', { error: String(error) }),
      );
      isSaving = false;
    }
    scheduler.tick();
  };
  const timer = setInterval(tick, tickMs(speed));
  await tick();
  await Promise.race([scheduler.firstTrends, setTimeout(PREVIEW_WAIT_MS, undefined, { ref: false }), stop]);
  // The text of a slot that is open just now is none that the next one may have.
  await Promise.race([scheduler.published(), stop]);
  const next = await Promise.race([clock.standStill(() => composeNext(workspace)), stop.then(() => undefined)]);
  if (next) announcePreview(next, workspace, speed, json);

  const signal = await stop;
  say({ event: 'stopping', signal }, json, '', `stopping (${signal}) …`);
  clearInterval(timer);
  server.close();
  await Promise.race([scheduler.idle(), setTimeout(GRACE_MS, undefined, { ref: false })]);
  await shareClock(store, { speed: 1, stoppedAt: Date.now() });
}

/** Often enough that no slot is fired more than a minute late on the bot's own clock, once a second at most. */
const tickMs = (speed: number): number => Math.max(20, Math.min(1_000, MINUTE_MS / speed));
