import { join } from 'node:path';
import { ENVIRONMENT, METRICS_NAMESPACE, metricsService, zoneAround } from '@promoter/config';
import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { actionsOf, type TableAccess } from './access.ts';
import { bundlingOf, type FilesBeside } from './bundling.ts';
import type { Deployment } from './deployment.ts';

export interface BotFunctionProps {
  /** The folder under functions/ whose handler.ts this runs. */
  handler: string;
  description: string;
  timeout: Duration;
  /** MB; 512 unless said, where nobody waits for it. More memory brings more CPU: 1,769 MB is one vCPU. */
  lambdaMemoryMb?: number;
  access: TableAccess;
  environment?: Record<string, string>;
  /** Most executions at once, where the configuration reserves concurrency; one unless said. */
  concurrency?: number;
  files?: FilesBeside;
}

/** How long logs are kept. What was posted and why is in the tables, for longer. */
const LOG_RETENTION = RetentionDays.THREE_MONTHS;

/**
 * One handler as a Lambda function with a role, a log group and permissions of its own. As the child `Default` it
 * leaves its parent's name to the function: `promoter-prod-PostSlotAFunction…`.
 */
export class BotFunction extends Construct {
  readonly lambda: NodejsFunction;
  private readonly policy = new PolicyDocument();

  constructor(scope: Construct, id: string, deployment: Deployment, props: BotFunctionProps) {
    super(scope, id);
    const { bot, config, from, root, tables } = deployment;
    const logs = new LogGroup(this, 'Logs', { retention: LOG_RETENTION, removalPolicy: RemovalPolicy.DESTROY });
    // An inline policy, so that a function never runs before its permissions, and each role is one resource to read.
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { Own: this.policy },
    });
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logs.logGroupArn);
    for (const [table, access] of entries(props.access))
      this.allow(actionsOf(table, access), tables.of(table).tableArn);

    this.lambda = new NodejsFunction(this, 'Function', {
      entry: join(root, 'functions', props.handler, 'handler.ts'),
      projectRoot: root,
      depsLockFilePath: join(root, 'package-lock.json'),
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: props.timeout,
      memorySize: props.lambdaMemoryMb ?? 512,
      role,
      logGroup: logs,
      ...(config.aws.reservedConcurrency ? { reservedConcurrentExecutions: props.concurrency ?? 1 } : {}),
      environment: {
        [ENVIRONMENT.config]: JSON.stringify(bot),
        [ENVIRONMENT.zone]: JSON.stringify(zoneAround(config.timezone, from)),
        [ENVIRONMENT.service]: metricsService(config.stage),
        [ENVIRONMENT.metricsNamespace]: METRICS_NAMESPACE,
        ...tables.names(entries(props.access).map(([table]) => table)),
        ...props.environment,
      },
      bundling: bundlingOf(props.handler, { root, brand: config.brand, files: props.files }),
    });
  }

  allow(actions: string[], resource: string): void {
    this.policy.addStatements(new PolicyStatement({ effect: Effect.ALLOW, actions, resources: [resource] }));
  }

  /** Lets the function read this secret, whose ARN it finds in the environment variable `variable`. */
  giveSecret(secret: Secret, variable: string): void {
    this.allow(['secretsmanager:GetSecretValue'], secret.secretArn);
    this.lambda.addEnvironment(variable, secret.secretArn);
  }

  /** Lets the function publish to this topic, whose ARN it finds in the environment variable `variable`. */
  giveTopic(topic: Topic, variable: string): void {
    this.allow(['sns:Publish'], topic.topicArn);
    this.lambda.addEnvironment(variable, topic.topicArn);
  }
}

const entries = (access: TableAccess) =>
  Object.entries(access) as [keyof TableAccess, 'read' | 'write' | 'read-write'][];
