import { type AccountId, type EpochMs, isoTime } from '@promoter/domain';
import * as z from 'zod/mini';
import { STATE } from './state-keys.ts';
import type { TableAccess } from './tables.ts';
import type { Step } from './transact.ts';

/**
 * All holds are in one row, so that a send checks them with one read and one condition. These are its attributes; no
 * account is called `app`, since their ids are upper case.
 */
export const FIELD = {
  pausedAt: (account: AccountId) => `pausedAt#${account}`,
  stop: (account: AccountId) => `stop#${account}`,
  stopApp: 'stop#app',
  cooldownUntil: 'cooldownUntil',
} as const;

/** No hold ended before this: text that sorts before it is no time. */
const FIRST_END = '2000-01-01T00:00:00.000Z';

/**
 * Requires that the account has no hold at this moment. Times are compared as text: ISO times of one length sort
 * as the moments do. A stop without an end never passes, nor does a hold that cannot be read.
 */
export const requireNoHold = ({ name }: TableAccess, account: AccountId, now: EpochMs): Step => ({
  item: {
    ConditionCheck: {
      TableName: name('State'),
      Key: STATE.holds,
      ConditionExpression: [
        'attribute_not_exists(#paused)',
        '(attribute_not_exists(#stop) OR #stop.#until BETWEEN :first AND :now)',
        '(attribute_not_exists(#stopApp) OR #stopApp.#until BETWEEN :first AND :now)',
        '(attribute_not_exists(#cooldown) OR #cooldown BETWEEN :first AND :now)',
      ].join(' AND '),
      ExpressionAttributeNames: {
        '#paused': FIELD.pausedAt(account),
        '#stop': FIELD.stop(account),
        '#stopApp': FIELD.stopApp,
        '#cooldown': FIELD.cooldownUntil,
        '#until': 'until',
      },
      ExpressionAttributeValues: { ':first': FIRST_END, ':now': isoTime(now) },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  },
  refused: (row = {}) => {
    if (row[FIELD.pausedAt(account)]) return { kind: 'refused', reason: 'paused' };
    const stops = [row[FIELD.stop(account)], row[FIELD.stopApp]].filter(
      (stop) => stop && !hasEnded(stop.M?.until?.S, now),
    );
    if (stops.length > 0) {
      const isDailyLimit = stops.every((stop) => stop?.M?.cause?.S === 'daily-limit');
      return { kind: 'refused', reason: isDailyLimit ? 'daily-limit' : 'stopped' };
    }
    // A cooldown that cannot be read counts as a stop: nothing but a person ends it.
    const cooldown = row[FIELD.cooldownUntil];
    const isCoolingDown = z.iso.datetime().safeParse(cooldown?.S).success;
    return { kind: 'refused', reason: isCoolingDown ? 'cooldown' : 'stopped' };
  },
});

const hasEnded = (until: string | undefined, now: EpochMs): boolean =>
  until !== undefined && until >= FIRST_END && until <= isoTime(now);
