/**
 * `wrap.ts <handler> <folder>` makes the bundle in the folder, index.js, into function.js, of which V8 can keep the
 * compiled code, and puts the loader of both in its place.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[3];
if (folder === undefined) throw new Error('name the handler and the folder of its bundle');

const bundle = readFileSync(join(folder, 'index.js'), 'utf8');
// As Node wraps a CommonJS module.
const source = `(function (exports, require, module, __filename, __dirname) {${inAscii(bundle)}\n})`;
writeFileSync(join(folder, 'function.js'), source);
copyFileSync(join(import.meta.dirname, 'loader.js'), join(folder, 'index.js'));

/**
 * One letter outside Latin 1 would double the source in memory. esbuild leaves such only in regular expressions, where
 * their escapes mean the same.
 */
function inAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
