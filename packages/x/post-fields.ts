import { type Clock, DAY_MS, type KeyValueReader, type KeyValueStore, readValue } from '@promoter/domain';
import * as z from 'zod/mini';
import type { ReadRequest, Unread, XReader } from './reader.ts';

/**
 * What X calls the parameter that names the fields of posts: in its API description (2.167, 2026-08-22), and in its
 * prose, as it always was.
 */
const NAMES = ['post.fields', 'tweet.fields'] as const;

/** Where the name that X takes is stored, so that later reads send it at once. */
export interface FieldsMemory {
  keyValues: KeyValueReader & Pick<KeyValueStore, 'set'>;
  now: Clock;
}

/** An answer with posts, which tells whether what was asked for is missing from all of them. */
export interface PostsAnswer {
  lacksFields: boolean;
}

export interface PostsRequest<S extends z.ZodMiniType<PostsAnswer>> extends ReadRequest<S> {
  /** The fields of each post, separated by commas. */
  fields: string;
}

/** Reads posts with the fields that are asked for, by whichever name X takes. */
export type PostsReader = <S extends z.ZodMiniType<PostsAnswer>>(
  request: PostsRequest<S>,
) => Promise<Found<z.output<S>>>;

type Found<A> = { kind: 'read'; answer: A } | Unread;

const memorySchema = z.object({
  name: z.enum(NAMES),
  /** When neither name brought the fields. */
  neitherAt: z.optional(z.number()),
});

/** How long after neither name brought the fields the other one is tried again: the second answer is billed too. */
const TRY_AGAIN_MS = DAY_MS;

/**
 * Sends the fields by the name that X took last for this call, at first by the one that its description gives. Where X
 * ignores it (no post has what was asked for) or refuses the request, the other name is tried once, and remembered where
 * it does better.
 */
export function createPostsReader(read: XReader, { keyValues, now }: FieldsMemory): PostsReader {
  return async <S extends z.ZodMiniType<PostsAnswer>>({ fields, ...request }: PostsRequest<S>) => {
    const key = `x-fields:${request.call}`;
    const { name, neitherAt } = (await readValue(keyValues, key, memorySchema)) ?? { name: NAMES[0] };
    const readBy = (by: string): Promise<Found<z.output<S>>> =>
      read({ ...request, query: { ...request.query, [by]: fields } });

    const first = await readBy(name);
    const wasTried = neitherAt !== undefined && now() - neitherAt < TRY_AGAIN_MS;
    if (!isRefused(first) && (hasFields(first) || first.kind === 'unreadable' || wasTried)) return first;
    const other = name === NAMES[0] ? NAMES[1] : NAMES[0];
    const second = await readBy(other);
    const isBetter = isRefused(first) || hasFields(second);
    const best = isBetter ? second : first;
    const isAnswered = second.kind === 'read' || isRefused(second);
    if (best.kind === 'read' && isAnswered) {
      await keyValues.set(key, { name: isBetter ? other : name, ...(hasFields(best) ? {} : { neitherAt: now() }) });
    }
    return best;
  };
}

const hasFields = (found: Found<PostsAnswer>): boolean => found.kind === 'read' && !found.answer.lacksFields;

/** X answers 400 to parameters that it does not take. */
const isRefused = (found: Found<unknown>): boolean => found.kind === 'unreadable' && found.status === 400;
