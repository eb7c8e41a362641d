import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Command } from 'commander';
import { addCommands } from '../../packages/cli/commands/index.ts';
import { bot } from '../support/cli.ts';

/** The commands that are promised, and the options that scripts rely on. */
const PROMISED: readonly (readonly [string, ...string[]])[] = [
  ['run', '--port', '--data', '--speed', '--live'],
  ['status', '--json', '--url', '--token', '--config', '--data'],
  ['metrics', '--days', '--json', '--url', '--token'],
  ['insights', '--days', '--dimension', '--csv', '--json', '--url', '--token'],
  ['report', '--week', '--json', '--url', '--token'],
  ['dry-run', '--account', '--explain', '--json', '--url', '--token'],
  ['plan', '--hours', '--json', '--url', '--token'],
  ['skip', '--seen', '--json', '--url', '--token'],
  ['another', '--seen', '--json', '--url', '--token'],
  ['reset', '--seen', '--json', '--url', '--token'],
  ['approve', '--seen', '--else', '--fingerprint', '--json', '--url', '--token'],
  ['write', '--seen', '--else', '--check', '--json', '--url', '--token'],
  ['queue', '--json', '--url', '--token'],
  ['post', '--account', '--slot', '--dry-run', '--live', '--secrets', '--json'],
  ['posts', '--account', '--limit', '--json', '--url'],
  ['delete', '--reason', '--json', '--url', '--token'],
  ['slots', '--day', '--json', '--url'],
  ['why', '--json', '--url'],
  ['next-run', '--json', '--url'],
  ['trends', '--refresh', '--json', '--url'],
  ['offers'],
  ['card', '--offer', '--out', '--json', '--url', '--token', '--config', '--data'],
  ['pause', '--account', '--url'],
  ['resume', '--account', '--url'],
  ['cooldown', '--minutes', '--url'],
  ['log', '--days', '--json', '--url', '--token'],
  ['settle', '--live', '--secrets', '--json'],
  [
    'simulate',
    '--days',
    '--start',
    '--seed',
    '--faults',
    '--owner',
    '--config',
    '--store',
    '--all',
    '--out',
    '--diff',
    '--json',
  ],
  ['classify', '--json', '--config', '--data'],
  ['parse', '--json'],
  ['doctor', '--secrets', '--verify', '--deploy', '--json', '--url', '--token'],
  ['connect', '--account', '--secrets', '--secret', '--app-secret', '--no-open', '--json', '--config'],
  ['deploy', '--profile'],
  ['mcp', '--steer', '--json', '--config', '--data', '--url', '--token'],
  ['completion'],
];

const all = new Command('bot');
await addCommands(all, undefined);

test('the commands are those that are promised, no more and no fewer', () => {
  expect(all.commands.map((command) => command.name())).toEqual(PROMISED.map(([name]) => name));
});

test('help lists each under a heading of what it is for', async () => {
  const { out } = await bot(['--help']);
  const [, ...groups] = out.split(/^(?=\S.*:$)/m).map((group) => group.split('\n'));
  const names = (lines: readonly string[]) => lines.flatMap((line) => /^ {2}([a-z][a-z-]*) /.exec(line)?.[1] ?? []);
  expect(groups.map(([heading = '']) => heading)).toEqual([
    'Options:',
    'Run:',
    'Look:',
    'Decide:',
    'Prices and tags:',
    'Hold posts back:',
    'Set up:',
  ]);
  expect(groups.flatMap(names).sort()).toEqual(PROMISED.map(([name]) => name).sort());
});

describe.each(PROMISED)('bot %s', (name, ...options) => {
  const command = all.commands.find((known) => known.name() === name);
  if (!command) throw new Error(`there is no command ${name}`);
  const written: string[] = [];
  for (const one of [command, ...command.commands]) {
    one.configureOutput({ writeOut: (text) => written.push(text) }).outputHelp();
  }
  const help = written.join('\n');

  test('has its options', () => {
    const known = command.options.map(({ long }) => long);
    expect(options.filter((option) => !known.includes(option))).toEqual([]);
  });

  test('shows examples, and their words are all known to it', () => {
    const lines = help.match(/^.*npm (run -s bot --|start).*$/gm) ?? [];
    expect(lines.length).toBeGreaterThan(0);
    const long = new Set([command, ...command.commands].flatMap((one) => one.options.map((option) => option.long)));
    const used = lines.flatMap(
      (line) => line.replace(/.*npm (run -s bot --|start( --)?)/, '').match(/--[a-z-]+/g) ?? [],
    );
    expect(used.filter((option) => !long.has(option))).toEqual([]);
  });

  test('is loaded when it is named', async () => {
    const program = new Command('bot');
    await addCommands(program, name);
    expect(program.commands.map((loaded) => loaded.name())).toContain(name);
  });
});

describe('completion', () => {
  test('knows every command', async () => {
    const { out } = await bot(['completion', 'fish']);
    for (const [name] of PROMISED) expect(out).toContain(`-a ${name} `);
  });

  test.each([
    ['st', 1, 'status'],
    ['post --sec', 2, '--secrets'],
    ['offers p', 2, 'put'],
    ['offers list --js', 3, '--json'],
    ['parse goog', 2, 'google-rss'],
    ['metrics --da', 2, '--data --days'],
  ])('makes of “bot %s” in bash what was meant', async (typed, word, meant) => {
    const { out } = await bot(['completion', 'bash']);
    const line = `${out}\nCOMP_WORDS=(bot ${typed}); COMP_CWORD=${word}; _bot; echo "\${COMPREPLY[*]}"`;
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', line], { encoding: 'utf8' });
    expect({ offered: stdout.trim(), stderr }).toEqual({ offered: meant, stderr: '' });
  });
});

describe('what a command does not need is not loaded', () => {
  const loadedBy = (args: readonly string[]) => {
    const hooks = join(import.meta.dirname, '../support/list-loaded.js');
    const file = join(import.meta.dirname, '../../packages/cli/bot.js');
    const { stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', '--import', hooks, file, ...args], {
      encoding: 'utf8',
    });
    const loaded = stderr.split('\n').filter((line) => line.startsWith('loaded file://'));
    expect(loaded.length).toBeGreaterThan(10);
    return { stdout, stderr, heavy: (named: RegExp) => loaded.filter((url) => named.test(url)) };
  };
  const BOT =
    /@modelcontextprotocol|@takumi-rs|dynalite|@aws-sdk|natural|twitter|cdk|packages\/(store|cards|content|pipeline|x|trends|simulation)/;

  test('help wants neither the database nor the bot', () => {
    const { stdout, heavy } = loadedBy(['--help']);
    for (const [name] of PROMISED) expect(stdout).toContain(`  ${name} `);
    expect(heavy(BOT)).toEqual([]);
  });

  test('nor does asking a deployed bot', () => {
    const { stderr, heavy } = loadedBy(['status', '--url', 'http://127.0.0.1:1', '--token', 'a-control-token']);
    expect(stderr).toContain('127.0.0.1:1 cannot be reached');
    expect(heavy(BOT)).toEqual([]);
  });

  test('a look at the data here wants the database, and nothing that composes or posts', () => {
    const folder = mkdtempSync(join(tmpdir(), 'commands-'));
    const { heavy } = loadedBy(['status', '--data', folder]);
    rmSync(folder, { recursive: true, force: true });
    expect(heavy(/dynalite/)).not.toEqual([]);
    expect(heavy(/@modelcontextprotocol|natural|twitter|cdk|packages\/(content|simulation)/)).toEqual([]);
  });
});
