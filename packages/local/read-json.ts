import { readFileSync } from 'node:fs';
import { Refusal } from './refusal.ts';

/** A JSON file's content. `what` names it in a refusal: `the configuration file cdk.json`. */
export function readJson(path: string, what = path): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : 'unknown reason';
    throw new Refusal(`${what} cannot be read: ${code}`, { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Refusal(`${path} is no JSON: ${cause instanceof Error ? cause.message : 'it cannot be read'}`, { cause });
  }
}
