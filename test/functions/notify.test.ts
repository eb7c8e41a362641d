import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { ENVIRONMENT } from '@promoter/config';
import { createNotify } from '../../functions/wiring/notify.ts';
import { registerSecret } from '../../functions/wiring/redact.ts';

/** An SNS that answers with this status; what it was asked, and what the function logged. */
async function notified(status: number, notice: { subject: string; text: string }) {
  const asked: URLSearchParams[] = [];
  const logged: unknown[] = [];
  const server = createServer(async (request, response) => {
    asked.push(new URLSearchParams(await text(request)));
    response.writeHead(status, { 'content-type': 'text/xml' });
    response.end(
      status === 200
        ? '<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>'
        : '<ErrorResponse><Error><Type>Sender</Type><Code>AuthorizationError</Code><Message>no</Message></Error></ErrorResponse>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const env = {
    [ENVIRONMENT.snsEndpoint]: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [ENVIRONMENT.alarmTopic]: 'arn:aws:sns:eu-west-3:1:alarms',
  };
  try {
    await createNotify(env, (level, message) => void logged.push([level, message]))(notice);
  } finally {
    server.closeAllConnections();
    server.close();
  }
  return { asked, logged };
}

const NOTICE = { subject: 'Crisis in the trends of worldwide', text: 'Posts go out without trends.' };

test('a mail goes to the topic of the alarms', async () => {
  const { asked, logged } = await notified(200, NOTICE);
  expect(asked.map((form) => Object.fromEntries(form))).toMatchObject([
    { Action: 'Publish', TopicArn: 'arn:aws:sns:eu-west-3:1:alarms', Subject: NOTICE.subject, Message: NOTICE.text },
  ]);
  expect(logged).toEqual([]);
});

test('a mail that is refused fails nothing, and is in the log', async () => {
  expect((await notified(403, NOTICE)).logged).toEqual([['error', 'a mail could not be sent']]);
});

test('no secret leaves in a mail', async () => {
  registerSecret('a-secret-of-many-letters');
  const { asked } = await notified(200, { ...NOTICE, text: 'X said a-secret-of-many-letters' });
  expect(asked[0]?.get('Message')).toBe('X said [redacted]');
});
