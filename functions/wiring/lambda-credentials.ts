import { required } from './environment.ts';

/**
 * Where a Lambda function finds its credentials: in its environment, and nowhere else. The bundles take this in the
 * place of the SDK's `@aws-sdk/credential-provider-node`, whose chain of profiles, single sign-on, containers and
 * instance metadata no function ever walks but every cold start would load.
 */
export const defaultProvider = () => async () => ({
  accessKeyId: required(process.env, 'AWS_ACCESS_KEY_ID'),
  secretAccessKey: required(process.env, 'AWS_SECRET_ACCESS_KEY'),
  sessionToken: required(process.env, 'AWS_SESSION_TOKEN'),
});
