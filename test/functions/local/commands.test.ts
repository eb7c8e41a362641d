import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Command } from 'commander';
import { addCommands } from '../../../functions/local/commands/index.ts';
import { bot } from '../../support/cli.ts';

/** The commands that are promised, and the options that scripts rely on. */
const PROMISED: readonly (readonly [string, ...string[]])[] = [
  ['run', '--port', '--data', '--speed', '--live'],
  ['status', '--json', '--url', '--token', '--config', '--data'],
  ['metrics', '--days', '--json', '--url', '--token'],
  ['dry-run', '--account', '--json', '--url', '--token'],
  ['post', '--account', '--slot', '--dry-run', '--live', '--secrets', '--json'],
  ['posts', '--account', '--limit', '--json', '--url'],
  ['slots', '--day', '--json', '--url'],
  ['why', '--json', '--url'],
  ['next-run', '--json', '--url'],
  ['trends', '--refresh', '--json', '--url'],
  ['offers'],
  ['pause', '--account', '--url'],
  ['resume', '--account', '--url'],
  ['cooldown', '--minutes', '--url'],
  ['settle', '--live', '--secrets', '--json'],
  ['simulate', '--days', '--start', '--seed', '--faults', '--config', '--store', '--out', '--diff', '--json'],
  ['judge'],
  ['parse'],
  ['doctor', '--secrets', '--verify', '--json', '--url', '--token'],
  ['completion'],
];

const all = new Command('bot');
await addCommands(all, undefined);

test('the commands are those that are promised, no more and no fewer', () => {
  expect(all.commands.map((command) => command.name())).toEqual(PROMISED.map(([name]) => name));
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

test('completion knows every command', async () => {
  const { out } = await bot(['completion', 'fish']);
  for (const [name] of PROMISED) expect(out).toContain(`-a ${name} `);
});

test('asking a deployed bot loads neither the database nor the bot', () => {
  const { stderr } = spawnSync(
    process.execPath,
    [
      '--no-warnings',
      '--import',
      join(import.meta.dirname, '../../support/list-loaded.js'),
      join(import.meta.dirname, '../../../functions/local/bot.js'),
      ...['status', '--url', 'http://127.0.0.1:1', '--token', 'a-control-token'],
    ],
    { encoding: 'utf8' },
  );
  expect(stderr).toContain('127.0.0.1:1 cannot be reached');
  const loaded = stderr.split('\n').filter((line) => line.startsWith('loaded file://'));
  expect(loaded.length).toBeGreaterThan(10);
  expect(loaded.filter((url) => /dynalite|@aws-sdk|packages\/(store|content|pipeline|trends)/.test(url))).toEqual([]);
});
