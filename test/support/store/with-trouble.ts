import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** A fault between the store and its database: gets a command, its input, and a function that sends it. */
export type Trouble = <T>(next: () => Promise<T>, command: string, input: object) => Promise<T>;

const NAME = 'trouble';

/** Injects the fault while the work runs: before the SDK’s own retries see a command, or beneath them. */
export async function withTroubleOn<T>(
  { middlewareStack }: DynamoDBClient,
  trouble: Trouble,
  work: () => Promise<T>,
  where: 'above' | 'beneath' = 'above',
): Promise<T> {
  if (where === 'above') {
    middlewareStack.add(
      (next, { commandName = '' }) =>
        (args) =>
          trouble(() => next(args), commandName, args.input),
      {
        step: 'initialize',
        name: NAME,
      },
    );
  } else {
    middlewareStack.add(
      (next, { commandName = '' }) =>
        (args) =>
          trouble(() => next(args), commandName, args.input),
      {
        step: 'finalizeRequest',
        priority: 'low',
        name: NAME,
      },
    );
  }
  try {
    return await work();
  } finally {
    middlewareStack.remove(NAME);
  }
}
