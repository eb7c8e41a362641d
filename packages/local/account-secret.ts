import http from 'node:http';
import https from 'node:https';
import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { ENVIRONMENT } from '@promoter/config';
import { clientSettings, type Environment } from '@promoter/functions/wiring/environment.ts';
import { jsonOf } from '@promoter/functions/wiring/json-of.ts';
import { registerSecret } from '@promoter/functions/wiring/redact.ts';
import type { XCredentials } from '@promoter/x';
import * as z from 'zod/mini';
import { Refusal } from './refusal.ts';

/** The members of a secret in Secrets Manager. */
export type SecretMembers = Readonly<Record<string, unknown>>;

/** Where a deployment keeps an account's keys. Refuses with a sentence, which holds no value. */
export interface AccountSecret {
  read(): Promise<SecretMembers>;
  /** Puts the keys there; what else the secret holds is kept. */
  write(keys: XCredentials): Promise<void>;
}

/** A secret by its name or ARN, with the AWS credentials of this machine; an ARN names the region, too. */
export function openAccountSecret(name: string, env: Environment): AccountSecret {
  const [, region] = /^arn:[a-z-]+:secretsmanager:([a-z0-9-]+):/.exec(name) ?? [];
  // The SDK's own agents know no proxy; those of the process do. Signing in may take requests of its own.
  const requestHandler = { httpAgent: http.globalAgent, httpsAgent: https.globalAgent };
  const client = new SecretsManagerClient({
    ...(region === undefined ? {} : { region }),
    credentials: defaultProvider({ clientConfig: { requestHandler } }),
    ...clientSettings(env, ENVIRONMENT.secretsEndpoint),
    requestHandler,
  });
  const refuse = (error: unknown, permission: string, outcome = ''): never => {
    throw new Refusal(`the secret ${name} ${reasonOf(error, permission)}${outcome}`, { cause: error });
  };

  async function read(): Promise<SecretMembers> {
    const { SecretString: text } = await client
      .send(new GetSecretValueCommand({ SecretId: name }))
      .catch((error: unknown) => refuse(error, 'secretsmanager:GetSecretValue'));
    if (!text) return {};
    registerSecret(text);
    const members = z.record(z.string(), z.unknown()).safeParse(jsonOf(text));
    if (members.success) return members.data;
    throw new Refusal(`the secret ${name} holds no JSON object: is it the secret of an account?`);
  }

  return {
    read,
    async write(keys) {
      const SecretString = JSON.stringify({ ...(await read()), ...keys });
      await client
        .send(new PutSecretValueCommand({ SecretId: name, SecretString }))
        .catch((error: unknown) => refuse(error, 'secretsmanager:PutSecretValue', ': nothing was stored'));
    },
  };
}

const text = z.catch(z.string(), '');
const awsError = z.catch(z.object({ name: text, message: text, code: text }), { name: '', message: '', code: '' });

/** Why Secrets Manager refused, and what to do, as the end of a sentence that begins with the secret. */
function reasonOf(error: unknown, permission: string): string {
  const { name, message, code } = awsError.parse(error);
  if (name === 'ResourceNotFoundException')
    return 'is not there: "npm run deploy" prints the names as SecretOf…; see that account and region are the same';
  if (name === 'AccessDeniedException') return `may not be used by you: these AWS credentials lack ${permission}`;
  if (/Expired/.test(name)) return 'cannot be used, as your AWS credentials have expired: sign in to AWS again';
  if (/^(UnrecognizedClient|InvalidSignature|InvalidClientTokenId)/.test(name))
    return 'cannot be used, as AWS does not know your credentials: see "aws sts get-caller-identity"';
  if (name === 'CredentialsProviderError')
    return 'cannot be used without AWS credentials: set AWS_PROFILE, or run "aws configure"';
  if (/region is missing/i.test(message)) return 'is in no region yet: set AWS_REGION, or give its ARN';
  if (code !== '' || name === 'TimeoutError') return `cannot be asked for, as AWS is not reached (${code || name})`;
  return `cannot be used: AWS answers ${name}`;
}
