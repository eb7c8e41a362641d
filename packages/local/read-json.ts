import { readFileSync } from 'node:fs';
import { registerSecret } from '@promoter/functions/wiring/redact.ts';
import { WrongUsage } from './refusal.ts';

/**
 * A JSON file's content. `what` names it in a refusal: `the configuration file cdk.json`. Where it is secret, it is
 * registered as such, and no refusal quotes it. A file that cannot be used is the fault of whoever named it.
 */
export function readJson(path: string, what = path, isSecret = false): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new WrongUsage(`${what} ${fileFault(cause)}`, { cause });
  }
  if (isSecret) registerSecret(text);
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (isSecret) throw new WrongUsage(`${path} is no JSON`);
    const fault = cause instanceof Error ? cause.message : 'it cannot be read';
    throw new WrongUsage(`${path} is no JSON: ${fault}`, { cause });
  }
}

/** Why a file can be neither read nor written, as the end of a sentence that begins with its name. */
export function fileFault(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
  return FAULTS[code] ?? `cannot be used (${code})`;
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  ENOTDIR: 'is not there',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be used by you: see its permissions',
  EPERM: 'may not be used by you: see its permissions',
  EROFS: 'is on a disk that cannot be written to',
  ENOSPC: 'does not fit on the disk',
};
