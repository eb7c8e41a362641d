import { type Config, stackName } from '@promoter/config';
import { jsonOf } from '@promoter/functions/wiring/json-of.ts';
import * as z from 'zod/mini';
import type { AskAws } from '../aws/ask-aws.ts';
import { readSecrets, type SecretState } from '../aws/read-secrets.ts';
import type { Region } from '../aws/region.ts';
import { type Finding, failed, ok, warning } from './finding.ts';

const stacksSchema = z.object({
  Stacks: z.tuple([
    z.object({
      StackStatus: z.string(),
      Outputs: z._default(z.array(z.object({ OutputKey: z.string(), OutputValue: z.string() })), []),
    }),
  ]),
});

/**
 * Whether a bot of this stage is deployed there, and whether its secrets are filled; with `verify`, whether the tokens in
 * them may post.
 */
export async function checkStack(
  config: Config,
  { region, aws, verify }: { region: Region; aws: AskAws; verify: boolean },
): Promise<Finding[]> {
  const name = stackName(config.stage);
  const answer = await aws('cloudformation', 'describe-stacks', '--stack-name', name, '--output', 'json');
  if (!answer.ok) {
    if (/does not exist/.test(answer.reason))
      return [ok('stack', `${name} is not in ${region.name} yet: a deployment makes it, with secrets to fill`)];
    return [warning('stack', `not checked: ${answer.reason}`)];
  }
  const stacks = stacksSchema.safeParse(jsonOf(answer.out));
  if (!stacks.success) return [warning('stack', `not checked: the "aws" command answered something else`)];
  const [{ StackStatus, Outputs }] = stacks.data.Stacks;
  const outputs = Object.fromEntries(Outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
  const secrets = await readSecrets(outputs, config, aws);
  const found = [describeState(name, region, StackStatus), ...secrets.map(findingOf)];
  if (!verify) return found;
  const { checkDeployedPermissions } = await import('./check-permissions.ts');
  return [...found, ...(await checkDeployedPermissions(secrets, { config, aws }))];
}

function describeState(name: string, region: Region, state: string): Finding {
  const there = `${name} is in ${region.name}: ${state}`;
  if (state.endsWith('IN_PROGRESS'))
    return failed('stack', there, 'wait until that is over: AWS does one thing at a time');
  if (/FAILED|ROLLBACK/.test(state))
    return warning(
      'stack',
      `${there}: the last deployment was taken back`,
      `see why: aws cloudformation describe-stack-events --stack-name ${name}`,
    );
  return ok('stack', there);
}

/** Whether a secret is filled; never what it holds. */
function findingOf({ of, state }: SecretState): Finding {
  const subject = `secret of ${of}`;
  if (state.kind === 'filled') return ok(subject, 'filled');
  if (state.kind === 'unknown') return warning(subject, `not checked: ${state.reason}`);
  return warning(subject, `not filled yet: ${state.missing.join(', ')}`, `fill it: docs/going-live.md, step 7`);
}
