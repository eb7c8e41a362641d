import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { registerSecret } from '@promoter/functions/wiring/redact.ts';

/** The control token of this data directory, made on first use and readable by its user only. */
export function localControlToken(dataDir: string): string {
  const token = readOrCreate(dataDir);
  registerSecret(token);
  return token;
}

function readOrCreate(dataDir: string): string {
  const file = join(dataDir, 'control-token');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    mkdirSync(dataDir, { recursive: true });
    const token = randomBytes(24).toString('base64url');
    writeFileSync(file, `${token}\n`, { mode: 0o600, flag: 'wx' });
    return token;
  }
}
