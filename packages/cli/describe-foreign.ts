import { STATUS_CODES } from 'node:http';
import * as z from 'zod/mini';

/** How AWS words what it answers in a function's place: `{"Message":"Forbidden"}`, or a reason of Lambda's. */
const awsAnswer = z.object({
  Message: z.optional(z.string()),
  message: z.optional(z.string()),
  Reason: z.optional(z.string()),
});

/**
 * A refusal that is not the bot's, for its answers are problem details: AWS turned the request away before the bot saw
 * it, which its words or its headers tell, or something else is at this address.
 */
export function describeForeign({ status, headers }: Pick<Response, 'status' | 'headers'>, content: unknown): string {
  const name = `${status} ${STATUS_CODES[status] ?? ''}`.trim();
  const { Message, message = Message, Reason } = awsAnswer.safeParse(content).data ?? {};
  const words = [Reason, message].filter((each) => each !== undefined && !name.includes(each));
  const said = words.length === 0 ? name : `${name}: ${words.join(', ')}`;
  // Every answer of Lambda's has its headers, such as x-amzn-requestid; gateways and proxies word theirs much alike.
  const hasHeader = [...headers.keys()].some((header) => header.startsWith('x-amzn-'));
  const isAws = hasHeader || Message !== undefined || Reason !== undefined;
  if (isAws) {
    return `AWS refused this, not the bot, which did not see it (${said})${WHAT_TO_DO[status] ?? ''}`;
  }
  return `no bot answered there, but something else (${said}): is this its Function URL, or is a proxy in between?`;
}

const WHAT_TO_DO: Readonly<Record<number, string>> = {
  403: '. Compare the URL with the one that "npm run deploy" printed; if it is the same, its permissions were changed: deploy again',
  404: '. There is no such Function URL: compare it with the one that "npm run deploy" printed',
  429: '. All executions are taken: see "Control API throttled" in docs/runbook.md',
  502: '. The function failed: see "Control API failing" in docs/runbook.md',
};
