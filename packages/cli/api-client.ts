import { registerSecret } from '@promoter/functions/wiring/redact.ts';
import { Refusal, WrongUsage } from '@promoter/local/refusal.ts';
import * as z from 'zod/mini';
import type { ApiRequest } from './api-over-data.ts';
import { describeForeign } from './describe-foreign.ts';
import type { IfMissing } from './open-workspace.ts';
import type { RemoteOptions } from './options.ts';
import { showProgress } from './progress.ts';
import { WrongParameters } from './wrong-parameters.ts';

export type Method = 'GET' | 'POST' | 'DELETE';

const problem = z.object({
  title: z.string(),
  detail: z.optional(z.string()),
  /** Those of the request that are at fault. */
  parameters: z._default(z.array(z.string()), []),
});

/**
 * One call to the control API: the deployed bot's when `--url` is given, else the same code over the data directory.
 * Throws what the API refuses as a `Refusal`, or as `WrongParameters` where the command line is at fault.
 */
export async function callApi<Answer>(
  options: RemoteOptions & { ifMissing?: IfMissing },
  method: Method,
  path: string,
  answer: z.ZodMiniType<Answer>,
  body?: unknown,
): Promise<Answer> {
  const request =
    body === undefined
      ? { method, path, headers: {}, body: '' }
      : { method, path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const doing = options.url === undefined ? 'reading the data' : 'asking the bot';
  const response = await showProgress(doing, options, () => send(request, options));
  const content = parseJson(await response.text());
  if (response.ok) return readAnswer(answer, content);
  const parsed = problem.safeParse(content);
  if (!parsed.success) throw new Refusal(describeForeign(response, content));
  const { title, detail = title, parameters } = parsed.data;
  // Parameters are made of the command line, and a body of a file that it names.
  const isUsage = parameters.length > 0 || response.status === 400;
  throw isUsage ? new WrongParameters(detail) : new Refusal(detail);
}

/** Undefined where a text is no JSON, as a page is. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readAnswer<Answer>(answer: z.ZodMiniType<Answer>, content: unknown): Answer {
  if (content === undefined) throw new Refusal('the bot’s answer is no JSON: is this its Function URL?');
  const parsed = answer.safeParse(content);
  if (parsed.success) return parsed.data;
  const [where = 'the whole'] = parsed.error.issues.map(({ path }) => path.join('.'));
  throw new Refusal(
    `the bot’s answer is not what this version expects (${where}): is this its Function URL, and is the same version deployed?`,
  );
}

async function send(request: ApiRequest, options: Parameters<typeof callApi>[0]): Promise<Response> {
  if (options.url !== undefined) return sendTo(options.url, options.token, request);
  // Loaded only here: a call to a deployed bot needs neither the database nor the bot itself.
  const { sendToData } = await import('./api-over-data.ts');
  return sendToData(options, request);
}

/** `localhost:8000` is a URL by its letters, whose scheme is `localhost`. */
const isAddress = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '');

function sendTo(
  base: string,
  token: string | undefined,
  { method, path, headers, body }: ApiRequest,
): Promise<Response> {
  if (!isAddress(base))
    throw new WrongUsage(`"${base}" is no URL: give the Function URL that "npm run deploy" printed`);
  // An empty one is that of a variable that is not set.
  if (!token) throw new WrongUsage('--url needs the control token: give it with --token or in BOT_TOKEN');
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new WrongUsage('this is no control token: one is letters, digits and signs, without blanks');
  registerSecret(token);
  return fetch(new URL(path, base), {
    method,
    headers: { ...headers, authorization: `Bearer ${token}` },
    body: body || null,
    signal: AbortSignal.timeout(15_000),
  }).catch((cause: unknown) => {
    throw new Refusal(`${new URL(base).host} cannot be reached${describeCause(cause)}`, { cause });
  });
}

/** What went wrong on the way, as a proxy or a certificate is the user's to mend. */
function describeCause(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if (error.name === 'TimeoutError') return ': no answer came in time';
  return error.cause instanceof Error && error.cause.message !== '' ? `: ${error.cause.message}` : '';
}
