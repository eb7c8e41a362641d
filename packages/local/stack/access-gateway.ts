import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod/mini';
import { cutOff, listenOnLoopback } from '../loopback-server.ts';
import { arnOf, type StackFunction } from './stack.ts';

/** A request that the function's role does not allow. */
export interface Denial {
  function: string;
  action: string;
  resource: string;
}

export interface AccessGateway {
  endpoint: string;
  close(): void;
}

export interface AccessGatewayOptions {
  /** The embedded DynamoDB. */
  dynamodb: string;
  /** Secrets by the name under which the template knows them. */
  secrets: ReadonlyMap<string, string>;
  /** Called for each request that IAM would refuse. */
  denied(denial: Denial): void;
}

/**
 * DynamoDB and Secrets Manager as one function sees them: its role decides, as IAM would. So what runs here also
 * proves that the template grants enough.
 */
export async function startAccessGateway(fn: StackFunction, options: AccessGatewayOptions): Promise<AccessGateway> {
  const server = createServer(async (request, response) => {
    const [, operation = ''] = String(request.headers['x-amz-target'] ?? '').split('.');
    const body = await text(request);
    const needed = permissionsFor(operation, JSON.parse(body) as unknown);
    const missing = needed.find(({ action, resource }) => !fn.allowed.has(`${action} ${resource}`));
    if (missing) {
      options.denied({ function: fn.id, ...missing });
      const message = `User: ${fn.id} is not authorized to perform: ${missing.action} on resource: ${missing.resource}`;
      return answer(response, 400, { __type: 'AccessDeniedException', message });
    }
    if (operation === 'GetSecretValue') return answerSecret(response, needed[0]?.resource ?? '', options.secrets);
    await forward(request, body, options.dynamodb, response);
  });
  const address = await listenOnLoopback(server);
  return { endpoint: `http://${address}`, close: () => cutOff(server) };
}

const named = z.object({ TableName: z.string() });
const batch = z.object({ RequestItems: z.record(z.string(), z.unknown()) });
const transaction = z.object({ TransactItems: z.array(z.record(z.string(), named)) });
const secret = z.object({ SecretId: z.string() });

/** What a role has to allow for this request. A transaction needs the action of each of its items. */
function permissionsFor(operation: string, input: unknown): { action: string; resource: string }[] {
  switch (operation) {
    case 'GetSecretValue':
      return [{ action: 'secretsmanager:GetSecretValue', resource: z.parse(secret, input).SecretId }];
    case 'BatchGetItem':
    case 'BatchWriteItem':
      return Object.keys(z.parse(batch, input).RequestItems).map((table) => on(table, operation));
    case 'TransactGetItems':
    case 'TransactWriteItems':
      return z
        .parse(transaction, input)
        .TransactItems.flatMap((item) => Object.entries(item))
        .map(([kind, { TableName }]) => on(TableName, ITEM_ACTIONS[kind] ?? kind));
    default:
      return [on(z.parse(named, input).TableName, operation)];
  }
}

const ITEM_ACTIONS: Readonly<Record<string, string>> = {
  Get: 'GetItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

const on = (table: string, operation: string) => ({ action: `dynamodb:${operation}`, resource: arnOf(table) });

function answerSecret(response: ServerResponse, id: string, secrets: ReadonlyMap<string, string>): void {
  const value = secrets.get(id);
  if (value === undefined) {
    answer(response, 400, { __type: 'ResourceNotFoundException', message: 'Secrets Manager has no such secret.' });
  } else {
    answer(response, 200, { ARN: id, Name: id, SecretString: value });
  }
}

async function forward(
  request: IncomingMessage,
  body: string,
  dynamodb: string,
  response: ServerResponse,
): Promise<void> {
  const target = String(request.headers['x-amz-target']);
  const headers = { 'x-amz-target': target, 'content-type': 'application/x-amz-json-1.0' };
  const forwarded = await fetch(dynamodb, { method: 'POST', headers, body });
  response.writeHead(forwarded.status, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(await forwarded.text());
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify(body));
}
