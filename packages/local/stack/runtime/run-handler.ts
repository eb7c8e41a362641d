import { createRequire } from 'node:module';
import { join } from 'node:path';
import { TIME_HEADER } from './clock.ts';
import { type Answer, askRuntimeApi } from './runtime-api-client.ts';

type Handler = (event: unknown, context: object) => unknown;

/** Loads a CommonJS bundle and gives it one invocation after the other, until the process is ended. */
export async function runHandler(taskRoot: string, name: string, setTime: (epochMs: number) => void): Promise<never> {
  let handler: Handler;
  try {
    handler = load(taskRoot, name);
  } catch (thrown) {
    await askRuntimeApi('init/error', errorBody(thrown));
    process.exit(1);
  }
  for (;;) {
    const invocation = await askRuntimeApi('invocation/next');
    setTime(Number(invocation.headers[TIME_HEADER]));
    const id = String(invocation.headers['lambda-runtime-aws-request-id']);
    try {
      const answer = await handler(JSON.parse(invocation.body), contextOf(invocation, id));
      await askRuntimeApi(`invocation/${id}/response`, JSON.stringify(answer ?? null));
    } catch (thrown) {
      await askRuntimeApi(`invocation/${id}/error`, errorBody(thrown));
    }
  }
}

/** `index.handler` is the export `handler` of `index.js`. */
function load(taskRoot: string, name: string): Handler {
  const [file = '', exported = ''] = name.split('.');
  const module: unknown = createRequire(join(taskRoot, '/'))(join(taskRoot, file));
  const found: unknown = Reflect.get(Object(module), exported);
  if (typeof found !== 'function') throw new Error(`${name} is undefined or not exported`);
  return (event, context) => Reflect.apply(found, undefined, [event, context]);
}

function contextOf({ headers }: Answer, awsRequestId: string): object {
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  const { AWS_LAMBDA_FUNCTION_NAME, AWS_LAMBDA_FUNCTION_MEMORY_SIZE, AWS_LAMBDA_FUNCTION_VERSION } = process.env;
  return {
    awsRequestId,
    functionName: AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

/** An error as AWS's runtime reports it. */
function errorBody(thrown: unknown): string {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return JSON.stringify({ errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') });
}
