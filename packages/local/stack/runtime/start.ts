import { Module } from 'node:module';
import { installClock } from './clock.ts';
import { runHandler } from './run-handler.ts';
import { connectRuntimeApi } from './runtime-api-client.ts';

/**
 * A function's process: the clock first, then AWS's own runtime client where it is installed (`aws-lambda-ric`, with
 * its native part, which would have to be compiled, replaced by ours), else a small one that keeps to the same rules.
 */
const { AWS_LAMBDA_RUNTIME_API = '', LAMBDA_TASK_ROOT = '', _HANDLER = '', LOCAL_TIME, LOCAL_CLIENT } = process.env;
delete process.env.LOCAL_TIME;
delete process.env.LOCAL_CLIENT;
const clock = installClock();
clock.set(Number(LOCAL_TIME));
const client = connectRuntimeApi(AWS_LAMBDA_RUNTIME_API, clock);

if (LOCAL_CLIENT === undefined) {
  await runHandler(client, LAMBDA_TASK_ROOT, _HANDLER);
} else {
  replaceNativePart();
  await import(LOCAL_CLIENT);
}

function replaceNativePart(): void {
  // Node's types leave out `_load`, the one place through which every require of a native module goes.
  const loader = Module as unknown as { _load(request: string, ...rest: unknown[]): unknown };
  const load = loader._load;
  loader._load = (request, ...rest) =>
    request.endsWith('rapid-client.node') ? client : Reflect.apply(load, loader, [request, ...rest]);
}
