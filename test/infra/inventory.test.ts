import { describe, expect, test } from '@jest/globals';
import { ENVIRONMENT, TABLE_IDS, TABLES, tableVariable, ZONE_DATA_VARIABLE } from '@promoter/config';
import { Match } from 'aws-cdk-lib/assertions';
import { resourcesOf, templateOf } from '../support/infra/stack.ts';

const template = templateOf();
const functions = resourcesOf(template, 'AWS::Lambda::Function');

describe('what one stage of the bot consists of', () => {
  test('a function for each account and each job, and nothing that CDK slips in', () => {
    expect(Object.keys(functions).map((id) => id.replace(/Function[0-9A-F]{8}$/, ''))).toEqual([
      'PostSlotA',
      'PostSlotB',
      'RefreshTrends',
      'RefreshOffers',
      'Settle',
      'ControlApi',
    ]);
    expect(Object.keys(template.findResources('Custom::LogRetention'))).toEqual([]);
  });

  test('every function runs Node 24 on arm64 with a log group that keeps lines for 90 days', () => {
    for (const { Properties } of Object.values(functions)) {
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' });
      expect(Properties).not.toHaveProperty('TracingConfig');
      expect(Properties).not.toHaveProperty('ReservedConcurrentExecutions');
      expect(Properties.LoggingConfig).toEqual({ LogGroup: { Ref: expect.any(String) } });
    }
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
    template.resourceCountIs('AWS::Logs::LogGroup', Object.keys(functions).length);
  });

  test('no function carries a secret or an option of Node in its environment', () => {
    for (const { Properties } of Object.values(functions)) {
      const { Variables } = Properties.Environment as { Variables: Record<string, unknown> };
      const known = [...Object.values(ENVIRONMENT), ZONE_DATA_VARIABLE, ...TABLE_IDS.map(tableVariable)];
      expect(Object.keys(Variables).filter((name) => !known.includes(name))).toEqual([]);
      expect(Object.keys(Variables).filter((name) => name.startsWith('AWS_') || name === 'NODE_OPTIONS')).toEqual([]);
    }
  });

  test('the control API alone is told the zone data that the rules were made from', () => {
    const told = Object.entries(functions).flatMap(([id, { Properties }]) => {
      const { Variables } = Properties.Environment as { Variables: Record<string, unknown> };
      return ZONE_DATA_VARIABLE in Variables ? [[id.slice(0, 10), Variables[ZONE_DATA_VARIABLE]]] : [];
    });
    expect(told).toEqual([['ControlApi', process.versions.tz]]);
  });

  test.each(TABLE_IDS)('%s is a table on demand with a generated name', (id) => {
    const definition = TABLES[id];
    const [found, ...others] = Object.entries(resourcesOf(template, 'AWS::DynamoDB::Table')).filter(([logicalId]) =>
      logicalId.startsWith(`Tables${id}`),
    );
    expect(others).toEqual([]);
    expect(found?.[1].Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [definition.partitionKey, definition.sortKey]
        .filter((key) => key !== null)
        .map((key, index) => ({ AttributeName: key, KeyType: index === 0 ? 'HASH' : 'RANGE' })),
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: definition.precious },
    });
    expect(found?.[1].Properties).not.toHaveProperty('TableName');
    expect(found?.[1].Properties.TimeToLiveSpecification).toEqual(
      definition.expires ? { AttributeName: 'expiresAt', Enabled: true } : undefined,
    );
    expect(found?.[1].DeletionPolicy).toBe(definition.precious ? 'Retain' : 'Delete');
  });

  test.each(['dev', 'dev-ann', 'pr-12', 'test'])('stage %s leaves nothing behind', (stage) => {
    const tables = resourcesOf(templateOf({ stage }), 'AWS::DynamoDB::Table');
    expect(Object.values(tables).map((table) => table.DeletionPolicy)).toEqual(TABLE_IDS.map(() => 'Delete'));
  });

  test('two stages beside each other share no name', () => {
    const named = [
      'FunctionName',
      'TableName',
      'QueueName',
      'TopicName',
      'RoleName',
      'LogGroupName',
      'AlarmName',
      'Name',
    ];
    const names = Object.values(template.toJSON().Resources as Record<string, { Properties?: Record<string, unknown> }>)
      .flatMap(({ Properties = {} }) => named.map((name) => Properties[name]))
      .filter((name) => typeof name === 'string');
    expect(names).toEqual([]);
  });

  test('the control API is reachable from outside by its URL alone', () => {
    template.hasResourceProperties('AWS::Lambda::Url', { AuthType: 'NONE' });
    const open = Object.values(resourcesOf(template, 'AWS::Lambda::Permission')).filter(
      ({ Properties }) => Properties.Principal === '*',
    );
    expect(open.map(({ Properties }) => Properties)).toEqual([
      expect.objectContaining({ Action: 'lambda:InvokeFunctionUrl', FunctionUrlAuthType: 'NONE' }),
      expect.objectContaining({ Action: 'lambda:InvokeFunction', InvokedViaFunctionUrl: true }),
    ]);
  });

  test('its token is generated by AWS, so nobody has seen it before', () => {
    template.hasResourceProperties('AWS::SecretsManager::Secret', {
      GenerateSecretString: { PasswordLength: 43, ExcludePunctuation: true },
    });
  });

  test('what generates a secret’s first value never changes: a change would overwrite what the operator filled in', () => {
    const generators = Object.values(resourcesOf(template, 'AWS::SecretsManager::Secret')).map(
      ({ Properties }) => Properties.GenerateSecretString,
    );
    const account = {
      SecretStringTemplate: '{"apiKey":"","apiSecret":"","accessToken":"","accessSecret":""}',
      GenerateStringKey: 'unused',
    };
    expect(generators).toEqual([
      account,
      account,
      { SecretStringTemplate: '{"xBearerToken":"","priceListKey":""}', GenerateStringKey: 'unused' },
      { PasswordLength: 43, ExcludePunctuation: true },
    ]);
  });

  test('everything that can carry a tag says which application and stage it belongs to', () => {
    template.allResourcesProperties('AWS::Lambda::Function', {
      Tags: Match.arrayWith([
        { Key: 'application', Value: 'promoter' },
        { Key: 'stage', Value: 'prod' },
      ]),
    });
    template.allResourcesProperties('AWS::DynamoDB::Table', {
      Tags: Match.arrayWith([{ Key: 'stage', Value: 'prod' }]),
    });
  });

  test('the outputs name the address and the secret for each credential', () => {
    expect(Object.keys(template.toJSON().Outputs)).toEqual([
      'SecretOfA',
      'SecretOfB',
      'SourcesSecretArn',
      'AlarmTopic',
      'ControlTokenSecret',
      'ControlUrl',
    ]);
  });

  test('reserved concurrency is there when asked for', () => {
    const reserved = templateOf({ aws: { reservedConcurrency: true } });
    reserved.allResourcesProperties('AWS::Lambda::Function', { ReservedConcurrentExecutions: Match.anyValue() });
  });
});
