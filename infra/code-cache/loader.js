/**
 * The index.js of every deployed function: runs function.js, the bundle, from the code that V8 compiled when it was
 * bundled, where that was by the same Node on the same kind of processor. V8 checks for itself, its flags too, and
 * compiles from the source whatever it refuses, so that nothing but time depends on it; the log then says so, once a start.
 */
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const { version, arch } = process;
const file = join(__dirname, 'function.js');
// Code that was compiled under --expose-gc is another than without, and Lambda may start functions with it or not.
const flags = 'gc' in globalThis ? '-gc' : '';
const cache = join(__dirname, `function-${version}-${arch}${flags}.cache`);
const script = new Script(readFileSync(file, 'utf8'), {
  filename: file,
  cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
});
// Undefined where there was none to take.
if (script.cachedDataRejected !== false) {
  const node = [version, ...process.execArgv.filter((flag) => flag.startsWith('--'))].join(' ');
  process.stdout.write(`${JSON.stringify({ level: 'INFO', message: 'code cache not used', node, arch })}\n`);
}
script.runInThisContext()(exports, require, module, file, __dirname);
