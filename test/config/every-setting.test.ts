import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { configOf } from '../support/bot.ts';

/** `trends.maxAgeMinutes`, `accounts.handle` … of a complete configuration. */
function settingsIn(value: unknown, path: string[] = []): string[] {
  if (Array.isArray(value)) return settingsIn(value[0], path);
  if (typeof value !== 'object' || value === null) return [path.join('.')];
  return Object.entries(value).flatMap(([name, inner]) => settingsIn(inner, [...path, name]));
}

function sourcesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

const code = [
  'packages/domain',
  'packages/trends',
  'packages/content',
  'packages/slots',
  'packages/x',
  'packages/pipeline',
  'packages/control',
  'functions',
  'infra',
]
  .map(sourcesIn)
  .join('\n');

describe('failure 18 of the first version: settings that nothing reads', () => {
  test.each(settingsIn(configOf({ alarmEmail: 'a@b.example' })))('%s is read outside the configuration', (setting) => {
    const name = setting.split('.').at(-1) ?? '';
    expect(new RegExp(`[.{,\\s]${name}\\b`).test(code)).toBe(true);
  });
});
