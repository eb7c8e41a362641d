import { type Answer, fault, result, type Xml } from './answers.ts';

interface Template {
  Resources: Record<string, { Type: string }>;
  Outputs?: Record<string, { Value: unknown }>;
}

interface Stack {
  name: string;
  status: 'REVIEW_IN_PROGRESS' | 'CREATE_COMPLETE';
  /** The text of the template that its change set brought, and that applies once that is executed. */
  template: string;
  parameters: readonly Xml[];
}

const CREATED_AT = '2026-11-22T09:00:00Z';
const idOf = (name: string): string => `arn:aws:cloudformation:us-east-1:123456789012:stack/${name}/stub`;
const parse = (template: string): Template => JSON.parse(template);

/** CloudFormation, as far as making a new stack goes: its change set, the execution, the events and the outputs. */
export function createStacks(objects: ReadonlyMap<string, Buffer>) {
  const stacks = new Map<string, Stack>();

  function answer(action: string, parameters: URLSearchParams): Answer {
    const name = (parameters.get('StackName') ?? '').replace(/^arn:.*stack\/([^/]+)\/.*$/, '$1');
    if (action === 'CreateChangeSet') return createChangeSet(name, parameters);
    const stack = stacks.get(name);
    if (!stack) return fault('cloudformation', 400, 'ValidationError', `Stack with id ${name} does not exist`);
    switch (action) {
      case 'DescribeStacks':
        return result(action, { Stacks: [describe(stack)] });
      case 'GetTemplate':
        return result(action, { TemplateBody: stack.status === 'CREATE_COMPLETE' ? stack.template : '{}' });
      case 'DescribeChangeSet':
        return result(action, describeChangeSet(stack, parameters.get('ChangeSetName') ?? ''));
      case 'ExecuteChangeSet':
        stack.status = 'CREATE_COMPLETE';
        return result(action, {});
      case 'DescribeStackEvents':
        return result(action, { StackEvents: eventsOf(stack) });
      case 'DescribeStackResources':
      case 'ListStackResources':
        return result(action, { StackResources: [] });
      default:
        return fault('cloudformation', 400, 'InvalidAction', `The stub knows no ${action}`);
    }
  }

  function createChangeSet(name: string, parameters: URLSearchParams): Answer {
    const url = parameters.get('TemplateURL');
    const key = url === null ? '' : new URL(url).pathname.split('/').at(-1);
    const template = parameters.get('TemplateBody') ?? objects.get(key ?? '')?.toString();
    if (template === undefined) {
      return fault('cloudformation', 400, 'ValidationError', `S3 error: no template at ${url}`);
    }
    stacks.set(name, { name, status: 'REVIEW_IN_PROGRESS', template, parameters: parametersIn(parameters) });
    return result('CreateChangeSet', { Id: parameters.get('ChangeSetName') ?? '', StackId: idOf(name) });
  }

  return { stacks: stacks as ReadonlyMap<string, Readonly<Stack>>, answer };
}

const describe = ({ name, status, template, parameters }: Stack): Xml => ({
  StackName: name,
  StackId: idOf(name),
  CreationTime: CREATED_AT,
  StackStatus: status,
  EnableTerminationProtection: false,
  Parameters: parameters,
  Outputs:
    status === 'CREATE_COMPLETE'
      ? Object.entries(parse(template).Outputs ?? {}).map(([OutputKey, { Value }]) => ({
          OutputKey,
          OutputValue: resolved(Value),
        }))
      : [],
});

const describeChangeSet = ({ name, template }: Stack, changeSet: string): Xml => ({
  ChangeSetName: changeSet,
  ChangeSetId: changeSet,
  StackName: name,
  StackId: idOf(name),
  CreationTime: CREATED_AT,
  Status: 'CREATE_COMPLETE',
  ExecutionStatus: 'AVAILABLE',
  Changes: Object.entries(parse(template).Resources).map(([LogicalResourceId, { Type }]) => ({
    Type: 'Resource',
    ResourceChange: { Action: 'Add', LogicalResourceId, ResourceType: Type },
  })),
});

/** Latest first, as CloudFormation lists them. */
function eventsOf({ name, template }: Stack): Xml[] {
  const ended = Object.entries(parse(template).Resources).map(([id, { Type }]) => ({ id, type: Type }));
  return [...ended, { id: name, type: 'AWS::CloudFormation::Stack' }].toReversed().map(({ id, type }) => ({
    EventId: `${id}-CREATE_COMPLETE`,
    StackId: idOf(name),
    StackName: name,
    LogicalResourceId: id,
    PhysicalResourceId: id === name ? idOf(name) : id,
    ResourceType: type,
    ResourceStatus: 'CREATE_COMPLETE',
    Timestamp: new Date().toISOString(),
  }));
}

function parametersIn(parameters: URLSearchParams): Xml[] {
  const found: Xml[] = [];
  for (let n = 1; parameters.has(`Parameters.member.${n}.ParameterKey`); n += 1) {
    found.push({
      ParameterKey: parameters.get(`Parameters.member.${n}.ParameterKey`) ?? '',
      ParameterValue: parameters.get(`Parameters.member.${n}.ParameterValue`) ?? '',
    });
  }
  return found;
}

/** An output as AWS would fill it in: a function's URL as an address, any other resource by its logical id. */
function resolved(value: unknown): string {
  if (typeof value === 'string') return value;
  const [, [id = '', attribute = '']] = (Object.entries(value ?? {})[0] ?? ['', []]) as [
    string,
    [string?, string?] | string,
  ];
  if (attribute === 'FunctionUrl') return `https://${id.toLowerCase()}.lambda-url.us-east-1.on.aws/`;
  return JSON.stringify(value);
}
