import { paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { isoTime, PICTURES, type Post, type PostStore } from '@promoter/domain';
import * as z from 'zod/mini';
import { makeupFields, unlessFaulty, withReadMakeup } from './makeup.ts';
import type { Row } from './read-row.ts';
import { angle, deletion, keptUntil, mode, readPages, readRow, texts, time, wordOf } from './rows.ts';
import { unlessRefused } from './slots.ts';
import type { TableAccess } from './tables.ts';

/** Absent in rows of earlier releases; what cannot be read is as good as not given. */
const clicks = z.exactOptional(z.catch(z.nullable(z.number()), null));

const metrics = z.object({
  readAt: time,
  impressions: z.nullable(z.number()),
  likes: z.number(),
  reposts: z.number(),
  replies: z.number(),
  quotes: z.number(),
  linkClicks: clicks,
  profileClicks: clicks,
});

const missing = z.object({ since: time, readAt: time });

const post = z.codec(
  z.object({
    account: z.string(),
    postedAt: time,
    slot: z.string(),
    mode,
    text: z.string(),
    tags: texts,
    angle,
    offerIds: texts,
    costMicroUsd: z.int(),
    xId: z.nullable(z.string()),
    metrics: z.nullable(metrics),
    deletion: unlessFaulty(deletion),
    missing: unlessFaulty(missing),
    picture: unlessFaulty(wordOf(PICTURES)),
    ...makeupFields,
  }),
  z.custom<Post>(),
  {
    decode: ({ costMicroUsd, deletion, missing, picture, ...rest }) => ({
      ...withReadMakeup(rest),
      cost: costMicroUsd,
      ...(deletion && { deletion }),
      ...(missing && { missing }),
      ...(picture && { picture }),
    }),
    encode: ({ cost, ...rest }) => ({ ...rest, costMicroUsd: cost }),
  },
);

/** A post as a row of the Posts table. */
export const postRow = (value: Post) => ({ ...z.encode(post, value), expiresAt: keptUntil(value.postedAt) });

/** Rows requested in one page: it ends at a megabyte anyway, and DynamoDB refuses a limit above 32 bits. */
const MAX_PAGE = 1_000;

type PostKey = Parameters<PostStore['setMissing']>[0];

/** The Posts table: what went out, newest last within its account. Unreadable rows are left out. */
export function createPostStore({ db, name, report }: TableAccess): PostStore {
  const update = async ({ account, postedAt, slot }: PostKey, expression: string, value: object, names: object) => {
    const command = new UpdateCommand({
      TableName: name('Posts'),
      Key: { account, postedAt: isoTime(postedAt) },
      UpdateExpression: expression,
      ConditionExpression: 'slot = :slot',
      ExpressionAttributeNames: { '#missing': 'missing', ...names },
      ExpressionAttributeValues: { ':value': value, ':slot': slot },
    });
    await unlessRefused(db.send(command));
  };
  return {
    list: async (account, { limit, since, before }) => {
      const span = [
        since === undefined ? '0' : isoTime(since),
        before === undefined ? '9' : isoTime(before - 1),
      ] as const;
      if (span[0] > span[1]) return [];
      const pages = paginateQuery(
        { client: db },
        {
          TableName: name('Posts'),
          KeyConditionExpression: 'account = :account AND postedAt BETWEEN :first AND :last',
          ExpressionAttributeValues: { ':account': account, ':first': span[0], ':last': span[1] },
          ScanIndexForward: false,
          Limit: Math.min(limit, MAX_PAGE),
        },
      );
      const read = (row: Row) =>
        readRow(post, row, { table: 'Posts', key: `${account} ${String(row.postedAt)}`, report });
      return readPages(pages, read, limit);
    },
    setMetrics: (key, measured) =>
      update(key, 'SET #metrics = :value REMOVE #missing', z.encode(metrics, measured), { '#metrics': 'metrics' }),
    setMissing: (key, readings) => update(key, 'SET #missing = :value', z.encode(missing, readings), {}),
  };
}
