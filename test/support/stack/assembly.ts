import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Part {
  /** The source of its index.js. */
  code: string;
  rules?: Record<string, { expression: string; input?: object }>;
  /** In seconds. */
  timeout?: number;
  /** `action` → logical id of a table or secret. */
  may?: Record<string, string>;
}

/** Writes a cloud assembly by hand, with one table and one secret, as `cdk synth` would. Answers its folder. */
export function writeAssembly(parts: Record<string, Part>, url?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'promoter-assembly-'));
  const resources: Record<string, object> = {
    KeyValueStore: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'key', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'key', KeyType: 'HASH' }],
      },
    },
    Token: { Type: 'AWS::SecretsManager::Secret', Properties: { GenerateSecretString: {} } },
    ...(url === undefined
      ? {}
      : { Url: { Type: 'AWS::Lambda::Url', Properties: { TargetFunctionArn: { 'Fn::GetAtt': [url, 'Arn'] } } } }),
  };
  for (const [id, part] of Object.entries(parts)) {
    mkdirSync(join(folder, `asset.${id}`));
    writeFileSync(join(folder, `asset.${id}`, 'index.js'), part.code);
    Object.assign(resources, resourcesOf(id, part));
  }
  const files = Object.fromEntries(Object.keys(parts).map((id) => [id, { source: { path: `asset.${id}` } }]));
  write(folder, 'Bot.assets.json', { files });
  write(folder, 'Bot.template.json', { Resources: resources });
  write(folder, 'manifest.json', {
    artifacts: { Bot: { type: 'aws:cloudformation:stack', properties: { templateFile: 'Bot.template.json' } } },
  });
  return folder;
}

const write = (folder: string, file: string, content: object) =>
  writeFileSync(join(folder, file), JSON.stringify(content));

function resourcesOf(id: string, { rules = {}, timeout = 60, may = {} }: Part): Record<string, object> {
  const own: Record<string, object> = {
    [id]: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Code: { S3Bucket: { 'Fn::Join': ['-', ['assets', { Ref: 'AWS::AccountId' }]] }, S3Key: `${id}.zip` },
        Handler: 'index.handler',
        Timeout: timeout,
        MemorySize: 128,
        Role: { 'Fn::GetAtt': [`${id}Role`, 'Arn'] },
        Environment: { Variables: { TABLE: { Ref: 'KeyValueStore' }, SECRET: { Ref: 'Token' }, FIXED: 'as written' } },
      },
    },
    [`${id}Role`]: {
      Type: 'AWS::IAM::Role',
      Properties: {
        Policies: [
          {
            PolicyDocument: {
              Statement: Object.entries(may).map(([Action, resource]) => ({
                Effect: 'Allow',
                Action,
                Resource: resource === 'Token' ? { Ref: resource } : { 'Fn::GetAtt': [resource, 'Arn'] },
              })),
            },
          },
        ],
      },
    },
    [`${id}Queue`]: {
      Type: 'AWS::Lambda::EventInvokeConfig',
      Properties: { FunctionName: { Ref: id }, MaximumEventAgeInSeconds: 1200, MaximumRetryAttempts: 2 },
    },
  };
  for (const [rule, { expression, input }] of Object.entries(rules)) {
    own[rule] = {
      Type: 'AWS::Events::Rule',
      Properties: {
        ScheduleExpression: expression,
        Targets: [{ Arn: { 'Fn::GetAtt': [id, 'Arn'] }, ...(input ? { Input: JSON.stringify(input) } : {}) }],
      },
    };
  }
  return own;
}
