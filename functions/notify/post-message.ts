import { type Clock, type EpochMs, SECOND_MS } from '@promoter/domain';
import { redact } from '../wiring/redact.ts';
import type { Webhook } from '../wiring/webhook.ts';
import { payloadFor } from './payload.ts';
import type { Message } from './read-message.ts';

/** Longest wait for one answer. */
const TIMEOUT_MS = 10 * SECOND_MS;

/** Tries of one run; between them a second, two and four, or what the service asks for. */
const TRIES = 4;

/** No try begins that might not end within this time: the function itself ends after a minute. */
const TRY_FOR_MS = 50 * SECOND_MS;

/** The webhook did not take a message. What is said names the service and what to do, never the address. */
export class NotDelivered extends Error {
  override readonly name = 'NotDelivered';
}

export interface PostServices {
  fetch: typeof fetch;
  now: Clock;
  pause(ms: number): Promise<unknown>;
}

/**
 * Posts a message, and again where the service asks to wait, fails or does not answer: so it may stand there twice.
 * Throws NotDelivered where it was not taken.
 */
export async function postMessage(webhook: Webhook, message: Message, services: PostServices): Promise<void> {
  const { now, pause } = services;
  const until = now() + TRY_FOR_MS;
  for (let tried = 1; ; tried += 1) {
    const answer = await ask(webhook, message, services);
    if (answer.kind === 'taken') return;
    const wait = answer.kind === 'refused' ? null : (answer.waitMs ?? 2 ** (tried - 1) * SECOND_MS);
    if (wait === null || tried === TRIES || now() + wait + TIMEOUT_MS > until) {
      const { why, cause } = answer;
      throw new NotDelivered(`${NAMES[webhook.service]} ${why}`, cause === undefined ? {} : { cause });
    }
    await pause(wait);
  }
}

const NAMES = { Slack: 'Slack', Discord: 'Discord', Teams: 'Teams', JSON: 'the webhook' };

type Answer =
  | { kind: 'taken' }
  /** The same again would be refused again. */
  | { kind: 'refused'; why: string; cause?: unknown }
  | { kind: 'failed'; why: string; waitMs: number | null; cause?: unknown };

async function ask({ service, url }: Webhook, message: Message, { fetch, now }: PostServices): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payloadFor(service, message)),
      // Where it leads is not what the operator put into the secret.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return answerOf(response, response.ok && service !== 'Teams' ? '' : await firstWords(response), now());
  } catch (cause) {
    const isLate = cause instanceof Error && cause.name === 'TimeoutError';
    const why = isLate ? `did not answer within ${TIMEOUT_MS / SECOND_MS} seconds` : 'could not be reached';
    return { kind: 'failed', why, waitMs: null, cause };
  }
}

function answerOf({ status, ok, headers }: Response, words: string, now: EpochMs): Answer {
  const said = `HTTP ${status}${words === '' ? '' : `: ${words}`}`;
  // Teams’ connectors say so with HTTP 200 (its documentation on connectors, "Rate limiting", 2026-11).
  if (ok && !/delivery failed/i.test(words)) return { kind: 'taken' };
  if (ok || status === 408 || status === 429 || status >= 500) {
    return { kind: 'failed', why: `failed (${said})`, waitMs: waitAskedFor(headers.get('retry-after'), now) };
  }
  if (status < 400)
    return { kind: 'refused', why: `leads elsewhere (${said}), which is not followed: ${PUT_THE_LAST}` };
  if (GONE.includes(status)) return { kind: 'refused', why: `takes no messages any more (${said}): ${MAKE_ANOTHER}` };
  return { kind: 'refused', why: `does not take this kind of message (${said}): ${CHECK_THE_KIND}` };
}

/** Revoked, forbidden, its channel gone. */
const GONE = [401, 403, 404, 410];

const MAKE_ANOTHER = 'make a new webhook there and put its address into the secret AlarmWebhookSecret';
const PUT_THE_LAST = 'put the address that it leads to into the secret AlarmWebhookSecret';
const CHECK_THE_KIND = 'the address in the secret AlarmWebhookSecret has to be that of an incoming webhook';

/** Seconds, with a fraction or without, or a date; in ms, null where none is asked for. */
function waitAskedFor(header: string | null, now: EpochMs): number | null {
  if (header === null) return null;
  const ms = /^\d+(\.\d+)?$/.test(header) ? Number(header) * SECOND_MS : Date.parse(header) - now;
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

/** What the service says, in one short line: the first part of the body is enough. Empty where it says nothing. */
async function firstWords({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const first = await reader?.read().catch(() => undefined);
  // Not waited for: the rest is not wanted, however much or slow it is.
  reader?.cancel().catch(() => undefined);
  return redact(new TextDecoder().decode(first?.value)).replace(/\s+/g, ' ').trim().slice(0, 200);
}
