import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import type { Context } from 'aws-lambda';
import * as z from 'zod/mini';
import { OUTSIDE_LAMBDA } from '../../functions/control-api/api.ts';
import { createHandler } from '../../functions/wiring/create-handler.ts';
import { createLogger } from '../../functions/wiring/logger.ts';
import { redact, registerSecret } from '../../functions/wiring/redact.ts';
import { redactError } from '../../functions/wiring/redact-error.ts';
import { createFileLog, createTerminalLog } from '../../packages/local/local-log.ts';
import { shown, showsSecret, X_CREDENTIALS } from '../support/x-account.ts';

const PRICE_LIST_KEY = 'vgpu_live_51Hq8ZkLm0PqRsTuVwXyZ';
const BEARER =
  'AAAAAAAAAAAAAAAAAAAAAMLheAAAAAAA0%2BuSeid%2BULvsea4JtiGRiSDSJSI%3DEUifiRBkKG5E2XzMDjRfl76ZC9Ub0wnz4XsNiRVBChTYbJcE3F';

describe('what was read as a secret', () => {
  const failure = () =>
    new Error(`signed with ${X_CREDENTIALS.apiSecret}`, {
      cause: new Error('inner', { cause: new Error(`and ${encodeURIComponent(X_CREDENTIALS.accessSecret)}`) }),
    });
  const facts = () => ({
    cause: failure(),
    deep: [{ key: X_CREDENTIALS.apiKey }],
    text: JSON.stringify(X_CREDENTIALS),
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  test('is in no line of a function’s log, and in no error that leaves the function', async () => {
    registerSecret(JSON.stringify(X_CREDENTIALS));
    const lines: unknown[] = [];
    for (const stream of [process.stdout, process.stderr]) {
      jest.spyOn(stream, 'write').mockImplementation((line) => lines.push(line) > 0);
    }
    const handler = createHandler(createLogger('post-slot'), z.unknown(), async (_, log) => {
      for (const level of ['info', 'warn', 'error'] as const) log(level, `with ${X_CREDENTIALS.accessToken}`, facts());
      const thrown = failure();
      log('error', 'about to fail', { error: thrown });
      throw thrown;
    });
    const error: unknown = await handler({}, OUTSIDE_LAMBDA as Context).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(lines).toHaveLength(4);
    expect(showsSecret(shown(lines, error, (error as Error).stack))).toBe(false);
    expect(shown(lines)).toContain('[redacted]');
  });

  const { apiSecret, accessSecret } = X_CREDENTIALS;

  /** An error whose stack was formatted when it was thrown, as a logger that reads it does. */
  function formatted<T extends Error>(error: T): T {
    expect(error.stack).toContain(error.message);
    return error;
  }

  test.each<[string, () => unknown]>([
    ['whose stack was read', () => formatted(new Error(apiSecret))],
    ['that gathers others', () => new AggregateError([formatted(new Error(apiSecret)), accessSecret], 'both failed')],
    ['with a cause that is text', () => new Error('refused', { cause: `with ${apiSecret}` })],
    ['with members', () => Object.assign(new Error('refused'), { hint: apiSecret, sent: [{ key: accessSecret }] })],
    [
      'with a member that has no prototype',
      () => Object.assign(new Error('x'), { h: Object.freeze({ __proto__: null, apiSecret }) }),
    ],
    [
      'with members that are worked out',
      () =>
        Object.defineProperties(new Error('x'), {
          broken: {
            enumerable: true,
            get: () => {
              throw new Error(apiSecret);
            },
          },
          key: { enumerable: true, get: () => accessSecret },
        }),
    ],
    ['that is frozen', () => Object.freeze(formatted(new Error(apiSecret)))],
    ['that the platform made', () => new DOMException(`aborted ${apiSecret}`, 'AbortError')],
    ['with bytes', () => Object.assign(new Error('x'), { body: Buffer.from(apiSecret) })],
    [
      'with hidden members',
      () => Object.defineProperty(new Error('x'), 'request', { enumerable: false, value: { header: apiSecret } }),
    ],
    [
      'with a symbol and a function',
      () => Object.assign(new Error('x'), { id: Symbol(apiSecret), ask: Object.assign(() => {}, { accessSecret }) }),
    ],
    ['that is text', () => `failed with ${apiSecret}`],
    ['that is an object', () => ({ message: apiSecret })],
  ])('is out of an error %s', (_, make) => {
    registerSecret(JSON.stringify(X_CREDENTIALS));
    const redacted = redactError(make());
    expect(showsSecret(shown(redacted))).toBe(false);
    if (redacted instanceof Error) expect(showsSecret((redacted.stack ?? '') + JSON.stringify(redacted))).toBe(false);
    expect(shown(redacted)).not.toContain(Buffer.from(apiSecret).toString('hex').slice(0, 16));
  });

  test('is out of errors that are each other’s cause, and of as many causes as are shown', () => {
    const circle = new Error(apiSecret);
    circle.cause = new Error('inner', { cause: circle });
    const redacted = redactError(circle) as Error;
    expect((redacted.cause as Error).cause).toBe(redacted);
    expect(showsSecret(shown(redacted))).toBe(false);
    const chain = Array.from({ length: 20_000 }).reduce<Error>(
      (cause) => new Error(apiSecret, { cause }),
      new Error('first'),
    );
    expect(showsSecret(shown(redactError(chain)))).toBe(false);
    expect(shown(redactError(chain))).toContain('further causes are not shown');
  });

  test('is taken out of copies: what an error points at goes on with its key', () => {
    registerSecret(apiSecret);
    const config = { apiSecret };
    const redacted = redactError(Object.assign(new Error('refused'), { config }));
    expect(config.apiSecret).toBe(apiSecret);
    expect(redacted).toMatchObject({ message: 'refused', config: { apiSecret: '[redacted]' } });
  });

  test('is out whole where another secret begins it, and where JSON escapes it', () => {
    for (const secret of ['opensesame', 'opensesame-and-more', 'line one\n"line two"']) registerSecret(secret);
    const sentence = 'opensesame-and-more, opensesame, ';
    const escaped = JSON.stringify({ body: JSON.stringify({ key: 'line one\n"line two"' }) });
    expect(redact(sentence + escaped)).toBe('[redacted], [redacted], {"body":"{\\"key\\":\\"[redacted]\\"}"}');
  });

  test('is not in the laptop’s log either, where errors keep what they say', () => {
    registerSecret(JSON.stringify(X_CREDENTIALS));
    const folder = mkdtempSync(join(tmpdir(), 'local-log-'));
    const terminal: unknown[] = [];
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => terminal.push(text) > 0);
    try {
      createTerminalLog(createFileLog(folder))('error', `with ${X_CREDENTIALS.accessToken}`, facts());
      const file = readFileSync(join(folder, 'bot.log'), 'utf8');
      expect(showsSecret(shown(file, terminal))).toBe(false);
      expect(JSON.parse(file)).toMatchObject({ cause: { name: 'Error', message: 'signed with [redacted]' } });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('text in the format of a secret is redacted, also where no secret of that value was read', () => {
  const signature = 'tnnArxj06cWHq44gCs1OSKk/jLY=';
  test.each([
    ['a bearer token', `Authorization: Bearer ${BEARER}`, BEARER.slice(0, 20)],
    ['an OAuth header', `OAuth oauth_consumer_key="${X_CREDENTIALS.apiKey}", oauth_nonce="1"`, X_CREDENTIALS.apiKey],
    ['an OAuth signature', `oauth_signature="${encodeURIComponent(signature)}"`, 'tnnArxj06'],
    ['JSON in JSON', JSON.stringify({ body: JSON.stringify({ apiSecret: 'vLk30c0ffee1234' }) }), 'vLk30c0ffee'],
    ['an address', `fetch failed: https://prices.example/list?account=A&api_key=${PRICE_LIST_KEY}`, PRICE_LIST_KEY],
    ['a session', 'cookie: __Host-promoter-session=c2Vzc2lvbg.1764000000.sig; other=1', 'c2Vzc2lvbg'],
    ['an AWS key', 'The security token of ASIAIOSFODNN7EXAMPLE is expired', 'IOSFODNN7'],
  ])('%s', (_, line, secret) => {
    expect(line).toContain(secret);
    expect(redact(line)).not.toContain(secret);
    expect(redact(line)).toContain('[redacted]');
  });

  test('a post, a link and a sentence are left unchanged', () => {
    const line =
      '$0.46/M tokens in, key facts: https://voltagegpu.com/?utm_source=twitter&utm_campaign=promo_SHA-256-C7E8976BBAF2 #Token';
    expect(redact(line)).toBe(line);
  });

  test('a fact whose name says that it is a secret', () => {
    const folder = mkdtempSync(join(tmpdir(), 'local-log-'));
    createTerminalLog(createFileLog(folder))('info', 'asked', {
      headers: { Authorization: 'plain', 'x-api-key': 'plain' },
      key: 'shown',
    });
    const line: unknown = JSON.parse(readFileSync(join(folder, 'bot.log'), 'utf8'));
    rmSync(folder, { recursive: true });
    expect(line).toMatchObject({ headers: { Authorization: '[redacted]', 'x-api-key': '[redacted]' }, key: 'shown' });
  });
});
