import { inspect } from 'node:util';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import type { Context } from 'aws-lambda';
import * as z from 'zod/mini';
import { OUTSIDE_LAMBDA } from '../../../functions/control-api/api.ts';
import { notify } from '../../../functions/notify/notify.ts';
import { snsRecord } from '../../../functions/notify/read-message.ts';
import { createHandler } from '../../../functions/wiring/create-handler.ts';
import { createLogger } from '../../../functions/wiring/logger.ts';
import { ADDRESSES, alarmJson, ownAlarmJson, SECRET_PARTS, secretOf, snsEvent } from '../../support/notify/messages.ts';
import { notifyServices } from '../../support/notify/notify-services.ts';
import { type Behaviour, receiveWebhooks, type WebhookReceiver } from '../../support/notify/webhook-receiver.ts';

let receiver: WebhookReceiver | undefined;
afterEach(() => {
  receiver?.close();
  jest.restoreAllMocks();
});

/** One message to a receiver that behaves so: what came of it. */
async function run(
  behaviours: Behaviour[],
  { secret, message = alarmJson() }: { secret?: string; message?: string } = {},
) {
  receiver = await receiveWebhooks(...behaviours);
  const tested = notifyServices(receiver, secret === undefined ? {} : { secret });
  const thrown: unknown = await notify(snsEvent(message).Records, tested.services).catch((error: unknown) => error);
  return { ...tested, posts: receiver.received, thrown };
}

/** The first answer is late at once, not after ten seconds; the next has all its time, on a busy machine, too. */
const hurry = () => {
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  jest.spyOn(AbortSignal, 'timeout').mockImplementationOnce(() => timeout(30));
};

describe('a message is posted to the address in the secret', () => {
  test.each(Object.entries(ADDRESSES))('%s', async (service, address) => {
    const { posts, logged, thrown } = await run([], { secret: secretOf(`  ${address}\n`) });
    const { pathname, search } = new URL(address);
    expect(thrown).toBeUndefined();
    expect(posts.map(({ path, contentType }) => [path, contentType])).toEqual([
      [pathname + search, 'application/json'],
    ]);
    expect(JSON.stringify(posts[0]?.body)).toContain('Overdue');
    expect(logged).toMatchObject([{ level: 'info', message: 'message posted', facts: { service } }]);
  });

  test.each([{ status: 204 }, { status: 202 }])('and taken with $status, as Discord and Teams do', async (answer) => {
    expect(await run([answer])).toMatchObject({ thrown: undefined, posts: { length: 1 } });
  });
});

describe('a receiver that is in trouble is asked again', () => {
  test.each<[string, Behaviour[], number[]]>([
    ['fails twice', [{ status: 500 }, { status: 503 }], [1_000, 2_000]],
    ['breaks off', ['break off'], [1_000]],
    ['asks for five seconds', [{ status: 429, headers: { 'retry-after': '5' } }], [5_000]],
    ['asks for a part of a second', [{ status: 429, headers: { 'retry-after': '0.35' } }], [350]],
    ['asks for a date', [{ status: 503, headers: { 'retry-after': 'Sun, 22 Nov 2026 08:34:13 GMT' } }], [10_000]],
    [
      'asks for a date that is past',
      [{ status: 429, headers: { 'retry-after': 'Sun, 22 Nov 2026 08:00:00 GMT' } }],
      [0],
    ],
    ['asks in a way that says nothing', [{ status: 429, headers: { 'retry-after': 'later' } }], [1_000]],
  ])('one that %s', async (_, behaviours, expected) => {
    const { thrown, pauses, posts } = await run(behaviours);
    expect(thrown).toBeUndefined();
    expect(pauses).toEqual(expected);
    expect(posts).toHaveLength(behaviours.length + 1);
  });

  test('one that does not answer, after ten seconds', async () => {
    hurry();
    const { thrown, posts } = await run(['hang']);
    expect(thrown).toBeUndefined();
    expect(posts).toHaveLength(2);
    expect(AbortSignal.timeout).toHaveBeenCalledWith(10_000);
  });

  test('Teams’ connector, which says with HTTP 200 that it failed', async () => {
    const failed = 'Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429';
    const { thrown, posts } = await run(
      [
        { status: 200, body: failed },
        { status: 200, body: '1' },
      ],
      {
        secret: secretOf(
          'https://acme.webhook.office.com/webhookb2/0123456789abcdef@fedcba9876543210/IncomingWebhook/0123',
        ),
      },
    );
    expect(thrown).toBeUndefined();
    expect(posts).toHaveLength(2);
  });

  test('at most four times, then the invocation fails, and Lambda comes again', async () => {
    const { thrown, posts, pauses, logged } = await run(
      Array.from({ length: 9 }, () => ({ status: 500, body: 'rollup_error' })),
    );
    expect(String(thrown)).toBe('NotDelivered: Slack failed (HTTP 500: rollup_error)');
    expect(posts).toHaveLength(4);
    expect(pauses).toEqual([1_000, 2_000, 4_000]);
    expect(logged).toMatchObject([{ level: 'error', facts: { title: 'ALARM: Overdue slots' } }]);
  });

  test('not when it asks for longer than the function may run', async () => {
    const { thrown, posts, pauses } = await run([{ status: 429, headers: { 'retry-after': '41' } }]);
    expect(String(thrown)).toBe('NotDelivered: Slack failed (HTTP 429)');
    expect([posts.length, pauses]).toEqual([1, []]);
  });
});

