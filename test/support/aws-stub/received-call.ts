import type { IncomingMessage } from 'node:http';

export type Service = 'sts' | 'ssm' | 's3' | 'cloudformation';

/** A call, recognised by the protocol of each service. */
export interface ReceivedCall {
  service: Service;
  /** Its name; for S3 the method. */
  action: string;
  /** Of the query protocol. */
  parameters: URLSearchParams;
  path: string;
  query: URLSearchParams;
  body: Buffer;
}

export async function readCall(request: IncomingMessage): Promise<ReceivedCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const url = new URL(request.url ?? '/', 'http://aws');
  const about = { path: decodeURIComponent(url.pathname), query: url.searchParams, body };
  const target = request.headers['x-amz-target'];
  if (typeof target === 'string') {
    return { service: 'ssm', action: target.split('.')[1] ?? '', parameters: new URLSearchParams(), ...about };
  }
  if (request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    const parameters = new URLSearchParams(body.toString());
    const service = parameters.get('Version') === '2011-06-15' ? 'sts' : 'cloudformation';
    return { service, action: parameters.get('Action') ?? '', parameters, ...about };
  }
  return { service: 's3', action: request.method ?? '', parameters: new URLSearchParams(), ...about };
}
