import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { keepOut } from '../wiring/redact.ts';
import { controlToken } from './control-token.ts';
import { createLocalApi } from './local-api.ts';
import type { RemoteOptions } from './options.ts';
import { Refusal, WrongUsage } from './refusal.ts';
import { openWorkspace } from './workspace.ts';

/** The control API, wherever it is. A refusal of the API is thrown as a `Refusal` with its own words. */
export interface ApiClient {
  get(path: string): Promise<unknown>;
  post(path: string, body?: unknown): Promise<unknown>;
  close(): Promise<void>;
}

type Send = (
  method: 'GET' | 'POST',
  path: string,
  body: string | undefined,
) => Promise<{ status: number; body: string }>;

const problem = z.object({ title: z.string(), detail: z.optional(z.string()) });

/** The deployed bot's API when `--url` is given, else the same code over the data directory. */
export async function connect(options: RemoteOptions): Promise<ApiClient> {
  const { send, close } = options.url === undefined ? await overData(options) : overHttp(options.url, options.token);
  const call = async (method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> => {
    const answer = await send(method, path, body === undefined ? undefined : JSON.stringify(body));
    const content = jsonOf(answer.body);
    // An unhealthy bot answers 503 with its state, which is an answer and no refusal.
    if (answer.status < 400 || (answer.status === 503 && path === '/health')) return content;
    const said = problem.safeParse(content);
    const reason = said.success ? (said.data.detail ?? said.data.title) : `the bot answered ${answer.status}`;
    // Without a body, only the words of the command line can be at fault.
    throw answer.status === 400 && body === undefined ? new WrongUsage(reason) : new Refusal(reason);
  };
  return { get: (path) => call('GET', path), post: (path, body) => call('POST', path, body), close };
}

async function overData(options: RemoteOptions): Promise<{ send: Send; close(): Promise<void> }> {
  const workspace = await openWorkspace(options);
  const token = controlToken(options.data);
  const api = createLocalApi(workspace, token);
  return {
    send: async (method, path, body) => {
      const { statusCode = 200, body: content = '' } = await api(eventOf(method, path, token, body, workspace.now()));
      return { status: statusCode, body: content };
    },
    close: () => workspace.close(),
  };
}

function overHttp(base: string, token: string | undefined): { send: Send; close(): Promise<void> } {
  if (!URL.canParse(base)) throw new WrongUsage(`"${base}" is no URL: give the Function URL that "cdk deploy" printed`);
  if (token === undefined) throw new WrongUsage('--url needs the control token: give it with --token or in BOT_TOKEN');
  keepOut(token);
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

/** A request as the Function URL would hand it over. */
function eventOf(
  method: string,
  path: string,
  token: string,
  body: string | undefined,
  at: number,
): APIGatewayProxyEventV2 {
  const url = new URL(path, 'http://localhost');
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: {
      authorization: `Bearer ${token}`,
      host: 'localhost',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: {
      accountId: 'anonymous',
      apiId: 'local',
      domainName: 'localhost',
      domainPrefix: 'local',
      http: { method, path: url.pathname, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bot' },
      requestId: String(at),
      routeKey: '$default',
      stage: '$default',
      time: new Date(at).toISOString(),
      timeEpoch: at,
    },
    ...(body === undefined ? {} : { body }),
    isBase64Encoded: false,
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Refusal('the bot’s answer is no JSON: is this its Function URL?', { cause });
  }
}
