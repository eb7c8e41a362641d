import { isoTime } from '@promoter/domain';
import type { WebhookService } from '../wiring/webhook.ts';
import { calm, fit, forDiscord, forSlack } from './literal.ts';
import type { Message } from './read-message.ts';

/** The body of the request that posts a message, in the form and within the limits of the service. */
export const payloadFor = (service: WebhookService, message: Message): object => PAYLOADS[service](message);

const PAYLOADS: Record<WebhookService, (message: Message) => object> = {
  Slack: slackPayload,
  Discord: discordPayload,
  Teams: teamsPayload,
  JSON: jsonPayload,
};

/** Long enough for every title of our own. */
const TITLE = 150;

/**
 * Slack’s blocks, in plain text: 150 characters of a header, 3,000 of a section (its documentation on blocks, 2026-11).
 * `text` is what a notification shows.
 */
function slackPayload({ title, text, footer }: Message): object {
  const plain = (shown: string, most: number) => ({
    type: 'plain_text',
    text: fit(shown, most, forSlack),
    emoji: false,
  });
  return {
    text: fit(title, TITLE, forSlack),
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      { type: 'header', text: plain(title, TITLE) },
      { type: 'section', text: plain(text || title, 3_000) },
      { type: 'context', elements: [plain(footer, TITLE)] },
    ],
  };
}

/** One text of at most 2,000 characters, which mentions nobody and shows no preview of a link (Discord’s documentation, 2026-11). */
function discordPayload({ title, text, footer }: Message): object {
  const head = `**${fit(title, TITLE, forDiscord)}**\n`;
  const foot = `\n-# ${fit(footer, TITLE, forDiscord)}`;
  return {
    content: head + fit(text, 2_000 - head.length - foot.length, forDiscord) + foot,
    allowed_mentions: { parse: [] },
    flags: SUPPRESS_EMBEDS,
  };
}

const SUPPRESS_EMBEDS = 1 << 2;

/**
 * An Adaptive Card. Teams takes 28 KB (its documentation on webhooks, 2026-11), which 4,000 characters of at most three
 * bytes and 80 lines stay inside. A TextRun knows no Markdown, and no line’s end.
 */
function teamsPayload({ title, text, footer }: Message): object {
  const line = (shown: string, style: object = {}) => ({
    type: 'RichTextBlock',
    spacing: 'Small',
    inlines: [{ type: 'TextRun', text: shown, ...style }],
  });
  const lines = fit(text, 4_000).split('\n');
  const shown = lines.length > 80 ? [...lines.slice(0, 79), '…'] : lines;
  const content = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.4',
    body: [
      line(fit(title, TITLE), { weight: 'Bolder', size: 'Medium' }),
      ...shown.filter((each) => each.trim() !== '').map((each) => line(each)),
      line(fit(footer, TITLE), { isSubtle: true, size: 'Small' }),
    ],
  };
  const card = { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content };
  return { type: 'message', attachments: [card] };
}

/** All that is known, for a program. `text` is also what chats like Mattermost show. */
function jsonPayload({ title, text, footer, state, runbook, at }: Message): object {
  return { title: calm(title), text: calm(text), footer, state, runbook, at: isoTime(at) };
}
