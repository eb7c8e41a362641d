import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type EpochMs, HOUR_MS, isoTime, SECOND_MS } from '@promoter/domain';
import { openGate } from '../../functions/lambda-local/gate.ts';
import type { RuntimeClient } from '../../functions/lambda-local/runtime/build-client.ts';
import { type ExecutionEnvironment, startEnvironment } from '../../functions/lambda-local/runtime/environment.ts';
import type { StackFunction } from '../../functions/lambda-local/stack.ts';
import { ensureTables } from '../../functions/local/embedded/ensure-tables.ts';
import { startEmbeddedDynamo } from '../../functions/local/embedded/server.ts';
import { startXServer } from '../../test/support/x-server.ts';
import type { Bundle } from './bundle.ts';
import type { CpuQuota } from './cpu-quota.ts';
import { TABLE_NAMES } from './environment.ts';

/** Milliseconds from an event to X's answer, and to the end of the function. */
export interface PostTimes {
  cold: number;
  warm: number;
}

const SLOT = Date.parse('2026-11-22T08:00:00Z');
const SECRET = 'account-secret';
const KEYS = { apiKey: 'k', apiSecret: 's', accessToken: '1-t', accessSecret: 'a' };
const NOBODY = { accessKeyId: 'local', secretAccessKey: 'local' };

/** Two live posts of one account against a DynamoDB and an X on this machine: the first cold, the second warm. */
export async function timePosts(
  bundle: Bundle,
  environment: Record<string, string>,
  memoryMb: number,
  client: RuntimeClient,
  quota: CpuQuota | undefined,
): Promise<PostTimes> {
  const fn = functionOf(bundle, environment, memoryMb);
  const here = await startSurroundings(fn);
  let running: ExecutionEnvironment | undefined;
  const post = async (slot: EpochMs): Promise<number> => {
    const start = performance.now();
    const accepted = here.nextPost();
    running ??= await startEnvironment(fn, {
      client,
      taskRoot: bundle.folder,
      endpoints: here.endpoints,
      at: slot,
      write: () => undefined,
      ...(quota ? { started: quota.add } : {}),
    });
    const outcome = await running.invoke({ time: isoTime(slot) }, slot + 2 * SECOND_MS);
    // Everything is on this machine, so what X accepted is known before the function ends.
    const at = await Promise.race([accepted, Promise.resolve(undefined)]);
    if (at === undefined) throw new Error(`nothing was posted: ${outcome.body}`);
    return at - start;
  };
  try {
    return { cold: await post(SLOT), warm: await post(SLOT + 1.5 * HOUR_MS) };
  } finally {
    running?.stop();
    await here.stop();
  }
}

/** DynamoDB with empty tables, Secrets Manager and X. */
async function startSurroundings(fn: StackFunction) {
  const dynamo = await startEmbeddedDynamo({ directory: null });
  const client = new DynamoDBClient({ endpoint: dynamo.endpoint, region: 'local', credentials: NOBODY });
  await ensureTables(client, TABLE_NAMES);
  let tell: (at: number) => void = () => undefined;
  const x = await startXServer({
    onAccept: () => tell(performance.now()),
    users: { [KEYS.accessToken]: { id: '1', username: 'VOLTAGEGPU' } },
  });
  const secrets = new Map([[SECRET, JSON.stringify(KEYS)]]);
  const gate = await openGate(fn, { dynamodb: dynamo.endpoint, secrets, denied: () => undefined });
  return {
    endpoints: { DYNAMODB_ENDPOINT: gate.endpoint, SECRETS_ENDPOINT: gate.endpoint, X_API_URL: x.url },
    nextPost: () =>
      new Promise<number>((resolve) => {
        tell = resolve;
      }),
    async stop() {
      gate.close();
      await x.close();
      await dynamo.close();
    },
  };
}

const functionOf = (bundle: Bundle, environment: Record<string, string>, memoryMb: number): StackFunction => ({
  id: bundle.handler,
  code: bundle.folder,
  handler: 'index.handler',
  timeoutMs: 60_000,
  memoryMb,
  environment: { ...environment, ACCOUNT_SECRET: SECRET },
  // Speed is measured here; what roles allow is the tests' matter.
  allowed: { has: () => true },
  queue: null,
});
