import { scheduleOf } from '@promoter/config';
import type { Log } from '@promoter/domain';
import { publishSlot, reconcileDays } from '@promoter/pipeline';
import { slotsOfDay } from '@promoter/slots';
import fc from 'fast-check';
import { type Ask, bytesOf, eventOf, type TestApi, TOKEN, testApi } from './control.ts';

const NOON = Date.parse('2026-11-23T11:00:00Z');

const PATHS = [
  '/',
  '/status',
  '/metrics',
  '/report',
  '/trends',
  '/posts/A',
  '/posts/all',
  '/slots',
  '/calendar',
  '/why/A@2026-11-23T09:00',
  '/dry-run',
  '/next-run',
  '/offers',
  '/log',
  '/plan',
  '/plan/A@2026-11-23T13:30',
  '/plan/A@2026-11-23T13:30/skip',
  '/plan/A@2026-11-23T13:30/another',
  '/plan/B@2026-11-23T14:15/approve',
  '/plan/B@2026-11-23T14:15/write',
  '/plan/A@0000-01-01T00:00/skip',
  '/queue',
  '/health',
  '/openapi.json',
  '/sign-in',
  '/sign-out',
  '/assets/main.js',
  '/pause',
  '/posts/A@2026-11-22T09:00/delete',
  '/resume',
  '/cooldown',
  '/trends/allow',
  '/trends/deny',
];
const NAMES = [
  'id',
  'hours',
  'version',
  'fingerprint',
  'else',
  'check',
  'account',
  'limit',
  'days',
  'n',
  'day',
  'month',
  'minutes',
  'topic',
  '__proto__',
  'constructor',
  'body',
];
const VALUES = [
  'A',
  'B',
  'all',
  '',
  '0',
  '1',
  '7',
  '1441',
  '-1',
  '1e9',
  'NaN',
  'null',
  '2026-11-23',
  '2026-11',
  '2026-02-30',
  '%00',
  '#H100',
  '../../etc/passwd',
  'compose',
  'true',
];
/** Of somebody who may look and change nothing. */
const READER = 'a-token-for-the-screen-on-the-wall';
const TOKENS = [TOKEN, READER];
const SECRET = JSON.stringify({ Owner: { token: TOKEN, role: 'steer' }, Wall: { token: READER, role: 'read' } });

const OPEN = new Set(['/health', '/sign-in', '/openapi.json']);

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 }));
const path = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PATHS) },
  fc.constantFrom(
    '//',
    '//status',
    '/status/',
    '/status/..',
    '/%2e%2e/status',
    '/STATUS',
    '/why/%E0%A4%A',
    '/why/',
    '/posts/',
    '/__proto__',
    '/posts/__proto__',
    '/assets/../handler.ts',
    '/assets/%2e%2e%2fhandler.ts',
  ),
  text.map((part) => `/${part.replaceAll('?', '')}`),
  text.map((part) => `/why/${encodeURIComponent(part.toWellFormed())}`),
);
const query = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...NAMES) }, text),
      fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...VALUES) }, text),
    ),
    { maxLength: 2 },
  )
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
const offer = { id: 'gpu', kind: 'gpu', name: 'H200', count: 8, priceUsd: '26.60', unit: 'hour' };
const body = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  text,
  fc.json(),
  fc.constantFrom(
    '{',
    'null',
    '[]',
    '{"offers":[]}',
    '{"text":"{link} {code} #GPUCloud"}',
    '{"account":"A","text":"Read the log at breakfast: {link} ({code}) #GPUCloud"}',
    '{"account":"A","text":"{link}","first":"2026-11-23","last":"9999-12-31"}',
    `{"text":${JSON.stringify(`\u202e${'{link}'.repeat(600)}`)}}`,
    JSON.stringify({ offers: [offer] }),
    `{"offers":[${'{},'.repeat(600)}{}]}`,
    `token=${TOKEN}x`,
    'token=',
    'x'.repeat(300_000),
    '{"__proto__":{"offers":[]}}',
  ),
);
const header = fc.tuple(
  fc.constantFrom(
    'content-type',
    'Content-Type',
    'accept',
    'accept-encoding',
    'origin',
    'sec-fetch-site',
    'x-csrf-token',
    'host',
    'cookie',
    'x-forwarded-for',
    'x-http-method-override',
  ),
  fc.oneof(
    fc.constantFrom(
      'application/json',
      'application/json; charset=utf-8',
      'application/x-www-form-urlencoded',
      'text/html',
      'gzip',
      'null',
      'https://bot.example',
      'https://evil.example',
      'same-origin',
      'cross-site',
      'POST',
      '',
    ),
    text,
  ),
);
/** Tokens that are almost right, and cookies that are almost signed. */
const nearly = fc.constantFrom(
  `Bearer ${TOKEN.slice(1)}`,
  `Bearer ${TOKEN} ${TOKEN}`,
  `Bearer ${TOKEN}\u0000`,
  `Bearer\t${TOKEN}`,
  `Bearer "${TOKEN}"`,
  `Basic ${btoa(`a:${TOKEN}`)}`,
  `Token ${TOKEN}`,
  `Bearer ${TOKEN.slice(0, -1)}A`,
  'Bearer undefined',
  'Bearer null',
  'Bearer',
  '',
  ` Bearer ${TOKEN}`,
);
const cookie = fc.oneof(
  fc.constantFrom(
    'promoter-session=',
    '__Host-promoter-session=a.1.9999999999999.',
    '__Host-promoter-session=....',
    `promoter-session=${TOKEN}`,
    '=',
    'promoter-session',
  ),
  text,
);

