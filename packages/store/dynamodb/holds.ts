import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type HoldStore, isoTime } from '@promoter/domain';
import * as z from 'zod/mini';
import { FIELD } from './holds-row.ts';
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

const topicsRow = z.object({ allow: texts, deny: texts });

/** What steers the bot, as rows of State: the holds in one, the operator's word on topics in another. */
export function createHoldStore({ db, name, row: rowAt }: Tables): HoldStore {
  const read = (key: { key: string }) => rowAt(name('State'), key);

  async function set(field: string, value: unknown): Promise<void> {
    await db.send(
      new UpdateCommand({
        TableName: name('State'),
        Key: STATE.holds,
        UpdateExpression: 'SET #field = :value',
        ExpressionAttributeNames: { '#field': field },
        ExpressionAttributeValues: { ':value': value },
      }),
    );
  }

  async function remove(...fields: readonly string[]): Promise<void> {
    await db.send(
      new UpdateCommand({
        TableName: name('State'),
        Key: STATE.holds,
        UpdateExpression: `REMOVE ${fields.map((_, place) => `#${place}`).join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(fields.map((field, place) => [`#${place}`, field])),
      }),
    );
  }

  return {
    read: async (accounts) => {
      const row = (await read(STATE.holds)) ?? {};
      const find = <T>(schema: z.ZodMiniType<T>, field: string): T | undefined =>
        row[field] === undefined ? undefined : readRow(schema, 'State', `${STATE.holds.key} ${field}`, row[field]);
      const each = <T>(schema: z.ZodMiniType<T>, field: (account: string) => string) =>
        new Map(
          accounts.flatMap((account) => {
            const value = find(schema, field(account));
            return value === undefined ? [] : [[account, value]];
          }),
        );
      return {
        paused: each(time, FIELD.pausedAt),
        stoppedAccounts: each(stop, FIELD.stop),
        stoppedApp: find(stop, FIELD.stopApp) ?? null,
        cooldownUntil: find(time, FIELD.cooldownUntil) ?? null,
      };
    },
    pause: async (account, now) => {
      await db.send(
        new UpdateCommand({
          TableName: name('State'),
          Key: STATE.holds,
          UpdateExpression: 'SET #pausedAt = if_not_exists(#pausedAt, :now)',
          ExpressionAttributeNames: { '#pausedAt': FIELD.pausedAt(account) },
          ExpressionAttributeValues: { ':now': isoTime(now) },
        }),
      );
    },
    resume: (account) => remove(FIELD.pausedAt(account), FIELD.stop(account)),
    cooldown: (until) => (until === null ? remove(FIELD.cooldownUntil) : set(FIELD.cooldownUntil, isoTime(until))),
    stopAccount: (account, value) => set(FIELD.stop(account), z.encode(stop, value)),
    stopApp: (value) => (value === null ? remove(FIELD.stopApp) : set(FIELD.stopApp, z.encode(stop, value))),
    topics: async () => {
      const row = await read(STATE.topics);
      return row ? readRow(topicsRow, 'State', STATE.topics.key, row) : { allow: [], deny: [] };
    },
    setTopicOverrides: async ({ allow, deny }) => {
      await db.send(new PutCommand({ TableName: name('State'), Item: { ...STATE.topics, allow, deny } }));
    },
  };
}
