#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

// Plain JavaScript, so that a Node too old to read the rest can still say what is wrong.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major !== 24) {
  process.stderr.write(`This needs Node 24, and is running on Node ${major}.${minor}: ${wayToNode24()}\n`);
  process.exit(2);
}
// Types stripped and code compiled once, not at each command. Not in the shared /tmp, where others could put code.
module.enableCompileCache(join(ROOT, 'node_modules/.cache/promoter'));
await import('./main.ts');

function wayToNode24() {
  const has = (/** @type {string} */ path) => existsSync(join(ROOT, 'node_modules', path));
  if (!has('.package-lock.json')) return 'run "npm ci", which installs one beside it, then "npm start".';
  if (has('node/bin/node'))
    return 'start it with "npm start" or "npm run -s bot -- <command>", which use the one beside it.';
  if (has('node'))
    return '"npm ci" could not fetch one, as install scripts are off. Run "npm rebuild node --ignore-scripts=false", which runs this one, or use a Node 24 of your own (https://nodejs.org).';
  return '"npm ci" found none for this system: install Node 24 (https://nodejs.org), then start it again.';
}
