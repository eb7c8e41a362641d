import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadConfig } from '../../packages/local/load-config.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string): string {
  const path = join(folder, `${Math.abs(content.length * 31 + content.charCodeAt(0))}.json`);
  writeFileSync(path, content);
  return path;
}

describe('the configuration of a local command', () => {
  test('is the repository’s own cdk.json when no file is named', () => {
    expect(loadConfig(undefined, 'rehearsal').accounts.map(({ id }) => id)).toEqual(['A', 'B']);
  });

  test('is a rehearsal unless the command says live, whatever the file says', () => {
    const live = file('{"mode":"live","trends":{"use":"relevant"}}');
    expect(loadConfig(live, 'rehearsal').mode).toBe('rehearsal');
    expect(loadConfig(live, 'live').mode).toBe('live');
  });

  test.each([
    ['{"windo":1}', /windo: is no setting/],
    ['{"mode":"liev"}', /mode: /],
    ['{"brand":"acme"}', /brand: there is no folder packages\/brands\/acme, only voltagegpu/],
    ['{"accounts":', /is no JSON/],
    ['[]', /settings that cannot be used/],
    ['7', /settings that cannot be used/],
  ])('%s is refused in a sentence', (content, sentence) => {
    expect(() => loadConfig(file(content), 'rehearsal')).toThrow(sentence);
  });

  test('that is not there is refused by its name', () => {
    expect(() => loadConfig(join(folder, 'absent.json'), 'rehearsal')).toThrow(
      /the configuration file .*absent\.json is not there/,
    );
  });
});
