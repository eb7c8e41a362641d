import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '@promoter/config';
import type { Log, TopicOverrides } from '@promoter/domain';
import { countRequests } from '@promoter/functions/wiring/count-requests.ts';
import { loadConfig } from '@promoter/local/load-config.ts';
import { createFileLog, createTerminalLog } from '@promoter/local/local-log.ts';
import { Refusal, WrongUsage } from '@promoter/local/refusal.ts';
import { sharedTime } from '@promoter/local/running-clock.ts';
import type { Workspace } from '@promoter/local/workspace.ts';
import { DEFAULT_DATA, type LiveOptions, type PlaceOptions } from './options.ts';

/**
 * What a command does where the folder of its data is not there: refuse, as what reads a bot does; make `.bot-data`, as
 * what steers one does before its first start; make any folder, as what posts does; or, instead of `.bot-data`, work on
 * an empty store in memory. A folder made by a mistyped name would look like a healthy bot's.
 */
export type IfMissing = 'refuse' | 'make-default' | 'make' | 'in-memory';

export interface WorkspaceOptions extends PlaceOptions, LiveOptions {
  /** `refuse` unless given. */
  ifMissing?: IfMissing;
  /** Whether this command is a bot that is to run: it waits for a while for one that is just ending. */
  runs?: boolean;
  /** Whether the accounts' keys are read although nothing is published: to ask X about them before going live. */
  withKeys?: boolean;
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
  const {
    data: dataDir,
    live = false,
    withKeys = live,
    secrets,
    media: mediaDir,
    runs = false,
    ifMissing = 'refuse',
  } = options;
  refuseSystemFolder(dataDir);
  const isMissing = !existsSync(dataDir);
  if (isMissing) refuseMissingData(dataDir, ifMissing);
  for (const folder of [dataDir, mediaDir ?? dataDir]) refuseNoFolder(folder);
  if (mediaDir !== undefined && !existsSync(mediaDir)) throw new WrongUsage(`there is no folder ${mediaDir}`);
  const config = loadConfig(options.config, live ? 'live' : 'rehearsal');
  // Loads X's library, which most commands do without.
  const keys = withKeys ? (await import('@promoter/local/credentials.ts')).readCredentials(secrets, config) : null;
  if (isMissing && ifMissing === 'in-memory') return inMemoryWorkspace(config, dataDir, keys);
  // The folder is not there before the data is opened; nothing is read from its tables until then.
  let log: Log = () => {};
  const { openData } = await loadDatabase();
  const data = await openData(dataDir, { waitToHold: runs, log: (...line) => log(...line) });
  const fileLog = createFileLog(dataDir);
  log = createTerminalLog(fileLog);
  const { store, holdsData, close } = data;
  const time = await sharedTime(store, Date.now, holdsData);
  const tally = countRequests(data.client);

  return { config, store, ...time, log, fileLog, tally, dataDir, holdsData, keys, mediaDir, close };
}

/** A bot that has never run, of which nothing is kept. */
async function inMemoryWorkspace(config: Config, dataDir: string, keys: Workspace['keys']): Promise<Workspace> {
  const { createInMemoryStore } = await import('@promoter/store/in-memory');
  const nothing = { log: () => {}, fileLog: () => {}, tally: () => ({ reads: 0, writes: 0 }), close: async () => {} };
  const store = createInMemoryStore();
  return { ...nothing, config, store, now: Date.now, dataDir, holdsData: true, keys, mediaDir: undefined };
}

function refuseMissingData(data: string, ifMissing: IfMissing): void {
  if (ifMissing === 'make') return;
  if (resolve(data) !== resolve(DEFAULT_DATA))
    throw new WrongUsage(`there is no folder ${data}: name the one a bot runs on, or start one there with "npm start"`);
  if (ifMissing === 'refuse')
    throw new Refusal(
      `no bot has run here yet (there is no folder ${data}): start one with "npm start", or see what it would post with "npm run -s bot -- dry-run --account <id>"`,
    );
}

/** Folders that are no disk: a folder that Node is to make in them can keep it waiting for ever. */
function refuseSystemFolder(data: string): void {
  if (/^\/(proc|sys|dev(?!\/shm\/))(\/|$)/.test(resolve(data)))
    throw new WrongUsage(`${data} is a folder of the system’s own and keeps no data: name another with --data`);
}

function refuseNoFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === false) throw new WrongUsage(`${path} is no folder`);
}

/** The operator's topic overrides; none where no bot has run yet, and no data directory is made. */
export async function readTopicOverrides(options: PlaceOptions): Promise<TopicOverrides> {
  refuseSystemFolder(options.data);
  if (!existsSync(options.data)) {
    refuseMissingData(options.data, 'in-memory');
    return { allow: [], deny: [] };
  }
  refuseNoFolder(options.data);
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
