import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { METRICS } from '@promoter/config';
import { MINUTE_MS } from '@promoter/domain';
import { type LocalCloud, startCloud } from '../../../packages/local/stack/cloud.ts';
import { readStack } from '../../../packages/local/stack/stack.ts';
import { synthesise } from '../../support/stack/synthesise.ts';

/** Five minutes before the day's first slot in Paris, and when the half hour of its last is over. */
const MORNING = Date.parse('2026-11-22T07:55Z');
const NIGHT = Date.parse('2026-11-22T22:50Z');

let cloud: LocalCloud;
const lines: string[] = [];

beforeAll(async () => {
  cloud = await startCloud(readStack(synthesise()), {
    start: MORNING,
    data: null,
    secrets: { Token: 'open-sesame-to-the-tests' },
    write: (line) => lines.push(...line.trim().split('\n')),
  });
  await cloud.runUntil(NIGHT);
});

afterAll(() => cloud.stop());

describe('a day of the deployed stack, with its real bundles, rules and roles', () => {
  test('rehearses every slot of both accounts', async () => {
    const { Items } = await dynamo('Scan', { TableName: tableNamed('Slots') });
    expect(Items.map(({ slot, state }) => `${slot?.S} ${state?.S}`).sort()).toEqual([
      ...['09:00', '10:30', '12:00', '13:30', '15:00', '16:30', '18:00', '19:30', '21:00', '22:30'].map(
        (at) => `A@2026-11-22T${at} rehearsed`,
      ),
      ...['09:45', '11:15', '12:45', '14:15', '15:45', '17:15', '18:45', '20:15', '21:45', '23:15'].map(
        (at) => `B@2026-11-22T${at} rehearsed`,
      ),
    ]);
  });

  test('has drawn the price cards of the day, with the files beside the bundle', async () => {
    const { Items } = await dynamo('Scan', { TableName: tableNamed('Cards') });
    expect(Items.length).toBeGreaterThan(5);
    for (const { day, png } of Items) {
      expect(day?.S).toBe('2026-11-22');
      expect(Buffer.from(String(Object(png).B), 'base64').toString('latin1', 1, 4)).toBe('PNG');
    }
  });

  test('keeps the cards of posts, each as it was drawn', async () => {
    const { Items } = await dynamo('Scan', { TableName: tableNamed('PostedCards') });
    expect(Items.length).toBeGreaterThan(1);
    for (const { png } of Items)
      expect(Buffer.from(String(Object(png).B), 'base64').toString('latin1', 1, 4)).toBe('PNG');
  });

  test('asks for nothing that its roles do not allow, and no event comes to nothing', () => {
    expect(cloud.denials).toEqual([]);
    expect(cloud.failures).toEqual([]);
    for (const report of Object.values(cloud.reports())) expect(report.errors).toBe(0);
  });

  test('reports the figures that the alarms watch, and no others, at every check', () => {
    const reported = lines.filter((line) => line.includes('"CloudWatchMetrics"')).map(metricsIn);
    expect(reported.length).toBe((NIGHT - MORNING) / (5 * MINUTE_MS));
    const known = Object.values(METRICS);
    for (const names of reported) expect(known).toEqual(expect.arrayContaining(names));
    // No source answered that day, and the age of our own tags would hide it.
    expect(reported.flat()).not.toContain(METRICS.trendsAge);
    expect(reported.every((names) => names.includes(METRICS.overdueSlots))).toBe(true);
  });

  test('logs each slot’s end in one line that says what it took, and warns of the silent sources alone', () => {
    const entries = lines
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const ends = entries.filter(({ message }) => message === 'slot ended');
    expect(new Set(ends.map(({ slot }) => slot)).size).toBe(20);
    expect(ends).toHaveLength(20);
    for (const end of ends) {
      expect(end).toMatchObject({
        service: 'post-slot',
        deployment: 'promoter-prod',
        correlation_id: end.slot,
        cold_start: expect.any(Boolean),
        state: 'rehearsed',
        attempt: 0,
        storeReads: expect.any(Number),
        // A card is kept with its post.
        storeWrites: end.card === null ? 2 : 3,
        stagesMs: { read: expect.any(Number), compose: expect.any(Number), reserve: expect.any(Number) },
      });
      expect(entries.filter(({ message, slot }) => message === 'delivery handled' && slot === end.slot)).toHaveLength(
        1,
      );
    }
    const warnings = entries.filter(({ level }) => level === 'WARN' || level === 'ERROR').map(({ message }) => message);
    expect(new Set(warnings)).toEqual(new Set(['a trend source failed']));
    expect(lines.filter((line) => !line.startsWith('{'))).toEqual([]);
  });

  test('stays within the memory of the template', () => {
    for (const { peakMemoryMb } of Object.values(cloud.reports())) expect(peakMemoryMb).toBeLessThan(512);
  });

  test('answers at the Function URL: anybody about its health, nobody else without the token', async () => {
    expect((await get('/health')).statusCode).toBe(200);
    expect((await get('/status')).statusCode).toBe(401);
    const status = await get('/status', { authorization: 'Bearer open-sesame-to-the-tests' });
    expect(status.statusCode).toBe(200);
    expect(cloud.denials).toEqual([]);
  });

  test('serves the dashboard’s files, which were built into the bundle', async () => {
    const [, style = ''] = /href="(\/assets\/[^"]+\.css)"/.exec((await get('/sign-in')).body) ?? [];
    expect((await get(style)).statusCode).toBe(200);
  });
});

interface Answer {
  statusCode: number;
  body: string;
}

async function get(rawPath: string, headers: Record<string, string> = {}): Promise<Answer> {
  const http = { method: 'GET', path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' };
  const outcome = await cloud.request({
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString: '',
    headers: { host: 'bot.example', ...headers },
    requestContext: { http, requestId: '1', domainName: 'bot.example', timeEpoch: cloud.now() },
    isBase64Encoded: false,
  });
  return JSON.parse(outcome.body) as Answer;
}

type Row = Record<string, { S?: string }>;

async function dynamo(operation: string, input: object): Promise<{ Items: Row[] }> {
  const answer = await fetch(cloud.dynamodb, {
    method: 'POST',
    headers: { 'x-amz-target': `DynamoDB_20120810.${operation}`, 'content-type': 'application/x-amz-json-1.0' },
    body: JSON.stringify(input),
  });
  return (await answer.json()) as { Items: Row[] };
}

const tableNamed = (part: string): string =>
  cloud.tables.find((name) => name.includes(part)) ?? `no table is called ${part}`;

function metricsIn(line: string): string[] {
  const { _aws } = JSON.parse(line) as { _aws: { CloudWatchMetrics: { Metrics: { Name: string }[] }[] } };
  return _aws.CloudWatchMetrics.flatMap(({ Metrics }) => Metrics.map(({ Name }) => Name));
}
