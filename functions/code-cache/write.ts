/**
 * A step of bundling: `write.ts <handler> <folder>` makes the bundle in the folder, index.js, into function.js with
 * the code V8 compiles for it in a cache that bears this Node's name, and puts the loader of both in its place.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { warmUp } from './warm-up.ts';

const [handler, folder] = process.argv.slice(2);
if (handler === undefined || folder === undefined) throw new Error('name the handler and the folder of its bundle');

const bundle = readFileSync(join(folder, 'index.js'), 'utf8');
// As Node wraps a CommonJS module.
const source = `(function (exports, require, module, __filename, __dirname) {${inAscii(bundle)}\n})`;
const file = join(folder, 'function.js');
writeFileSync(file, source);
const script = new Script(source, { filename: file });
await warmUp(handler, () => {
  const module = { exports: { handler: notLoaded } };
  script.runInThisContext()(module.exports, createRequire(file), module, file, folder);
  return module.exports;
});
writeFileSync(join(folder, `function-${process.version}-${process.arch}.cache`), script.createCachedData());
copyFileSync(join(import.meta.dirname, 'loader.js'), join(folder, 'index.js'));

/**
 * One letter outside Latin 1 would double the source in memory. esbuild leaves such only in regular expressions, where
 * their escapes mean the same.
 */
function inAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function notLoaded(): never {
  throw new Error('the bundle exports no handler');
}
