import { type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Answer {
  body: string;
  headers: IncomingHttpHeaders;
}

/**
 * Asks the runtime API for work or, with a body, reports the result. By Node's plain client, which every function
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
