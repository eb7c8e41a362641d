import type { Config } from '@promoter/config';
import { readCredentials } from '@promoter/local/credentials.ts';
import { settleServices } from '@promoter/local/pipeline-services.ts';
import { Refusal } from '@promoter/local/refusal.ts';
import type { Workspace } from '@promoter/local/workspace.ts';
import { verifyAccount } from '@promoter/pipeline';
import type { Finding } from './finding.ts';

/** Whether a file holds usable keys of every account, by their form alone. */
export function checkKeys(file: string | undefined, config: Config): Finding[] {
  if (file === undefined) {
    return [
      { subject: 'keys', verdict: 'warning', detail: 'not checked', todo: 'give the file with --secrets to check it' },
    ];
  }
  try {
    readCredentials(file, config);
    return [{ subject: 'keys', verdict: 'ok', detail: `all ${config.accounts.length} accounts have the four keys` }];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [{ subject: 'keys', verdict: 'failed', detail: error.message, todo: 'see "Go live" in the README' }];
  }
}

/** Asks X whose keys these are: one billed read an account, at most once a day. */
export async function verifyKeys(workspace: Workspace): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { id, handle } of workspace.config.accounts) {
    const subject = `keys of ${id}`;
    const verified = await verifyAccount({ ...settleServices(id, workspace), atOnce: true });
    switch (verified.kind) {
      case 'verified':
        findings.push({ subject, verdict: 'ok', detail: `belong to @${verified.handle}` });
        break;
      case 'failed':
        findings.push({ subject, verdict: 'failed', detail: verified.detail, todo: `put @${handle}’s own keys there` });
        break;
      case 'not-due':
        findings.push({ subject, verdict: 'warning', detail: 'could not be verified: no keys were given' });
        break;
    }
  }
  return findings;
}
