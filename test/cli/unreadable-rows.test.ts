import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { statusAnswer } from '@promoter/control/answers';
import { checkStatus } from '../../packages/cli/doctor/check-status.ts';
import { openData } from '../../packages/local/embedded/open-data.ts';
import { bot } from '../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'unreadable-'));

beforeAll(async () => {
  const data = await openData(folder);
  const db = DynamoDBDocumentClient.from(data.client);
  await db.send(new PutCommand({ TableName: 'Offers', Item: { offerId: 'tpu-v6', kind: 'tpu' } }));
  await db.send(new PutCommand({ TableName: 'Fingerprints', Item: { fingerprint: 'rehearsal#f00d', entry: '{' } }));
  await data.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('status names how many rows of which table cannot be read, and what to do', async () => {
  const { code, out } = await bot(['status', '--data', folder]);
  expect(code).toBe(0);
  expect(out).toMatch(
    /1 unreadable row in Offers \(tpu-v6: kind: “tpu”.*\), taken as absent: its price is not quoted\. Put/,
  );
});

test('doctor reads the tables that a post reads, and goes on', async () => {
  const { out, err } = await bot(['doctor', '--data', folder, '--json']);
  const { findings, todo } = JSON.parse(out);
  expect(err).toContain('a row cannot be read');
  expect(findings[0].detail).toBe('brand voltagegpu, 2 accounts, every setting read');
  expect(findings).toContainEqual({
    subject: 'table Fingerprints',
    verdict: 'warning',
    detail: expect.stringMatching(
      /^1 unreadable row, taken as kept in post history.*\(rehearsal#f00d: entry: no JSON\)/,
    ),
    todo: expect.stringContaining('it expires'),
  });
  expect(todo.join()).toContain('table Offers: Put the offer again');
});

test('doctor says the same of a deployed bot, and an older release names none', async () => {
  const { out } = await bot(['status', '--data', folder, '--json']);
  const status = JSON.parse(out);
  const subjects = checkStatus(statusAnswer.parse(status), { deployed: true }).map(({ subject }) => subject);
  expect(subjects).toContain('table Offers');
  const { unreadableRows: _, ...older } = status;
  expect(statusAnswer.parse(older).unreadableRows).toEqual([]);
});
