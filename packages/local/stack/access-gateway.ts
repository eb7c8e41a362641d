import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod/mini';
import { cutOff, listenOnLoopback } from '../loopback-server.ts';
import { arnOf, type StackFunction } from './stack.ts';

/** What IAM is asked about a request. */
interface Permission {
  action: string;
  resource: string;
}

/** A request that the function's role does not allow. */
export interface Denial extends Permission {
  function: string;
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

/** How both services name the operation of a request. */
const TARGET = 'x-amz-target';
const JSON_TYPE = { 'content-type': 'application/x-amz-json-1.0' };

/**
 * DynamoDB and Secrets Manager as one function sees them: its role decides, as IAM would. So what runs here also
 * proves that the template grants enough.
 */
export async function startAccessGateway(fn: StackFunction, options: AccessGatewayOptions): Promise<AccessGateway> {
  const server = createServer(async (request, response) => {
    const answer = await answerTo(String(request.headers[TARGET]), await text(request), fn, options);
    response.writeHead(answer.status, JSON_TYPE).end(await answer.text());
  });
  const address = await listenOnLoopback(server);
  return { endpoint: `http://${address}`, close: () => cutOff(server) };
}

async function answerTo(
  target: string,
  body: string,
  fn: StackFunction,
  { dynamodb, secrets, denied }: AccessGatewayOptions,
): Promise<Response> {
  const [, operation = ''] = target.split('.');
  const needed = permissionsFor(operation, JSON.parse(body) as unknown);
  const missing = needed.find(({ action, resource }) => !fn.allowed.has(`${action} ${resource}`));
  if (missing) {
    denied({ function: fn.id, ...missing });
    const message = `User: ${fn.id} is not authorized to perform: ${missing.action} on resource: ${missing.resource}`;
    return Response.json({ __type: 'AccessDeniedException', message }, { status: 400 });
  }
  if (operation === 'GetSecretValue') return secretAnswer(needed[0]?.resource ?? '', secrets);
  return fetch(dynamodb, { method: 'POST', headers: { [TARGET]: target, ...JSON_TYPE }, body });
}

const named = z.object({ TableName: z.string() });
const batch = z.object({ RequestItems: z.record(z.string(), z.unknown()) });
const transaction = z.object({ TransactItems: z.array(z.record(z.string(), named)) });
const secret = z.object({ SecretId: z.string() });

/** What a role has to allow for this request. A transaction needs the action of each of its items. */
function permissionsFor(operation: string, input: unknown): Permission[] {
  switch (operation) {
    case 'GetSecretValue':
      return [{ action: 'secretsmanager:GetSecretValue', resource: z.parse(secret, input).SecretId }];
    case 'BatchGetItem':
    case 'BatchWriteItem':
      return Object.keys(z.parse(batch, input).RequestItems).map((table) => on(table, operation));
    case 'TransactGetItems':
    case 'TransactWriteItems':
      return (
        z
          .parse(transaction, input)
          .TransactItems.flatMap((item) => Object.entries(item))
          // `Get` needs GetItem, `ConditionCheck` needs ConditionCheckItem.
          .map(([kind, { TableName }]) => on(TableName, `${kind}Item`))
      );
    default:
      return [on(z.parse(named, input).TableName, operation)];
  }
}

const on = (table: string, operation: string): Permission => ({
  action: `dynamodb:${operation}`,
  resource: arnOf(table),
});

function secretAnswer(id: string, secrets: ReadonlyMap<string, string>): Response {
  const value = secrets.get(id);
  if (value !== undefined) return Response.json({ ARN: id, Name: id, SecretString: value });
  const message = 'Secrets Manager has no such secret.';
  return Response.json({ __type: 'ResourceNotFoundException', message }, { status: 400 });
}
