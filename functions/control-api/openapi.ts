import * as answers from '@promoter/control/answers';
import * as z from 'zod/mini';
import { PROBLEM_RESPONSES, PROBLEM_SCHEMA, problemName, refusalsOf } from './openapi-problems.ts';
import type { JsonRoute, PageRoute } from './route.ts';
import { HOST_COOKIE } from './session.ts';

/** The API as an OpenAPI 3.1 document, made from the schemas that requests are parsed with. */
export function describeApi(jsonRoutes: readonly JsonRoute[], pageRoutes: readonly PageRoute[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  const add = (route: JsonRoute | PageRoute, operation: object) => {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation };
  };
  for (const route of jsonRoutes) add(route, jsonOperation(route));
  for (const route of pageRoutes) add(route, pageOperation(route));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Promoter control API',
      version: '1.0.0',
      description: 'Sees and steers the accounts. Times are ISO 8601 with offset; what was not measured is null.',
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }, { session: [] }],
    tags: [...new Set([...jsonRoutes, ...pageRoutes].map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: HOST_COOKIE },
      },
      schemas: { ...namedSchemas(), Problem: PROBLEM_SCHEMA },
      responses: PROBLEM_RESPONSES,
    },
  };
}

/** Every schema of the answers by its name there: `StatusAnswer`. */
const named = z.registry<{ id: string }>();
for (const [name, schema] of Object.entries(answers)) {
  named.add(schema, { id: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}` });
}

const refTo = (id: string): string => `#/components/schemas/${id}`;

/** OpenAPI 3.1 takes JSON Schema as it is, but for the dialect and the address, which a document has once. */
function namedSchemas(): Record<string, object> {
  const io = (name: string) => (name.endsWith('Input') ? 'input' : 'output');
  const inputs = z.toJSONSchema(named, { io: 'input', uri: refTo }).schemas;
  const outputs = z.toJSONSchema(named, { io: 'output', uri: refTo }).schemas;
  return Object.fromEntries(
    Object.keys(outputs).map((name) => {
      const { $schema, $id, ...schema } = (io(name) === 'input' ? inputs : outputs)[name] ?? {};
      return [name, schema];
    }),
  );
}

function jsonOperation(route: JsonRoute) {
  const { method, path, input, answer, alsoAs } = route;
  const parameters = Object.keys(input.shape).filter((name) => name !== 'body');
  const { body } = input.shape;
  const content = {
    'application/json': { schema: schemaOf(answer, 'output') },
    ...(alsoAs ? { [alsoAs.type]: {} } : {}),
  };
  return {
    ...operationOf(method, path, route),
    parameters: parameters.map((name) => parameterOf(name, path, input)),
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } }
      : {}),
    responses: {
      200: { description: 'Done', content },
      ...(path === '/health' ? { 503: { description: 'Unhealthy', content } } : {}),
      ...problemsOf(route),
    },
  };
}

function pageOperation(route: PageRoute) {
  const { method, path, sends } = route;
  const name = /\{(\w+)\}/.exec(path)?.[1];
  const form = { type: 'object', required: ['token'], properties: { token: { type: 'string' } } };
  return {
    ...operationOf(method, path, route),
    parameters: name === undefined ? [] : [{ name, in: 'path', required: true, schema: { type: 'string' } }],
    ...(path === '/sign-in' && method === 'POST'
      ? { requestBody: { required: true, content: { 'application/x-www-form-urlencoded': { schema: form } } } }
      : {}),
    responses: {
      ...(sends === 'redirect'
        ? { 303: elsewhere('Done: go there') }
        : { 200: { description: 'Done', content: Object.fromEntries(sends.map((type) => [type, {}])) } }),
      ...(route.mayBeEmpty ? { 204: { description: 'There is none now' } } : {}),
      ...(sends.includes('text/html') && !route.isPublic
        ? { 303: elsewhere('To a browser without a session: sign in there') }
        : {}),
      ...problemsOf(route),
    },
  };
}

const elsewhere = (description: string) => ({ description, headers: { location: { schema: { type: 'string' } } } });

const operationOf = (method: string, path: string, { summary, tag, isPublic }: JsonRoute | PageRoute) => ({
  operationId: [method.toLowerCase(), ...path.split(/\W+/).filter(Boolean)].join('-'),
  summary,
  tags: [tag],
  ...(isPublic ? { security: [] } : {}),
});

const problemsOf = (route: JsonRoute | PageRoute) =>
  Object.fromEntries(
    refusalsOf(route).map((status) => [status, { $ref: `#/components/responses/${problemName(status)}` }]),
  );

function parameterOf(name: string, path: string, input: z.ZodMiniObject) {
  const schema = input.shape[name] ?? z.string();
  const isInPath = path.includes(`{${name}}`);
  return {
    name,
    in: isInPath ? 'path' : 'query',
    required: isInPath || !z.safeParse(schema, undefined).success,
    // What a number is checked as says more than the text that it arrives as.
    schema: schemaOf(schema, 'output'),
  };
}

/** A schema as JSON Schema: by its name where it has one. */
function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output') {
  const id = named.get(schema)?.id;
  if (id !== undefined) return { $ref: refTo(id) };
  const { $schema, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
