import { ENVIRONMENT, ZONE_DATA_VARIABLE } from '@promoter/config';
import { Duration } from 'aws-cdk-lib';
import { FunctionUrlAuthType } from 'aws-cdk-lib/aws-lambda';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { ACCESS } from './access.ts';
import { BotFunction } from './bot-function.ts';
import type { Deployment } from './deployment.ts';
import { controlToken } from './secrets.ts';

/**
 * The HTTP API and dashboard behind a Function URL. The URL itself is open because IAM would take the Authorization
 * header for itself: the function asks for the bearer token on every path but the few that are public.
 */
export class ControlApiEndpoint extends Construct {
  readonly api: BotFunction;
  readonly url: string;
  readonly token: Secret;

  constructor(scope: Construct, id: string, deployment: Deployment) {
    super(scope, id);
    this.api = new BotFunction(this, 'Default', deployment, {
      handler: 'control-api',
      description: `Control API and dashboard, stage ${deployment.config.stage}`,
      timeout: Duration.seconds(30),
      access: ACCESS.controlApi,
      environment: { [ZONE_DATA_VARIABLE]: process.versions.tz ?? 'unknown' },
      concurrency: 5,
      files: { program: 'write-dashboard.ts', folder: 'dashboard' },
    });
    this.token = controlToken(this, 'Token', deployment.config.stage);
    this.api.giveSecret(this.token, ENVIRONMENT.controlSecret);
    this.url = this.api.lambda.addFunctionUrl({ authType: FunctionUrlAuthType.NONE }).url;
  }
}
