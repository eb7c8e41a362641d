import { type Fault, faultsOf } from '@promoter/config';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { isChange } from './authenticate.ts';
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
  // An unexpected body is ignored, but that of a change has to be small JSON all the same.
  const body = takesBody || (event.body && isChange(event)) ? readJson(event) : undefined;
  const parsed = z.safeParse(schema, { ...readQuery(event), ...path, ...(takesBody ? { body } : {}) });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.flatMap((issue) =>
    faultsOf(issue, 'is not known here; remove it or correct its name'),
  );
  const isPath = faults.some((fault) => Object.hasOwn(path, fault.path));
  throw new Problem(
    isPath ? 404 : 400,
    describe(faults),
    {},
    [...new Set(faults.map((fault) => fault.path))].filter(isParameter),
  );
}

/** A form's fields. */
export function parseForm(event: APIGatewayProxyEventV2): URLSearchParams {
  assertType(event, 'application/x-www-form-urlencoded');
  return new URLSearchParams(readBody(event));
}

/** A name given twice is refused: whichever of the two were taken, the other might have been meant. */
function readQuery({ rawQueryString }: APIGatewayProxyEventV2): Record<string, string> {
  const query = new URLSearchParams(rawQueryString);
  const repeated = [...new Set([...query.keys()].filter((name) => query.getAll(name).length > 1))];
  if (repeated.length > 0) {
    const faults = repeated.map((path) => ({ path, message: 'is given more than once; give it once' }));
    throw new Problem(400, describe(faults), {}, repeated);
  }
  return Object.fromEntries(query);
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
  if (text === '') throw new Problem(400, 'the body is missing: send JSON');
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

function readBody({ body, isBase64Encoded }: APIGatewayProxyEventV2): string {
  // An event may say null where there is none, whatever its type promises.
  const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > MAX_BODY_BYTES) throw new Problem(413, `a body may have ${MAX_BODY_BYTES} bytes`);
  return bytes.toString('utf8');
}

/** So many faults are told; a list of five hundred offers may have a thousand. */
const MOST_TOLD = 20;

function describe(faults: readonly Fault[]): string {
  // Of what is no text at all, its length need not be told.
  const first = new Map(faults.toReversed().map(({ path, message }) => [path, message]));
  const all = [...first]
    .toReversed()
    .map(([path, message]) => `${path.replace(/^body\./, '') || 'request'}: ${message}`);
  const told = all.slice(0, MOST_TOLD);
  return [...told, ...(all.length > MOST_TOLD ? [`and ${all.length - MOST_TOLD} more`] : [])].join('; ');
}

/** What is wrong in a body is no parameter’s fault. */
const isParameter = (path: string): boolean => !/^(body\b|$)/.test(path);
