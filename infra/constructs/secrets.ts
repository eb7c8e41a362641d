import { Validations } from 'aws-cdk-lib';
import { Secret, type SecretStringGenerator } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

/**
 * Secrets are created with empty fields for the operator to fill. What generates the first value must never change here:
 * CloudFormation would generate again, over what the operator filled in.
 */

/** X credentials of one account, read by that account's function alone. */
export function accountSecret(scope: Construct, id: string, account: string, stage: string): Secret {
  const description = `X credentials of account ${account}, stage ${stage}: apiKey, apiSecret, accessToken, accessSecret`;
  return operatorSecret(scope, id, description, ['apiKey', 'apiSecret', 'accessToken', 'accessSecret']);
}

/** Credentials of the trend and price sources, read by the refreshers. */
export function sourcesSecret(scope: Construct, id: string, stage: string): Secret {
  const description = `Credentials of the sources, stage ${stage}: xBearerToken for trends, priceListKey for prices`;
  return operatorSecret(scope, id, description, ['xBearerToken', 'priceListKey']);
}

/** The address that alarms are posted to, read by notify alone. */
export function webhookSecret(scope: Construct, id: string, stage: string): Secret {
  return operatorSecret(scope, id, `Address of the webhook for alarms, stage ${stage}: url`, ['url']);
}

/** The bearer token of the control API: 43 random letters and digits, more than 250 bits. */
export function controlToken(scope: Construct, id: string, stage: string): Secret {
  const description = `Bearer token of the control API, stage ${stage}`;
  return secret(scope, id, description, { passwordLength: 43, excludePunctuation: true }, ROTATED_BY_HAND);
}

function operatorSecret(scope: Construct, id: string, description: string, fields: readonly string[]): Secret {
  const empty = Object.fromEntries(fields.map((field) => [field, '']));
  const generator = { secretStringTemplate: JSON.stringify(empty), generateStringKey: 'unused' };
  return secret(scope, id, description, generator, ISSUED_ELSEWHERE);
}

function secret(scope: Construct, id: string, description: string, generator: SecretStringGenerator, reason: string) {
  const made = new Secret(scope, id, { description, generateSecretString: generator });
  Validations.of(made).acknowledge({ id: 'AwsSolutions-SMG4', reason });
  return made;
}

const ISSUED_ELSEWHERE =
  'X, the price list and chats issue these credentials on their own pages and have no call that renews them; the runbook says how to.';

const ROTATED_BY_HAND =
  'People hold this token, so a rotation at night would lock them out; the runbook says how to renew it in one command.';
