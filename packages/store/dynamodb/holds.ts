import { type AccountId, type EpochMs, isoTime } from '@promoter/domain';
import { STATE } from './state-keys.ts';
import type { Tables } from './tables.ts';
import type { Step } from './transact.ts';

/** Times are compared as text: ISO times of one length sort as the moments do. A stop without an end never passes. */
const STOP_IS_OVER = '(attribute_not_exists(#stop) OR #stop.#until <= :now)';

/** Wants the account neither paused nor stopped. */
export const heedAccount = ({ name }: Tables, account: AccountId, now: EpochMs): Step => ({
  item: {
    ConditionCheck: {
      TableName: name('State'),
      Key: STATE.account(account),
      ConditionExpression: `attribute_not_exists(#pausedAt) AND ${STOP_IS_OVER}`,
      ExpressionAttributeNames: { '#pausedAt': 'pausedAt', '#stop': 'stop', '#until': 'until' },
      ExpressionAttributeValues: { ':now': isoTime(now) },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  },
  refused: (row) => ({ kind: 'refused', reason: row?.pausedAt ? 'paused' : 'stopped' }),
});

/** Wants no cooldown and the app not stopped. */
export const heedApp = ({ name }: Tables, now: EpochMs): Step => ({
  item: {
    ConditionCheck: {
      TableName: name('State'),
      Key: STATE.app,
      ConditionExpression: `(attribute_not_exists(#cooldown) OR #cooldown <= :now) AND ${STOP_IS_OVER}`,
      ExpressionAttributeNames: { '#cooldown': 'cooldownUntil', '#stop': 'stop', '#until': 'until' },
      ExpressionAttributeValues: { ':now': isoTime(now) },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  },
  refused: (row) => {
    const stop = row?.stop?.M;
    const end = stop?.until?.S;
    const isStopped = stop !== undefined && (end === undefined || end > isoTime(now));
    return { kind: 'refused', reason: isStopped ? 'stopped' : 'cooldown' };
  },
});
