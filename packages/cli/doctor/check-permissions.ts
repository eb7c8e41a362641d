import { ENVIRONMENT } from '@promoter/config';
import { SECOND_MS } from '@promoter/domain';
import type { Workspace } from '@promoter/local/workspace.ts';
import { type AccessLevel, readAccessLevel } from '@promoter/x';
import { type Finding, failed, ok, warning } from './finding.ts';

/** Asks X whether each account's tokens may post, which an answer to a read does not tell otherwise. */
export async function checkPermissions({ config, keys }: Workspace): Promise<Finding[]> {
  const apiUrl = process.env[ENVIRONMENT.xApiUrl];
  const timeoutMs = config.x.timeoutSeconds * SECOND_MS;
  const findings: Finding[] = [];
  for (const { id } of config.accounts) {
    const credentials = keys?.get(id);
    if (credentials) findings.push(findingOf(id, await readAccessLevel({ credentials, apiUrl, timeoutMs })));
  }
  return findings;
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
