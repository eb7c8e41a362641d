import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '@promoter/config';
import type { Clock, Log, TopicOverrides } from '@promoter/domain';
import { countRequests } from '@promoter/functions/wiring/count-requests.ts';
import { loadConfig } from '@promoter/local/load-config.ts';
import { createLocalLog } from '@promoter/local/local-log.ts';
import { Refusal, WrongUsage } from '@promoter/local/refusal.ts';
import { runningClock } from '@promoter/local/running-clock.ts';
import type { Workspace } from '@promoter/local/workspace.ts';
import type { Store } from '@promoter/slots';
import { DEFAULT_DATA, type LiveOptions, type PlaceOptions } from './options.ts';

export interface WorkspaceOptions extends PlaceOptions, LiveOptions {
  /** Whether a bot may begin here, in a folder that is not there yet: one that runs, or posts. */
  mayBegin?: boolean;
  /** The clock of a bot that is about to run on this data; other commands take the running bot's. */
  clock?: (config: Config, store: Store) => Promise<Clock>;
}

/** Opens the workspace for this work, and closes it however that ends. */
export async function withWorkspace<Result>(
  options: WorkspaceOptions,
  work: (workspace: Workspace) => Promise<Result>,
): Promise<Result> {
  const workspace = await openWorkspace(options);
  try {
    return await work(workspace);
  } finally {
    await workspace.close();
  }
}

async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const { data: dataDir, live = false, secrets, media: mediaDir, clock, mayBegin = clock !== undefined } = options;
  // A folder made by a mistyped name would look like a healthy bot's.
  if (!mayBegin) refuseMissingData(dataDir);
  for (const folder of [dataDir, mediaDir ?? dataDir]) refuseNoFolder(folder);
  if (mediaDir !== undefined && !existsSync(mediaDir)) throw new WrongUsage(`there is no folder ${mediaDir}`);
  const config = loadConfig(options.config, live ? 'live' : 'rehearsal');
  // Loads X's library, which most commands do without.
  const keys = live ? (await import('@promoter/local/credentials.ts')).readCredentials(secrets, config) : null;
  // The folder is not there before the data is opened; nothing is read from its tables until then.
  let log: Log = () => {};
  const { openData } = await loadDatabase();
  const data = await openData(dataDir, { waitToHold: clock !== undefined, log: (...line) => log(...line) });
  log = createLocalLog(dataDir);
  const { store, holdsData, close } = data;
  const now = holdsData && clock ? await clock(config, store) : await runningClock(store, Date.now, holdsData);
  const tally = countRequests(data.client);

  return { config, store, now, log, tally, dataDir, holdsData, keys, mediaDir, close };
}

function refuseMissingData(data: string): void {
  if (existsSync(data) || resolve(data) === resolve(DEFAULT_DATA)) return;
  throw new WrongUsage(`there is no folder ${data}: name the one a bot runs on, or start one there with "npm start"`);
}

function refuseNoFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === false) throw new WrongUsage(`${path} is no folder`);
}

/** The operator's topic overrides; none where no bot has run yet, and no data directory is made. */
export async function readTopicOverrides(options: PlaceOptions): Promise<TopicOverrides> {
  refuseMissingData(options.data);
  refuseNoFolder(options.data);
  if (!existsSync(options.data)) return { allow: [], deny: [] };
  const { openData } = await loadDatabase();
  const { store, close } = await openData(options.data);
  return store.topicOverrides.read().finally(close);
}

/** Loaded only where data are opened: help and calls to a deployed bot do without the database. */
const loadDatabase = () => import('@promoter/local/embedded/open-data.ts');

/** Refuses to run a second bot on the same data. */
export function refuseSecondBot({ holdsData, dataDir }: Pick<Workspace, 'holdsData' | 'dataDir'>): void {
  if (!holdsData)
    throw new Refusal(`a bot is already running on ${dataDir}: stop it, or give this one another folder with --data`);
}
