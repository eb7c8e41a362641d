import { type Answer, fault, result, type Xml } from './answers.ts';

/** What goes wrong while a stack changes. */
export interface StackFaults {
  /** The logical id of a resource that AWS refuses, and its words. */
  refusedResource?: { id: string; because: string };
}

interface Resource {
  Type: string;
  DeletionPolicy?: string;
}

interface Template {
  Resources: Record<string, Resource>;
  Outputs?: Record<string, { Value: unknown }>;
}

interface Stack {
  name: string;
  status: string;
  /** The text of the template that the stack stands by; null while nothing of it exists. */
  template: string | null;
  parameters: Record<string, string>;
  events: StackEvent[];
  changeSets: Map<string, ChangeSet>;
  /** What a deleted stack left behind. */
  retained: string[];
}

interface StackEvent {
  id: string;
  type: string;
  status: string;
  reason?: string;
}

interface ChangeSet {
  name: string;
  template: string;
  parameters: Record<string, string>;
}

const idOf = (name: string): string => `arn:aws:cloudformation:us-east-1:123456789012:stack/${name}/stub`;
const parse = (template: string): Template => JSON.parse(template);

/** CloudFormation: change sets, their execution or rollback, and deletion with what is kept. */
export function createStacks(objects: ReadonlyMap<string, Buffer>, faults: () => StackFaults) {
  const stacks = new Map<string, Stack>();
  /** The wall clock of the stub: each event comes after the one before. */
  let ticks = Date.now();

  function answer(action: string, parameters: URLSearchParams): Answer {
    const asked = parameters.get('StackName') ?? '';
    const name = asked.replace(/^arn:.*stack\/([^/]+)\/.*$/, '$1');
    const stack = stacks.get(name);
    if (action === 'CreateChangeSet') return createChangeSet(name, parameters);
    // A deleted stack can still be asked for by its ARN, and no longer by its name.
    if (!stack || (stack.status === 'DELETE_COMPLETE' && asked === name)) {
      return fault('cloudformation', 400, 'ValidationError', `Stack with id ${name} does not exist`);
    }
    switch (action) {
      case 'DescribeStacks':
        return result(action, { Stacks: [describe(stack)] });
      case 'GetTemplate':
        return result(action, { TemplateBody: stack.template ?? '{}', StagesAvailable: ['Original', 'Processed'] });
      case 'DescribeChangeSet':
        return describeChangeSet(stack, parameters.get('ChangeSetName') ?? '');
      case 'DeleteChangeSet':
        stack.changeSets.delete(nameOf(parameters.get('ChangeSetName') ?? ''));
        return result(action, {});
      case 'ExecuteChangeSet':
        execute(stack, parameters.get('ChangeSetName') ?? '');
        return result(action, {});
      case 'DescribeStackEvents':
        return result(action, { StackEvents: stack.events.toReversed().map((event) => eventOf(stack, event)) });
      case 'DeleteStack':
        remove(stack);
        return result(action, {});
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
    if (template === undefined)
      return fault('cloudformation', 400, 'ValidationError', `S3 error: no template at ${url}`);
    const known = stacks.get(name);
    const stack = known && known.status !== 'DELETE_COMPLETE' ? known : newStack(name);
    stacks.set(name, stack);
    if (stack.template === null) stack.status = 'REVIEW_IN_PROGRESS';
    const changeSet = { name: parameters.get('ChangeSetName') ?? '', template, parameters: parametersIn(parameters) };
    stack.changeSets.set(changeSet.name, changeSet);
    return result('CreateChangeSet', { Id: changeSetId(changeSet.name), StackId: idOf(name) });
  }

  function describeChangeSet(stack: Stack, wanted: string): Answer {
    const changeSet = stack.changeSets.get(nameOf(wanted));
    if (!changeSet) return fault('cloudformation', 404, 'ChangeSetNotFound', `ChangeSet [${wanted}] does not exist`);
    const before = stack.template === null ? {} : parse(stack.template).Resources;
    const after = parse(changeSet.template).Resources;
    const changes = Object.keys({ ...before, ...after }).filter(
      (id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]),
    );
    const about = {
      ChangeSetName: changeSet.name,
      ChangeSetId: changeSetId(changeSet.name),
      StackName: stack.name,
      StackId: idOf(stack.name),
      CreationTime: new Date(ticks).toISOString(),
    };
    if (changes.length === 0) {
      const reason =
        "The submitted information didn't contain changes. Submit different information to create a change set.";
      return result('DescribeChangeSet', { ...about, Status: 'FAILED', StatusReason: reason, Changes: [] });
    }
    return result('DescribeChangeSet', {
      ...about,
      Status: 'CREATE_COMPLETE',
      ExecutionStatus: 'AVAILABLE',
      Changes: changes.map((id) => ({
        Type: 'Resource',
        ResourceChange: {
          Action: before[id] === undefined ? 'Add' : after[id] === undefined ? 'Remove' : 'Modify',
          LogicalResourceId: id,
          ResourceType: (after[id] ?? before[id])?.Type ?? '',
        },
      })),
    });
  }

  function execute(stack: Stack, wanted: string): void {
    const changeSet = stack.changeSets.get(nameOf(wanted));
    if (!changeSet) return;
    stack.changeSets.clear();
    const verb = stack.template === null ? 'CREATE' : 'UPDATE';
    tell(stack, stack.name, 'AWS::CloudFormation::Stack', `${verb}_IN_PROGRESS`);
    const { refusedResource } = faults();
    for (const [id, { Type }] of Object.entries(parse(changeSet.template).Resources)) {
      if (id === refusedResource?.id) {
        tell(stack, id, Type, `${verb}_FAILED`, refusedResource.because);
        const back = verb === 'CREATE' ? 'ROLLBACK' : 'UPDATE_ROLLBACK';
        tell(stack, stack.name, 'AWS::CloudFormation::Stack', `${back}_IN_PROGRESS`, `[${id}] failed`);
        tell(stack, stack.name, 'AWS::CloudFormation::Stack', `${back}_COMPLETE`);
        return;
      }
      tell(stack, id, Type, `${verb}_COMPLETE`);
    }
    stack.template = changeSet.template;
    stack.parameters = changeSet.parameters;
    tell(stack, stack.name, 'AWS::CloudFormation::Stack', `${verb}_COMPLETE`);
  }

  function remove(stack: Stack): void {
    tell(stack, stack.name, 'AWS::CloudFormation::Stack', 'DELETE_IN_PROGRESS');
    for (const [id, { Type, DeletionPolicy }] of Object.entries(
      stack.template ? parse(stack.template).Resources : {},
    )) {
      const isKept = DeletionPolicy === 'Retain';
      if (isKept) stack.retained.push(id);
      tell(stack, id, Type, isKept ? 'DELETE_SKIPPED' : 'DELETE_COMPLETE');
    }
    tell(stack, stack.name, 'AWS::CloudFormation::Stack', 'DELETE_COMPLETE');
    stack.template = null;
  }

  function tell(stack: Stack, id: string, type: string, status: string, reason?: string): void {
    ticks += 1;
    if (id === stack.name) stack.status = status;
    stack.events.push({ id, type, status, ...(reason === undefined ? {} : { reason }) });
  }

  function eventOf(stack: Stack, { id, type, status, reason }: StackEvent): Xml {
    return {
      EventId: `${stack.events.findIndex((event) => event.id === id && event.status === status)}-${id}-${status}`,
      StackId: idOf(stack.name),
      StackName: stack.name,
      LogicalResourceId: id,
      PhysicalResourceId: id === stack.name ? idOf(stack.name) : id,
      ResourceType: type,
      ResourceStatus: status,
      ResourceStatusReason: reason,
      Timestamp: new Date(ticks).toISOString(),
    };
  }

  function describe(stack: Stack): Xml {
    const outputs = stack.template === null ? {} : (parse(stack.template).Outputs ?? {});
    return {
      StackName: stack.name,
      StackId: idOf(stack.name),
      CreationTime: new Date(ticks).toISOString(),
      StackStatus: stack.status,
      EnableTerminationProtection: false,
      Parameters: Object.entries(stack.parameters).map(([ParameterKey, ParameterValue]) => ({
        ParameterKey,
        ParameterValue,
      })),
      Outputs: Object.entries(outputs).map(([OutputKey, { Value }]) => ({ OutputKey, OutputValue: resolved(Value) })),
    };
  }

  return { stacks: stacks as ReadonlyMap<string, Readonly<Stack>>, answer };
}

const newStack = (name: string): Stack => ({
  name,
  status: 'REVIEW_IN_PROGRESS',
  template: null,
  parameters: {},
  events: [],
  changeSets: new Map(),
  retained: [],
});

const changeSetId = (name: string): string => `arn:aws:cloudformation:us-east-1:123456789012:changeSet/${name}/stub`;
const nameOf = (changeSet: string): string => changeSet.replace(/^arn:.*changeSet\/([^/]+)\/.*$/, '$1');

function parametersIn(parameters: URLSearchParams): Record<string, string> {
  const found: Record<string, string> = {};
  for (let n = 1; parameters.has(`Parameters.member.${n}.ParameterKey`); n += 1) {
    const key = parameters.get(`Parameters.member.${n}.ParameterKey`) ?? '';
    found[key] = parameters.get(`Parameters.member.${n}.ParameterValue`) ?? '';
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
