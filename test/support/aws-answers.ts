import { X_CREDENTIALS } from './x-account.ts';

/** What the `aws` command answers to words that begin so: what it prints, or what it gives up with. */
export type AwsAnswers = Readonly<Record<string, { out?: string; err?: string }>>;

const arn = (name: string) => `arn:aws:secretsmanager:eu-west-3:123456789012:secret:${name}`;
export const ARN = { a: arn('A-1'), b: arn('B-2'), sources: arn('Sources-3'), token: arn('Token-4') };

const GET_SECRET = 'secretsmanager get-secret-value --secret-id';
const EMPTY = { apiKey: '', apiSecret: '', accessToken: '', accessSecret: '', unused: 'x' };

/** The secrets as a first deployment makes them. */
export const EMPTY_SECRETS: AwsAnswers = {
  [`${GET_SECRET} ${ARN.a}`]: { out: JSON.stringify(EMPTY) },
  [`${GET_SECRET} ${ARN.b}`]: { out: JSON.stringify({ ...EMPTY, apiKey: X_CREDENTIALS.apiKey }) },
  [`${GET_SECRET} ${ARN.sources}`]: { out: '{"xBearerToken":"","priceListKey":"","unused":"x"}' },
};

export const FILLED_SECRETS: AwsAnswers = {
  [`${GET_SECRET} ${ARN.a}`]: { out: JSON.stringify(X_CREDENTIALS) },
  [`${GET_SECRET} ${ARN.b}`]: { out: JSON.stringify(X_CREDENTIALS) },
  [`${GET_SECRET} ${ARN.sources}`]: { out: '{"xBearerToken":"","priceListKey":"a-price-list-key"}' },
};

/** An AWS account that is ready, before the first deployment. */
export const AWS_READY: AwsAnswers = {
  'configure get region': { out: 'eu-west-3\n' },
  'sts get-caller-identity': {
    out: '{"UserId":"AIDAEXAMPLE","Account":"123456789012","Arn":"arn:aws:iam::123456789012:user/deployer"}',
  },
  'ssm get-parameter --name /cdk-bootstrap/hnb659fds/version': { out: '30\n' },
  'lambda get-account-settings': { out: '{"AccountLimit":{"ConcurrentExecutions":1000}}' },
  'cloudformation describe-stacks --stack-name promoter-prod': {
    err: 'An error occurred (ValidationError) when calling the DescribeStacks operation: Stack with id promoter-prod does not exist',
  },
  ...EMPTY_SECRETS,
};

/** The bot of this state is there. */
export const deployedAs = (state: string): AwsAnswers => ({
  'cloudformation describe-stacks --stack-name promoter-prod': {
    out: JSON.stringify({
      Stacks: [
        {
          StackName: 'promoter-prod',
          StackStatus: state,
          Outputs: [
            { OutputKey: 'SecretOfA', OutputValue: ARN.a },
            { OutputKey: 'SecretOfB', OutputValue: ARN.b },
            { OutputKey: 'SourcesSecretArn', OutputValue: ARN.sources },
          ],
        },
      ],
    }),
  },
});

/** The answer to these words: that of the longest beginning which they have. */
export function answerTo(words: string, answers: AwsAnswers): { out?: string; err?: string } {
  const [known] = Object.keys(answers)
    .filter((beginning) => words.startsWith(beginning))
    .sort((a, b) => b.length - a.length);
  return (known === undefined ? undefined : answers[known]) ?? { err: `unknown: ${words}` };
}
