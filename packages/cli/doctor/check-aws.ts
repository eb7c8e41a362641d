import type { Config } from '@promoter/config';
import { jsonOf } from '@promoter/functions/wiring/json-of.ts';
import * as z from 'zod/mini';
import { type AskAws, type AwsAnswer, askIn, hasCredentials, type Run, runIn } from '../aws/ask-aws.ts';
import { type Region, readRegion } from '../aws/region.ts';
import { checkConcurrency } from './check-concurrency.ts';
import { checkStack } from './check-stack.ts';
import { type Finding, failed, ok, warning } from './finding.ts';

/**
 * What the AWS account has of all that a deployment needs. `failed` is what would end a deployment; with `verify` also
 * deployed tokens that may not post, for which X is asked.
 */
export async function checkAws(
  config: Config,
  { env, run = runIn(env), verify = false }: { env: NodeJS.ProcessEnv; run?: Run; verify?: boolean },
): Promise<Finding[]> {
  const region = await readRegion(env, run);
  const aws = askIn(region?.name, run);
  const answer = await aws('sts', 'get-caller-identity', '--output', 'json');
  const identity = checkIdentity(answer, env);
  // Nothing else can be asked without.
  if (!answer.ok || region === undefined) return [identity, checkRegion(region, answer)];
  const [bootstrap, concurrency, stack] = await Promise.all([
    checkBootstrap(region, aws),
    checkConcurrency(config, aws),
    checkStack(config, { region, aws, verify }),
  ]);
  return [identity, checkRegion(region, answer), bootstrap, concurrency, ...stack];
}

const NOT_CHECKED = 'not checked';
const GUIDE = 'docs/going-live.md';

const identitySchema = z.object({ Account: z.string(), Arn: z.string() });

function checkIdentity(answer: AwsAnswer, env: NodeJS.ProcessEnv): Finding {
  const subject = 'AWS credentials';
  if (!answer.ok) {
    // The CDK needs the credentials, and not this command.
    if (answer.kind === 'absent' && hasCredentials(env))
      return warning(subject, `${NOT_CHECKED}: ${answer.reason}`, INSTALL_AWS);
    return failed(subject, answer.reason, answer.kind === 'absent' ? INSTALL_AWS : fixOf(answer.reason));
  }
  const identity = identitySchema.safeParse(jsonOf(answer.out));
  if (!identity.success) return warning(subject, `${NOT_CHECKED}: the "aws" command answered something else`);
  const { Account, Arn } = identity.data;
  if (Arn.endsWith(':root'))
    return warning(subject, `${Arn}, who may do everything for ever`, `make a user for this: ${GUIDE}, step 2`);
  return ok(subject, `${Arn}, of AWS account ${Account}`);
}

const INSTALL_AWS = `install the AWS CLI: ${GUIDE}, step 3`;

/** What to do about the words with which the `aws` command gives up. */
function fixOf(reason: string): string {
  if (/locate credentials/.test(reason)) return `give the AWS CLI your access key: ${GUIDE}, step 3`;
  if (/SSO|sso|Token has expired|ExpiredToken|session has expired/.test(reason))
    return 'sign in again: aws sso login (or as you did before)';
  if (/could not be found/.test(reason)) return 'name a profile that is there: aws configure list-profiles';
  if (/connect to the endpoint|Could not connect|timed out/i.test(reason))
    return 'see whether this machine reaches the internet, or needs a proxy (HTTPS_PROXY)';
  if (/InvalidClientTokenId|SignatureDoesNotMatch|AuthFailure/.test(reason))
    return `AWS does not know this access key: make a new one, and run aws configure again (${GUIDE}, step 3)`;
  return `see ${GUIDE}, step 3`;
}

function checkRegion(region: Region | undefined, asked: AwsAnswer): Finding {
  const subject = 'AWS region';
  if (region) return ok(subject, `${region.name}, from ${region.from}`);
  if (!asked.ok && asked.kind === 'absent') return warning(subject, `${NOT_CHECKED}: ${asked.reason}`);
  return failed(
    subject,
    'none is chosen, and the CDK would take us-east-1 by itself',
    'choose one, and stay with it: aws configure set region eu-west-3',
  );
}

/** What aws-cdk-lib 2.276 wants of the bootstrap stack, at least. */
const LEAST_BOOTSTRAP = 6;

async function checkBootstrap(region: Region, aws: AskAws): Promise<Finding> {
  const subject = 'CDK bootstrap';
  const name = '/cdk-bootstrap/hnb659fds/version';
  const answer = await aws('ssm', 'get-parameter', '--name', name, '--query', 'Parameter.Value', '--output', 'text');
  if (answer.ok) {
    const version = Number(answer.out.trim());
    if (version >= LEAST_BOOTSTRAP) return ok(subject, `version ${version}`);
    return failed(subject, `version ${answer.out.trim()} is too old`, `once: ${BOOTSTRAP}`);
  }
  if (/ParameterNotFound/.test(answer.reason))
    return failed(subject, `${region.name} is not prepared for the CDK`, `once: ${BOOTSTRAP}`);
  return warning(subject, `${NOT_CHECKED}: ${answer.reason}`);
}

const BOOTSTRAP = 'npx cdk bootstrap';
