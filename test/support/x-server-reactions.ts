import type http from 'node:http';
import { type CannedAnswer, REFUSALS, TOO_MANY_REQUESTS, UNAVAILABLE } from './x-server-answers.ts';
import type { Fault } from './x-server-faults.ts';

/** What the server does with one request's connection. */
export type Reaction =
  | { kind: 'answer'; answer: CannedAnswer; headers?: Record<string, string>; delayMs?: number }
  | { kind: 'break' }
  | { kind: 'hang' }
  | { kind: 'half'; answer: CannedAnswer }
  | { kind: 'trickle'; answer: CannedAnswer };

/** What a fault turns a request into. `act` does what X would have done, and is called only where that happens. */
export function reactionTo(
  { name, amount }: Fault,
  act: () => CannedAnswer,
  { authorization, nowSeconds }: { authorization: string; nowSeconds: number },
): Reaction {
  const reset = String(nowSeconds + amount);
  switch (name) {
    case 'none':
      return { kind: 'answer', answer: act() };
    case 'delay':
      return { kind: 'answer', answer: act(), delayMs: amount };
    case 'reset-before':
      return { kind: 'break' };
    case 'reset-after':
      act();
      return { kind: 'break' };
    case 'hang-before':
      return { kind: 'hang' };
    case 'hang-after':
      act();
      return { kind: 'hang' };
    case 'truncated':
      return { kind: 'half', answer: act() };
    case 'trickle':
      return { kind: 'trickle', answer: act() };
    case '503-after':
      act();
      return { kind: 'answer', answer: UNAVAILABLE };
    case '429':
      return {
        kind: 'answer',
        answer: TOO_MANY_REQUESTS,
        headers: { 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': reset },
      };
    case 'clock-off':
      return {
        kind: 'answer',
        answer: REFUSALS['401'],
        headers: { date: new Date(Date.now() - amount * 1_000).toUTCString() },
      };
    case '429-day':
      return {
        kind: 'answer',
        answer: TOO_MANY_REQUESTS,
        headers: {
          'x-user-limit-24hour-limit': '100',
          'x-user-limit-24hour-remaining': '0',
          'x-user-limit-24hour-reset': reset,
        },
      };
    case 'echo':
      return { kind: 'answer', answer: { status: 403, body: { title: 'Forbidden', detail: authorization } } };
    case '503-before':
    case 'usage-cap':
    case '402':
    case 'spend-cap':
    case '401':
    case 'suspended':
    case 'permissions':
    case 'not-enrolled':
    case 'locked':
    case 'automated':
    case 'daily-limit':
    case 'wrong-clock':
    case 'page':
    case 'duplicate':
    case 'forbidden':
    case 'errors-only':
    case 'no-json':
      return { kind: 'answer', answer: REFUSALS[name] };
  }
}

/** Carries a reaction out. */
export function react(reaction: Reaction, response: http.ServerResponse, nowSeconds: number): void {
  switch (reaction.kind) {
    case 'answer':
      setTimeout(() => send(reaction, response, nowSeconds), reaction.delayMs ?? 0).unref();
      break;
    case 'break':
      response.socket?.resetAndDestroy();
      break;
    case 'hang':
      break;
    case 'half':
      sendHalf(reaction.answer, response);
      break;
    case 'trickle':
      trickle(reaction.answer, response);
      break;
  }
}

function send(
  { answer: { status, body }, headers = {} }: Extract<Reaction, { kind: 'answer' }>,
  response: http.ServerResponse,
  nowSeconds: number,
): void {
  response.writeHead(status, {
    'content-type': typeof body === 'string' ? 'text/html' : 'application/json; charset=utf-8',
    'x-rate-limit-limit': '100',
    'x-rate-limit-remaining': '99',
    'x-rate-limit-reset': String(nowSeconds + 900),
    ...headers,
  });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

function sendHalf({ status, body }: CannedAnswer, response: http.ServerResponse): void {
  const text = JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.write(text.slice(0, 14), () => response.socket?.destroy());
}

/** The answer but for its last byte, slowly, and blanks for ever: no pause is long enough for an idle timeout. */
function trickle({ status, body }: CannedAnswer, response: http.ServerResponse): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  const bytes = [...JSON.stringify(body).slice(0, -1)];
  const timer = setInterval(() => response.write(bytes.shift() ?? ' '), 10).unref();
  response.on('close', () => clearInterval(timer));
}
