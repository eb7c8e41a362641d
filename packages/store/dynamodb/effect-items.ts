import { isoTime } from '@promoter/domain';
import type { Effect } from '@promoter/slots';
import * as z from 'zod/mini';
import { countCalls, spend } from './api-usage.ts';
import { fingerprintKey, fingerprintRow } from './fingerprints.ts';
import { postRow } from './posts.ts';
import { deletion, keptUntil, placeholders } from './rows.ts';
import { STATE } from './state-keys.ts';
import type { TableAccess } from './tables.ts';
import type { TransactItem } from './transact.ts';

/** An effect as an item of a transaction, without a condition. */
export function effectItem({ name }: TableAccess, effect: Effect): TransactItem {
  switch (effect.kind) {
    case 'keep-post':
      return { Put: { TableName: name('Posts'), Item: postRow(effect.post) } };
    case 'keep-deletion':
      return {
        Update: {
          TableName: name('Posts'),
          Key: { ...effect.post, postedAt: isoTime(effect.post.postedAt) },
          UpdateExpression: 'SET #deletion = :deletion',
          ...placeholders({ deletion: z.encode(deletion, effect.deletion) }),
        },
      };
    case 'keep-text':
      return { Put: { TableName: name('Fingerprints'), Item: fingerprintRow(effect.text) } };
    case 'release-text':
      return { Delete: { TableName: name('Fingerprints'), Key: fingerprintKey(effect.mode, effect.fingerprint) } };
    case 'release-gap':
      return {
        Update: {
          TableName: name('State'),
          Key: STATE.reservations(effect.mode),
          UpdateExpression: 'REMOVE #recent.#slot',
          ExpressionAttributeNames: { '#recent': 'recent', '#slot': effect.slot },
        },
      };
    case 'count-post':
      return {
        Update: {
          TableName: name('State'),
          Key: STATE.day(effect.mode, effect.slot),
          UpdateExpression: 'SET #expiresAt = :expiresAt ADD #posts :posts',
          ...placeholders({ posts: effect.posts, expiresAt: keptUntil(effect.slot.at) }),
        },
      };
    case 'spend':
      return { Update: spend(name('State'), effect.mode, effect.month, effect.amount) };
    case 'count-call': {
      const { cost, ...counts } = effect.counts;
      const added = cost === undefined ? counts : { ...counts, costMicroUsd: cost };
      return { Update: countCalls(name('ApiUsage'), effect.day, effect.call, added) };
    }
  }
}

/** The condition under which an item is written. */
export interface Condition {
  expression: string;
  names?: Readonly<Record<string, string>>;
  values: Readonly<Record<string, unknown>>;
}

/** The same write, under a condition. */
export function onlyIf({ Put, Update }: TransactItem, { expression, names, values }: Condition): TransactItem {
  const add = <
    W extends { ExpressionAttributeNames?: object | undefined; ExpressionAttributeValues?: object | undefined },
  >(
    write: W,
  ) => ({
    ...write,
    ConditionExpression: expression,
    ExpressionAttributeNames: { ...write.ExpressionAttributeNames, ...names },
    ExpressionAttributeValues: { ...write.ExpressionAttributeValues, ...values },
  });
  return Put ? { Put: add(Put) } : Update ? { Update: add(Update) } : {};
}
