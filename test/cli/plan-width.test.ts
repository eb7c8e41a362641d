import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import stringWidth from 'string-width';
import { bot } from '../support/cli.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-width-'));
  mkdirSync(join(folder, 'data'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([60, 80, 120])('no line of the plan is wider than %i columns', async (width) => {
  const { out } = await bot(['plan', '--data', join(folder, 'data')], { env: { COLUMNS: String(width) } });
  const lines = out.trimEnd().split('\n');
  expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
  expect(lines.slice(-2).join(' ')).toMatch(
    /Decide about one: npm run -s bot -- skip\|another\|approve\|write\|reset <slot>$/,
  );
});
