import { statSync } from 'node:fs';
import type { Config } from '@promoter/config';
import type { AccountId } from '@promoter/domain';
import { NO_SOURCES, parseSources, type SourcesSecret } from '@promoter/functions/wiring/sources-secret.ts';
import { type XCredentials, xCredentialsSchema } from '@promoter/x';
import * as z from 'zod/mini';
import { readJson } from './read-json.ts';
import { WrongUsage } from './refusal.ts';

/** Read or write permission for the group or anybody else. */
const OTHERS = 0o077;

/** A file without usable keys of an account. */
export class NoUsableKeys extends WrongUsage {
  readonly account: AccountId;

  constructor(account: AccountId, message: string) {
    super(message);
    this.account = account;
  }
}

/** The accounts' keys to X out of a local file: account id → the four keys, as in Secrets Manager. */
export function readCredentials(file: string | undefined, config: Config): ReadonlyMap<AccountId, XCredentials> {
  if (file === undefined) {
    throw new WrongUsage(
      'live mode needs the accounts’ keys to X: give them with --secrets FILE (account id → apiKey, apiSecret, accessToken, accessSecret)',
    );
  }
  const entries = readEntries(file);
  const found = new Map<AccountId, XCredentials>();
  for (const { id, handle } of config.accounts) {
    const keys = xCredentialsSchema.safeParse(entries[id]);
    // The parser's own words could quote a key: only the names of the keys are said.
    if (!keys.success)
      throw new NoUsableKeys(
        id,
        `${file} has no usable keys for account ${id} (@${handle}): apiKey, apiSecret, accessToken and accessSecret are wanted`,
      );
    found.set(id, keys.data);
  }
  return found;
}

/** The sources' credentials in the same file, under `sources`; none where no file was given. */
export function readLocalSources(file: string | undefined): SourcesSecret {
  if (file === undefined) return NO_SOURCES;
  const parsed = z.object({ sources: z.unknown() }).safeParse(readPrivateJson(file));
  return parsed.success ? parseSources(parsed.data.sources) : NO_SOURCES;
}

/** The entries of a secrets file: account id → keys, and what else it holds. */
export function readEntries(file: string): Record<string, unknown> {
  const parsed = z.record(z.string(), z.unknown()).safeParse(readPrivateJson(file));
  if (parsed.success) return parsed.data;
  throw new WrongUsage(`${file} must hold one JSON object: account id → keys`);
}

/** A secrets file's content. Refuses one that others can read. */
function readPrivateJson(file: string): unknown {
  const content = readJson(file, `the secrets file ${file}`, true);
  if (!isOpenToOthers(file)) return content;
  throw new WrongUsage(`${file} can be read by others on this machine: run "chmod 600 ${file}" first`);
}

export const isOpenToOthers = (file: string): boolean => (statSync(file).mode & OTHERS) !== 0;
