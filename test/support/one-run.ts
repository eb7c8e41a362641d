import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Before the first test: every test and every process it starts gets its temporary files in one folder, which goes with
 * the run; and Node strips types and compiles a file once for all of those processes.
 */
export default function prepareRun(): void {
  const folder = mkdtempSync(join(tmpdir(), 'promoter-tests-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  process.env.TMPDIR = folder;
  process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../../node_modules/.cache/promoter');
}
