import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { buildApp } from './build-app.ts';

const built = buildApp(new App(), {
  root: join(import.meta.dirname, '..'),
  from: new Date().toISOString().slice(0, 10),
});

if (built.ok) {
  built.app.synth();
} else {
  process.stderr.write(`${built.faults}\n`);
  process.exitCode = 1;
}
