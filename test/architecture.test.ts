import { describe, expect, test } from '@jest/globals';
import { cruise } from 'dependency-cruiser';
import rules from '../.dependency-cruiser.cjs';

const cruised = (
  await cruise(['packages', 'functions', 'infra'], {
    ...rules.options,
    ruleSet: { forbidden: rules.forbidden },
    validate: true,
  })
).output;

describe('the house', () => {
  test('no room imports through a wall, and none in a circle', () => {
    expect(
      typeof cruised === 'string'
        ? [cruised]
        : cruised.summary.violations.map(({ rule, from, to }) => `${from} → ${to}: ${rule.name}`),
    ).toEqual([]);
  });

  test('the cruise saw the rooms it judges', () => {
    const modules = typeof cruised === 'string' ? [] : cruised.modules.map(({ source }) => source);
    expect(modules).toEqual(
      expect.arrayContaining(['packages/slots/schedule/schedule.ts', 'packages/config/parse.ts']),
    );
  });
});
