import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { ENVIRONMENT } from '@promoter/config';
import { type EpochMs, SECOND_MS } from '@promoter/domain';
import { clientSettings, type Environment } from './environment.ts';
import { registerSecret } from './redact.ts';

/** How long a secret read from Secrets Manager is kept: rotation takes effect within this time. */
const KEEP_MS = 300 * SECOND_MS;

/** Reads a secret by its name, as text. Throws without the value when it cannot be read. */
export type ReadSecret = (name: string) => Promise<string>;

/** Each secret is asked for once in five minutes. By hand: a library for it is 7 KB that every cold start reads. */
export function createSecretReader(env: Environment, now: () => EpochMs = Date.now): ReadSecret {
  const client = new SecretsManagerClient(clientSettings(env, ENVIRONMENT.secretsEndpoint));
  const kept = new Map<string, { value: string; until: number }>();
  return async (name) => {
    const before = kept.get(name);
    if (before && now() < before.until) return before.value;
    const { SecretString: value } = await client.send(new GetSecretValueCommand({ SecretId: name }));
    if (!value) throw new Error(`the secret ${name} has no text`);
    registerSecret(value);
    kept.set(name, { value, until: now() + KEEP_MS });
    return value;
  };
}
