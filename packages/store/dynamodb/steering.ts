import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type AccountId, isoTime, type SteeringWheel } from '@promoter/domain';
import * as z from 'zod/mini';
import { readRow, texts, time } from './rows.ts';
import { STATE } from './state-keys.ts';
import type { Tables } from './tables.ts';

const stop = z.object({
  reason: z.string(),
  fix: z.string(),
  since: time,
  /** Absent where only `resume` lifts it: a condition then finds no moment at which it ends. */
  until: z.codec(z.optional(time), z.nullable(z.number()), {
    decode: (until) => until ?? null,
    encode: (until) => until ?? undefined,
  }),
});

const accountRow = z.object({ pausedAt: z.optional(time), stop: z.optional(stop) });
const appRow = z.object({ cooldownUntil: z.optional(time), stop: z.optional(stop) });
const topicsRow = z.object({ allow: texts, deny: texts });

/** What steers the bot, as rows of State: one an account, one for all. */
export function createSteering({ db, name }: Tables): SteeringWheel {
  const TableName = () => name('State');

  async function read<T>(schema: z.ZodMiniType<T>, Key: { key: string }): Promise<T | undefined> {
    const { Item } = await db.send(new GetCommand({ TableName: TableName(), Key, ConsistentRead: true }));
    return Item && readRow(schema, 'State', Key.key, Item);
  }

  async function set(Key: { key: string }, field: string, value: unknown): Promise<void> {
    const remove = value === null;
    await db.send(
      new UpdateCommand({
        TableName: TableName(),
        Key,
        UpdateExpression: remove ? 'REMOVE #field' : 'SET #field = :value',
        ExpressionAttributeNames: { '#field': field },
        ...(remove ? {} : { ExpressionAttributeValues: { ':value': value } }),
      }),
    );
  }

  return {
    read: async (accounts) => {
      const rowOf = async (account: AccountId) => ({ account, ...(await read(accountRow, STATE.account(account))) });
      const [app, rows] = await Promise.all([read(appRow, STATE.app), Promise.all(accounts.map(rowOf))]);
      return {
        paused: new Map(rows.flatMap(({ account, pausedAt }) => (pausedAt === undefined ? [] : [[account, pausedAt]]))),
        stoppedAccounts: new Map(rows.flatMap(({ account, stop }) => (stop === undefined ? [] : [[account, stop]]))),
        stoppedApp: app?.stop ?? null,
        cooldownUntil: app?.cooldownUntil ?? null,
      };
    },
    pause: async (account, now) => {
      await db.send(
        new UpdateCommand({
          TableName: TableName(),
          Key: STATE.account(account),
          UpdateExpression: 'SET #pausedAt = if_not_exists(#pausedAt, :now)',
          ExpressionAttributeNames: { '#pausedAt': 'pausedAt' },
          ExpressionAttributeValues: { ':now': isoTime(now) },
        }),
      );
    },
    resume: async (account) => {
      await db.send(
        new UpdateCommand({
          TableName: TableName(),
          Key: STATE.account(account),
          UpdateExpression: 'REMOVE #pausedAt, #stop',
          ExpressionAttributeNames: { '#pausedAt': 'pausedAt', '#stop': 'stop' },
        }),
      );
    },
    cooldown: (until) => set(STATE.app, 'cooldownUntil', until === null ? null : isoTime(until)),
    stopAccount: (account, value) => set(STATE.account(account), 'stop', z.encode(stop, value)),
    stopApp: (value) => set(STATE.app, 'stop', value === null ? null : z.encode(stop, value)),
    topics: async () => (await read(topicsRow, STATE.topics)) ?? { allow: [], deny: [] },
    setTopics: async ({ allow, deny }) => {
      await db.send(new PutCommand({ TableName: TableName(), Item: { ...STATE.topics, allow, deny } }));
    },
  };
}
