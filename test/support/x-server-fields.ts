import type { CannedAnswer } from './x-server-answers.ts';

/** The names that X has given to the parameter which names the fields of posts. */
export type FieldsName = 'post.fields' | 'tweet.fields';

/** Which of the names X takes, and what it makes of any other. */
export interface FieldsTaken {
  names: readonly FieldsName[];
  others: 'ignored' | 'refused';
}

export const EITHER_NAME: FieldsTaken = { names: ['post.fields', 'tweet.fields'], others: 'refused' };

/** X's refusal of a request for the name of its fields; undefined where it takes it. */
export function refusedFields(query: URLSearchParams, { names, others }: FieldsTaken): CannedAnswer | undefined {
  const wrong = ([...query.keys()] as string[]).find(
    (key) => /^(post|tweet)\.fields$/.test(key) && !names.some((name) => name === key),
  );
  if (wrong === undefined || others === 'ignored') return undefined;
  const message = `The query parameter [${wrong}] is not one of [${names.join(',')}]`;
  const body = {
    errors: [{ parameters: { [wrong]: [query.get(wrong)] }, message }],
    title: 'Invalid Request',
    detail: 'One or more parameters to your request was invalid.',
    type: 'https://api.x.com/2/problems/invalid-request',
  };
  return { status: 400, body };
}

/** An answer's posts, with the fields that were asked for by a name that X takes, and those it always gives. */
export function withFieldsOf(answer: CannedAnswer, query: URLSearchParams, { names }: FieldsTaken): CannedAnswer {
  const body = answer.body as { data?: Record<string, unknown>[] };
  if (!body.data) return answer;
  const asked = names.flatMap((name) => (query.get(name) ?? '').split(','));
  const given = new Set(['id', 'text', 'edit_history_tweet_ids', ...asked]);
  const data = body.data.map((post) => Object.fromEntries(Object.entries(post).filter(([field]) => given.has(field))));
  return { status: answer.status, body: { ...body, data } };
}
