import { type Answer, result } from './answers.ts';

const ACCOUNT = '123456789012';

/** STS: who asks. */
export const callerIdentity = (): Answer =>
  result('GetCallerIdentity', { Arn: `arn:aws:iam::${ACCOUNT}:user/owner`, UserId: 'AIDAEXAMPLE', Account: ACCOUNT });

/** STS: the keys of one of the roles that `cdk bootstrap` made. */
export const temporaryKeys = (parameters: URLSearchParams): Answer =>
  result('AssumeRole', {
    AssumedRoleUser: { AssumedRoleId: 'AROAEXAMPLE:cdk', Arn: parameters.get('RoleArn') ?? '' },
    Credentials: {
      AccessKeyId: 'ASIAEXAMPLE',
      SecretAccessKey: 'example',
      SessionToken: 'example',
      Expiration: '2099-01-01T00:00:00Z',
    },
  });
