import { describe, expect, test } from '@jest/globals';
import { type Ask, TOKEN, testApi } from '../../support/control.ts';

const NINE = Date.parse('2026-11-23T08:00:00Z');
const JSON_TYPE = { 'content-type': 'application/json' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const KNOWS = { authorization: `Bearer ${TOKEN}` };

type Change = Omit<Ask, 'path' | 'method'>;

/** What callers get wrong in everything but the address, by accident or on purpose. */
const CHANGES: readonly Change[] = [
  {},
  { headers: { accept: 'text/html' } },
  { headers: { authorization: 'Bearer wrong' } },
  { headers: { authorization: '' } },
  { headers: { cookie: 'promoter-session=a.b.c' }, cookies: ['promoter-session=a.b.c'] },
  { headers: { origin: 'https://evil.example' } },
  { headers: { 'sec-fetch-site': 'cross-site', accept: 'text/html' } },
  { headers: KNOWS },
  { headers: { ...KNOWS, 'sec-fetch-site': 'cross-site' } },
  ...[undefined, { 'content-type': 'text/plain' }, JSON_TYPE, FORM].flatMap((type) =>
    ['{', 'null', '[]', '{}', '{"offers":[]}', `token=${TOKEN}`, 'token=wrong', 'x'.repeat(300_000)].flatMap((body) => [
      { headers: { ...type, ...KNOWS }, body },
      { headers: { ...type }, body },
    ]),
  ),
];

const QUERIES = [
  '',
  '?x=1',
  '?account=A&account=B',
  '?account=A',
  '?account=Z',
  '?n=0',
  '?days=1e9',
  '?limit=',
  '?before=never',
  '?day=2026-02-30',
  '?month=2026-11',
  '?minutes=5',
  '?minutes=soon',
  '?topic=Sunday',
  '?topic=%00',
  '?reason=%0a',
  '?%E0%A4%A=%E0%A4%A',
];

/** What stands for a name in the path. */
const NAMES = ['A', 'Z', 'A@2026-11-23T09:00', 'A@2026-11-23T09:01', 'noon', '%E0%A4%A', '%2e%2e', '__proto__', 'a%00'];

type Responses = Record<string, unknown>;

const document = async (): Promise<[string, string, Responses][]> => {
  const { content } = await testApi(NINE).ask('/openapi.json');
  const paths: Record<string, Record<string, { responses: Responses }>> = content.paths;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { responses }]): [string, string, Responses] => [
      method.toUpperCase(),
      path,
      responses,
    ]),
  );
};

/** Every status with which a route answers hostile requests, each from another address, but for one that tries often. */
async function answeredBy(method: string, path: string): Promise<Map<string, string>> {
  const api = testApi(NINE);
  const found = new Map<string, string>();
  const addresses = path.includes('{') ? NAMES.map((name) => path.replace(/\{\w+\}/, name)) : [path];
  let asked = 0;
  const ask = async (request: Ask) => {
    const { status, result } = await api.raw({ sourceIp: `198.51.${asked >> 8}.${asked & 255}`, ...request });
    asked += 1;
    // One that allows another method is of no operation.
    if (result.headers?.allow === undefined) found.set(String(status), JSON.stringify(request).slice(0, 200));
  };
  for (const address of addresses) {
    for (const change of CHANGES) await ask({ method, path: address, ...change });
    for (const query of QUERIES) await ask({ method, path: `${address}${query}`, headers: KNOWS });
  }
  const guess =
    path === '/sign-in' ? { headers: FORM, body: 'token=wrong' } : { headers: { authorization: 'Bearer no' } };
  for (let tries = 0; tries < 12; tries += 1) {
    await ask({ method, path: addresses[0] ?? path, sourceIp: '203.0.113.9', ...guess });
  }
  return found;
}

describe('what a route answers to hostile requests is what /openapi.json says of it', () => {
  test('no answer is left out', async () => {
    const missing: string[] = [];
    for (const [method, path, responses] of await document()) {
      for (const [status, request] of await answeredBy(method, path)) {
        if (!Object.hasOwn(responses, status)) missing.push(`${method} ${path}: ${status} to ${request}`);
      }
    }
    expect(missing).toEqual([]);
  });

  test('none is named that never comes, of those that a request alone calls forth', async () => {
    const idle: string[] = [];
    for (const [method, path, responses] of await document()) {
      const answered = await answeredBy(method, path);
      const named = ['303', '400', '401', '413', '415', '429'].filter((status) => Object.hasOwn(responses, status));
      idle.push(...named.filter((status) => !answered.has(status)).map((status) => `${method} ${path}: ${status}`));
    }
    expect(idle).toEqual([]);
  });

  test('a body that comes with a read is ignored', async () => {
    const change = { body: 'x'.repeat(300_000), headers: { 'content-type': 'text/plain' } };
    expect((await testApi(NINE).ask('/status', change)).status).toBe(200);
  });

  test('/health takes no parameters either', async () => {
    const { status, content } = await testApi(NINE).raw({ path: '/health?x=1' });
    expect(status).toBe(400);
    expect(content.detail).toBe('x: is not known here; remove it or correct its name');
  });
});
