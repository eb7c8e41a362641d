import type { NotifyServices } from '../../../functions/notify/notify.ts';
import { ADDRESSES, OWN_NAME, secretOf } from './messages.ts';
import type { WebhookReceiver } from './webhook-receiver.ts';

export interface TestedNotify {
  services: NotifyServices;
  /** How long it paused between its tries, in ms. */
  pauses: number[];
  logged: { level: string; message: string; facts: unknown }[];
}

/** The function’s services over a receiver, with a clock that only pauses and late answers move. */
export function notifyServices(
  { fetch }: Pick<WebhookReceiver, 'fetch'>,
  { secret = secretOf(ADDRESSES.Slack), ...others }: { secret?: string } & Partial<NotifyServices> = {},
): TestedNotify {
  const pauses: number[] = [];
  const logged: TestedNotify['logged'] = [];
  let at = Date.parse('2026-11-22T08:34:03Z');
  const services: NotifyServices = {
    readSecret: async () => secret,
    ownName: OWN_NAME,
    place: { deployment: 'promoter-prod', region: 'eu-west-3', timezone: 'Europe/Paris' },
    fetch,
    now: () => at,
    pause: async (ms) => {
      pauses.push(ms);
      at += ms;
    },
    log: (level, message, facts) => void logged.push({ level, message, facts }),
    ...others,
  };
  return { services, pauses, logged };
}
