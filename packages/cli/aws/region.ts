import { askIn, type Run } from './ask-aws.ts';

/** Where the bot is, or will be, and who says so. */
export interface Region {
  name: string;
  from: string;
}

/** The variables by which the CDK takes a region, first one first. The `aws` command of old knows only the second. */
const VARIABLES = ['AWS_REGION', 'AWS_DEFAULT_REGION'];

/** The region that a deployment from here goes to; undefined where none is chosen. */
export async function readRegion(env: NodeJS.ProcessEnv, run: Run): Promise<Region | undefined> {
  for (const from of VARIABLES) {
    const name = env[from];
    if (name) return { name, from };
  }
  const answer = await askIn(undefined, run)('configure', 'get', 'region');
  const name = answer.ok ? answer.out.trim() : '';
  return name === '' ? undefined : { name, from: 'the settings of the AWS CLI' };
}

/** The region in a Function URL; undefined where the address is another. */
export const regionOf = (url: string | undefined): string | undefined =>
  /\.lambda-url\.([a-z0-9-]+)\.on\.aws/.exec(url ?? '')?.[1];
