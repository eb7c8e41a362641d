import * as z from 'zod/mini';
import type { JsonRoute } from './route.ts';
import { HOST_COOKIE } from './session.ts';

/** The API as an OpenAPI 3.1 document, made from the schemas that requests are parsed with. */
export function describeApi(routes: readonly JsonRoute[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Promoter control API',
      version: '1.0.0',
      description: 'Sees and steers the accounts. Times are ISO 8601 with offset; what was not measured is null.',
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: HOST_COOKIE },
      },
      schemas: { Problem: problemSchema },
      responses: { Problem: problemResponse },
    },
  };
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
  },
};

const problemResponse = {
  description: 'Why not (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function operationOf({ method, path, summary, isPublic, input, answer }: JsonRoute) {
  const parameters = Object.keys(input.shape).filter((name) => name !== 'body');
  const { body } = input.shape;
  return {
    operationId: [method.toLowerCase(), ...path.split(/\W+/).filter(Boolean)].join('-'),
    summary,
    ...(isPublic ? { security: [] } : {}),
    parameters: parameters.map((name) => parameterOf(name, path, input)),
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } }
      : {}),
    responses: {
      200: { description: 'Done', content: { 'application/json': { schema: schemaOf(answer, 'output') } } },
      ...(path === '/health' ? { 503: { description: 'Unhealthy' } } : {}),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

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

/** A schema as JSON Schema. OpenAPI 3.1 takes it as it is, but for the dialect, which a document names once. */
function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output') {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
