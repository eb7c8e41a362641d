import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');

/** Where a brand may be named: its own folder, and what the configuration is when nothing is set. */
const MAY_NAME_A_BRAND = /^packages\/(?:brands\/|config\/schema\.ts$)/;

const sources = ['packages', 'functions', 'infra'].flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .filter((file) => !file.includes('node_modules/')),
);

test('no brand is named outside its folder but in the defaults of the configuration', () => {
  const naming = sources.filter((file) => /voltage[ _-]?gpu/i.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(naming.filter((file) => !MAY_NAME_A_BRAND.test(file))).toEqual([]);
  // The search itself finds what is there.
  expect(naming).toContain('packages/config/schema.ts');
});
