import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { cruise } from 'dependency-cruiser';
import rules from '../.dependency-cruiser.cjs';

const cruised = (
  await cruise(['packages', 'functions', 'infra', 'test', 'bench'], {
    ...rules.options,
    ruleSet: { forbidden: rules.forbidden },
    validate: true,
  })
).output;

describe('the architecture', () => {
  test('every import is allowed, and there is no cycle', () => {
    expect(
      typeof cruised === 'string'
        ? [cruised]
        : cruised.summary.violations.map(({ rule, from, to }) => `${from} → ${to}: ${rule.name}`),
    ).toEqual([]);
  });

  test('the modules of the packages were read', () => {
    const modules = typeof cruised === 'string' ? [] : cruised.modules.map(({ source }) => source);
    expect(modules).toEqual(
      expect.arrayContaining(['packages/slots/schedule/schedule.ts', 'packages/config/parse.ts']),
    );
  });

  test('every path that the documents name is there', () => {
    const named = [
      'README.md',
      ...readdirSync('docs')
        .filter((name) => name.endsWith('.md'))
        .map((name) => `docs/${name}`),
    ].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/`((?:packages|functions|infra|test|bench|docs)\/[\w./-]+)`/g)].map(
        ([, path = '']) => ({ file, path }),
      ),
    );
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter(({ path }) => !existsSync(path))).toEqual([]);
  });

  test('the lock file names no registry, so that npm takes everything from the one that is configured', () => {
    expect(readFileSync('package-lock.json', 'utf8').match(/"resolved": "(?!packages\/|functions").*/g)).toBeNull();
  });

  test.each(['packages/brands', 'packages/dashboard/browser'])('%s takes types alone from other rooms', (room) => {
    const sources = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    expect(sources.length).toBeGreaterThan(10);
    const values = sources.flatMap((file) =>
      [
        ...readFileSync(`${room}/${file}`, 'utf8').matchAll(
          /^(?:import|export) (?!type\b)[^;]*@promoter\/(?!domain)[^;]*;/gm,
        ),
      ].map(([statement]) => `${file}: ${statement}`),
    );
    expect(values).toEqual([]);
  });
});
