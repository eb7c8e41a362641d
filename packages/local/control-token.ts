import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokensIn } from '@promoter/functions/control-api/tokens.ts';
import { registerSecret } from '@promoter/functions/wiring/redact.ts';
import { fileRefusal } from './read-json.ts';
import { WrongUsage } from './refusal.ts';

/**
 * The control token of this data directory, made on first use and readable by its user only. Refuses a file in its place
 * that holds none.
 */
export function localControlToken(dataDir: string): string {
  const token = readOrCreate(dataDir);
  registerSecret(token);
  return token;
}

/** Of several people's tokens, with which the file may be written as the secret is, the first that may steer. */
export const steeringToken = (token: string): string =>
  tokensIn(token).tokens.find(({ role }) => role === 'steer')?.value ?? token;

function readOrCreate(dataDir: string): string {
  const file = join(dataDir, 'control-token');
  try {
    const token = readFileSync(file, 'utf8').trim();
    if (token !== '') return usable(token, file);
  } catch (cause) {
    if (cause instanceof WrongUsage) throw cause;
    if (existsSync(file)) throw fileRefusal(`the control token ${file}`, cause);
    mkdirSync(dataDir, { recursive: true });
    const token = randomBytes(24).toString('base64url');
    writeFileSync(file, `${token}\n`, { mode: 0o600, flag: 'wx' });
    return token;
  }
  throw new WrongUsage(`the control token ${file} is empty: remove it, and a new one is made`);
}

/** A file of several people's tokens is one as long as one of them lets somebody in. */
function usable(token: string, file: string): string {
  const { tokens, refused } = tokensIn(token);
  if (tokens.length > 0) return token;
  throw new WrongUsage(
    `the control token ${file}: ${refused.join('; ') || 'it names nobody'}; without the file, one is made`,
  );
}
