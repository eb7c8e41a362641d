import {
  type AccountId,
  type EpochMs,
  isoTime,
  type MicroUsd,
  READ_SELF,
  READ_TIMELINE,
  readValue,
  SECOND_MS,
  type Timeline,
  type TimelinePost,
  type TimelineReading,
  type Unreadable,
} from '@promoter/domain';
import { POLICY } from '@promoter/slots';
import * as z from 'zod/mini';
import { createMetricsReader } from './metrics-reader.ts';
import { createPostsReader, type FieldsMemory, type PostsReader } from './post-fields.ts';
import { createXReader, type ReadAccess, type XReader } from './reader.ts';
import { pageSchema, selfSchema } from './timeline-answers.ts';

export interface XTimelineOptions extends ReadAccess {
  account: AccountId;
  /** What X bills for one post, or one account, of one's own that is read. */
  prices: { readOwnPost: MicroUsd };
  /** Where the account's user id on X is stored, so that it is read once, and how X takes the fields of posts. */
  keyValues: FieldsMemory['keyValues'];
}

/** The largest page that X gives. */
const PAGE_SIZE = 100;

/** Reads the timeline of the account that the credentials belong to. */
export function createXTimeline(options: XTimelineOptions): Timeline {
  const read = createXReader(options);
  const readPosts = createPostsReader(read, options);
  const price = options.prices.readOwnPost;
  return {
    recent: async (since) => {
      const userId = await userIdOf(options, read);
      return typeof userId === 'string' ? readPages(readPosts, userId, since, price) : userId;
    },
    verify: async () => {
      const self = await readSelf(options, read);
      return self.kind === 'read' ? { kind: 'verified', handle: self.answer.username } : self;
    },
    metrics: createMetricsReader({ read, readPosts, price, now: options.now }),
  };
}

async function readPages(
  readPosts: PostsReader,
  userId: string,
  since: EpochMs,
  price: MicroUsd,
): Promise<TimelineReading | Unreadable> {
  const posts: TimelinePost[] = [];
  let doubt: string | null = null;
  let next: string | undefined;
  for (let page = 0; page < POLICY.timeline.maxPages; page += 1) {
    const found = await readPosts({
      call: READ_TIMELINE,
      path: `users/${userId}/tweets`,
      query: {
        start_time: isoTime(Math.floor(since / SECOND_MS) * SECOND_MS),
        max_results: String(PAGE_SIZE),
        exclude: 'retweets,replies',
        ...(next === undefined ? {} : { pagination_token: next }),
      },
      fields: 'created_at,entities',
      schema: pageSchema,
      reads: (answer) => answer.posts.length,
      price,
    });
    if (found.kind === 'unreadable') return found;
    posts.push(...found.answer.posts);
    doubt ??= found.answer.doubt;
    next = found.answer.next;
    if (next === undefined) return { kind: 'read', posts, doubt };
  }
  return { kind: 'read', posts, doubt: `more than ${posts.length} posts since ${isoTime(since)}` };
}

const userKey = (account: AccountId): string => `x-user:${account}`;
const valueSchema = z.object({ userId: z.string() });

/** The account's user id on X: the stored one as long as it belongs to the token, else read from X and stored. */
async function userIdOf(options: XTimelineOptions, read: XReader): Promise<string | Unreadable> {
  const stored = await readValue(options.keyValues, userKey(options.account), valueSchema);
  if (stored && isUserOf(stored.userId, options.credentials.accessToken)) return stored.userId;
  const self = await readSelf(options, read);
  return self.kind === 'read' ? self.answer.id : self;
}

async function readSelf({ keyValues, account, prices }: XTimelineOptions, read: XReader) {
  const price = prices.readOwnPost;
  const self = await read({ call: READ_SELF, path: 'users/me', query: {}, schema: selfSchema, reads: () => 1, price });
  if (self.kind === 'read') await keyValues.set(userKey(account), { userId: self.answer.id });
  return self;
}

/**
 * An access token begins with its user's id. An id stored under other credentials would show another account's
 * timeline, on which none of our posts is ever found.
 */
const isUserOf = (userId: string, accessToken: string): boolean => accessToken.startsWith(`${userId}-`);
