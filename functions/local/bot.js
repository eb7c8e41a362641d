#!/usr/bin/env node
// Plain JavaScript, so that a Node too old to read the rest can still say what is wrong.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major !== 24) {
  process.stderr.write(
    `This needs Node 24, which "npm ci" installs beside it, but is running on Node ${major}.${minor}: run "npm ci", then "npm start" or "npm run bot -- <command>".\n`,
  );
  process.exit(2);
}
await import('./main.ts');
