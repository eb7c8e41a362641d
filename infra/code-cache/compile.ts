/**
 * `compile.ts <handler> <folder>` loads function.js, calls it once, and writes the code that V8 compiled meanwhile into
 * a cache that bears this Node's name.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { warmUp } from './warm-up.ts';

const [handler, folder] = process.argv.slice(2);
if (handler === undefined || folder === undefined)
  throw new Error('name the handler and the folder of its function.js');

const file = join(folder, 'function.js');
const script = new Script(readFileSync(file, 'utf8'), { filename: file });
await warmUp(handler, () => {
  const module = { exports: { handler: notLoaded } };
  script.runInThisContext()(module.exports, createRequire(file), module, file, folder);
  return module.exports;
});
// The name that loader.js looks for.
const flags = 'gc' in globalThis ? '-gc' : '';
writeFileSync(join(folder, `function-${process.version}-${process.arch}${flags}.cache`), script.createCachedData());

function notLoaded(): never {
  throw new Error('the bundle exports no handler');
}
