#!/usr/bin/env node
import module from 'node:module';
import { join } from 'node:path';

// Plain JavaScript, so that a Node too old to read the rest can still say what is wrong.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major !== 24) {
  process.stderr.write(
    `This needs Node 24, which "npm ci" installs beside it, but is running on Node ${major}.${minor}: run "npm ci", then "npm start" or "npm run bot -- <command>".\n`,
  );
  process.exit(2);
}
// Types stripped and code compiled once, not at each command. Not in the shared /tmp, where others could put code.
module.enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/promoter'));
await import('./main.ts');
