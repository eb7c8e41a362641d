import { stackName } from '@promoter/config';
import { configAsWritten } from '@promoter/local/load-config.ts';
import { Refusal } from '@promoter/local/refusal.ts';
import type { Command } from 'commander';
import { askIn, runIn } from '../aws/ask-aws.ts';
import { readSecrets } from '../aws/read-secrets.ts';
import { readRegion } from '../aws/region.ts';
import { describeNext } from '../deploy/describe-next.ts';
import { checkBeforeDeployment } from '../doctor/check-before-deployment.ts';
import { failureOf, printFindings } from '../doctor/print-findings.ts';
import { withJson } from '../options.ts';
import { print, printJson } from '../print.ts';
import { showProgress } from '../progress.ts';

const EXAMPLE = `
Whatever else is given is passed on to "cdk deploy".

Examples:
  npm run -s bot -- deploy
  npm run -s bot -- deploy --profile company
  npm run deploy -- --require-approval never`;

/** `bot deploy`, behind `npm run deploy`: checks what a deployment needs, deploys, and says what is next. */
export function addDeploy(program: Command): void {
  withJson(program.command('deploy'))
    .description('check what a deployment needs, deploy what cdk.json says to AWS, and say what is next')
    .argument('[arguments...]', 'of "cdk deploy"')
    .option('--profile <name>', 'the profile of the AWS CLI to deploy with')
    .allowUnknownOption()
    .addHelpText('after', EXAMPLE)
    .action((args: string[], { profile, json = false }: { profile?: string; json?: boolean }) =>
      deploy(args, environmentFor(profile, process.env), json),
    );
}

async function deploy(args: readonly string[], env: NodeJS.ProcessEnv, json: boolean): Promise<void> {
  const run = runIn(env);
  const findings = await showProgress('asking AWS', {}, () => checkBeforeDeployment(undefined, { env, run }));
  if (!json) printFindings(findings);
  const failure = failureOf(findings);
  if (failure !== undefined) {
    if (json) printJson({ findings, outputs: null, next: [] });
    throw new Refusal(`nothing was deployed: ${failure}`);
  }
  const written = configAsWritten(undefined);
  if (!written.ok) return;
  const { config } = written;
  const region = (await readRegion(env, run))?.name;
  if (!json) print('');
  // The region that was checked, whatever else the CDK would find.
  const inRegion = region === undefined ? env : { ...env, AWS_REGION: region };
  const { runCdkDeploy } = await import('../deploy/run-cdk.ts');
  const outputs = await runCdkDeploy(args, { env: inRegion, stack: stackName(config.stage), json });
  if (outputs === undefined && !json) return;
  const secrets = outputs ? await readSecrets(outputs, config, askIn(region, run)) : [];
  const next = outputs ? describeNext({ config, outputs, region, secrets }) : [];
  if (json) printJson({ findings, outputs: outputs ?? null, next });
  else print('', ...next);
}

/** A profile that is named goes before keys in variables, for the `aws` command and the CDK alike. */
function environmentFor(profile: string | undefined, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (profile === undefined) return env;
  const { AWS_ACCESS_KEY_ID: _, AWS_SECRET_ACCESS_KEY: __, AWS_SESSION_TOKEN: ___, ...others } = env;
  return { ...others, AWS_PROFILE: profile };
}
