import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { EpochMs } from '@promoter/domain';
import * as z from 'zod/mini';
import { type Told, type Trip, toldSchema } from './surroundings-messages.ts';

/** DynamoDB, Secrets Manager and X in another process. */
export interface Surroundings {
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
export async function openSurroundings(months: number): Promise<Surroundings> {
  const program = join(import.meta.dirname, 'surroundings.ts');
  const child = fork(program, [String(months)], { execArgv: ['--no-warnings'] });
  const { endpoints } = await next(child, 'ready');
  const ask = async <Kind extends Told['kind']>(message: Told, kind: Kind) => {
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
function next<Kind extends Told['kind']>(child: ChildProcess, kind: Kind): Promise<Extract<Told, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    const take = (message: unknown) => {
      const told = z.parse(toldSchema, message);
      if (!isOfKind(told, kind)) return;
      child.off('message', take).off('exit', end);
      resolve(told);
    };
    const end = () => reject(new Error('the surroundings have ended'));
    child.on('message', take).once('exit', end);
  });
}

const isOfKind = <Kind extends Told['kind']>(told: Told, kind: Kind): told is Extract<Told, { kind: Kind }> =>
  told.kind === kind;
