import { existsSync } from 'node:fs';
import type { Config } from '@promoter/config';
import type { AccountId } from '@promoter/domain';
import { isOpenToOthers, NoUsableKeys, readCredentials } from '@promoter/local/credentials.ts';
import { settleServices } from '@promoter/local/pipeline-services.ts';
import { WrongUsage } from '@promoter/local/refusal.ts';
import type { Workspace } from '@promoter/local/workspace.ts';
import { verifyAccount } from '@promoter/pipeline';
import { adviceOn } from './advice-on-keys.ts';
import { type Finding, failed, ok, warning } from './finding.ts';

/** Most who read this have no such file yet, and a rehearsal needs none. */
const TO_CHECK =
  'before a bot on this machine goes live, name with --secrets the file of the accounts’ keys to X, which "connect --secrets" makes (step 7 in docs/going-live.md)';

/** Whether a file holds usable keys of every account, by their form alone. Refuses a file that is not there. */
export function checkKeys(file: string | undefined, config: Config): Finding[] {
  if (file === undefined) return [warning('keys', 'not checked', TO_CHECK)];
  try {
    readCredentials(file, config);
    return [ok('keys', `all ${config.accounts.length} accounts have the four keys`)];
  } catch (error) {
    if (!(error instanceof WrongUsage) || !existsSync(file)) throw error;
    return [failed('keys', error.message, todoFor(error, file, config))];
  }
}

/** The command that mends a file of keys; what is no JSON has to be mended by hand, or made anew beside it. */
function todoFor(error: WrongUsage, file: string, { accounts: [first] }: Config): string {
  if (error instanceof NoUsableKeys) return connect(error.account, file);
  if (isOpenToOthers(file)) return `chmod 600 ${file}`;
  return `mend the file, or make another: ${connect(first?.id ?? 'A', 'NEW-FILE')}`;
}

const connect = (account: AccountId, file: string): string =>
  `npm run -s bot -- connect --account ${account} --secrets ${file}`;

/** Asks X whose keys these are: one billed read an account, at most once a day. */
export async function verifyKeys(workspace: Workspace): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { id, handle } of workspace.config.accounts) {
    const subject = `keys of ${id}`;
    const verified = await verifyAccount({ ...settleServices(id, workspace), atOnce: true });
    if (verified.kind === 'verified') findings.push(ok(subject, `belong to @${verified.handle}`));
    else if (verified.kind === 'not-due') findings.push(warning(subject, 'could not be verified: no keys were given'));
    else {
      const { detail, unread } = verified;
      findings.push(failed(subject, detail, unread ? adviceOn(unread) : `put @${handle}’s own keys there`));
    }
  }
  return findings;
}
