import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ENVIRONMENT } from '@promoter/config';
import { ensureTables } from '@promoter/local/embedded/ensure-tables.ts';
import { startEmbeddedDynamo } from '@promoter/local/embedded/server.ts';
import * as z from 'zod/mini';
import { servePages } from '../../test/support/page-server.ts';
import { startSecretsServer } from '../../test/support/secrets-server.ts';
import { build } from '../start/bundle.ts';
import { environment, TABLE_NAMES } from '../start/environment.ts';

const figures = z.object({
  answer: z.object({ cards: z.object({ drawn: z.int(), failed: z.int(), left: z.int() }) }),
  tookMs: z.number(),
  processorMs: z.number(),
  peakMb: z.number(),
});

/** What one run of a function took. */
export type RefreshFigures = z.output<typeof figures>;

const ROOT = join(import.meta.dirname, '../..');

/**
 * Runs refresh-offers as it is deployed, bundle and files, in a process of its own, twice: where all of so many machines
 * are new, and again an hour later, as it were, with nothing changed.
 */
export async function measureRefresh(machines: number): Promise<[first: RefreshFigures, second: RefreshFigures]> {
  const scratch = mkdtempSync(join(tmpdir(), 'promoter-cards-'));
  const dynamo = await startEmbeddedDynamo({ directory: null });
  const list = await servePages((_request, response) => void response.end(JSON.stringify(priceList(machines))));
  const secrets = await startSecretsServer({ 'sources-secret': { priceListKey: 'key' } });
  try {
    const { folder } = await build('refresh-offers', scratch);
    const files = [join(ROOT, 'infra/bundling/write-card-files.ts'), join(folder, 'cards'), 'voltagegpu'];
    execFileSync(process.execPath, ['--no-warnings', ...files]);
    const client = new DynamoDBClient({
      endpoint: dynamo.endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    await ensureTables(client, TABLE_NAMES);
    client.destroy();
    const env = {
      ...environment,
      [ENVIRONMENT.config]: JSON.stringify({ offers: { priceListUrl: list.url } }),
      [ENVIRONMENT.dynamodbEndpoint]: dynamo.endpoint,
      [ENVIRONMENT.secretsEndpoint]: secrets.url,
      [ENVIRONMENT.logLevel]: 'SILENT',
      LAMBDA_TASK_ROOT: folder,
    };
    const run = async (): Promise<RefreshFigures> => {
      const child = spawn(
        process.execPath,
        ['--no-warnings', join(import.meta.dirname, 'run-refresh.ts'), join(folder, 'index.js')],
        {
          env,
          stdio: ['ignore', 'ignore', 'pipe'],
        },
      );
      return figures.parse(JSON.parse(await text(child.stderr)));
    };
    return [await run(), await run()];
  } finally {
    await Promise.all([dynamo.close(), list.close(), secrets.close()]);
    rmSync(scratch, { recursive: true });
  }
}

const priceList = (count: number) => ({
  machines: Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    gpuType: `RTX PRO ${4_000 + index} Ada`,
    gpuCount: 1 + (index % 8),
    hourlyPrice: 0.41 + index * 1.37,
    available: true,
  })),
});
