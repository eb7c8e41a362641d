import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkPolicy } from '../../packages/cli/doctor/check-policy.ts';
import { todoOf } from '../../packages/cli/doctor/print-findings.ts';
import { configOf, LIVE } from '../support/bot.ts';

const GUIDE = readFileSync(join(import.meta.dirname, '../../docs/going-live.md'), 'utf8');

describe('what only a person can do on X', () => {
  const todo = todoOf(checkPolicy(configOf(LIVE)));

  test('is among what there is to do, with the accounts that it is for', () => {
    expect(todo).toEqual([
      expect.stringMatching(/^X: automated label: .*@VOLTAGEGPU and @Voltage_GPU .* Automation/),
      expect.stringMatching(/^X: operator named in bio: .* bio on X of @VOLTAGEGPU and @Voltage_GPU /),
    ]);
  });

  test('is described where it says so', () => {
    expect(todo.every((each) => each.includes('step 5 in docs/going-live.md'))).toBe(true);
    const step = GUIDE.split(/^## /m).find((section) => section.startsWith('5. ')) ?? '';
    expect(step).toMatch(/\*Automation\*[\s\S]*In its bio/);
  });
});
