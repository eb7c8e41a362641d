import { createRequire, Module } from 'node:module';
import { pathToFileURL } from 'node:url';
import { installClock } from './clock.ts';
import { runHandler } from './run-handler.ts';
import { connectRuntimeApi } from './runtime-api-client.ts';

/**
 * A function's process: the clock first, then AWS's own runtime client where it is installed (`aws-lambda-ric`, with
 * its native part, which would have to be compiled, replaced by ours), else a small one that keeps to the same rules.
 */
const { AWS_LAMBDA_RUNTIME_API = '', LAMBDA_TASK_ROOT = '', _HANDLER = '', LOCAL_TIME = '' } = process.env;
delete process.env.LOCAL_TIME;
const clock = installClock();
clock.set(Number(LOCAL_TIME));
const client = connectRuntimeApi(AWS_LAMBDA_RUNTIME_API, clock);

const awsClient = installedClient();
if (awsClient === undefined) {
  await runHandler(client, LAMBDA_TASK_ROOT, _HANDLER);
} else {
  replaceNativePart();
  await import(awsClient);
}

function installedClient(): string | undefined {
  try {
    return pathToFileURL(createRequire(import.meta.url).resolve('aws-lambda-ric')).href;
  } catch {
    return undefined;
  }
}

function replaceNativePart(): void {
  // Node's types leave out `_load`, the one place through which every require of a native module goes.
  const loader = Module as unknown as { _load(request: string, ...rest: unknown[]): unknown };
  const load = loader._load;
  loader._load = (request, ...rest) =>
    request.endsWith('rapid-client.node') ? client : Reflect.apply(load, loader, [request, ...rest]);
}
