import { describe, expect, test } from '@jest/globals';
import { WEBHOOK_SECRET_VARIABLE } from '@promoter/config';
import { type Resource, resourcesOf, templateOf } from '../support/infra/stack.ts';

const without = templateOf({ alarmEmail: 'ops@example.com' });
const template = templateOf({ alarmEmail: 'ops@example.com', alarmWebhook: true });

const ofNotify = (type: string): [id: string, resource: Resource][] =>
  Object.entries(resourcesOf(template, type)).filter(([id]) => id.startsWith('Notify'));

const only = (type: string): [id: string, resource: Resource] => {
  const [found, ...more] = ofNotify(type);
  if (!found || more.length > 0) throw new Error(`${more.length + 1} of ${type}`);
  return found;
};

const [functionId, { Properties: lambda }] = only('AWS::Lambda::Function');
const [secretId, { Properties: secret }] = only('AWS::SecretsManager::Secret');
const [logsId] = only('AWS::Logs::LogGroup');
const [topicId] = Object.keys(resourcesOf(template, 'AWS::SNS::Topic'));

describe('with alarmWebhook', () => {
  test('one function is there, and everything else stays as it is without', () => {
    const plain = Object.entries(without.toJSON().Resources as Record<string, Resource>);
    const { Resources } = template.toJSON() as { Resources: Record<string, Resource> };
    const added = Object.keys(Resources).filter((id) => !plain.some(([known]) => known === id));
    expect(added.filter((id) => !id.startsWith('Notify'))).toEqual([expect.stringMatching(/^MonitoringNotifyFailing/)]);
    // The setting itself is handed to every function, and code lies under the name of its folder, another each time.
    const asWithout = (resource: unknown): unknown =>
      JSON.parse(
        JSON.stringify(resource)
          .replaceAll(',\\"alarmWebhook\\":true', '')
          .replace(/[0-9a-f]{64}\.zip/, ''),
      );
    for (const [id, resource] of plain) expect(asWithout(Resources[id])).toEqual(asWithout(resource));
  });

  test('the function may read its secret and write its log, and nothing else', () => {
    const [, { Properties }] = only('AWS::IAM::Role');
    const [policy] = Properties.Policies as { PolicyDocument: { Statement: object[] } }[];
    expect(policy?.PolicyDocument.Statement).toEqual([
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: { 'Fn::GetAtt': [logsId, 'Arn'] },
      },
      { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: { Ref: secretId } },
    ]);
  });

  test('it knows of no table, and where its secret is', () => {
    const { Variables } = lambda.Environment as { Variables: Record<string, unknown> };
    expect(Variables[WEBHOOK_SECRET_VARIABLE]).toEqual({ Ref: secretId });
    expect(Object.keys(Variables).filter((name) => name.startsWith('TABLE_'))).toEqual([]);
  });

  test('it ends after the longest that it waits for a service', () => {
    expect(lambda.Timeout).toBe(60);
  });

  test('it gets what the topic of the alarms gets, of that topic alone, beside the mails', () => {
    expect(only('AWS::SNS::Subscription')[1].Properties).toEqual({
      Protocol: 'lambda',
      TopicArn: { Ref: topicId },
      Endpoint: { 'Fn::GetAtt': [functionId, 'Arn'] },
    });
    expect(only('AWS::Lambda::Permission')[1].Properties).toEqual({
      Action: 'lambda:InvokeFunction',
      FunctionName: { 'Fn::GetAtt': [functionId, 'Arn'] },
      Principal: 'sns.amazonaws.com',
      SourceArn: { Ref: topicId },
    });
    template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'ops@example.com' });
  });

  test('its secret waits for an address, and a later deployment never writes over it', () => {
    expect(secret.GenerateSecretString).toEqual({ SecretStringTemplate: '{"url":""}', GenerateStringKey: 'unused' });
    expect(template.toJSON().Outputs).toMatchObject({ AlarmWebhookSecret: { Value: { Ref: secretId } } });
  });
});
