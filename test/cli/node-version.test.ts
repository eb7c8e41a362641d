import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const BOT = 'packages/cli/bot.js';
const OLD_NODE = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"20.20.2"})';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'old-node-'));
  mkdirSync(join(root, dirname(BOT)), { recursive: true });
  cpSync(join(import.meta.dirname, '../..', BOT), join(root, BOT));
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function start(...installed: string[]) {
  for (const file of installed) {
    mkdirSync(join(root, 'node_modules', dirname(file)), { recursive: true });
    writeFileSync(join(root, 'node_modules', file), '');
  }
  return spawnSync(process.execPath, ['--import', OLD_NODE, join(root, BOT), 'status'], { encoding: 'utf8' });
}

test.each([
  ['nothing is installed', [], 'run "npm ci"'],
  ['it was not started with npm', ['.package-lock.json', 'node/bin/node'], 'start it with "npm start"'],
  [
    'install scripts are off',
    ['.package-lock.json', 'node/package.json'],
    'Run "npm rebuild node --ignore-scripts=false"',
  ],
  ['there is no Node for this system', ['.package-lock.json'], 'install Node 24 (https://nodejs.org)'],
])('on an older Node the bot says how to come by Node 24: %s', (_, installed, sentence) => {
  const { status, stderr } = start(...installed);
  expect(stderr).toContain('This needs Node 24, and is running on Node 20.20: ');
  expect(stderr).toContain(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(status).toBe(2);
});
