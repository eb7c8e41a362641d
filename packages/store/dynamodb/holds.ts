import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type AccountId, type HoldStore, isoTime, STOP_CAUSES, type Stop } from '@promoter/domain';
import * as z from 'zod/mini';
import { FIELD } from './holds-row.ts';
import { unlessFaulty } from './makeup.ts';
import { readRow, time } from './rows.ts';
import { STATE } from './state-keys.ts';
import type { TableAccess } from './tables.ts';

const momentOrNone = z.codec(z.optional(time), z.nullable(z.number()), {
  decode: (at) => at ?? null,
  encode: (at) => at ?? undefined,
});

const stopFields = {
  reason: z.string(),
  fix: z.string(),
  since: momentOrNone,
  /** Absent where only `resume` lifts it: a condition then finds no moment at which it ends. */
  until: momentOrNone,
  /** Of a cause that cannot be read a stop keeps the rest, which a resume lifts. */
  cause: unlessFaulty(z.enum(STOP_CAUSES)),
};
const stop = z.object({ ...stopFields, behind: unlessFaulty(z.object(stopFields)) });

/** A hold that cannot be read holds until a person lifts it. */
const unreadableHold = (field: string, command: string): Stop => ({
  reason: `The hold “${field}” cannot be read, so it counts as holding.`,
  fix: `Lift it with "npm run -s bot -- ${command}" once posts may go out, or deploy the release that wrote it.`,
  since: null,
  until: null,
});

/** The holds, as one row of State. */
export function createHoldStore({ db, name, row: rowAt, report }: TableAccess): HoldStore {
  /** `#0` is the first of the fields in the expression, and so on. */
  async function update(UpdateExpression: string, fields: readonly string[], value?: unknown): Promise<void> {
    const change = new UpdateCommand({
      TableName: name('State'),
      Key: STATE.holds,
      UpdateExpression,
      ExpressionAttributeNames: Object.fromEntries(fields.map((field, place) => [`#${place}`, field])),
      ...(value === undefined ? {} : { ExpressionAttributeValues: { ':value': value } }),
    });
    await db.send(change);
  }

  const set = (field: string, value: unknown) => update('SET #0 = :value', [field], value);
  const remove = (field: string) => update('REMOVE #0', [field]);

  return {
    read: async (accounts) => {
      const row = (await rowAt(name('State'), STATE.holds)) ?? {};
      const unreadable = new Set<string>();
      const find = <T>(schema: z.ZodMiniType<T>, field: string): T | undefined => {
        if (row[field] === undefined) return undefined;
        const key = `${STATE.holds.key} ${field}`;
        const value = readRow(schema, row[field], { table: 'State', key, report });
        if (value === undefined) unreadable.add(field);
        return value;
      };
      const each = <T>(schema: z.ZodMiniType<T>, field: (account: AccountId) => string) =>
        new Map(
          accounts.flatMap((account) => {
            const value = find(schema, field(account));
            return value === undefined ? [] : [[account, value]];
          }),
        );
      const paused = each(time, FIELD.pausedAt);
      const stoppedAccounts = each(stop, FIELD.stop);
      const stoppedApp = find(stop, FIELD.stopApp) ?? null;
      const cooldownUntil = find(time, FIELD.cooldownUntil) ?? null;
      for (const account of accounts) {
        const field = [FIELD.pausedAt(account), FIELD.stop(account)].find((each) => unreadable.has(each));
        if (field) stoppedAccounts.set(account, unreadableHold(field, `resume --account ${account}`));
      }
      const ofAll = [FIELD.stopApp, FIELD.cooldownUntil].find((each) => unreadable.has(each));
      const lift = ofAll === FIELD.stopApp ? 'resume' : 'cooldown --end';
      return {
        paused,
        stoppedAccounts,
        stoppedApp: ofAll ? unreadableHold(ofAll, lift) : stoppedApp,
        cooldownUntil,
      };
    },
    pause: (account, now) => update('SET #0 = if_not_exists(#0, :value)', [FIELD.pausedAt(account)], isoTime(now)),
    resume: (account) => update('REMOVE #0, #1', [FIELD.pausedAt(account), FIELD.stop(account)]),
    cooldown: (until) => (until === null ? remove(FIELD.cooldownUntil) : set(FIELD.cooldownUntil, isoTime(until))),
    stopAccount: (account, value) =>
      value === null ? remove(FIELD.stop(account)) : set(FIELD.stop(account), z.encode(stop, value)),
    stopApp: (value) => (value === null ? remove(FIELD.stopApp) : set(FIELD.stopApp, z.encode(stop, value))),
  };
}
