import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { EpochMs } from '@promoter/domain';
import type { StackFunction } from '../stack.ts';
import { type Outcome, type RuntimeApi, serveRuntimeApi } from './runtime-api.ts';

/** One execution environment: a process with the function's bundle, variables, memory and time limit. */
export interface ExecutionEnvironment {
  /** Runs one event at the given time, once initialised. Ends the process when a time limit passes, as Lambda does. */
  invoke(event: unknown, at: EpochMs): Promise<Outcome>;
  /** Whether it can take another event. */
  isAlive(): boolean;
  /** The most memory that it has held, in MB; undefined where the system does not report it. */
  peakMemoryMb(): number | undefined;
  stop(): void;
}

export interface EnvironmentOptions {
  /** The program of every environment, as `buildRuntime` made it. */
  runtime: string;
  /** The bundle's folder, outside any package so that its .js files are CommonJS as on Lambda. */
  taskRoot: string;
  /** Variables beside the template's: where DynamoDB, Secrets Manager and X are here. */
  endpoints: Readonly<Record<string, string>>;
  at: EpochMs;
  /** Takes what the function writes to its log. */
  write(line: string): void;
  /** Called with the process's id as soon as there is one. */
  started?(pid: number): void;
  /** Called with the same when the function has initialised and waits for its first event. */
  initialised?(pid: number): void;
}

/** As on Lambda, a function's own limit begins when it has initialised. Lambda gives that ten seconds, a busy laptop needs more. */
const INITIALISES_WITHIN_MS = 60_000;

export async function startEnvironment(fn: StackFunction, options: EnvironmentOptions): Promise<ExecutionEnvironment> {
  const api = await serveRuntimeApi();
  const child = spawn(process.execPath, [...flags(fn), options.runtime], {
    env: variables(fn, options, api),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.pid !== undefined) options.started?.(child.pid);
  child.stdout.setEncoding('utf8').on('data', options.write);
  child.stderr.setEncoding('utf8').on('data', options.write);
  const ended = new Promise<Outcome>((resolve) =>
    child.once('exit', (code, signal) => {
      // A process that ends well has done nothing all the same: neither was its event asked for, nor is it answered.
      const before = isInitialised ? 'it answered' : 'it asked for an event: its code ends the process as it loads';
      resolve(failure('Runtime.ExitError', `ended with ${signal ?? `status ${code}`} before ${before}`));
    }),
  );
  child.once('exit', api.close);
  let stopped = false;
  let isInitialised = false;
  const stop = () => {
    stopped = true;
    child.kill('SIGKILL');
  };
  const isAlive = () => !stopped && child.exitCode === null && child.signalCode === null;
  return {
    isAlive,
    stop,
    peakMemoryMb: () => peakMemoryMb(child),
    async invoke(event, at) {
      const started = await within(INITIALISES_WITHIN_MS, stop, [api.started, ended]);
      if (!isInitialised && child.pid !== undefined) options.initialised?.(child.pid);
      isInitialised = true;
      if (!started.ok) {
        stop();
        return started;
      }
      const arn = `arn:aws:lambda:local:000000000000:function:${fn.id}`;
      const work = { event: JSON.stringify(event), at, deadline: at + fn.timeoutMs, arn };
      return within(fn.timeoutMs, stop, [api.hand(work), ended]);
    },
  };
}

/**
 * Lambda's own, as its Node 18 was seen to start functions and its Node 24 begins to (public copies of both scripts,
 * read 2026-11).
 */
const flags = ({ memoryMb }: StackFunction): string[] => [
  '--no-warnings',
  '--expose-gc',
  '--max-http-header-size=81920',
  // JavaScript gets nearly all of the Lambda memory, a tenth of it for young objects.
  `--max-semi-space-size=${Math.floor(memoryMb / 20)}`,
  `--max-old-space-size=${memoryMb - Math.floor(memoryMb / 10)}`,
];

/** The template's variables and Lambda's own; nothing of this process's, as it may hold credentials. */
const variables = (fn: StackFunction, { taskRoot, endpoints, at }: EnvironmentOptions, api: RuntimeApi) => ({
  ...fn.environment,
  ...endpoints,
  PATH: process.env.PATH,
  TZ: ':UTC',
  LANG: 'en_US.UTF-8',
  AWS_REGION: 'us-east-1',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_LAMBDA_FUNCTION_NAME: fn.id,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(fn.memoryMb),
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_LAMBDA_LOG_GROUP_NAME: fn.id,
  AWS_LAMBDA_LOG_STREAM_NAME: 'local',
  AWS_LAMBDA_RUNTIME_API: api.address,
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  LAMBDA_TASK_ROOT: taskRoot,
  _HANDLER: fn.handler,
  LOCAL_TIME: String(at),
});

/** The first of these outcomes, or Lambda's own where the time limit passes before: then the process is ended. */
async function within(ms: number, stop: () => void, outcomes: readonly Promise<Outcome>[]): Promise<Outcome> {
  const { promise: passed, resolve } = Promise.withResolvers<Outcome>();
  const timer = setTimeout(() => {
    stop();
    resolve(failure('Sandbox.Timedout', `Task timed out after ${(ms / 1000).toFixed(2)} seconds`));
  }, ms);
  return Promise.race([...outcomes, passed]).finally(() => clearTimeout(timer));
}

const failure = (errorType: string, errorMessage: string): Outcome => ({
  ok: false,
  body: JSON.stringify({ errorType, errorMessage }),
});

/** Linux keeps the high-water mark; elsewhere it is not known. */
function peakMemoryMb({ pid }: ChildProcess): number | undefined {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
