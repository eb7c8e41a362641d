import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { Problem } from './problem.ts';

/** The largest body that is read. A price list of five hundred offers is a third of this. */
const MAX_BODY_BYTES = 256 * 1024;

/**
 * What a request says, by one schema: the values named in its path, its query, and as `body` its JSON where the
 * schema wants one. A path that does not fit is no resource (404); anything else that does not is a 400, as is a
 * name in the query that the route does not know, since ignoring it could steer something else than was meant.
 */
export function parseInput<S extends z.ZodMiniObject>(schema: S, event: APIGatewayProxyEventV2): z.output<S> {
  const path = decodeAll(event.pathParameters ?? {});
  const takesBody = 'body' in schema.shape;
  // An unexpected body is ignored, but has to be small JSON all the same.
  const body = takesBody || event.body ? readJson(event) : undefined;
  const parsed = z.safeParse(schema, { ...readQuery(event), ...path, ...(takesBody ? { body } : {}) });
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const isPath = issues.some((issue) => String(issue.path[0]) in path);
  throw new Problem(isPath ? 404 : 400, issues.map(describeFault).join('; '));
}

/** A form's fields. */
export function parseForm(event: APIGatewayProxyEventV2): URLSearchParams {
  assertType(event, 'application/x-www-form-urlencoded');
  return new URLSearchParams(readBody(event));
}

/** A name given twice is one value with a comma, as AWS has it, so that no schema takes it for one of the two. */
function readQuery({ rawQueryString }: APIGatewayProxyEventV2): Record<string, string> {
  const query = new URLSearchParams(rawQueryString);
  return Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name).join(',')]));
}

function decodeAll(parameters: Readonly<Record<string, string | undefined>>): Record<string, string> {
  try {
    return Object.fromEntries(
      Object.entries(parameters).map(([name, value = '']) => [name, decodeURIComponent(value)]),
    );
  } catch {
    throw new Problem(400, 'the address is not percent-encoded UTF-8');
  }
}

function readJson(event: APIGatewayProxyEventV2): unknown {
  const text = readBody(event);
  assertType(event, 'application/json');
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'the body is no JSON');
  }
}

function assertType({ headers }: APIGatewayProxyEventV2, wanted: string): void {
  const given = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (given !== wanted) throw new Problem(415, `send ${wanted}`);
}

function readBody({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): string {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > MAX_BODY_BYTES) throw new Problem(413, `a body may have ${MAX_BODY_BYTES} bytes`);
  return bytes.toString('utf8');
}

const describeFault = ({ path, message }: z.core.$ZodIssue): string => `${path.join('.') || 'request'}: ${message}`;
