import { existsSync } from 'node:fs';
import type { AccountId } from '@promoter/domain';
import { type XCredentials, xCredentialsSchema } from '@promoter/x';
import { appIn, type FoundApp } from './app-keys.ts';
import type { ConnectOptions } from './options.ts';

/** Where an account's keys go. */
export interface KeysPlace {
  /** As the end of a sentence. */
  name: string;
  /** The app's own keys that are already there, the account's own first; undefined where there are none. */
  findApp(): Promise<FoundApp | undefined>;
  store(keys: XCredentials): Promise<void>;
  /** What to do once they are there, where these are all accounts. */
  next(accounts: readonly AccountId[]): string;
}

/** The place that the command line names. Refuses one that cannot be written to, where that can be seen. */
export async function keysPlace(options: ConnectOptions, account: AccountId): Promise<KeysPlace> {
  const { secrets, secret } = options;
  if (secrets !== undefined) return fileOf(secrets, account);
  return secretOf(secret ?? '');
}

async function fileOf(file: string, account: AccountId): Promise<KeysPlace> {
  const { refuseUnwritable, writeCredentials } = await import('@promoter/local/write-credentials.ts');
  const { readEntries } = await import('@promoter/local/credentials.ts');
  refuseUnwritable(file);
  return {
    name: file,
    async findApp() {
      const { [account]: own, ...others } = existsSync(file) ? readEntries(file) : {};
      for (const [id, entry] of [[account, own] as const, ...Object.entries(others)]) {
        const app = appIn(entry);
        if (app) return { app, from: `account ${id} in ${file}` };
      }
      return undefined;
    },
    store: async (keys) => writeCredentials(file, account, keys),
    next(accounts) {
      const entries = readEntries(file);
      const missing = accounts.find((id) => !xCredentialsSchema.safeParse(entries[id]).success);
      const command = missing === undefined ? 'doctor' : `connect --account ${missing}`;
      return `npm run -s bot -- ${command} --secrets ${quoted(file)}${missing === undefined ? ' --verify' : ''}`;
    },
  };
}

async function secretOf(name: string): Promise<KeysPlace> {
  const { openAccountSecret } = await import('@promoter/local/account-secret.ts');
  const secret = openAccountSecret(name, process.env);
  // Before anybody signs in: a name that is none, or credentials that are not enough, are told now.
  const app = appIn(await secret.read());
  return {
    name: `the secret ${name}`,
    findApp: async () => app && { app, from: `the secret ${name}` },
    store: (keys) => secret.write(keys),
    next: () =>
      'the functions use them within five minutes; npm run -s bot -- doctor --deploy says which secrets are not filled yet',
  };
}

/** As a shell takes it for one word. */
const quoted = (word: string): string => (/^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
