import { registerSecret } from '@promoter/functions/wiring/redact.ts';
import { Refusal, WrongUsage } from '@promoter/local/refusal.ts';
import * as z from 'zod/mini';
import type { RemoteOptions } from './options.ts';
import { showProgress } from './progress.ts';

export type Method = 'GET' | 'POST' | 'DELETE';

/** A connection to the control API: over HTTP, or in this process. */
export interface ApiConnection {
  send(method: Method, path: string, body: string | undefined): Promise<{ status: number; body: string }>;
  close(): Promise<void>;
}

const problem = z.object({ title: z.string(), detail: z.optional(z.string()) });

/**
 * One call to the control API: the deployed bot's when `--url` is given, else the same code over the data directory.
 * Throws what the API refuses as a `Refusal`, or as a `WrongUsage` where the command line is at fault.
 */
export async function callApi<Answer>(
  options: RemoteOptions,
  method: Method,
  path: string,
  answer: z.ZodMiniType<Answer>,
  body?: unknown,
): Promise<Answer> {
  const connection = options.url === undefined ? await connectToData(options) : connectTo(options.url, options.token);
  try {
    const doing = options.url === undefined ? 'reading the data' : 'asking the bot';
    const response = await showProgress(doing, options, () =>
      connection.send(method, path, body === undefined ? undefined : JSON.stringify(body)),
    );
    const content = parseJson(response.body);
    if (response.status < 400) return answer.parse(content);
    const parsed = problem.safeParse(content);
    const reason = parsed.success ? (parsed.data.detail ?? parsed.data.title) : `the bot answered ${response.status}`;
    // A request without a body is made of the command line alone.
    throw response.status === 400 && body === undefined ? new WrongUsage(reason) : new Refusal(reason);
  } finally {
    await connection.close();
  }
}

/** Loaded only here: a call to a deployed bot needs neither the database nor the bot itself. */
const connectToData = async (options: RemoteOptions): Promise<ApiConnection> =>
  (await import('./api-over-data.ts')).connectToData(options);

function connectTo(base: string, token: string | undefined): ApiConnection {
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Refusal('the bot’s answer is no JSON: is this its Function URL?', { cause });
  }
}
