import * as z from 'zod/mini';
import { jsonOf } from './json-of.ts';
import { registerSecret } from './redact.ts';

/** Whose form a message takes: that of a chat, or plain JSON for a program of one's own. */
export type WebhookService = 'Slack' | 'Discord' | 'Teams' | 'JSON';

/** Where messages are posted. The address alone is enough to post there, so it is a secret. */
export interface Webhook {
  service: WebhookService;
  url: URL;
}

/** What the secret holds: an address, nothing yet, or something that is no https address. */
export type WebhookSecret = { kind: 'usable'; webhook: Webhook } | { kind: 'empty' } | { kind: 'unusable' };

/** The secret as the stack creates it: `{"url": ""}`. */
const schema = z.object({ url: z.string().check(z.trim()) });

/**
 * Reads the webhook's secret. From then on its address is in no line of the log, and neither is any part of it that
 * would let somebody post there.
 */
export function parseWebhook(secret: string): WebhookSecret {
  const { data } = schema.safeParse(jsonOf(secret));
  if (!data) return { kind: 'unusable' };
  if (data.url === '') return { kind: 'empty' };
  registerSecret(data.url);
  const url = URL.parse(data.url);
  if (url?.protocol !== 'https:') return { kind: 'unusable' };
  for (const part of partsOf(url)) registerSecret(part);
  return { kind: 'usable', webhook: { service: serviceOf(url), url } };
}

/**
 * By the address alone. Slack, Discord and Microsoft document these hosts for incoming webhooks; Teams’ are those of its
 * connectors and, since these end, of Power Automate’s workflows (their documentation, 2026-11).
 */
function serviceOf({ hostname, pathname }: URL): WebhookService {
  if (/^hooks\.slack(-gov)?\.com$/.test(hostname)) return 'Slack';
  if (/^((ptb|canary)\.)?discord(app)?\.com$/.test(hostname) && pathname.startsWith('/api/')) return 'Discord';
  if (/\.(webhook\.office\.com|logic\.azure\.com|powerplatform\.com)$/.test(hostname)) return 'Teams';
  return 'JSON';
}

/** Shorter words of an address, such as `services`, say nothing, and would be missed in other lines. */
const LEAST_TELLING = 16;

/** The forms in which servers and Node name an address in part. */
const partsOf = ({ href, host, pathname, search, searchParams }: URL): string[] => [
  href,
  host,
  pathname + search,
  pathname,
  ...[...pathname.split('/'), ...searchParams.values()].filter(({ length }) => length >= LEAST_TELLING),
];
