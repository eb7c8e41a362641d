import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Counts the units that DynamoDB bills for what is asked through a client. */
export function countUnits(client: DynamoDBClient) {
  const counted: { table: string; kind: 'reads' | 'writes'; units: number }[] = [];
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
        const answer = await next(args);
        const { ConsumedCapacity = [] } = Object(answer.output);
        const kind = /Get|Query|Scan/.test(commandName) ? 'reads' : 'writes';
        for (const { TableName, CapacityUnits } of [ConsumedCapacity].flat())
          counted.push({ table: TableName, kind, units: CapacityUnits });
        return answer;
      },
    { step: 'initialize' },
  );
  return {
    /** The units of a piece of work, with nothing beside it; of one table alone where it is named. */
    of: async (work: () => Promise<unknown>, table?: string): Promise<{ reads: number; writes: number }> => {
      counted.length = 0;
      await work();
      const own = counted.filter((one) => table === undefined || one.table === table);
      const sum = (kind: 'reads' | 'writes') => own.reduce((all, one) => all + (one.kind === kind ? one.units : 0), 0);
      return { reads: sum('reads'), writes: sum('writes') };
    },
  };
}
