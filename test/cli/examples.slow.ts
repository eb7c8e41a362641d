import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Command } from 'commander';
import { addCommands } from '../../packages/cli/commands/index.ts';
import { type Running, startBot } from '../support/cli.ts';
import { fakePrograms } from '../support/fake-programs.ts';
import { freePort } from '../support/free-port.ts';
import { type PageServer, servePages } from '../support/page-server.ts';
import { trends24Page } from '../support/trend-pages.ts';
import { X_CREDENTIALS } from '../support/x-account.ts';
import { startXServer } from '../support/x-server.ts';

const KEYS = {
  A: X_CREDENTIALS,
  B: { ...X_CREDENTIALS, accessToken: `2${X_CREDENTIALS.accessToken}` },
};
const USERS = {
  [KEYS.A.accessToken]: { id: '1', username: 'VOLTAGEGPU' },
  [KEYS.B.accessToken]: { id: '2', username: 'Voltage_GPU' },
};
/** What `npm run -s bot -- …` and `npm start` come to, in a folder that is not this repository. */
const NPM = `
npm() {
  if [ "$1" = start ]; then
    shift; [ "$1" = -- ] && shift
    exec "$NODE" --no-warnings "$BOT" run --port "$PORT" "$@"
  fi
  if [ "$2" = deploy ]; then
    shift 2; [ "$1" = -- ] && shift
    exec "$NODE" --no-warnings "$BOT" deploy "$@"
  fi
  shift 4
  "$NODE" --no-warnings "$BOT" "$@"
}
`;

let folder: string;
let sites: PageServer;
let deployed: Running;
let deployedPort: number;
let deployedToken: string;
/** An AWS account that is ready. */
const programs = fakePrograms();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'examples-'));
  sites = await servePages((_, response) => response.end(trends24Page(['#H100', 'Rock & Roll'])));
  deployedPort = await freePort();
  deployed = startBot(['run', '--port', String(deployedPort), '--data', join(folder, 'deployed')]);
  await deployed.said(/^token: \S+$/m);
  deployedToken = /^token: (\S+)$/m.exec(deployed.output())?.[1] ?? '';
});
afterAll(async () => {
  await Promise.all([sites.close(), deployed.end('SIGTERM')]);
  programs.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** A folder with the files that the examples name, and settings under which a slot of A is always open. */
function folderFor(name: string): string {
  const cwd = join(folder, name);
  mkdirSync(cwd);
  const write = (file: string, content: unknown) =>
    writeFileSync(join(cwd, file), typeof content === 'string' ? content : JSON.stringify(content), { mode: 0o600 });
  const settings = {
    window: '00:00-24:00',
    intervalMinutes: 10,
    minGapMinutes: 5,
    dailyCap: 50,
    trends: {
      use: 'relevant',
      sources: { trends24: sites.url, getdaytrends: sites.url, googleTrends: sites.url },
    },
    accounts: [
      { id: 'A', handle: 'VOLTAGEGPU', offsetMinutes: 0 },
      { id: 'B', handle: 'Voltage_GPU', offsetMinutes: 5 },
    ],
  };
  // A month of a slot every ten minutes is not simulated quickly.
  const few = { intervalMinutes: 720, accounts: [{ id: 'A', handle: 'VOLTAGEGPU', offsetMinutes: 0 }] };
  // What reads a bot wants one to have run.
  if (/^(status|metrics|insights|report|posts|slots|why|log|queue|settle|delete)/.test(name))
    mkdirSync(join(cwd, '.bot-data'));
  write('cdk.json', { context: { bot: name.startsWith('simulate') ? few : settings } });
  write('other-settings.json', { ...few, content: { maxLength: 240 } });
  write('keys.json', KEYS);
  write('page.html', trends24Page(['#H100']));
  write('offers.json', {
    offers: [{ id: 'h100', kind: 'gpu', name: 'H100', count: 8, priceUsd: 20, unit: 'hour' }],
  });
  return cwd;
}

/** Runs a line as somebody who copied it would; what runs until it is stopped is stopped once it answers. */
async function enter(line: string, cwd: string) {
  // One for each: it would know the first text of one folder from another.
  const x = await startXServer({ users: USERS, apps: [{ ...X_CREDENTIALS, access: 'read-write' }] });
  const child = spawn('bash', ['--norc', '-c', `${NPM}\n${line}`], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...programs.env,
      PATH: `${programs.env.PATH}:${process.env.PATH}`,
      NODE: process.execPath,
      BOT: join(import.meta.dirname, '../../packages/cli/bot.js'),
      PORT: String(await freePort()),
      X_API_URL: x.url,
      ...(line.includes('BOT_URL') ? { BOT_URL: `http://127.0.0.1:${deployedPort}`, BOT_TOKEN: deployedToken } : {}),
    },
  });
  const closed = once(child, 'close');
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (line.startsWith('npm start') && !child.killed && /^token: /m.test(output)) child.kill('SIGTERM');
    });
  }
  await closed;
  await x.close();
  return { code: child.exitCode, output };
}

const program = new Command('bot');
await addCommands(program, undefined);

const examples = program.commands.flatMap((command) => {
  const written: string[] = [];
  for (const one of [command, ...command.commands]) {
    one.configureOutput({ writeOut: (text) => written.push(text) }).outputHelp();
  }
  const [, ...parts] = written.join('\n').split(/^Examples?[^:\n]*:\n/m);
  const lines = parts.flatMap((part) => /^(?: {2}.+\n?)+/.exec(part)?.[0].trimEnd().split('\n') ?? []);
  return lines.map((line, index) => [line.trim(), `${command.name()}-${index}`] as const);
});

test('every command has an example', () => {
  const names = new Set(examples.map(([, name]) => name.replace(/-\d+$/, '')));
  expect([...names]).toEqual(program.commands.map((command) => command.name()));
});

/** What a command cannot do in a new folder, and says: nothing was posted, nobody is here, and a day of the past is over. */
const SAID_IN_A_NEW_FOLDER = [
  ['delete', 'nothing is recorded for it'],
  ['queue', 'the queue of account A has no such item'],
  ['connect', 'no PIN was given: nothing was stored'],
  ...['skip', 'another', 'approve', 'reset'].map((command) => [command, ' is over: the next one is '] as const),
] as const;

describe('each example of --help works as it is written', () => {
  test.each(examples)('%s', async (line, name) => {
    const { code, output } = await enter(line, folderFor(name));
    const isRefused = SAID_IN_A_NEW_FOLDER.some(
      ([command, words]) => name.startsWith(command) && output.includes(words),
    );
    expect({ line, output, code }).toEqual({ line, output, code: isRefused ? 1 : 0 });
  });
});
