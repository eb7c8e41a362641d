import { CfnOutput, CfnResource, type Stack } from 'aws-cdk-lib';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';

/** AWS's limits of November 2026, which thirty accounts stay inside. */
const MAX_RESOURCES = 500;
const MAX_OUTPUTS = 200;
/** Of one event bus, so of all stages in an AWS account and region together. */
const MAX_RULES = 300;
/** Bytes, of the names and values of one function's variables. What CloudFormation fills in is estimated. */
const MAX_ENVIRONMENT = 4096;
const GENERATED_VALUE = 100;

/** What AWS would refuse about a stack of this size, with what to do instead; empty when it fits. */
export function sizeFaults(stack: Stack): string[] {
  const all = stack.node.findAll();
  const count = (kind: (node: unknown) => boolean) => all.filter(kind).length;
  const environment = Math.max(...all.filter((node) => node instanceof CfnFunction).map(environmentBytes));
  const measures = [
    { what: 'resources', has: count((node) => CfnResource.isCfnResource(node)), most: MAX_RESOURCES },
    { what: 'outputs', has: count((node) => node instanceof CfnOutput), most: MAX_OUTPUTS },
    { what: 'schedule rules', has: count((node) => node instanceof CfnRule), most: MAX_RULES },
    { what: 'bytes of settings for a function', has: environment, most: MAX_ENVIRONMENT },
  ];
  return measures
    .filter(({ has, most }) => has > most)
    .map(
      ({ what, has, most }) =>
        `accounts: one stack would need ${has} ${what} and AWS allows ${most}; split the accounts over several stages, ` +
        'each with a cdk.json of its own (caps, gaps and repeats are then watched within a stage only), or use an interval that fires at fewer minutes of the hour',
    );
}

function environmentBytes(lambda: CfnFunction): number {
  const { variables } = lambda.stack.resolve(lambda.environment) as { variables: Record<string, unknown> };
  return Object.entries(variables).reduce(
    (sum, [name, value]) =>
      sum + name.length + (typeof value === 'string' ? Buffer.byteLength(value) : GENERATED_VALUE),
    0,
  );
}
