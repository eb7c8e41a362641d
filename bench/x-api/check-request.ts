import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import {
  type Description,
  findPath,
  type Operation,
  operationOf,
  type Parameter,
  parametersOf,
  resolve,
  valuesIn,
} from './description.ts';
import type { RecordedRequest } from './requests.ts';

export type CheckedRequest = Pick<RecordedRequest, 'line' | 'url' | 'headers' | 'bytes'>;

/** Checks a request against a description: nothing, or a phrase for each thing that is outside of it. */
export type CheckRequest = (request: CheckedRequest) => Promise<string[]>;

export function createRequestCheck(description: Description): CheckRequest {
  const validate = createValidation(description);
  return async ({ line, url, headers, bytes }) => {
    const [method = ''] = line.toLowerCase().split(' ');
    const path = findPath(description, url.pathname);
    if (!path) return ['the path is not described'];
    if (!path.methods.includes(method)) return [`the path has no ${method.toUpperCase()}`];
    const operation = operationOf(description, path.template, method);
    const parameters = parametersOf(description, operation);
    const inPath = valuesIn(path.template, url.pathname);
    return [
      ...unknownParameters(parameters, url.searchParams),
      ...parameters.flatMap((parameter) => {
        if (parameter.in !== 'path' && parameter.in !== 'query') return [];
        const texts =
          parameter.in === 'query' ? url.searchParams.getAll(parameter.name) : [inPath[parameter.name] ?? ''];
        return checkParameter(parameter, texts, validate);
      }),
      ...(await checkBody(operation, headers['content-type'] ?? '', bytes, validate)),
      ...checkAuthorization(description, operation, headers.authorization ?? ''),
    ];
  };
}

function unknownParameters(parameters: readonly Parameter[], query: URLSearchParams): string[] {
  const known = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  return [...new Set(query.keys())]
    .filter((name) => !known.includes(name))
    .map((name) => `query: ${name} is no parameter of this path`);
}

function checkParameter(parameter: Parameter, texts: readonly string[], validate: Validate): string[] {
  const { name, required, explode, schema } = parameter;
  const place = `${parameter.in}: ${name}`;
  const [first] = texts;
  if (first === undefined) return required ? [`${place} is missing`] : [];
  const isList = schema.type === 'array';
  if (texts.length > 1 && !(isList && explode)) return [`${place} is given ${texts.length} times`];
  const value = isList ? (explode ? texts : first.split(',')) : first;
  return validate(schema, value, 'text').map((fault) => `${place}${fault}`);
}

async function checkBody(
  { requestBody }: Operation,
  contentType: string,
  bytes: Buffer,
  validate: Validate,
): Promise<string[]> {
  if (!requestBody) return bytes.length === 0 ? [] : ['body: there is to be none'];
  if (bytes.length === 0) return requestBody.required ? ['body: it is missing'] : [];
  const [type = ''] = contentType.split(';');
  const described = requestBody.content[type];
  if (!described) return [`body: ${type || 'no type'} is none of ${Object.keys(requestBody.content).join(', ')}`];
  const body = type === 'multipart/form-data' ? await readForm(contentType, bytes) : JSON.parse(bytes.toString());
  return validate(described.schema, body, type === 'multipart/form-data' ? 'text' : 'json').map(
    (fault) => `body${fault}`,
  );
}

async function readForm(contentType: string, bytes: Buffer): Promise<Record<string, string>> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
  return Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]));
}

/** The schemes of HTTP authentication that are looked at; OAuth 1.0a is one of them. */
function checkAuthorization(description: Description, { security }: Operation, authorization: string): string[] {
  if (security.length === 0) return [];
  const schemes = security
    .flatMap((each) => Object.keys(each))
    .map((name) => {
      const scheme = resolve(description, { $ref: `#/components/securitySchemes/${name}` });
      return scheme && typeof scheme === 'object' && 'scheme' in scheme ? String(scheme.scheme) : '';
    });
  const [given = ''] = authorization.split(' ');
  const isTaken = schemes.some((scheme) => scheme.toLowerCase() === given.toLowerCase());
  return isTaken ? [] : [`authorization: ${given || 'none'} is not taken here`];
}

/** Phrases for what is wrong with a value; in `text` numbers and truth values are written out. */
type Validate = (schema: Record<string, unknown>, value: unknown, form: 'text' | 'json') => string[];

function createValidation(description: Description): Validate {
  // A description holds more than schemas, and its schemas more than JSON Schema has.
  const options = { strict: false, allErrors: true, validateSchema: false } as const;
  const text = new Ajv({ ...options, coerceTypes: true });
  const json = new Ajv(options);
  for (const ajv of [text, json]) {
    formats.default(ajv);
    ajv.addSchema(description, DESCRIPTION);
  }
  return (schema, value, form) => {
    const validate = (form === 'text' ? text : json).compile({ properties: { value: rooted(schema) } });
    if (validate({ value })) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) => {
      const place = instancePath.replace(/^\/value/, '').replaceAll('/', '.');
      const detail = Object.values(params).flat().join(', ');
      return `${place} ${message} (${detail})`;
    });
  };
}

const DESCRIPTION = 'description';

/** The schema with its references led to the description that it comes from. */
const rooted = (schema: unknown): unknown =>
  JSON.parse(JSON.stringify(schema), (key, value) => (key === '$ref' ? `${DESCRIPTION}${value}` : value));
