import { expect, test } from '@jest/globals';
import { functionUrlEvent } from '@promoter/local/run/function-url.ts';

const eventOf = (path: string) =>
  functionUrlEvent({ method: 'GET', path, headers: {}, body: Buffer.alloc(0), sourceIp: '127.0.0.1' }, 0);

test.each([
  ['/status?a=1', '/status', 'a=1'],
  ['//status', '//status', ''],
  ['//', '//', ''],
  ['//evil.example/status', '//evil.example/status', ''],
  ['http://localhost:8000/status', '/status', ''],
])('a request for %s asks for %s, and two slashes name no host', (path, rawPath, rawQueryString) => {
  expect(eventOf(path)).toMatchObject({ rawPath, rawQueryString, requestContext: { http: { path: rawPath } } });
});
