import { randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { AccountId } from '@promoter/domain';
import type { XCredentials } from '@promoter/x';
import * as z from 'zod/mini';
import { readEntries } from './credentials.ts';
import { fileRefusal } from './read-json.ts';
import { WrongUsage } from './refusal.ts';

const entrySchema = z.catch(z.record(z.string(), z.unknown()), {});

/**
 * Puts an account's keys into a secrets file, which only its user can read and is made where it is not there. What else the
 * file and the account's entry hold is kept. The file is replaced as a whole: whoever reads it meanwhile sees the old one.
 */
export function writeCredentials(file: string, account: AccountId, keys: XCredentials): void {
  // A link stays one.
  const target = existsSync(file) ? realpathSync(file) : file;
  const entries = existsSync(target) ? readEntries(file) : {};
  const content = { ...entries, [account]: { ...entrySchema.parse(entries[account]), ...keys } };
  const fresh = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  try {
    const descriptor = openSync(fresh, 'wx', 0o600);
    try {
      writeFileSync(descriptor, `${JSON.stringify(content, null, 2)}\n`);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(fresh, target);
  } catch (cause) {
    rmSync(fresh, { force: true });
    throw fileRefusal(`the secrets file ${file}`, cause, 'nothing was stored');
  }
}

/** Refuses a file that could not be written in the end, before anybody has signed in. */
export function refuseUnwritable(file: string): void {
  const folder = dirname(existsSync(file) ? realpathSync(file) : file);
  if (!existsSync(folder)) throw new WrongUsage(`there is no folder ${folder}`);
  if (existsSync(file)) readEntries(file);
  try {
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw fileRefusal(`the folder ${folder}`, cause, 'nothing was stored');
  }
}
