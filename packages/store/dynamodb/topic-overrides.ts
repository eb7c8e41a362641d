import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { TopicOverrideStore, TopicOverrides } from '@promoter/domain';
import { placeholders, readRow, texts } from './rows.ts';
import { unlessRefused } from './slots.ts';
import { STATE } from './state-keys.ts';
import type { TableAccess } from './tables.ts';

/** More changes at once than a person's program makes: each try of all of them lets one through. */
const TRIES = 100;

/** The topics that an operator allows or denies, as one row of State, whose version moves on with each change. */
export function createTopicOverrideStore({ db, name, row: rowAt, report }: TableAccess): TopicOverrideStore {
  const read = async () => {
    const { allow = [], deny = [], version } = (await rowAt(name('State'), STATE.topics)) ?? {};
    return {
      // Where the allowed topics cannot be read, none is allowed; of the denied ones, every text in the row is.
      allow: readRow(texts, allow, { table: 'State', key: `${STATE.topics.key} allow`, report }) ?? [],
      deny: readRow(texts, deny, { table: 'State', key: `${STATE.topics.key} deny`, report }) ?? topicsIn(deny),
      version,
    };
  };
  const write = ({ allow, deny }: TopicOverrides, version: unknown): Promise<boolean> => {
    const next = typeof version === 'number' ? version + 1 : 1;
    const { ExpressionAttributeNames, ExpressionAttributeValues } = placeholders({ allow, deny, version: next });
    return unlessRefused(
      db.send(
        new UpdateCommand({
          TableName: name('State'),
          Key: STATE.topics,
          UpdateExpression: 'SET #allow = :allow, #deny = :deny, #version = :version',
          ConditionExpression: version === undefined ? 'attribute_not_exists(#version)' : '#version = :before',
          ExpressionAttributeNames,
          ExpressionAttributeValues: {
            ...ExpressionAttributeValues,
            ...(version === undefined ? {} : { ':before': version }),
          },
        }),
      ),
    );
  };
  return {
    read: async () => {
      const { version: _, ...lists } = await read();
      return lists;
    },
    change: async (edit) => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const { version, ...lists } = await read();
        const edited = edit(lists);
        if (!edited || (await write(edited, version))) return edited;
      }
      throw new Error(`the operator’s topics could not be changed: others changed them ${TRIES} times meanwhile`);
    },
  };
}

/**
 * Every text in what should be a list of topics, however deep, and the keys of a map. To deny a topic too many costs a
 * trend; to miss one may damage the account's reputation.
 */
function topicsIn(value: unknown): string[] {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Set);
  return [...(isMap ? Object.keys(value) : []), ...wordsIn(value)].filter((word) => word.trim() !== '');
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Set) return [...value].flatMap(wordsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}
