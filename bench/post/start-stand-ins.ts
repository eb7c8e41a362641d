import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { EpochMs } from '@promoter/domain';
import * as z from 'zod/mini';
import { type Message, messageSchema, type Trip } from './stand-in-messages.ts';

/** DynamoDB, Secrets Manager and X in another process. */
export interface StandIns {
  endpoints: Readonly<Record<string, string>>;
  /** Puts trends and offers there that are fresh at this time, and forgets the requests so far. */
  prepare(at: EpochMs): Promise<void>;
  /** Resolves with the moment at which X accepts the next post. */
  nextPost(): Promise<number>;
  /** The requests since `prepare`. */
  trips(): Promise<Trip[]>;
  close(): void;
}

/** Starts them with so many months of posts in the tables. */
export async function startStandIns(months: number): Promise<StandIns> {
  const program = join(import.meta.dirname, 'stand-ins.ts');
  const child = fork(program, [String(months)], { execArgv: ['--no-warnings'] });
  const { endpoints } = await next(child, 'ready');
  const ask = async <Kind extends Message['kind']>(message: Message, kind: Kind) => {
    const answer = next(child, kind);
    child.send(message);
    return answer;
  };
  return {
    endpoints,
    prepare: async (at) => void (await ask({ kind: 'prepare', at }, 'prepared')),
    nextPost: async () => (await next(child, 'accepted')).at,
    trips: async () => (await ask({ kind: 'ask-trips' }, 'trips')).trips,
    close: () => child.disconnect(),
  };
}

/** The next message of this kind. */
function next<Kind extends Message['kind']>(
  child: ChildProcess,
  kind: Kind,
): Promise<Extract<Message, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    const take = (received: unknown) => {
      const message = z.parse(messageSchema, received);
      if (!isOfKind(message, kind)) return;
      child.off('message', take).off('exit', end);
      resolve(message);
    };
    const end = () => reject(new Error('the stand-ins have ended'));
    child.on('message', take).once('exit', end);
  });
}

const isOfKind = <Kind extends Message['kind']>(
  message: Message,
  kind: Kind,
): message is Extract<Message, { kind: Kind }> => message.kind === kind;
