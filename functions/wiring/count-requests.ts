import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { StoreTally } from '@promoter/domain';

/** Counts what this client asks from now on. A batch or a transaction is one request. */
export function countRequests(client: DynamoDBClient): StoreTally {
  let reads = 0;
  let writes = 0;
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (request) => {
        if (/Get|Query|Scan/.test(commandName)) reads += 1;
        else writes += 1;
        return next(request);
      },
    { step: 'initialize', name: 'countRequests' },
  );
  return () => ({ reads, writes });
}
