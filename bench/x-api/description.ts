import * as z from 'zod/mini';

/** What an OpenAPI 3.0 description says of a parameter of a request, as far as it is checked. */
const parameterSchema = z.object({
  name: z.string(),
  in: z.string(),
  required: z._default(z.boolean(), false),
  explode: z._default(z.boolean(), true),
  schema: z.record(z.string(), z.unknown()),
});

const operationSchema = z.object({
  parameters: z._default(z.array(z.unknown()), []),
  requestBody: z.optional(
    z.object({
      required: z._default(z.boolean(), false),
      content: z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) })),
    }),
  ),
  security: z._default(z.array(z.record(z.string(), z.unknown())), []),
});

const descriptionSchema = z.looseObject({
  openapi: z.string().check(z.startsWith('3.0')),
  info: z.object({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

export type Description = z.output<typeof descriptionSchema>;
export type Operation = z.output<typeof operationSchema> & { template: string };
export type Parameter = z.output<typeof parameterSchema>;

/** Throws where this is no description of OpenAPI 3.0. */
export const parseDescription = (json: string): Description => descriptionSchema.parse(JSON.parse(json));

/** The operations whose path fits, by method; of several paths the one with the fewest placeholders. */
export function findPath(
  { paths }: Description,
  pathname: string,
): { template: string; methods: string[] } | undefined {
  const [found] = Object.entries(paths)
    .filter(([template]) => patternOf(template).test(pathname))
    .sort(([a], [b]) => a.split('{').length - b.split('{').length);
  return found && { template: found[0], methods: Object.keys(found[1]) };
}

export const operationOf = ({ paths }: Description, template: string, method: string): Operation => ({
  ...operationSchema.parse(paths[template]?.[method]),
  template,
});

/** The parameters of an operation, those that it refers to included. */
export const parametersOf = (description: Description, operation: Operation): Parameter[] =>
  operation.parameters.map((parameter) => parameterSchema.parse(resolve(description, parameter)));

/** What a path holds in the places of its placeholders. */
export const valuesIn = (template: string, pathname: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(patternOf(template).exec(pathname)?.groups ?? {}).map(([name, text]) => [
      name,
      decodeURIComponent(text),
    ]),
  );

const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replace(/[.+*?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);

const reference = z.object({ $ref: z.string().check(z.startsWith('#/')) });

/** What a reference of the description points to; anything else is itself. */
export function resolve(description: Description, value: unknown): unknown {
  const parsed = reference.safeParse(value);
  if (!parsed.success) return value;
  const keys = parsed.data.$ref.slice(2).split('/');
  const found = keys
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((within, key) => z.record(z.string(), z.unknown()).parse(within)[key], description);
  return resolve(description, found);
}