const request = fc
  .record({
    method: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom('GET', 'GET', 'POST') },
      fc.constantFrom('HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'get', 'CONNECT', '__proto__'),
    ),
    path: fc.tuple(path, query).map(([at, asked]) => (asked === '' ? at : `${at}?${asked}`)),
    headers: fc.array(header, { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs)),
    cookies: fc.array(cookie, { maxLength: 2 }),
    body,
    isBase64Encoded: fc.boolean(),
    sourceIp: fc.oneof({ weight: 30, arbitrary: fc.ipV4() }, fc.ipV6(), fc.constantFrom('', 'nonsense')),
  })
  .map(({ body: content, ...rest }): Ask => (content === undefined ? rest : { ...rest, body: content }));

export const asStranger = fc
  .tuple(request, fc.option(nearly, { nil: undefined }))
  .map(
    ([ask, authorization]): Ask =>
      authorization === undefined ? ask : { ...ask, headers: { ...ask.headers, authorization } },
  );

export const asProgram = request.map(
  (ask): Ask => ({ ...ask, headers: { ...ask.headers, authorization: `Bearer ${TOKEN}` } }),
);

export const asReader = request.map(
  (ask): Ask => ({ ...ask, headers: { ...ask.headers, authorization: `Bearer ${READER}` } }),
);

/**
 * Sends so many generated requests to a bot with a day behind it; answers what went wrong, the smallest example first.
 * Wrong is a 5xx, a success without a right to it, a change by whoever may only look, a token in an answer or in the log, or a hole in the armour.
 */
export async function attack(requests: fc.Arbitrary<Ask>, count: number): Promise<string[]> {
  const log: string[] = [];
  const test = await besieged((level, message, facts) =>
    log.push(`${level} ${message} ${JSON.stringify(facts)} ${String(facts?.error)}`),
  );
  const report = await fc.check(
    fc.asyncProperty(requests, async (ask) => {
      const fault = await faultOf(ask, test);
      if (fault) throw new Error(`${fault}: ${JSON.stringify(ask).slice(0, 500)}`);
    }),
    { numRuns: count },
  );
  const leaks = log
    .filter((line) => TOKENS.some((token) => line.includes(token)))
    .map((line) => `the log shows a token: ${line}`);
  const faults = report.failed ? [`${report.errorInstance} (seed ${report.seed}, ${report.counterexamplePath})`] : [];
  return [...faults, ...leaks];
}

async function faultOf(ask: Ask, { api }: TestApi): Promise<string | undefined> {
  const event = eventOf(ask);
  const result = await api(event);
  const { statusCode = 0, headers = {} } = result;
  const content = bytesOf(result).toString();
  const { authorization } = ask.headers ?? {};
  const isReader = authorization === `Bearer ${READER}`;
  const knowsToken = isReader || authorization === `Bearer ${TOKEN}`;
  const isOpen = OPEN.has(event.rawPath.replace(/(?!^)\/$/, '')) || event.rawPath.startsWith('/assets/');
  if (statusCode >= 500 || statusCode < 200) return `answered ${statusCode}`;
  if (statusCode < 300 && !knowsToken && !isOpen) return 'opened to a stranger';
  if (isReader && statusCode < 300 && !['GET', 'HEAD'].includes(event.requestContext.http.method))
    return 'let a reader change something';
  const told = `${content}${JSON.stringify([headers, result.cookies])}`;
  if (TOKENS.some((token) => told.includes(token))) return 'revealed a token';
  if (/node_modules|\.[jt]s:\d|\bat .{1,80}:\d+:\d+/.test(content)) return 'revealed its source';
  if (
    statusCode >= 400 &&
    content !== '' &&
    !/problem\+json|text\/html/.test(String(headers['Content-Type'] ?? headers['content-type']))
  ) {
    return 'refused in another form than a problem';
  }
  if (!headers['content-security-policy'] || !headers['Strict-Transport-Security']) return 'unarmoured';
  return undefined;
}

/** A rehearsing bot with a morning behind it. */
async function besieged(log: Log): Promise<TestApi> {
  const test = testApi(NOON, {}, { log, controlToken: async () => SECRET });
  const { bot } = test;
  for (const slot of slotsOfDay(scheduleOf(bot.config), '2026-11-23')) {
    if (slot.at > NOON) break;
    bot.at(slot.at + 1_000);
    await publishSlot(slot, bot.services());
  }
  bot.at(NOON);
  const { config, store } = bot;
  await reconcileDays({ store, schedule: scheduleOf(config), mode: config.mode, now: () => NOON, log });
  return test;
}
