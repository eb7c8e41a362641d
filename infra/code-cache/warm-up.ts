import { createServer } from 'node:http';
import { ENVIRONMENT, TABLE_IDS, tableVariable, zoneAround } from '@promoter/config';

type Handler = (event: object, context: object) => unknown;

/**
 * Loads a function and calls it once, so that V8 compiles what a start and a call need. DynamoDB, Secrets Manager and
 * X are one server on this machine that accepts every request: tables are empty, writes succeed, a post has an id.
 */
export async function warmUp(handler: string, load: () => { handler: Handler }): Promise<void> {
  const server = createServer((request, response) => {
    request.resume().once('end', () => response.setHeader('content-type', 'application/json').end(ACCEPTED));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  Object.assign(process.env, environment(`http://127.0.0.1:${port}`));
  Date.now = () => NOW;
  const loaded = load();
  const event = EVENTS[handler];
  if (event) await loaded.handler(event, { awsRequestId: 'warm-up', functionName: handler });
  server.closeAllConnections();
  server.close();
}

/** A slot of account A under the configuration below. */
const NOW = Date.parse('2026-11-22T08:00:00Z');
const SECRET = JSON.stringify({ apiKey: 'k', apiSecret: 's', accessToken: '1-t', accessSecret: 'a' });
const ACCEPTED = JSON.stringify({ data: { id: '1' }, SecretString: SECRET });

/** An event for each function that is waited for. The others would call other hosts, and nobody waits for them. */
const EVENTS: Readonly<Record<string, object>> = {
  'post-slot': { time: new Date(NOW).toISOString() },
  'control-api': {
    version: '2.0',
    rawPath: '/status',
    rawQueryString: '',
    headers: { authorization: `Bearer ${SECRET}` },
    requestContext: { domainName: 'localhost', http: { method: 'GET', path: '/status', sourceIp: '127.0.0.1' } },
  },
};

const environment = (url: string): Record<string, string> => ({
  [ENVIRONMENT.config]: JSON.stringify({ mode: 'live', trends: { use: 'relevant' } }),
  [ENVIRONMENT.zone]: JSON.stringify(zoneAround('Europe/Paris', '2026-11-22')),
  [ENVIRONMENT.account]: 'A',
  [ENVIRONMENT.accountSecret]: 'account-secret',
  [ENVIRONMENT.sourcesSecret]: 'sources-secret',
  [ENVIRONMENT.controlSecret]: 'control-secret',
  [ENVIRONMENT.service]: 'promoter',
  [ENVIRONMENT.metricsNamespace]: 'Promoter',
  [ENVIRONMENT.dynamodbEndpoint]: url,
  [ENVIRONMENT.secretsEndpoint]: url,
  [ENVIRONMENT.xApiUrl]: `${url}/2`,
  [ENVIRONMENT.logLevel]: 'SILENT',
  LAMBDA_TASK_ROOT: '/var/task',
  AWS_REGION: 'us-east-1',
  ...Object.fromEntries(TABLE_IDS.map((table) => [tableVariable(table), table])),
});
