/** Addresses of the form that each service gives out; nobody’s. */
export const ADDRESSES = {
  Slack: 'https://hooks.slack.com/services/T00000000/B00000000/abcdefghijklmnopqrstuvwx',
  Discord:
    'https://discord.com/api/webhooks/112233445566778899/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdEfGhIjKlMnOpQrStUvWxYz01',
  Teams:
    'https://prod-01.westeurope.logic.azure.com:443/workflows/0123456789abcdef0123456789abcdef/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0u1V',
  JSON: 'https://alarms.example/in/9f8e7d6c5b4a39281706',
} as const;

/** The parts of those addresses with which somebody could post. */
export const SECRET_PARTS = [
  'abcdefghijklmnopqrstuvwx',
  'T00000000/B00000000',
  '112233445566778899',
  'AbCdEfGhIjKlMnOp',
  '0123456789abcdef0123456789abcdef',
  'a1B2c3D4e5F6g7H8',
  '9f8e7d6c5b4a39281706',
  'alarms.example',
];

export const secretOf = (url: string): string => JSON.stringify({ url, unused: 'x' });

export const OWN_NAME = 'promoter-prod-NotifyFunction12AB';

/** What CloudWatch publishes about an alarm, with all of its members. */
export const alarmJson = (facts: object = {}): string =>
  JSON.stringify({
    AlarmName: 'promoter-prod-MonitoringOverdueSlots5D0C7B1A-x1Y2z3',
    AlarmDescription:
      'A slot has no final state 30 minutes after its time: its post may be missing. What to do: docs/runbook.md#overdue-slots',
    AWSAccountId: '123456789012',
    AlarmConfigurationUpdatedTimestamp: '2026-11-20T10:00:00.000+0000',
    NewStateValue: 'ALARM',
    NewStateReason:
      'Threshold Crossed: 1 out of the last 1 datapoints [2.0 (22/11/26 08:29:00)] was greater than or equal to the threshold (1.0) (minimum 1 datapoint for OK -> ALARM transition).',
    StateChangeTime: '2026-11-22T08:34:02.123+0000',
    Region: 'EU (Paris)',
    AlarmArn: 'arn:aws:cloudwatch:eu-west-3:123456789012:alarm:promoter-prod-MonitoringOverdueSlots5D0C7B1A-x1Y2z3',
    OldStateValue: 'OK',
    OKActions: ['arn:aws:sns:eu-west-3:123456789012:promoter-prod-MonitoringAlarms'],
    AlarmActions: ['arn:aws:sns:eu-west-3:123456789012:promoter-prod-MonitoringAlarms'],
    InsufficientDataActions: [],
    Trigger: {
      MetricName: 'OverdueSlots',
      Namespace: 'Promoter',
      StatisticType: 'Statistic',
      Statistic: 'MAXIMUM',
      Unit: null,
      Dimensions: [{ value: 'promoter-prod', name: 'service' }],
      Period: 300,
      EvaluationPeriods: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      Threshold: 1.0,
      TreatMissingData: 'notBreaching',
      EvaluateLowSampleCountPercentile: '',
    },
    ...facts,
  });

/** The alarm that goes off when the function fails. */
export const ownAlarmJson = (state: 'ALARM' | 'OK'): string =>
  alarmJson({
    AlarmName: 'promoter-prod-MonitoringNotifyFailing1A2B3C4D-x1Y2z3',
    AlarmDescription: 'Alarms do not reach the webhook. What to do: docs/runbook.md#notify-failing',
    NewStateValue: state,
    Trigger: {
      MetricName: 'Errors',
      Namespace: 'AWS/Lambda',
      Dimensions: [{ value: OWN_NAME, name: 'FunctionName' }],
    },
  });

/** What SNS hands to a function. */
export const snsEvent = (message: string, subject: string | null = null) => ({
  Records: [
    {
      EventSource: 'aws:sns',
      EventVersion: '1.0',
      EventSubscriptionArn: 'arn:aws:sns:eu-west-3:123456789012:promoter-prod-MonitoringAlarms:1-2-3',
      Sns: {
        Type: 'Notification',
        MessageId: '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0',
        TopicArn: 'arn:aws:sns:eu-west-3:123456789012:promoter-prod-MonitoringAlarms',
        Subject: subject,
        Message: message,
        Timestamp: '2026-11-22T08:34:02.345Z',
        SignatureVersion: '1',
        Signature: 'c2ln',
        SigningCertUrl: 'https://sns.eu-west-3.amazonaws.com/cert.pem',
        UnsubscribeUrl: 'https://sns.eu-west-3.amazonaws.com/?Action=Unsubscribe',
        MessageAttributes: {},
      },
    },
  ],
});
