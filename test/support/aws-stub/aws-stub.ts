import { createServer } from 'node:http';
import { type Answer, json } from './answers.ts';
import { createBuckets } from './buckets.ts';
import { callerIdentity, temporaryKeys } from './identity.ts';
import { type ReceivedCall, readCall, type Service } from './received-call.ts';
import { createStacks } from './stacks.ts';

/** One call that was made to it. */
export interface AwsCall {
  service: Service;
  action: string;
  /** The host that was asked: none but this machine's. */
  host: string;
}

export interface AwsStub {
  url: string;
  calls: readonly AwsCall[];
  /** What was uploaded, by its key. */
  objects: ReadonlyMap<string, Buffer>;
  stacks: ReturnType<typeof createStacks>['stacks'];
  close(): Promise<void>;
}

/**
 * As much of AWS as a first `cdk deploy` speaks to: STS, SSM, S3 and CloudFormation behind one address, for
 * `AWS_ENDPOINT_URL`. It keeps what it is given, resolves nothing but outputs, and creates nothing: it shows
 * that a deployment runs to its end, not that AWS would accept the stack.
 */
export async function startAwsStub(): Promise<AwsStub> {
  const calls: AwsCall[] = [];
  const buckets = createBuckets();
  const stacks = createStacks(buckets.objects);

  function answerTo(call: ReceivedCall): Answer {
    switch (call.service) {
      case 'sts':
        return call.action === 'AssumeRole' ? temporaryKeys(call.parameters) : callerIdentity();
      case 'ssm':
        return json({ Parameter: { Name: '/cdk-bootstrap/hnb659fds/version', Type: 'String', Value: '30' } });
      case 's3':
        return buckets.answer(call);
      case 'cloudformation':
        return stacks.answer(call.action, call.parameters);
    }
  }

  const server = createServer(async (request, response) => {
    const call = await readCall(request);
    calls.push({ service: call.service, action: call.action, host: request.headers.host ?? '' });
    const { status, headers, body } = answerTo(call);
    response.writeHead(status, headers);
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    calls,
    objects: buckets.objects,
    stacks: stacks.stacks,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
