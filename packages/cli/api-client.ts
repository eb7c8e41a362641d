import { registerSecret } from '@promoter/functions/wiring/redact.ts';
import { Refusal, WrongUsage } from '@promoter/local/refusal.ts';
import * as z from 'zod/mini';
import type { ApiLine, Method } from './api-line.ts';
import type { RemoteOptions } from './options.ts';

/** The control API, wherever it is. A refusal of the API is thrown as a `Refusal` with its own words. */
export interface ApiClient {
  get(path: string): Promise<unknown>;
  post(path: string, body?: unknown): Promise<unknown>;
  delete(path: string): Promise<unknown>;
  close(): Promise<void>;
}

const problem = z.object({ title: z.string(), detail: z.optional(z.string()) });

/** The deployed bot's API when `--url` is given, else the same code over the data directory. */
export async function connect(options: RemoteOptions): Promise<ApiClient> {
  const { send, close } = options.url === undefined ? await hereOver(options) : overHttp(options.url, options.token);
  const call = async (method: Method, path: string, body?: unknown): Promise<unknown> => {
    const answer = await send(method, path, body === undefined ? undefined : JSON.stringify(body));
    const content = jsonOf(answer.body);
    // An unhealthy bot answers 503 with its state, which is an answer and no refusal.
    if (answer.status < 400 || (answer.status === 503 && path === '/health')) return content;
    const said = problem.safeParse(content);
    const reason = said.success ? (said.data.detail ?? said.data.title) : `the bot answered ${answer.status}`;
    // Without a body, only the words of the command line can be at fault.
    throw answer.status === 400 && body === undefined ? new WrongUsage(reason) : new Refusal(reason);
  };
  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    delete: (path) => call('DELETE', path),
    close,
  };
}

/** Loaded only here: asking a deployed bot wants nothing of the database or of the bot itself. */
const hereOver = async (options: RemoteOptions): Promise<ApiLine> =>
  (await import('./api-over-data.ts')).apiOverData(options);

function overHttp(base: string, token: string | undefined): ApiLine {
  if (!URL.canParse(base)) throw new WrongUsage(`"${base}" is no URL: give the Function URL that "cdk deploy" printed`);
  if (token === undefined) throw new WrongUsage('--url needs the control token: give it with --token or in BOT_TOKEN');
  registerSecret(token);
  return {
    send: async (method, path, body) => {
      const response = await fetch(new URL(path, base), {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        signal: AbortSignal.timeout(15_000),
        ...(body === undefined ? {} : { body }),
      }).catch((cause: unknown) => {
        throw new Refusal(`${new URL(base).host} cannot be reached`, { cause });
      });
      return { status: response.status, body: await response.text() };
    },
    close: async () => {},
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Refusal('the bot’s answer is no JSON: is this its Function URL?', { cause });
  }
}
