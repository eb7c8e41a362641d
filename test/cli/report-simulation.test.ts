import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { describeViolation } from '../../packages/cli/report-simulation.ts';
import { refuseBroken, runSimulation, type SimulateOptions } from '../../packages/cli/run-simulation.ts';
import { keepPrinted } from '../support/printed.ts';

let folder: string;
let settings: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
  settings = join(folder, 'settings.json');
  writeFileSync(settings, JSON.stringify({ dailyCap: 4 }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const printed = keepPrinted();

async function simulated(options: Partial<SimulateOptions> = {}): Promise<string> {
  const wanted = { days: 2, start: '2026-12-01', seed: 1, faults: 'none', store: 'in-memory' } as const;
  await runSimulation({ ...wanted, config: settings, ...options });
  return printed.text;
}

describe('a simulation', () => {
  test('is told in a summary: states, money, accounts, angles, what was not posted and why, and some posts', async () => {
    const out = await simulated();
    expect(out).toMatch(/^Trends and X are made up here, and prices are those of the sample list\.\n\n40 slots: /);
    expect(out).toMatch(/^40 slots: 16 posted, 24 skipped; 16 accepted by X, \$3\.20\n\d+ posts beside a trend, /m);
    expect(out).toMatch(/^account +slots +posted +cost\nA +20 +8 +\$1\.60\nB +20 +8 +\$1\.60$/m);
    expect(out).toMatch(/^angle +slots +posted +cost$/m);
    expect(out).toMatch(/^24 +skipped: cap +A@2026-12-01T15:00 +the day’s cap was reached$/m);
    expect(out.match(/│ .*https:\/\/voltagegpu\.com/g)).toHaveLength(5);
    expect(out).toMatch(/^No promise was broken: no slot posted twice and no text came twice; /m);
    expect(out).not.toMatch(/invariant|violat/i);
    expect(out).not.toMatch(/^A@/m);
  });

  test('has a line for each slot where that is asked for, and then no samples', async () => {
    const out = await simulated({ all: true });
    expect(out.match(/^[AB]@2026-12-0\dT\d\d:\d\d {2}(posted|skipped \(cap\))/gm)).toHaveLength(40);
    expect(out).toMatch(/^40 slots: 16 posted, 24 skipped/m);
    expect(out).not.toContain('│');
  });

  test('is a JSON line a slot with --json, and its summary the last one', async () => {
    const lines = (await simulated({ json: true }))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(41);
    expect(Object.keys(lines[0])).toEqual(['slot', 'account', 'text', 'tags', 'angle', 'offer', 'cost', 'state']);
    expect(lines[40]).toMatchObject({ slots: 40, states: { posted: 16, skipped: 24 }, accepted: 16, violations: [] });
  });
});

describe('a broken promise', () => {
  const cap = { invariant: 'cap', detail: 'A 2026-12-01: 11 posts, cap 10' } as const;

  test('is told with what was promised', () => {
    expect(describeViolation(cap)).toBe(
      'Broken promise: Never more than the cap a local day. A 2026-12-01: 11 posts, cap 10',
    );
  });

  test('ends the command as a refusal that names the first', () => {
    expect(() => refuseBroken({ violations: [] })).not.toThrow();
    expect(() => refuseBroken({ violations: [cap] })).toThrow(/^promises were broken once: Never more than the cap/);
    expect(() => refuseBroken({ violations: [cap, cap] })).toThrow(/^promises were broken 2 times; the first: Never/);
  });
});
