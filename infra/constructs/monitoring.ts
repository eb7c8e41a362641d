import { Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Dashboard, GraphWidget, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { type AlarmDefinition, alarmsOf, type FunctionsWithAlarms } from './alarms.ts';
import type { Deployment } from './deployment.ts';

/** The alarms, the topic that notifies people of them, and a dashboard of the same metrics where one is wanted. */
export class Monitoring extends Construct {
  /** Where alarms and mails go. */
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { alarmEmail }: Pick<Deployment['config'], 'alarmEmail'>) {
    super(scope, id);
    this.topic = alarmTopic(this, alarmEmail);
  }

  /** Adds the alarms; the functions that write to the topic are there already. */
  watch(deployment: Deployment, functions: FunctionsWithAlarms): void {
    const definitions = alarmsOf(deployment, functions);
    for (const definition of definitions) addAlarm(this, definition, this.topic);
    if (deployment.config.aws.cloudWatchDashboard) addDashboard(this, definitions);
  }
}

function alarmTopic(scope: Construct, email: string | undefined): Topic {
  const topic = new Topic(scope, 'Alarms', { enforceSSL: true });
  // A topic with a policy loses the one it has by default, by which CloudWatch may publish.
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'OwnAlarms',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  );
  if (email !== undefined) topic.addSubscription(new EmailSubscription(email));
  return topic;
}

function addAlarm(
  scope: Construct,
  { id, loss, runbook = inWords(id), metric, limit = { from: 1 }, periods = 1, noData }: AlarmDefinition,
  topic: Topic,
) {
  const alarm = new Alarm(scope, id, {
    alarmDescription: `${loss} What to do: docs/runbook.md#${runbook}`,
    metric,
    evaluationPeriods: periods,
    ...('from' in limit
      ? { threshold: limit.from, comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD }
      : { threshold: limit.below, comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD }),
    treatMissingData: noData === 'alarms' ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
  });
  alarm.addAlarmAction(new SnsAction(topic));
  alarm.addOkAction(new SnsAction(topic));
}

/** `OverdueSlots` → `overdue-slots`. */
const inWords = (id: string): string => id.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase();

function addDashboard(scope: Construct, definitions: readonly AlarmDefinition[]): void {
  const widgets = definitions.map(({ id, metric }) => new GraphWidget({ title: id, left: [metric], width: 8 }));
  new Dashboard(scope, 'Dashboard', { widgets: [widgets] });
}
