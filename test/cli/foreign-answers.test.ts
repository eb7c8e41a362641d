import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bot } from '../support/cli.ts';

interface Answer {
  status: number;
  type: string;
  body: string;
  headers?: Record<string, string>;
}

let server: Server;
let url: string;
let answer: Answer;
beforeAll(async () => {
  server = createServer((_, response) => {
    const { status, type, body, headers } = answer;
    response.writeHead(status, { 'content-type': type, ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

const JSON_TYPE = 'application/json';

async function told(given: Answer): Promise<{ code: number | null; err: string }> {
  answer = given;
  const { code, err } = await bot(['status', '--url', url, '--token', 'a-control-token']);
  return { code, err };
}

describe('AWS’s own refusal is told as AWS’s', () => {
  test.each([
    [
      'by its words',
      { status: 403, type: JSON_TYPE, body: '{"Message":"Forbidden"}' },
      '(403 Forbidden). Compare the URL',
    ],
    [
      'by its headers, whatever the body',
      { status: 403, type: 'text/html', body: '<html>', headers: { 'x-amzn-ErrorType': 'AccessDeniedException' } },
      '(403 Forbidden). Compare the URL',
    ],
    [
      'where all executions are taken',
      {
        status: 429,
        type: JSON_TYPE,
        body: '{"Reason":"ConcurrentInvocationLimitExceeded","Type":"User","message":"Rate Exceeded."}',
      },
      '(429 Too Many Requests: ConcurrentInvocationLimitExceeded, Rate Exceeded.). All executions are taken: see "Control API throttled"',
    ],
    [
      'where the function failed',
      {
        status: 502,
        type: 'text/plain',
        body: 'Internal Server Error',
        headers: { 'x-amzn-RequestId': '6b1f3d2e-0000-4000-8000-000000000000' },
      },
      '(502 Bad Gateway). The function failed: see "Control API failing"',
    ],
  ])('%s', async (_, given, words) => {
    const { code, err } = await told(given);
    expect(err).toContain(`AWS refused this, not the bot, which did not see it ${words}`);
    expect(code).toBe(1);
  });
});

describe('a refusal of something else is neither AWS’s nor the bot’s', () => {
  test.each([
    ['a proxy’s page', { status: 403, type: 'text/html', body: '<html><h1>403</h1></html>' }, '(403 Forbidden)'],
    [
      'a gateway’s JSON',
      { status: 403, type: JSON_TYPE, body: '{"message":"blocked by policy"}' },
      '(403 Forbidden: blocked by policy)',
    ],
    ['another site', { status: 404, type: 'text/html', body: '<html>nothing</html>' }, '(404 Not Found)'],
  ])('%s', async (_, given, words) => {
    const { code, err } = await told(given);
    expect(err).toBe(
      `no bot answered there, but something else ${words}: is this its Function URL, or is a proxy in between?\n`,
    );
    expect(code).toBe(1);
  });

  test.each([
    [200, 'text/html', '<html>welcome</html>', /^the bot’s answer is no JSON/],
    [200, JSON_TYPE, '{"hello":"world"}', /^the bot’s answer is not what this version expects/],
  ])('a success that is none of the bot’s: %i %s %s', async (status, type, body, sentence) => {
    const { code, err } = await told({ status, type, body });
    expect(err).toMatch(sentence);
    expect(code).toBe(1);
  });

  test('is not mixed up with what the bot refuses itself', async () => {
    const body = JSON.stringify({
      type: 'about:blank',
      title: 'Unauthorized',
      status: 401,
      detail: 'this is not the token',
    });
    const ended = await told({ status: 401, type: 'application/problem+json', body });
    expect(ended).toEqual({ code: 1, err: 'this is not the token\n' });
  });
});
