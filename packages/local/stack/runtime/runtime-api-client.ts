import { type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Answer {
  body: string;
  headers: IncomingHttpHeaders;
}

/**
 * How a runtime asks for work, and tells what came of it: with a body. By Node's plain client, which every function
 * loads anyway: AWS's own is native code, and a start should not pay for another one here.
 */
export function askRuntimeApi(path: string, body?: string): Promise<Answer> {
  const url = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/${path}`;
  return new Promise((resolve, reject) => {
    const asking = request(url, { method: body === undefined ? 'GET' : 'POST' }, (response) => {
      text(response).then((answer) => resolve({ body: answer, headers: response.headers }), reject);
    });
    asking.once('error', reject).end(body);
  });
}
