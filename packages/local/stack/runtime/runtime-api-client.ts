import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { MovableClock } from './clock.ts';

/** How a runtime asks for work: the three calls of AWS's native client, over HTTP. */
export interface RuntimeApiClient {
  next(): Promise<Invocation>;
  done(id: string, body: string): void;
  error(id: string, body: string): void;
  failInit(body: string): Promise<void>;
}

export interface Invocation {
  bodyJson: string;
  headers: Record<string, string>;
}

/** The header by which this Runtime API says what time it is; AWS's has none, for there the clock is the machine's. */
export const TIME_HEADER = 'local-virtual-time';

const VERSION = '2018-06-01';

/**
 * Talks to the Runtime API at `host:port`. By Node's plain client, which every function loads anyway: AWS's own is native
 * code, and a start should not pay for another one here.
 */
export function connectRuntimeApi(address: string, clock: MovableClock): RuntimeApiClient {
  const base = `http://${address}/${VERSION}/runtime`;
  let answered: Promise<unknown> = Promise.resolve();
  const post = (path: string, body: string) => ask(`${base}/${path}`, 'POST', body);
  return {
    async next() {
      // AWS's client hands its answer over before it asks again; so does this one.
      await answered;
      const { body: bodyJson, headers } = await ask(`${base}/invocation/next`, 'GET');
      clock.set(Number(headers[TIME_HEADER]));
      return { bodyJson, headers };
    },
    done(id, body) {
      answered = post(`invocation/${id}/response`, body);
    },
    error(id, body) {
      answered = post(`invocation/${id}/error`, body);
    },
    async failInit(body) {
      await post('init/error', body);
    },
  };
}

function ask(url: string, method: string, body = ''): Promise<{ body: string; headers: Record<string, string> }> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { method }, (response) => {
      const headers = Object.fromEntries(
        Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
      );
      text(response).then((answer) => resolve({ body: answer, headers }), reject);
    });
    asking.once('error', reject).end(body);
  });
}
