import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { readStatus } from '@promoter/control';
import { statusAnswer } from '@promoter/control/answers';
import { checkZoneData } from '../../packages/cli/doctor/check-zone-data.ts';
import { testBot } from '../support/bot.ts';
import { bot } from '../support/cli.ts';

const HERE = { version: '2026c', node: '24.21.0' };
const folder = mkdtempSync(join(tmpdir(), 'zone-data-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What doctor says of a bot that was deployed with this zone data. */
async function said(zoneData: string | undefined) {
  const status = await readStatus({ ...testBot().services(), zoneData });
  return checkZoneData(statusAnswer.parse(JSON.parse(JSON.stringify(status))), HERE);
}

test('the same zone data here and in the bot is right', async () => {
  expect(await said('2026c')).toEqual({
    subject: 'zone data',
    verdict: 'ok',
    detail: '2026c (Node 24.21.0), and the bot was deployed with the same',
  });
});

test('a bot that was deployed before a country changed its clocks keeps to the hours before: deploy again', async () => {
  expect(await said('2025b')).toMatchObject({
    verdict: 'warning',
    detail: 'here 2026c (Node 24.21.0); the bot was deployed with 2025b, and keeps to its hours',
    todo: expect.stringMatching(/^deploy again: npm run deploy/),
  });
});

test('a deployment from an older folder would go back: update first', async () => {
  expect(await said('2027a')).toMatchObject({
    verdict: 'warning',
    detail: expect.stringContaining('deployed with 2027a; here is only 2026c'),
    todo: expect.stringContaining('npm ci'),
  });
});

test('a bot of an older release does not tell: deploy this one', async () => {
  expect(await said(undefined)).toMatchObject({ verdict: 'warning', todo: expect.stringContaining('npm run deploy') });
});

test('on a laptop doctor and status name the zone data of its Node', async () => {
  const doctor = JSON.parse((await bot(['doctor', '--data', folder, '--json'])).out);
  expect(doctor.findings).toContainEqual({
    subject: 'zone data',
    verdict: 'ok',
    detail: expect.stringContaining(`${process.versions.tz}, of Node ${process.versions.node}`),
  });
  const status = JSON.parse((await bot(['status', '--data', folder, '--json'])).out);
  expect(status.zoneData).toBe(process.versions.tz);
});
