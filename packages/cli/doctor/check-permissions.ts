import { type Config, ENVIRONMENT } from '@promoter/config';
import { SECOND_MS } from '@promoter/domain';
import { jsonOf } from '@promoter/functions/wiring/json-of.ts';
import type { Workspace } from '@promoter/local/workspace.ts';
import { type AccessLevel, readAccessLevel, type XCredentials, xCredentialsSchema } from '@promoter/x';
import type { AskAws } from '../aws/ask-aws.ts';
import { readSecret, type SecretState } from '../aws/read-secrets.ts';
import { type Finding, failed, ok, warning } from './finding.ts';

/** Asks X whether each account's tokens may post, which an answer to a read does not tell otherwise. */
export async function checkPermissions({ config, keys }: Workspace): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { id } of config.accounts) {
    const credentials = keys?.get(id);
    if (credentials) findings.push(await permissionOf(id, credentials, config));
  }
  return findings;
}

/** The same by the tokens in the filled secrets of a deployed bot's accounts; their values stay in here. */
export async function checkDeployedPermissions(
  secrets: readonly SecretState[],
  { config, aws }: { config: Pick<Config, 'x'>; aws: AskAws },
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { account, arn, state } of secrets) {
    if (account === undefined || state.kind !== 'filled') continue;
    const answer = await readSecret(arn, aws);
    const credentials = xCredentialsSchema.safeParse(answer.ok ? jsonOf(answer.out) : undefined).data;
    findings.push(credentials ? await permissionOf(account, credentials, config) : findingOf(account, null));
  }
  return findings;
}

async function permissionOf(account: string, credentials: XCredentials, { x }: Pick<Config, 'x'>): Promise<Finding> {
  const apiUrl = process.env[ENVIRONMENT.xApiUrl];
  return findingOf(account, await readAccessLevel({ credentials, apiUrl, timeoutMs: x.timeoutSeconds * SECOND_MS }));
}

function findingOf(account: string, level: AccessLevel): Finding {
  const subject = `permission of ${account}`;
  if (level === null) return warning(subject, 'not checked: X did not say what these tokens may do');
  if (level === 'read')
    return failed(
      subject,
      'these tokens may only read',
      'give the app "Read and write" on console.x.com, then make new tokens: those of before stay as they are (docs/going-live.md, step 4)',
    );
  return ok(subject, `may post (${level})`);
}
