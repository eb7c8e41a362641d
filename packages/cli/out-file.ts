import { statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileRefusal } from '@promoter/local/read-json.ts';
import { WrongUsage } from '@promoter/local/refusal.ts';

/** Refuses what `--out` names where it surely cannot be written: before the work, not after it. */
export function refuseUnwritable(file: string): void {
  const folder = dirname(file);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new WrongUsage(`there is no folder ${folder}: make it first, or name another file with --out`);
  }
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new WrongUsage(`${file} is a folder, not a file`);
}

/** Writes the file that `--out` names, or refuses in a sentence. */
export function writeOutFile(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content);
  } catch (cause) {
    throw fileRefusal(file, cause);
  }
}
