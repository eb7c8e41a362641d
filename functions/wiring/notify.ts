import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { ENVIRONMENT } from '@promoter/config';
import type { Log, Notify } from '@promoter/domain';
import { clientSettings, type Environment } from './environment.ts';
import { redact } from './redact.ts';

/** Writes to the owner by the topic that the alarms use. What cannot be delivered is logged, and fails nothing. */
export function createNotify(env: Environment, log: Log): Notify {
  const topic = env[ENVIRONMENT.alarmTopic];
  const client = new SNSClient(clientSettings(env, ENVIRONMENT.snsEndpoint));
  return async ({ subject, text }) => {
    try {
      await client.send(new PublishCommand({ TopicArn: topic, Subject: redact(subject), Message: redact(text) }));
      return true;
    } catch (cause) {
      log('error', 'a mail could not be sent', { subject, text, cause });
      return false;
    }
  };
}
