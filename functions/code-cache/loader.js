/**
 * The index.js of every deployed function: runs function.js, the bundle, from the code that V8 compiled when it was
 * bundled. V8 takes that code only from its own version, flags and built-in snapshot. Whatever it refuses it compiles
 * again from the source, so that nothing but time depends on it; the log then says so, once a start.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const file = join(__dirname, 'function.js');
const script = new Script(readFileSync(file, 'latin1'), {
  filename: file,
  cachedData: readFileSync(join(__dirname, 'function.cache')),
});
if (script.cachedDataRejected) {
  const { version, arch } = process;
  process.stdout.write(`${JSON.stringify({ level: 'INFO', message: 'code cache refused', node: version, arch })}\n`);
}
script.runInThisContext()(exports, require, module, file, __dirname);
