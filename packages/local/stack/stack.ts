import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { Refusal } from '../refusal.ts';
import { type Names, resolve } from './intrinsics.ts';

/** One function as the template deploys it. */
export interface StackFunction {
  id: string;
  /** The folder of its bundle. */
  code: string;
  handler: string;
  timeoutMs: number;
  memoryMb: number;
  environment: Readonly<Record<string, string>>;
  /** What its role allows, as `action resource`. */
  allowed: Pick<ReadonlySet<string>, 'has'>;
  /** How Lambda's queue tries again; null where nothing invokes it through the queue. */
  queue: { maxAgeMs: number; retries: number } | null;
}

/** One rule and the function it fires. */
export interface StackRule {
  id: string;
  expression: string;
  function: string;
  /** What the function is sent instead of the event; null for the event itself. */
  input: unknown;
}

export interface Stack {
  functions: StackFunction[];
  rules: StackRule[];
  /** As CreateTable wants them, named by their logical ids. */
  tables: ({ TableName: string } & Record<string, unknown>)[];
  secrets: string[];
  /** The function behind the Function URL. */
  url: string;
}

/** How a resource's ARN is written here: short, and the same in roles and requests. */
export const arnOf = (id: string): string => `arn:local:${id}`;

/** Reads the one stack of a synthesised cloud assembly. Throws with the file when it is not one of this project's. */
export function readStack(assembly: string): Stack {
  if (!existsSync(join(assembly, 'manifest.json'))) {
    throw new Refusal(`${assembly} holds no cloud assembly: make one with "npx cdk synth"`);
  }
  const manifest = read(join(assembly, 'manifest.json'), manifestSchema);
  const file = Object.values(manifest.artifacts).find(({ type }) => type === 'aws:cloudformation:stack')?.properties
    ?.templateFile;
  if (file === undefined) throw new Refusal(`${assembly} holds no stack: make one with "npx cdk synth"`);
  const { Resources } = read(join(assembly, file), templateSchema);
  const assets = read(join(assembly, file.replace('.template.json', '.assets.json')), assetsSchema);

  const names = namesOf(Resources);
  const all = Object.entries(Resources).map(([id, { Type, Properties }]) => ({
    id,
    type: Type,
    properties: resolve(Properties, names),
  }));
  const of = <T>(type: string, schema: z.ZodMiniType<T>): (T & { id: string })[] =>
    all.filter((each) => each.type === type).map(({ id, properties }) => ({ id, ...z.parse(schema, properties) }));

  const roles = new Map(of('AWS::IAM::Role', roleSchema).map((role) => [arnOf(role.id), allowedBy(role)]));
  const queues = new Map(of('AWS::Lambda::EventInvokeConfig', queueSchema).map((queue) => [queue.FunctionName, queue]));
  const [url] = of('AWS::Lambda::Url', urlSchema);
  return {
    functions: of('AWS::Lambda::Function', functionSchema).map((each) => {
      const queue = queues.get(each.id);
      const hash = each.Code.S3Key.replace(/\.zip$/, '');
      return {
        id: each.id,
        code: join(assembly, assets.files[hash]?.source.path ?? `asset.${hash}`),
        handler: each.Handler,
        timeoutMs: each.Timeout * 1000,
        memoryMb: each.MemorySize,
        environment: each.Environment.Variables,
        allowed: roles.get(each.Role) ?? new Set(),
        queue: queue ? { maxAgeMs: queue.MaximumEventAgeInSeconds * 1000, retries: queue.MaximumRetryAttempts } : null,
      };
    }),
    rules: of('AWS::Events::Rule', ruleSchema).flatMap(({ id, ScheduleExpression, Targets }) =>
      Targets.map(({ Arn, Input }) => ({
        id,
        expression: ScheduleExpression,
        function: Arn.replace(arnOf(''), ''),
        input: Input === undefined ? null : (JSON.parse(Input) as unknown),
      })),
    ),
    tables: of('AWS::DynamoDB::Table', tableSchema).map(({ id, ...definition }) => ({ TableName: id, ...definition })),
    secrets: of('AWS::SecretsManager::Secret', z.object({})).map(({ id }) => arnOf(id)),
    url: url?.TargetFunctionArn.replace(arnOf(''), '') ?? '',
  };
}

const resourceSchema = z.object({ Type: z.string(), Properties: z.optional(z.unknown()) });
const templateSchema = z.object({ Resources: z.record(z.string(), resourceSchema) });
const artifactSchema = z.object({
  type: z.string(),
  properties: z.optional(z.object({ templateFile: z.optional(z.string()) })),
});
const manifestSchema = z.object({ artifacts: z.record(z.string(), artifactSchema) });
const assetSchema = z.object({ source: z.object({ path: z.string() }) });
const assetsSchema = z.object({ files: z.record(z.string(), assetSchema) });
const functionSchema = z.object({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string(),
  Timeout: z.number(),
  MemorySize: z.number(),
  Role: z.string(),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }),
});
const listed = z.pipe(
  z.union([z.string(), z.array(z.string())]),
  z.transform((names) => [names].flat()),
);
const statementSchema = z.object({ Effect: z.literal('Allow'), Action: listed, Resource: listed });
const policySchema = z.object({ PolicyDocument: z.object({ Statement: z.array(statementSchema) }) });
const roleSchema = z.object({ Policies: z.array(policySchema) });
const queueSchema = z.object({
  FunctionName: z.string(),
  MaximumEventAgeInSeconds: z.number(),
  MaximumRetryAttempts: z.number(),
});
const ruleSchema = z.object({
  ScheduleExpression: z.string(),
  Targets: z.array(z.object({ Arn: z.string(), Input: z.optional(z.string()) })),
});
const tableSchema = z.object({
  AttributeDefinitions: z.array(z.unknown()),
  KeySchema: z.array(z.unknown()),
  BillingMode: z.string(),
});
const urlSchema = z.object({ TargetFunctionArn: z.string() });

/** Everything is called by its logical id; a secret's `Ref` is its ARN, as in AWS. */
const namesOf = (resources: z.output<typeof templateSchema>['Resources']): Names => ({
  ref: (id) => (resources[id]?.Type === 'AWS::SecretsManager::Secret' ? arnOf(id) : id.replace('AWS::', '')),
  attribute: (id, name) => (name === 'Arn' ? arnOf(id) : `${id}.${name}`),
});

const allowedBy = ({ Policies }: z.output<typeof roleSchema>): Set<string> =>
  new Set(
    Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement).flatMap(({ Action, Resource }) =>
      Action.flatMap((action) => Resource.map((resource) => `${action} ${resource}`)),
    ),
  );

function read<T>(file: string, schema: z.ZodMiniType<T>): T {
  try {
    return z.parse(schema, JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Refusal(`${file} is no part of a cloud assembly that this can read: make it again with "npx cdk synth"`, {
      cause,
    });
  }
}
