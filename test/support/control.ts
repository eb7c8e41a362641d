import { gunzipSync } from 'node:zlib';
import { previewSlot } from '@promoter/pipeline';
import { createPlanning } from '@promoter/pipeline/planning';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type ControlApi, createControlApi } from '../../functions/control-api/api.ts';
import type { ControlApiServices } from '../../functions/control-api/services.ts';
import { silent, type TestBot, testBot } from './bot.ts';
import { seededBytes } from './seeded-bytes.ts';

export const TOKEN = 'a-control-token-that-nobody-guesses';

export interface Ask {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  cookies?: string[];
  body?: string;
  isBase64Encoded?: boolean;
  sourceIp?: string;
}

/** A request as a Function URL hands it over. */
export function eventOf({ method = 'GET', path, headers = {}, cookies, body, ...more }: Ask): APIGatewayProxyEventV2 {
  const [rawPath = '/', rawQueryString = ''] = path.split(/\?(.*)/s);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers: { host: 'bot.example', ...headers },
    ...(cookies === undefined ? {} : { cookies }),
    requestContext: {
      accountId: 'anonymous',
      apiId: 'test',
      domainName: 'bot.example',
      domainPrefix: 'bot',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: more.sourceIp ?? '192.0.2.1', userAgent: 'test' },
      requestId: 'test',
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
    ...(body === undefined ? {} : { body }),
    isBase64Encoded: more.isBase64Encoded ?? false,
  };
}

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: an answer as a test reads it; its shape is what is being tested
  content: any;
  result: APIGatewayProxyStructuredResultV2;
}

export interface TestApi {
  bot: TestBot;
  api: ControlApi;
  /** Asks as a program that knows the token. */
  ask(path: string, more?: Omit<Ask, 'path'>): Promise<Answer>;
  /** Asks with the given headers alone. */
  raw(ask: Ask): Promise<Answer>;
}

/** The control API over a bot on the in-memory store, at a moment. */
export function testApi(at: number, config: unknown = {}, change: Partial<ControlApiServices> = {}): TestApi {
  const bot = testBot(config);
  bot.at(at);
  const services = bot.services();
  const api = createControlApi({
    config: bot.config,
    store: bot.store,
    now: services.now,
    realNow: services.now,
    controlToken: async () => TOKEN,
    random: seededBytes(),
    log: silent,
    dryRun: (account) => previewSlot(account, services),
    planning: createPlanning({ ...services, store: bot.store }),
    assets: async () => new Map(),
    ...change,
  });
  const raw: TestApi['raw'] = async (ask) => {
    const result = await api(eventOf(ask));
    const body = bytesOf(result).toString();
    const isJson = /json/.test(contentType(result));
    return { status: result.statusCode ?? 0, content: isJson && body !== '' ? JSON.parse(body) : body, result };
  };
  return {
    bot,
    api,
    raw,
    ask: (path, more = {}) => raw({ path, ...more, headers: { authorization: `Bearer ${TOKEN}`, ...more.headers } }),
  };
}

export const contentType = ({ headers = {} }: APIGatewayProxyStructuredResultV2): string =>
  String(headers['content-type'] ?? headers['Content-Type'] ?? '');

/** The body as the caller reads it. */
export function bytesOf({
  headers = {},
  body = '',
  isBase64Encoded = false,
}: APIGatewayProxyStructuredResultV2): Buffer {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  return headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
}
