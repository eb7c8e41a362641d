import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createXPublisher } from '@promoter/x';
import { X_CREDENTIALS } from '../support/x-account.ts';

const CREATED = JSON.stringify({ data: { id: '7', text: 'hello' } });
const LOCKED = JSON.stringify({ errors: [{ code: 326, message: 'This account is temporarily locked.' }] });

describe('the bytes of an answer of X, labelled as compressed or not', () => {
  let server: Server | undefined;
  afterEach(() => void server?.close());

  /** Posts to an X that answers so, whatever was asked for. */
  async function publish(status: number, encoding: string, body: string | Buffer) {
    const asked: unknown[] = [];
    server = createServer((request, response) => {
      asked.push(request.headers['accept-encoding']);
      request.resume();
      response.writeHead(status, { 'content-type': 'application/json', 'content-encoding': encoding }).end(body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const apiUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/2`;
    const begun = performance.now();
    const outcome = await createXPublisher({
      credentials: X_CREDENTIALS,
      apiUrl,
      timeoutMs: 20_000,
      now: () => 0,
    }).publish('hello');
    expect(performance.now() - begun).toBeLessThan(15_000);
    expect(asked).toEqual(['identity']);
    return outcome;
  }

  describe.each(['gzip', 'deflate', 'br'])('as %s', (encoding) => {
    test('and is no such thing ends no process, and decides nothing', async () => {
      expect(await publish(201, encoding, 'Bad gateway')).toMatchObject({ kind: 'unknown' });
    });

    test('and is plain is read as what it is: an id proves a post', async () => {
      expect(await publish(201, encoding, CREATED)).toMatchObject({ kind: 'posted', xId: '7' });
    });

    test('and refuses is a refusal without words, not its bytes', async () => {
      expect(await publish(403, encoding, '\u0000\u0001duplicate content')).toMatchObject({
        kind: 'rejected',
        reason: 'unclear',
        detail: 'HTTP 403',
      });
    });
  });

  test('a mark before the JSON is no part of it', async () => {
    expect(await publish(201, 'identity', `\uFEFF${CREATED}`)).toMatchObject({ kind: 'posted', xId: '7' });
    server?.close();
    expect(await publish(403, 'identity', `\uFEFF${LOCKED}`)).toMatchObject({ reason: 'account' });
  });

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
  ] as const)('and truly is, as %s, cannot be read: what was not asked for is not unpacked', async (encoding, pack) => {
    expect(await publish(201, encoding, pack(CREATED))).toMatchObject({ kind: 'unknown' });
    server?.close();
    expect(await publish(403, encoding, pack(LOCKED))).toMatchObject({ kind: 'rejected', reason: 'unclear' });
  });
});
