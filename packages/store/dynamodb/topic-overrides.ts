import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { TopicOverrideStore } from '@promoter/domain';
import { placeholders, readRow, texts } from './rows.ts';
import { STATE } from './state-keys.ts';
import type { TableAccess } from './tables.ts';

/** The topics that an operator allows or denies, as one row of State. */
export function createTopicOverrideStore({ db, name, row: rowAt, report }: TableAccess): TopicOverrideStore {
  return {
    read: async () => {
      const { allow = [], deny = [] } = (await rowAt(name('State'), STATE.topics)) ?? {};
      return {
        // Where the allowed topics cannot be read, none is allowed; of the denied ones, every text in the row is.
        allow: readRow(texts, allow, { table: 'State', key: `${STATE.topics.key} allow`, report }) ?? [],
        deny: readRow(texts, deny, { table: 'State', key: `${STATE.topics.key} deny`, report }) ?? topicsIn(deny),
      };
    },
    write: async ({ allow, deny }) => {
      await db.send(
        new UpdateCommand({
          TableName: name('State'),
          Key: STATE.topics,
          UpdateExpression: 'SET #allow = :allow, #deny = :deny',
          ...placeholders({ allow, deny }),
        }),
      );
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
