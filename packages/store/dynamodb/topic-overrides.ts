import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { TopicOverrideStore } from '@promoter/domain';
import { readRow, texts } from './rows.ts';
import { STATE } from './state-keys.ts';
import type { Tables } from './tables.ts';
import { topicsIn } from './topics-in.ts';

/** The topics that an operator allows or denies, as one row of State. */
export function createTopicOverrideStore({ db, name, row: rowAt, report }: Tables): TopicOverrideStore {
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
          ExpressionAttributeNames: { '#allow': 'allow', '#deny': 'deny' },
          ExpressionAttributeValues: { ':allow': allow, ':deny': deny },
        }),
      );
    },
  };
}
