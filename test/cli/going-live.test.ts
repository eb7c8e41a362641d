import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { TABLE_IDS, TABLES } from '@promoter/config';
import { Command } from 'commander';
import { addCommands } from '../../packages/cli/commands/index.ts';

const ROOT = join(import.meta.dirname, '../..');
const guide = readFileSync(join(ROOT, 'docs/going-live.md'), 'utf8');
const program = new Command('bot');
await addCommands(program, undefined);

/** The text of the guide's numbered steps, by their numbers. */
const steps = new Map(
  guide
    .split(/^## /m)
    .flatMap((part) => [...part.matchAll(/^(\d+)\. /g)].map(([, number]) => [Number(number), part] as const)),
);

test('the guide has nine steps, each with a check', () => {
  expect([...steps.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  for (const [number, text] of steps)
    expect({ number, isChecked: /\bCheck\b/.test(text) }).toEqual({ number, isChecked: true });
});

test('where a command names a step, that step is about it', () => {
  const folder = join(ROOT, 'packages/cli');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/\$\{GUIDE\}/g, 'docs/going-live.md'));
  const named = sources.flatMap((text) =>
    [...text.matchAll(/going-live\.md, step (\d+)/g)].map(([, step]) => Number(step)),
  );
  const titles = [...new Set(named)].sort().map((step) => `${steps.get(step)}`.split('\n')[0]);
  expect(titles).toEqual([
    '2. An AWS account, and a user who deploys',
    '3. The AWS CLI, and a region',
    '4. An app on X',
    '7. Fill the secrets',
    '9. Switch to live',
  ]);
});

test('every command of the bot in the guide is one, with options that it has', () => {
  const lines = [...guide.matchAll(/npm run -s bot -- ([a-z-]+)([^`\n#]*)/g)];
  expect(lines.length).toBeGreaterThan(15);
  for (const [line, name, rest = ''] of lines) {
    const command = program.commands.find((known) => known.name() === name);
    const known = [command, ...(command?.commands ?? [])].flatMap(
      (each) => each?.options.map(({ long }) => long) ?? [],
    );
    const unknown = (rest.match(/--[a-z-]+/g) ?? []).filter((option) => !known.includes(option));
    expect({ line, isCommand: command !== undefined, unknown }).toEqual({ line, isCommand: true, unknown: [] });
  }
});

test('its links within the repository lead somewhere', () => {
  const headings = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^a-z0-9 -]/g, '')
      .replaceAll(' ', '-'),
  );
  for (const [, target = ''] of guide.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
    const [file, anchor] = target.split('#');
    if (file) expect(readFileSync(join(ROOT, 'docs', file), 'utf8')).not.toBe('');
    else expect(headings).toContain(anchor);
  }
});

test('it names the tables that stay when the bot is removed', () => {
  const kept = TABLE_IDS.filter((id) => TABLES[id].precious);
  expect(guide).toContain(`${kept.slice(0, -1).join(', ')} and ${kept.at(-1)} **stay**`);
});
