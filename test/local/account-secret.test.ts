import http from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ENVIRONMENT } from '@promoter/config';
import { openAccountSecret } from '../../packages/local/account-secret.ts';
import { startConnectProxy } from '../support/proxy/connect-proxy.ts';
import { type SecretsServer, startSecretsServer } from '../support/secrets-server.ts';
import { showsSecret, X_CREDENTIALS } from '../support/x-account.ts';

let aws: SecretsServer;
beforeEach(async () => {
  aws = await startSecretsServer({
    new: { apiKey: '', apiSecret: '', accessToken: '', accessSecret: '', unused: 'generated' },
    list: ['no', 'members'],
  });
});
afterEach(() => aws.close());

const open = (name: string) => openAccountSecret(name, { [ENVIRONMENT.secretsEndpoint]: aws.url });

test('keys fill a secret as the stack makes it, and what else it holds is kept', async () => {
  await open('new').write(X_CREDENTIALS);
  expect(JSON.parse(aws.secrets.get('new') ?? '')).toEqual({ ...X_CREDENTIALS, unused: 'generated' });
  expect(await open('new').read()).toMatchObject(X_CREDENTIALS);
});

describe('a secret that cannot be used is refused with what to do, and without a value', () => {
  test.each([
    ['GetSecretValue', 'AccessDeniedException', /may not be used by you: .* lack secretsmanager:GetSecretValue/],
    ['PutSecretValue', 'AccessDeniedException', /lack secretsmanager:PutSecretValue/],
    ['GetSecretValue', 'ExpiredTokenException', /your AWS credentials have expired: sign in to AWS again/],
    ['GetSecretValue', 'UnrecognizedClientException', /AWS does not know your credentials/],
    ['PutSecretValue', 'LimitExceededException', /cannot be used: AWS answers LimitExceededException/],
  ] as const)('%s: %s', async (action, exception, sentence) => {
    aws.refuse(action, exception);
    const refused: unknown = await open('new')
      .write(X_CREDENTIALS)
      .catch((error) => error);
    const message = refused instanceof Error ? refused.message : '';
    expect(message).toMatch(sentence);
    expect(message).toMatch(/^the secret new /);
    expect(showsSecret(message)).toBe(false);
  });

  test('a name that is none', async () => {
    await expect(open('absent').read()).rejects.toThrow(
      /the secret absent is not there: "npm run deploy" prints the names/,
    );
  });

  test('a secret of another kind', async () => {
    await expect(open('list').read()).rejects.toThrow('the secret list holds no JSON object');
  });
});

test('AWS is asked through the proxy that the process goes through', async () => {
  const proxy = await startConnectProxy({ refuses: true });
  const direct = http.setGlobalProxyFromEnv({ https_proxy: proxy.url });
  const secret = openAccountSecret('new', { [ENVIRONMENT.secretsEndpoint]: 'https://secrets.example' });
  await expect(secret.read()).rejects.toThrow(/^the secret new /);
  expect(new Set(proxy.connected)).toEqual(new Set(['secrets.example:443']));
  direct();
  proxy.close();
});
