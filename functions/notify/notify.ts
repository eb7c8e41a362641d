import type { Log } from '@promoter/domain';
import type * as z from 'zod/mini';
import { parseWebhook, type Webhook } from '../wiring/webhook.ts';
import { NotDelivered, type PostServices, postMessage } from './post-message.ts';
import { type Place, readMessage, type snsRecord } from './read-message.ts';

export interface NotifyServices extends PostServices {
  /** The webhook's secret as it stands. */
  readSecret(): Promise<string>;
  /** This function's name on AWS. */
  ownName: string;
  place: Place;
  log: Log;
}

/**
 * Posts each message of the topic to the webhook. Throws NotDelivered for one that was not taken, so that Lambda tries
 * twice more and the alarm of this function goes off; a message of that very alarm fails nothing, for its failure would
 * set the alarm off again, without end. While the secret is empty, the log says so and nothing is posted.
 */
export async function notify(records: readonly z.output<typeof snsRecord>[], services: NotifyServices): Promise<void> {
  const { ownName, place, log } = services;
  for (const record of records) {
    const message = readMessage(record, place);
    const { title, text, watches } = message;
    try {
      const webhook = await findWebhook(services);
      if (webhook === null) {
        log('warn', `the secret AlarmWebhookSecret holds no address yet: ${PUT_ONE_THERE}`, { title });
        continue;
      }
      await postMessage(webhook, message, services);
      log('info', 'message posted', { title, service: webhook.service });
    } catch (error) {
      log('error', 'a message did not reach the webhook', { title, text, error });
      if (!watches.includes(ownName)) throw error;
    }
  }
}

const PUT_ONE_THERE = 'put {"url": "https://…"} there, see docs/alarm-webhook.md';

/** Null where the operator has not put an address into the secret yet. */
async function findWebhook({ readSecret }: NotifyServices): Promise<Webhook | null> {
  const secret = parseWebhook(await readSecret());
  if (secret.kind === 'unusable')
    throw new NotDelivered(`the secret AlarmWebhookSecret has no https address: ${PUT_ONE_THERE}`);
  return secret.kind === 'empty' ? null : secret.webhook;
}
