import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { KeyValueStore } from '@promoter/domain';
import { unlessRefused } from './slots.ts';
import { STATE } from './state-keys.ts';
import type { TableAccess } from './tables.ts';

/** The key-value store, as rows of State. */
export function createKeyValueStore({ db, name, row: rowAt, report }: TableAccess): KeyValueStore {
  const get = async (key: string): Promise<unknown> => (await rowAt(name('State'), STATE.keyValue(key)))?.value;
  const setOnce: KeyValueStore['setOnce'] = async (key, value) => {
    const put = new PutCommand({
      TableName: name('State'),
      Item: { ...STATE.keyValue(key), value },
      ConditionExpression: 'attribute_not_exists(#key)',
      ExpressionAttributeNames: { '#key': 'key' },
    });
    return (await unlessRefused(db.send(put))) ? value : get(key);
  };
  return {
    get,
    setOnce,
    reportUnreadable: (key) => report('State', STATE.keyValue(key).key, 'value'),
    set: async (key, value) => {
      await db.send(new PutCommand({ TableName: name('State'), Item: { ...STATE.keyValue(key), value } }));
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
