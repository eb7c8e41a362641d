import { type Config, WEBHOOK_SECRET_OUTPUT } from '@promoter/config';
import { jsonOf } from '@promoter/functions/wiring/json-of.ts';
import * as z from 'zod/mini';
import type { AskAws, AwsAnswer } from './ask-aws.ts';

/** A secret that the operator fills, and whether that was done. Its values stay in here. */
export interface SecretState {
  /** `A (@HANDLE)`, or `the sources`. */
  of: string;
  /** The account whose keys it holds; absent for a secret of all. */
  account?: string;
  arn: string;
  state: { kind: 'filled' } | { kind: 'unfilled'; missing: string[] } | { kind: 'unknown'; reason: string };
}

const ACCOUNT_FIELDS = ['apiKey', 'apiSecret', 'accessToken', 'accessSecret'];

/** Looks into the secrets that the stack's outputs name; those that they do not name, of accounts to come, are left out. */
export function readSecrets(
  outputs: Readonly<Record<string, string>>,
  { accounts, trends }: Pick<Config, 'accounts' | 'trends'>,
  aws: AskAws,
): Promise<SecretState[]> {
  const sources = ['priceListKey', ...(trends.reads > 0 ? ['xBearerToken'] : [])];
  const wanted = [
    ...accounts.map(({ id, handle }) => ({
      of: `${id} (@${handle})`,
      account: id,
      arn: outputs[`SecretOf${id}`],
      fields: ACCOUNT_FIELDS,
    })),
    { of: 'the sources', arn: outputs.SourcesSecretArn, fields: sources },
    { of: 'the alarm webhook', arn: outputs[WEBHOOK_SECRET_OUTPUT], fields: ['url'] },
  ];
  return Promise.all(
    wanted.flatMap(({ arn, fields, ...secret }) =>
      arn === undefined ? [] : [stateOf(arn, fields, aws).then((state) => ({ ...secret, arn, state }))],
    ),
  );
}

/** What a secret holds, as AWS prints it: keep it out of all output. */
export const readSecret = (arn: string, aws: AskAws): Promise<AwsAnswer> =>
  aws('secretsmanager', 'get-secret-value', '--secret-id', arn, '--query', 'SecretString', '--output', 'text');

const text = z.catch(z.string(), '');
const jsonObject = z.catch(z.record(z.string(), z.unknown()), {});

async function stateOf(arn: string, fields: readonly string[], aws: AskAws): Promise<SecretState['state']> {
  const answer = await readSecret(arn, aws);
  if (!answer.ok) return { kind: 'unknown', reason: answer.reason };
  // What is no JSON counts as not filled in.
  const value = jsonObject.parse(jsonOf(answer.out));
  const missing = fields.filter((field) => text.parse(value[field]).trim() === '');
  return missing.length === 0 ? { kind: 'filled' } : { kind: 'unfilled', missing };
}
