import { createServer } from 'node:http';
import { type Answer, fault, json } from './answers.ts';
import { createBuckets } from './buckets.ts';
import { callerIdentity, temporaryKeys } from './identity.ts';
import { type ReceivedCall, readCall, type Service } from './received-call.ts';
import { createStacks, type StackFaults } from './stacks.ts';

/** What goes wrong in this AWS; nothing unless told. */
export interface AwsFaults extends StackFaults {
  /** `cdk bootstrap` was never run here. */
  notBootstrapped?: boolean;
  /** The keys have expired. */
  expired?: boolean;
  /** So many calls are throttled before one is heard. */
  throttled?: number;
  /** So many uploads break off before one arrives. */
  brokenUploads?: number;
}

/** One call that was made to it. */
export interface AwsCall {
  service: Service;
  action: string;
  /** The host that was asked: none but this machine's. */
  host: string;
}

export interface AwsStub {
  url: string;
  calls: AwsCall[];
  /** What was uploaded, by its key. */
  objects: ReadonlyMap<string, Buffer>;
  stacks: ReturnType<typeof createStacks>['stacks'];
  /** May be changed between two commands. */
  faults: AwsFaults;
  close(): Promise<void>;
}

/**
 * As much of AWS as `cdk deploy` and `cdk destroy` speak to: STS, SSM, S3 and CloudFormation behind one address, for
 * `AWS_ENDPOINT_URL`. It keeps what it is given, resolves nothing but outputs, and creates nothing: that a deployment
 * takes its whole way is what it shows, not that AWS would accept the stack.
 */
export async function startAwsStub(faults: AwsFaults = {}): Promise<AwsStub> {
  const calls: AwsCall[] = [];
  const buckets = createBuckets();
  const stub: { faults: AwsFaults } = { faults };
  const stacks = createStacks(buckets.objects, () => stub.faults);

  const server = createServer(async (request, response) => {
    const call = await readCall(request);
    calls.push({ service: call.service, action: call.action, host: request.headers.host ?? '' });
    const { status, headers, body } = answerTo(call);
    response.writeHead(status, headers);
    response.end(request.method === 'HEAD' ? undefined : body);
  });

  function answerTo(call: ReceivedCall): Answer {
    const { faults: wrong } = stub;
    if ((wrong.throttled ?? 0) > 0) {
      stub.faults = { ...wrong, throttled: (wrong.throttled ?? 0) - 1 };
      return fault(call.service, 400, 'Throttling', 'Rate exceeded');
    }
    if (wrong.expired) {
      return fault(call.service, 403, 'ExpiredToken', 'The security token included in the request is expired');
    }
    switch (call.service) {
      case 'sts':
        return call.action === 'AssumeRole' ? temporaryKeys(call.parameters) : callerIdentity();
      case 'ssm':
        return wrong.notBootstrapped
          ? fault('ssm', 400, 'ParameterNotFound', 'Parameter not found.')
          : json({ Parameter: { Name: '/cdk-bootstrap/hnb659fds/version', Type: 'String', Value: '30' } });
      case 's3':
        if (call.action === 'PUT' && (wrong.brokenUploads ?? 0) > 0) {
          stub.faults = { ...wrong, brokenUploads: (wrong.brokenUploads ?? 0) - 1 };
          return fault('s3', 500, 'InternalError', 'We encountered an internal error. Please try again.');
        }
        return buckets.answer(call);
      case 'cloudformation':
        return stacks.answer(call.action, call.parameters);
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    calls,
    objects: buckets.objects,
    stacks: stacks.stacks,
    get faults() {
      return stub.faults;
    },
    set faults(wanted) {
      stub.faults = wanted;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