describe('a receiver that refuses is asked once, and the error says what to do', () => {
  test.each<[string, Behaviour, RegExp]>([
    [
      'a webhook that was revoked',
      { status: 404, body: 'no_service' },
      /^NotDelivered: Slack takes no messages any more \(HTTP 404: no_service\): make a new webhook there and put its address into the secret AlarmWebhookSecret$/,
    ],
    ['an archived channel', { status: 410, body: 'channel_is_archived' }, /channel_is_archived\): make a new webhook/],
    [
      'an address for something else',
      { status: 400, body: 'invalid_payload' },
      /invalid_payload\): the address in the secret .* incoming webhook$/,
    ],
    [
      'a redirect, which is not followed',
      { status: 302, headers: { location: '/elsewhere?key=abcdefghijklmnopqrst' } },
      /leads elsewhere \(HTTP 302\), which is not followed: put the address/,
    ],
  ])('%s', async (_, behaviour, said) => {
    const { thrown, posts } = await run([behaviour]);
    expect(String(thrown)).toMatch(said);
    expect(posts.map(({ path }) => path)).toEqual([new URL(ADDRESSES.Slack).pathname]);
  });
});

test('a program of one’s own is called the webhook', async () => {
  const { thrown } = await run([{ status: 401 }], { secret: secretOf(ADDRESSES.JSON) });
  expect(String(thrown)).toMatch(/^NotDelivered: the webhook takes no messages any more \(HTTP 401\): make a new/);
  expect(thrown).not.toHaveProperty('cause');
});

describe('a secret without an address', () => {
  test('that was never filled in fails nothing, and the log says where to put it', async () => {
    const { thrown, posts, logged } = await run([], { secret: '{"url":"","unused":"x7"}' });
    expect(thrown).toBeUndefined();
    expect(posts).toEqual([]);
    expect(logged).toMatchObject([
      { level: 'warn', message: expect.stringContaining('holds no address yet: put {"url": "https://…"} there') },
    ]);
  });

  test.each([
    ['of http', secretOf('http://hooks.slack.com/services/T1/B1/abcdefghijklmnopqrstuvwx')],
    ['that is none', secretOf('hooks.slack.com/services/T1/B1/abcdefghijklmnopqrstuvwx')],
    ['beside JSON', 'https://hooks.slack.com/services/T1/B1/abcdefghijklmnopqrstuvwx'],
  ])('%s is a failure that an alarm tells of', async (_, secret) => {
    const { thrown, posts } = await run([], { secret });
    expect(String(thrown)).toMatch(/^NotDelivered: the secret AlarmWebhookSecret has no https address: put /);
    expect(posts).toEqual([]);
  });
});

describe('the alarm about the function itself', () => {
  test.each(['ALARM', 'OK'] as const)('is posted as any other: %s', async (state) => {
    expect(await run([], { message: ownAlarmJson(state) })).toMatchObject({ thrown: undefined, posts: { length: 1 } });
  });

  test('fails nothing where it is not taken: else it would go off again, and so without end', async () => {
    const { thrown, logged } = await run([{ status: 404 }], { message: ownAlarmJson('ALARM') });
    expect(thrown).toBeUndefined();
    expect(logged).toMatchObject([{ level: 'error', message: 'a message did not reach the webhook' }]);
  });
});

describe('no part of the address is in the log or in an error', () => {
  const faults: [string, (url: URL) => typeof fetch][] = [
    [
      'a receiver that repeats it',
      ({ pathname }) =>
        async () =>
          new Response(`Cannot POST ${pathname}`, { status: 404 }),
    ],
    [
      'a redirect to it',
      ({ href }) =>
        async () =>
          new Response(href, { status: 307, headers: { location: `${href}&again` } }),
    ],
    [
      'a request that fails with it',
      ({ href, host }) =>
        async () => {
          throw new TypeError(`Failed to parse URL from ${href}`, {
            cause: new Error(`getaddrinfo ENOTFOUND ${host}`),
          });
        },
    ],
  ];
  const cases = Object.values(ADDRESSES).flatMap((address) =>
    faults.map(([what, fault]) => [what, address, fault] as const),
  );

  test.each(cases)('%s: %s', async (_, address, fault) => {
    const lines: unknown[] = [];
    for (const stream of [process.stdout, process.stderr]) {
      jest.spyOn(stream, 'write').mockImplementation((line) => lines.push(line) > 0);
    }
    const { services } = notifyServices({ fetch: fault(new URL(address)) }, { secret: secretOf(address) });
    const handler = createHandler(
      createLogger('notify'),
      z.object({ Records: z.array(snsRecord) }),
      ({ Records }, log) => notify(Records, { ...services, log }),
    );
    const error: unknown = await handler(snsEvent(alarmJson()), OUTSIDE_LAMBDA as Context).catch(
      (thrown: unknown) => thrown,
    );
    jest.restoreAllMocks();
    const written = `${lines.join('')}${inspect(error, { depth: 9, showHidden: true })}`;
    expect(written).toContain('NotDelivered');
    for (const part of SECRET_PARTS) expect(written).not.toContain(part);
  });
});

test('an event that is none of SNS’s is refused by name', async () => {
  const handler = createHandler(createLogger('notify'), z.object({ Records: z.array(snsRecord) }), async () => 'never');
  await expect(handler({ Records: [{ Sns: { Message: 1 } }] }, OUTSIDE_LAMBDA as Context)).rejects.toThrow(
    'notify cannot read its event',
  );
});
