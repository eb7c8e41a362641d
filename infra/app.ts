import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import recommended from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { buildApp } from './build-app.ts';

// What the library recommends to a new project, named flag by flag: unnamed ones are counted at each synth. They come
// with its version, so an upgrade may bring new behaviour: "npx cdk diff" shows what it changes.
const built = buildApp(new App({ context: recommended }), {
  root: join(import.meta.dirname, '..'),
  from: new Date().toISOString().slice(0, 10),
});

if (built.ok) {
  built.app.synth();
} else {
  process.stderr.write(`${built.faults}\n`);
  process.exitCode = 1;
}
