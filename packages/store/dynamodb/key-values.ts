import { PutCommand, type PutCommandInput, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { KeyValueStore } from '@promoter/domain';
import { unlessRefused } from './slots.ts';
import { STATE } from './state-keys.ts';
import type { TableAccess } from './tables.ts';

/** The key-value store, as rows of State. */
export function createKeyValueStore({ db, name, row: rowAt, report }: TableAccess): KeyValueStore {
  const get = async (key: string): Promise<unknown> => (await rowAt(name('State'), STATE.keyValue(key)))?.value;
  /** Whether it was put: false where the condition does not hold. */
  const put = (key: string, value: unknown, condition: Partial<PutCommandInput> = {}): Promise<boolean> =>
    unlessRefused(
      db.send(new PutCommand({ TableName: name('State'), Item: { ...STATE.keyValue(key), value }, ...condition })),
    );
  const setOnce: KeyValueStore['setOnce'] = async (key, value) => {
    const isNew = { ConditionExpression: 'attribute_not_exists(#key)', ExpressionAttributeNames: { '#key': 'key' } };
    return (await put(key, value, isNew)) ? value : get(key);
  };
  return {
    get,
    setOnce,
    setIf: (key, entry, before, value) =>
      put(key, value, {
        ExpressionAttributeNames: { '#value': 'value', '#entry': entry },
        ...(before === undefined
          ? { ConditionExpression: 'attribute_not_exists(#value.#entry)' }
          : { ConditionExpression: '#value.#entry = :before', ExpressionAttributeValues: { ':before': before } }),
      }),
    reportUnreadable: (key) => report('State', STATE.keyValue(key).key, 'value'),
    set: async (key, value) => {
      await put(key, value);
    },
    setEntry: async (key, entry, value) => {
      // A part of a map can only be changed where the map is there.
      await setOnce(key, {});
      const update = new UpdateCommand({
        TableName: name('State'),
        Key: STATE.keyValue(key),
        UpdateExpression: value === null ? 'REMOVE #value.#entry' : 'SET #value.#entry = :entry',
        ExpressionAttributeNames: { '#value': 'value', '#entry': entry },
        ...(value === null ? {} : { ExpressionAttributeValues: { ':entry': value } }),
      });
      await db.send(update);
    },
  };
}
