import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { ENVIRONMENT } from '@promoter/config';
import { MINUTE_MS } from '@promoter/domain';
import { createSecretReader } from '../../functions/wiring/secrets.ts';

/** A Secrets Manager whose secret is `first`, then `second` and so on. */
async function withSecrets(values: readonly string[], work: (endpoint: string, asked: () => number) => Promise<void>) {
  let asked = 0;
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    response.end(JSON.stringify({ Name: 'token', SecretString: values[asked] ?? '' }));
    asked += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, () => asked);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const environment = (endpoint: string) => ({
  [ENVIRONMENT.secretsEndpoint]: endpoint,
  AWS_REGION: 'eu-west-3',
  AWS_ACCESS_KEY_ID: 'id',
  AWS_SECRET_ACCESS_KEY: 'key',
});

test('a secret is read once in five minutes, so that a rotated one counts soon', async () => {
  await withSecrets(['old', 'new'], async (endpoint, asked) => {
    let at = 0;
    const read = createSecretReader(environment(endpoint), () => at);
    expect([await read('token'), await read('token'), asked()]).toEqual(['old', 'old', 1]);
    at = 5 * MINUTE_MS;
    expect([await read('token'), asked()]).toEqual(['new', 2]);
  });
});

test('a secret without text is an error that names it', async () => {
  await withSecrets([''], async (endpoint) => {
    await expect(createSecretReader(environment(endpoint))('token')).rejects.toThrow('the secret token has no text');
  });
});
