import { SecretsProvider } from '@aws-lambda-powertools/parameters/secrets';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { ENVIRONMENT } from '@promoter/config';
import { clientSettings, type Environment } from './environment.ts';
import { registerSecret } from './redact.ts';

/** How long a secret read from Secrets Manager is kept, in seconds: rotation takes effect within this time. */
const KEEP_SECONDS = 300;

/** Reads a secret by its name, as text. Throws without the value when it cannot be read. */
export type ReadSecret = (name: string) => Promise<string>;

export function createSecretReader(env: Environment): ReadSecret {
  const awsSdkV3Client = new SecretsManagerClient(clientSettings(env, ENVIRONMENT.secretsEndpoint));
  const provider = new SecretsProvider({ awsSdkV3Client });
  return async (name) => {
    const value = await provider.get(name, { maxAge: KEEP_SECONDS });
    if (typeof value !== 'string' || value === '') throw new Error(`the secret ${name} has no text`);
    registerSecret(value);
    return value;
  };
}
