import { describe, expect, test } from '@jest/globals';
import { payloadFor } from '../../../functions/notify/payload.ts';
import { type Message, readMessage } from '../../../functions/notify/read-message.ts';
import type { WebhookService } from '../../../functions/wiring/webhook.ts';
import { alarmJson, snsEvent } from '../../support/notify/messages.ts';

const PLACE = { deployment: 'promoter-prod', region: 'eu-west-3', timezone: 'Europe/Paris' };

const messageOf = (text: string, subject: string | null = null): Message => {
  const [record] = snsEvent(text, subject).Records;
  if (!record) throw new Error('no record');
  return readMessage(record, PLACE);
};

const FOOTER = 'promoter-prod · eu-west-3 · 2026-11-22T09:34:02+01:00';
const LOSS = 'A slot has no final state 30 minutes after its time: its post may be missing.';
const ALARM = messageOf(alarmJson());

const SERVICES: WebhookService[] = ['Slack', 'Discord', 'Teams', 'JSON'];

/** All texts of a payload that a chat shows, a line each. */
function shownBy(service: WebhookService, message: Message): string {
  const texts: string[] = [];
  JSON.stringify(payloadFor(service, message), (name, value: unknown) => {
    if (['text', 'content', 'title', 'footer'].includes(name) && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join('\n');
}

describe('an alarm says what people lose, what to do, why, where and when', () => {
  test('when it goes off', () => {
    expect(ALARM).toMatchObject({
      title: 'ALARM: Overdue slots',
      footer: FOOTER,
      state: 'ALARM',
      runbook: 'docs/runbook.md#overdue-slots',
    });
    expect(ALARM.text.split('\n')).toEqual([
      LOSS,
      'What to do: docs/runbook.md#overdue-slots',
      expect.stringMatching(/^Reason: Threshold Crossed: /),
    ]);
  });

  test('when it is over, and nothing is left to do', () => {
    const { title, text } = messageOf(alarmJson({ NewStateValue: 'OK' }));
    expect(title).toBe('OK: Overdue slots');
    expect(text).toMatch(/^This is over: A slot has .*\nReason: /);
  });

  test.each([
    { AlarmDescription: null },
    { AlarmDescription: undefined, Trigger: undefined },
  ])('and one that somebody made by hand has its name: %j', (facts) => {
    const { title, runbook } = messageOf(alarmJson({ AlarmName: 'by-hand', ...facts }));
    expect([title, runbook]).toEqual(['ALARM: by-hand', null]);
  });
});

test('a mail keeps its subject and text; a message without a subject says whose it is', () => {
  expect(messageOf('Posts go on.', 'Crisis in the trends of worldwide')).toMatchObject({
    title: 'Crisis in the trends of worldwide',
    text: 'Posts go on.',
    state: null,
  });
  expect(messageOf('{"AlarmName": "half an alarm"}').title).toBe('A message of promoter-prod');
});

describe('each service gets its own form', () => {
  test('Slack: blocks of plain text, and what a notification shows', () => {
    expect(payloadFor('Slack', ALARM)).toEqual({
      text: 'ALARM: Overdue slots',
      unfurl_links: false,
      unfurl_media: false,
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'ALARM: Overdue slots', emoji: false } },
        {
          type: 'section',
          text: { type: 'plain_text', text: expect.stringContaining('for OK -&gt; ALARM transition'), emoji: false },
        },
        { type: 'context', elements: [{ type: 'plain_text', text: FOOTER, emoji: false }] },
      ],
    });
  });

  test('Discord: one text that mentions nobody', () => {
    const { content, ...rest } = payloadFor('Discord', ALARM) as { content: string };
    expect(rest).toEqual({ allowed_mentions: { parse: [] }, flags: 4 });
    expect(content).toMatch(/^\*\*ALARM: Overdue slots\*\*\nA slot has no final state/);
    expect(content).toContain('What to do: docs/runbook.md\\#overdue\\-slots\n');
    expect(content).toMatch(/\n-# promoter\\-prod · eu\\-west\\-3 · 2026\\-11\\-22T09:34:02\+01:00$/);
  });

  test('Teams: an Adaptive Card, a line each, whose text knows no Markdown', () => {
    const { type, attachments } = payloadFor('Teams', ALARM) as {
      type: string;
      attachments: { contentType: string; content: { type: string; body: { type: string; inlines: object[] }[] } }[];
    };
    const [card] = attachments;
    expect([type, card?.contentType, card?.content.type]).toEqual([
      'message',
      'application/vnd.microsoft.card.adaptive',
      'AdaptiveCard',
    ]);
    expect(new Set(card?.content.body.map((block) => block.type))).toEqual(new Set(['RichTextBlock']));
    expect(card?.content.body.flatMap(({ inlines }) => inlines)).toMatchObject([
      { text: 'ALARM: Overdue slots', weight: 'Bolder' },
      { text: LOSS },
      { text: 'What to do: docs/runbook.md#overdue-slots' },
      { text: expect.stringMatching(/^Reason: /) },
      { text: FOOTER },
    ]);
  });

  test('anything else: what is known, as JSON', () => {
    expect(payloadFor('JSON', ALARM)).toEqual({
      title: 'ALARM: Overdue slots',
      text: ALARM.text,
      footer: FOOTER,
      state: 'ALARM',
      runbook: 'docs/runbook.md#overdue-slots',
      at: '2026-11-22T08:34:02.345Z',
    });
  });
});

describe('strangers’ words are shown, and do nothing', () => {
  const hostile = (words: string) => messageOf(`The evidence: ${words}`, 'A post may have to be deleted');

  test.each(SERVICES)('%s: everybody is called by none of the words for it', (service) => {
    const shown = shownBy(service, hostile('@everyone @here @Channel @all @EVERYONE'));
    expect(shown).not.toMatch(/@(everyone|here|channel|all)/i);
    expect(shown.replaceAll('\u200b', '')).toContain('@everyone @here @Channel @all @EVERYONE');
  });

  test('a name, a slot and an address stay what they are', () => {
    const words = '@VOLTAGEGPU at A@2026-11-22T09:00: https://x.com/i/web/status/1_2';
    expect(shownBy('JSON', hostile(words))).toContain(words);
    expect(shownBy('Discord', hostile(words))).toContain('https://x.com/i/web/status/1_2');
  });

  test('Slack: no mention and no link of its own making', () => {
    const shown = shownBy('Slack', hostile('<!channel> <@U012AB3CD> <https://evil.example|voltagegpu.com> a && b'));
    expect(shown).toContain(
      '&lt;!channel&gt; &lt;@U012AB3CD&gt; &lt;https://evil.example|voltagegpu.com&gt; a &amp;&amp; b',
    );
    expect(shown).not.toMatch(/[<>]/);
  });

  test('Discord: no mention, link, heading, spoiler or code of its own making', () => {
    const shown = shownBy(
      'Discord',
      hostile('<@&99> [voltagegpu.com](https://evil.example)\n# big\n||x|| `code` **b** __u__ ~~s~~ \\'),
    );
    expect(shown).toContain('\\<@&99\\> \\[voltagegpu.com\\]\\(https://evil.example)');
    expect(shown).toContain('\n\\# big\n\\|\\|x\\|\\| \\`code\\` \\*\\*b\\*\\* \\_\\_u\\_\\_ \\~\\~s\\~\\~ \\\\');
  });

  test.each(SERVICES)('%s: what is not seen, and what turns the writing around, is left out', (service) => {
    const shown = shownBy(service, hostile('a\u202eb\u2066c\u0000d\u001be\r\nf'));
    expect(shown).toContain('abcde\nf');
  });
});

describe('the longest message that SNS delivers stays inside', () => {
  const LETTERS = ['x', '&', '*', '\n', '"', '€', '🔥', '<@!1>', 'https://a.example/b '];
  const longest = (letter: string) => messageOf(letter.repeat(262_144 / letter.length), `${letter.repeat(50)}s`);

  test.each(LETTERS)('Slack’s 3,000 characters of a section and 150 of a header: %j', (letter) => {
    const { blocks } = payloadFor('Slack', longest(letter)) as { blocks: { text?: { text: string } }[] };
    const [header = '', section = ''] = blocks.map(({ text }) => text?.text ?? '');
    expect(header.length).toBeLessThanOrEqual(150);
    expect(section.length).toBeLessThanOrEqual(3_000);
    expect(section).toMatch(/…$/);
    // No entity is cut in two.
    expect(section.replace(/&(amp|lt|gt);/g, '')).not.toContain('&');
  });

  test.each(LETTERS)('Discord’s 2,000 characters, the end included: %j', (letter) => {
    const { content } = payloadFor('Discord', longest(letter)) as { content: string };
    expect(content.length).toBeLessThanOrEqual(2_000);
    expect(content).toMatch(/…\n-# promoter\\-prod/);
  });

  test.each(LETTERS)('Teams’ 28 KB: %j', (letter) => {
    expect(Buffer.byteLength(JSON.stringify(payloadFor('Teams', longest(letter))))).toBeLessThan(28 * 1024);
  });

  test('Teams’ 28 KB, many lines', () => {
    const { length } = JSON.stringify(payloadFor('Teams', longest('€\n')));
    expect(length).toBeLessThan(28 * 1024);
    expect(shownBy('Teams', longest('€\n'))).toContain('…');
  });
});
