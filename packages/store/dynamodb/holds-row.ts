import type { AccountId, EpochMs } from '@promoter/domain';
import { isoTime } from '@promoter/domain';
import { STATE } from './state-keys.ts';
import type { Tables } from './tables.ts';
import type { Step } from './transact.ts';

/**
 * Everything that can hold posts back stands in one row, so that a send looks at it with one read and one condition.
 * These are its attributes; no account is called `app`, since their ids are upper case.
 */
export const FIELD = {
  pausedAt: (account: AccountId) => `pausedAt#${account}`,
  stop: (account: AccountId) => `stop#${account}`,
  stopApp: 'stop#app',
  cooldownUntil: 'cooldownUntil',
} as const;

/**
 * Wants that nothing holds the account back at this moment. Times are compared as text: ISO times of one length sort
 * as the moments do. A stop without an end never passes.
 */
export const requireNoHold = ({ name }: Tables, account: AccountId, now: EpochMs): Step => ({
  item: {
    ConditionCheck: {
      TableName: name('State'),
      Key: STATE.holds,
      ConditionExpression: [
        'attribute_not_exists(#paused)',
        '(attribute_not_exists(#stop) OR #stop.#until <= :now)',
        '(attribute_not_exists(#stopApp) OR #stopApp.#until <= :now)',
        '(attribute_not_exists(#cooldown) OR #cooldown <= :now)',
      ].join(' AND '),
      ExpressionAttributeNames: {
        '#paused': FIELD.pausedAt(account),
        '#stop': FIELD.stop(account),
        '#stopApp': FIELD.stopApp,
        '#cooldown': FIELD.cooldownUntil,
        '#until': 'until',
      },
      ExpressionAttributeValues: { ':now': isoTime(now) },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  },
  refused: (row = {}) => {
    if (row[FIELD.pausedAt(account)]) return { kind: 'refused', reason: 'paused' };
    const stops = [row[FIELD.stop(account)]?.M, row[FIELD.stopApp]?.M];
    const isStopped = stops.some((stop) => stop && (stop.until?.S === undefined || stop.until.S > isoTime(now)));
    return { kind: 'refused', reason: isStopped ? 'stopped' : 'cooldown' };
  },
});
