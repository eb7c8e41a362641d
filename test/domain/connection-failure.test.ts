import { expect, test } from '@jest/globals';
import { connectionFailure } from '@promoter/domain';
import { freePort } from '../support/free-port.ts';

const failed = (code?: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('getaddrinfo trends.example'), { code }) });

test.each([
  ['ENOTFOUND', 'its name is not found from here (ENOTFOUND)'],
  ['ECONNREFUSED', 'the connection was refused (ECONNREFUSED)'],
  ['UND_ERR_CONNECT_TIMEOUT', 'no connection in time (UND_ERR_CONNECT_TIMEOUT)'],
])('%s is told in words, without the address', (code, words) => {
  expect(connectionFailure(failed(code))).toBe(words);
});

test.each([
  failed('CERT_HAS_EXPIRED'),
  failed(),
  new TypeError('fetch failed'),
  'failed',
])('what is no failed connection is left to others: %p', (error) => {
  expect(connectionFailure(error)).toBeUndefined();
});

test('a real connection to a closed port was refused', async () => {
  const error = await fetch(`http://127.0.0.1:${await freePort()}/`).catch((thrown: unknown) => thrown);
  expect(connectionFailure(error)).toBe('the connection was refused (ECONNREFUSED)');
});
