import type { Config } from '@promoter/config';
import * as z from 'zod/mini';
import { type AskAws, askIn, hasCredentials, type Run, runIn } from '../aws/ask-aws.ts';
import { regionOf } from '../aws/region.ts';
import { type Finding, failed, ok, warning } from './finding.ts';

/**
 * The least that an AWS account must have for the functions' reservations: they take about a dozen, and Lambda keeps 100
 * for functions without one (AWS Lambda developer guide, "Configuring reserved concurrency", 2026-11).
 */
const ENOUGH_TO_RESERVE = 150;

const settings = z.object({ AccountLimit: z.object({ ConcurrentExecutions: z.int() }) });

/** The same of a deployed bot, in the region of its URL; no finding for a user without AWS credentials. */
export async function checkConcurrencyOf(
  url: string | undefined,
  config: Pick<Config, 'aws'>,
  { env, run = runIn(env) }: { env: NodeJS.ProcessEnv; run?: Run },
): Promise<Finding[]> {
  return hasCredentials(env) ? [await checkConcurrency(config, askIn(regionOf(url), run))] : [];
}

/** How many functions the AWS account may run at once, and what a flood at the public URL would do. */
export async function checkConcurrency(
  { aws: { reservedConcurrency } }: Pick<Config, 'aws'>,
  aws: AskAws,
): Promise<Finding> {
  const limit = await readLimit(aws);
  if (typeof limit === 'string')
    return warning(SUBJECT, `the limit of concurrent executions is not known: ${limit}`, CHECK_BY_HAND);
  const most = `at most ${limit} functions run at once`;
  if (limit < ENOUGH_TO_RESERVE)
    return reservedConcurrency
      ? failed(SUBJECT, `${most}, which is too few for aws.reservedConcurrency: AWS would refuse it`, RESERVE_LATER)
      : warning(SUBJECT, `${most}. ${FLOOD}`, ASK_FOR_MORE);
  if (!reservedConcurrency) return warning(SUBJECT, `${most}, none of them reserved. ${FLOOD}`, RESERVE);
  return ok(SUBJECT, `${most}, and each function has its own share`);
}

const SUBJECT = 'AWS account';

const FLOOD =
  'A flood of requests at the public control URL can take them all: the posters get none, and slots are lost after 20 minutes';

const RESERVE = 'set aws.reservedConcurrency to true and deploy, which bounds the control API to five';

const RESERVE_LATER =
  'set aws.reservedConcurrency to false, and ask AWS for 1,000 (Service Quotas, AWS Lambda, "Concurrent executions"; free)';

const ASK_FOR_MORE =
  'ask AWS for 1,000 (Service Quotas, AWS Lambda, "Concurrent executions"; free), then set aws.reservedConcurrency to true, ' +
  'which fails below that; until then see "Control API throttled" in docs/runbook.md';

const CHECK_BY_HAND =
  'look at "Concurrent executions" in Service Quotas, and see "Control API throttled" in docs/runbook.md: with ten, set no aws.reservedConcurrency before AWS has given you more';

/** The limit, or why it cannot be read. */
async function readLimit(aws: AskAws): Promise<number | string> {
  const answer = await aws('lambda', 'get-account-settings', '--output', 'json');
  if (!answer.ok) return answer.reason;
  try {
    return settings.parse(JSON.parse(answer.out)).AccountLimit.ConcurrentExecutions;
  } catch {
    return 'the "aws" command answered something else';
  }
}
