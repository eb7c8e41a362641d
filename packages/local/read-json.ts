import { readFileSync } from 'node:fs';
import { registerSecret } from '@promoter/functions/wiring/redact.ts';
import { Refusal } from './refusal.ts';

/**
 * A JSON file's content. `what` names it in a refusal: `the configuration file cdk.json`. Where it is secret, it is
 * registered as such, and no refusal quotes it.
 */
export function readJson(path: string, what = path, isSecret = false): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : 'unknown reason';
    throw new Refusal(`${what} cannot be read: ${code}`, { cause });
  }
  if (isSecret) registerSecret(text);
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (isSecret) throw new Refusal(`${path} is no JSON`);
    throw new Refusal(`${path} is no JSON: ${cause instanceof Error ? cause.message : 'it cannot be read'}`, { cause });
  }
}
