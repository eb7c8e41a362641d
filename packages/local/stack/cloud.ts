import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENVIRONMENT } from '@promoter/config';
import { type EpochMs, MINUTE_MS } from '@promoter/domain';
import { startEmbeddedDynamo } from '../embedded/server.ts';
import { type AccessGateway, type Denial, startAccessGateway } from './access-gateway.ts';
import { type DeployedFunction, deploy, type FunctionReport } from './deployed-function.ts';
import { createEventBus, type FailedEvent } from './event-bus.ts';
import { buildRuntime } from './runtime/build-runtime.ts';
import type { Outcome } from './runtime/runtime-api.ts';
import type { Stack } from './stack.ts';

/** A synthesised stack, deployed on this machine. */
export interface LocalCloud {
  /** The embedded DynamoDB, for looking into the tables; they are called by their logical ids. */
  dynamodb: string;
  tables: readonly string[];
  now(): EpochMs;
  /** Fires every rule due from now until then, minute by minute, each as soon as the ones before have run. */
  runUntil(until: EpochMs): Promise<void>;
  /** Sends a request to the function behind the Function URL. */
  request(event: unknown): Promise<Outcome>;
  reports(): Record<string, FunctionReport>;
  /** Events that came to nothing, and requests that roles do not allow. */
  failures: readonly FailedEvent[];
  denials: readonly Denial[];
  stop(): Promise<void>;
}

export interface CloudOptions {
  /** When the clock starts; a whole minute. */
  start: EpochMs;
  /** The database's folder; null keeps it in memory. */
  data: string | null;
  /** Secrets by a part of their logical id: `PostSlotA`, `Token`. */
  secrets: Readonly<Record<string, string>>;
  /** Where X is, for a stack in live mode. */
  xApiUrl?: string;
  /** Variables by which functions find their way out of this machine, where a proxy is in it. */
  network?: Readonly<Record<string, string>>;
  /** Takes every line of every function's log. */
  write(line: string, fn: string): void;
}

export async function startCloud(stack: Stack, options: CloudOptions): Promise<LocalCloud> {
  let now = options.start;
  const dynamo = await startEmbeddedDynamo({ directory: options.data, now: () => now });
  for (const table of stack.tables) await createTable(dynamo.endpoint, table);
  const scratch = mkdtempSync(join(tmpdir(), 'promoter-lambda-'));
  const runtime = await buildRuntime(scratch);
  const denials: Denial[] = [];
  const failures: FailedEvent[] = [];
  const secrets = new Map(stack.secrets.map((id) => [id, secretFor(id, options.secrets)]));
  const functions = new Map<string, DeployedFunction>();
  const gateways: AccessGateway[] = [];

  for (const fn of stack.functions) {
    const denied = (denial: Denial) => denials.push(denial);
    const gateway = await startAccessGateway(fn, { dynamodb: dynamo.endpoint, secrets, denied });
    gateways.push(gateway);
    const endpoints = {
      ...options.network,
      [ENVIRONMENT.dynamodbEndpoint]: gateway.endpoint,
      [ENVIRONMENT.secretsEndpoint]: gateway.endpoint,
      ...(options.xApiUrl === undefined ? {} : { [ENVIRONMENT.xApiUrl]: options.xApiUrl }),
    };
    functions.set(fn.id, deploy(fn, { runtime, scratch, endpoints, write: (line) => options.write(line, fn.id) }));
  }

  const tick = createEventBus(stack, functions, options.start, (event) => failures.push(event));
  const api = functions.get(stack.url);
  return {
    dynamodb: dynamo.endpoint,
    tables: stack.tables.map(({ TableName }) => TableName),
    now: () => now,
    failures,
    denials,
    async runUntil(until) {
      for (; now < until; now += MINUTE_MS) await tick(now);
    },
    request: (event) => {
      if (!api) throw new Error('the stack has no Function URL');
      return api.call(event, now);
    },
    reports: () => Object.fromEntries([...functions].map(([id, fn]) => [id, fn.report()])),
    async stop() {
      for (const fn of functions.values()) fn.stop();
      for (const gateway of gateways) gateway.close();
      await dynamo.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

/** What is not given is as CloudFormation leaves it: there, but empty. */
const secretFor = (id: string, given: Readonly<Record<string, string>>): string =>
  Object.entries(given).find(([part]) => id.includes(part))?.[1] ?? '{}';

/** A table that is there already, from an earlier run on the same data, is as good. */
async function createTable(endpoint: string, table: Record<string, unknown>): Promise<void> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { 'x-amz-target': 'DynamoDB_20120810.CreateTable', 'content-type': 'application/x-amz-json-1.0' },
    body: JSON.stringify(table),
  });
  const body = await answer.text();
  if (!answer.ok && !body.includes('ResourceInUseException')) throw new Error(`no table ${table.TableName}: ${body}`);
}
