import { describe, expect, test } from '@jest/globals';
import type { TableId } from '@promoter/config';
import { resourcesOf, templateOf } from '../support/infra/stack.ts';

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
  Condition?: unknown;
  Principal?: unknown;
}

const template = templateOf({
  accounts: [
    { id: 'A', handle: 'one', offsetMinutes: 0 },
    { id: 'B', handle: 'two', offsetMinutes: 30 },
    { id: 'C', handle: 'three', offsetMinutes: 60 },
  ],
});
const roles = resourcesOf(template, 'AWS::IAM::Role');
const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** A role's statements with one resource each. */
function grants(prefix: string): { actions: string[]; resource: string }[] {
  const [role] = Object.entries(roles).filter(([id]) => id.startsWith(prefix));
  if (!role) throw new Error(`no role of ${prefix}`);
  const policies = role[1].Properties.Policies as { PolicyDocument: { Statement: Statement[] } }[];
  return policies
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .flatMap(({ Action, Resource }) =>
      listed(Resource).map((resource) => ({ actions: listed(Action).map(String), resource: logicalId(resource) })),
    );
}

/** The logical id behind `Ref` or `Fn::GetAtt`; anything else stays as text, and no assertion below expects one. */
function logicalId(resource: unknown): string {
  const { Ref, 'Fn::GetAtt': attribute } = Object(resource) as { Ref?: string; 'Fn::GetAtt'?: string[] };
  return Ref ?? attribute?.[0] ?? JSON.stringify(resource);
}

const secretsOf = (prefix: string) =>
  grants(prefix)
    .filter(({ actions }) => actions.some((action) => action.startsWith('secretsmanager:')))
    .map(({ actions, resource }) => `${actions.join()} ${resource.replace(/[0-9A-F]{8}$/, '')}`);

const KINDS = { reads: /Get|Query|Scan/, writes: /Put|Update|Delete|Write/, checks: /ConditionCheck/ };

const tablesOf = (prefix: string, kind: keyof typeof KINDS): string[] =>
  grants(prefix)
    .filter(({ actions }) => actions.some((action) => action.startsWith('dynamodb:') && KINDS[kind].test(action)))
    .map(({ resource }) => resource.replace(/^Tables(.*)[0-9A-F]{8}$/, '$1'))
    .sort();

describe('what each function may do', () => {
  test.each(['A', 'B', 'C'])('the poster of %s reads its own secret and nobody else’s', (account) => {
    expect(secretsOf(`PostSlot${account}`)).toEqual([`secretsmanager:GetSecretValue PostSlot${account}Secret`]);
  });

  test.each([
    ['RefreshTrends', ['secretsmanager:GetSecretValue SourcesSecret']],
    ['RefreshOffers', ['secretsmanager:GetSecretValue SourcesSecret']],
    ['Settle', []],
    ['ControlApi', ['secretsmanager:GetSecretValue ControlApiToken']],
  ])('%s reads no account’s secret', (prefix, expected) => {
    expect(secretsOf(prefix)).toEqual(expected);
  });

  const tables: [string, { reads: TableId[]; writes: TableId[] }][] = [
    [
      'PostSlotA',
      {
        reads: ['ApiUsage', 'Cards', 'Fingerprints', 'Offers', 'Plans', 'Posts', 'Slots', 'State', 'Trends'],
        writes: ['ApiUsage', 'Fingerprints', 'PostedCards', 'Posts', 'Slots', 'State'],
      },
    ],
    ['RefreshTrends', { reads: ['Posts', 'State', 'Trends'], writes: ['ApiUsage', 'State', 'Trends'] }],
    ['RefreshOffers', { reads: ['Cards', 'Offers'], writes: ['ApiUsage', 'Cards', 'Offers'] }],
    [
      'Settle',
      { reads: ['ApiUsage', 'Plans', 'Posts', 'Slots', 'State', 'Trends'], writes: ['Plans', 'Slots', 'State'] },
    ],
    [
      'ControlApi',
      {
        reads: [
          'ApiUsage',
          'Cards',
          'Fingerprints',
          'Offers',
          'Plans',
          'PostedCards',
          'Posts',
          'Slots',
          'State',
          'Trends',
        ],
        writes: ['Fingerprints', 'Offers', 'Plans', 'State'],
      },
    ],
  ];
  test.each(tables)('%s reads and writes its own tables only', (prefix, { reads, writes }) => {
    expect(tablesOf(prefix, 'reads')).toEqual(reads);
    expect(tablesOf(prefix, 'writes')).toEqual(writes);
  });

  test.each([
    ['PostSlotA', ['Plans', 'State']],
    ['Settle', ['Slots', 'State']],
    ['ControlApi', ['Slots', 'State']],
  ])('%s makes conditions of its own tables only', (prefix, expected) => {
    expect(tablesOf(prefix, 'checks')).toEqual(expected);
  });

  test.each([
    ['PostSlotA', ['GetItem']],
    ['ControlApi', ['GetItem']],
    ['RefreshOffers', ['PutItem', 'Scan']],
  ])('%s asks the table of cards for no more than it has to', (prefix, expected) => {
    const actions = grants(prefix).flatMap(({ actions, resource }) =>
      resource.startsWith('TablesCards') ? actions : [],
    );
    expect(actions.map((action) => action.replace('dynamodb:', ''))).toEqual(expected);
  });

  test('no action and no resource is a wildcard, and no managed policy is used', () => {
    for (const [id, role] of Object.entries(roles)) {
      expect(role.Properties).not.toHaveProperty('ManagedPolicyArns');
      for (const { actions, resource } of grants(id)) {
        expect(actions.join()).not.toContain('*');
        expect(resource).toMatch(/^[A-Za-z0-9]+$/);
      }
    }
    template.resourceCountIs('AWS::IAM::Policy', 0);
    template.resourceCountIs('AWS::IAM::ManagedPolicy', 0);
  });

  test('every function has a role of its own', () => {
    const used = Object.values(resourcesOf(template, 'AWS::Lambda::Function')).map(({ Properties }) =>
      logicalId(Properties.Role),
    );
    expect(new Set(used).size).toBe(used.length);
  });

  test('a rule may start only the function it was made for', () => {
    const byRules = Object.values(resourcesOf(template, 'AWS::Lambda::Permission')).filter(
      ({ Properties }) => Properties.Principal === 'events.amazonaws.com',
    );
    const rules = resourcesOf(template, 'AWS::Events::Rule');
    expect(byRules.length).toBe(Object.keys(rules).length);
    for (const { Properties } of byRules) {
      const rule = rules[logicalId(Properties.SourceArn)];
      const [target] = rule?.Properties.Targets as { Arn: unknown }[];
      expect(logicalId(target?.Arn)).toBe(logicalId(Properties.FunctionName));
    }
  });

  test('queues and the topic take messages from this account’s own rules and alarms only, over TLS', () => {
    const statements = ['AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy']
      .flatMap((type) => Object.values(resourcesOf(template, type)))
      .flatMap(({ Properties }) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement);
    for (const statement of statements.filter(({ Effect }) => Effect === 'Allow')) {
      expect(statement.Principal).toEqual({ Service: expect.stringMatching(/^(events|cloudwatch)\.amazonaws\.com$/) });
      expect(JSON.stringify(statement.Condition)).toContain('AWS::AccountId');
    }
    const denied = statements.filter(({ Effect }) => Effect === 'Deny').map(({ Condition }) => Condition);
    expect(denied).toEqual([1, 2, 3].map(() => ({ Bool: { 'aws:SecureTransport': 'false' } })));
  });
});
