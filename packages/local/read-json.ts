import { readFileSync } from 'node:fs';
import { registerSecret } from '@promoter/functions/wiring/redact.ts';
import { Refusal, WrongUsage } from './refusal.ts';

/**
 * A JSON file's content. `what` names it in a refusal: `the configuration file cdk.json`. Where it is secret, it is
 * registered as such, and no refusal quotes it. A file that cannot be used is the fault of whoever named it.
 */
export function readJson(path: string, what = path, isSecret = false): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw fileRefusal(what, cause);
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

/**
 * The refusal of a file, named by `what`, that can be neither read nor written: the fault of whoever named it, but for a
 * full disk. `outcome` says what that means.
 */
export function fileRefusal(what: string, cause: unknown, outcome?: string): Refusal {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'unknown';
  const sentence = `${what} ${FAULTS[code] ?? `cannot be used (${code})`}${outcome === undefined ? '' : `: ${outcome}`}`;
  return code === 'ENOSPC' ? new Refusal(sentence, { cause }) : new WrongUsage(sentence, { cause });
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
