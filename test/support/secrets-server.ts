import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** A local Secrets Manager: what goes into `SECRETS_ENDPOINT`, and what it holds. */
export interface SecretsServer {
  url: string;
  /** The secrets' texts by their names. */
  secrets: Map<string, string>;
  /** The actions that were asked for. */
  actions: string[];
  /** An action that is refused from now on with this exception. */
  refuse(action: 'GetSecretValue' | 'PutSecretValue', exception: string): void;
  close(): Promise<void>;
}

export async function startSecretsServer(held: Record<string, unknown>): Promise<SecretsServer> {
  const secrets = new Map(Object.entries(held).map(([name, members]) => [name, JSON.stringify(members)]));
  const actions: string[] = [];
  const refused = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const action = String(request.headers['x-amz-target']).replace('secretsmanager.', '');
    const { SecretId = '', SecretString = '' } = (await json(request)) as Record<string, string>;
    actions.push(action);
    const exception = refused.get(action) ?? (secrets.has(SecretId) ? undefined : 'ResourceNotFoundException');
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    if (exception !== undefined) {
      // AWS repeats parts of a request in some of its messages.
      response.writeHead(400).end(JSON.stringify({ __type: exception, message: `refused: ${SecretString}` }));
      return;
    }
    if (action === 'PutSecretValue') secrets.set(SecretId, SecretString);
    response.end(JSON.stringify({ Name: SecretId, SecretString: secrets.get(SecretId), VersionId: 'a'.repeat(32) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    secrets,
    actions,
    refuse: (action, exception) => void refused.set(action, exception),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
