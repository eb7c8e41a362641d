import { type CannedAnswer, REFUSALS, UNAVAILABLE } from './x-server-answers.ts';
import { type AcceptedPost, CLICKS, COUNTS } from './x-server-posts.ts';

/** By which of its ways the local X gives the clicks on posts, and what it makes of the others. */
export interface ClicksGiven {
  /**
   * `non_public_metrics` among the fields of posts. `kept-back`: no post that it is asked of, and an error for each;
   * `in-part`: the same of the first alone.
   */
  fields: 'given' | 'as-strings' | 'left-out' | 'refused' | 'kept-back' | 'in-part';
  /** `GET /2/tweets/analytics`. `in-part`: the first post without clicks, with an error; `alone`: no figures beside them. */
  analytics: 'given' | 'as-strings' | 'in-a-span' | 'in-part' | 'alone' | 'left-out' | 'refused' | 'unavailable';
}

/** As X's prose has it. */
export const CLICKS_AMONG_FIELDS: ClicksGiven = { fields: 'given', analytics: 'given' };

const FIELD = 'non_public_metrics';

/** The answer to a look-up of posts, as it becomes where their clicks are asked for. */
export function withClicks(answer: CannedAnswer, query: URLSearchParams, { fields }: ClicksGiven): CannedAnswer {
  const [parameter, asked = ''] = [...query].find(([name]) => name.endsWith('.fields')) ?? [];
  const body = answer.body as { data?: Record<string, unknown>[]; errors?: object[] };
  if (!asked.split(',').includes(FIELD) || !body.data || fields === 'given') return answer;
  switch (fields) {
    case 'refused':
      return invalid(parameter ?? '', asked, `The \`${parameter}\` query parameter value [${FIELD}] is not allowed`);
    case 'kept-back':
    case 'in-part': {
      const kept = fields === 'in-part' ? 1 : body.data.length;
      const data = body.data.slice(kept);
      const errors = body.data.slice(0, kept).map(({ id }) => ({
        title: 'Field Authorization Error',
        detail: `Sorry, you are not authorized to access '${FIELD}.url_link_clicks' on the Post with id : [${id}].`,
        type: 'https://api.x.com/2/problems/not-authorized-for-field',
        resource_type: 'tweet',
        value: id,
      }));
      return { status: 200, body: { ...(data.length > 0 && { data }), errors: [...(body.errors ?? []), ...errors] } };
    }
    case 'as-strings':
      return withEach(body, (post) => ({
        ...post,
        [FIELD]: { ...CLICKS, url_link_clicks: `${CLICKS.url_link_clicks}` },
      }));
    case 'left-out':
      return withEach(body, ({ [FIELD]: _, ...post }) => post);
  }
}

const withEach = (body: { data?: Record<string, unknown>[] }, change: (post: Record<string, unknown>) => object) => ({
  status: 200,
  body: { ...body, data: body.data?.map(change) },
});

/** What X's analytics say of an account's own posts; any other is none to them. */
export function analyticsOf(
  own: readonly AcceptedPost[],
  query: URLSearchParams,
  { analytics }: ClicksGiven,
): CannedAnswer {
  if (analytics === 'refused') return REFUSALS['not-enrolled'];
  if (analytics === 'unavailable') return UNAVAILABLE;
  const missing = ['ids', 'start_time', 'end_time'].find((name) => !query.get(name));
  if (missing !== undefined) return invalid(missing, '', `The query parameter [${missing}] is required`);
  const since = Date.parse(query.get('start_time') ?? '');
  const ids = (query.get('ids') ?? '').split(',');
  const asked = new Set(query.get('analytics.fields')?.split(','));
  const found = own.filter(({ id, acceptedAt }) => ids.includes(id) && acceptedAt >= since);
  const data = found.map(({ id }, index) => {
    const figures = Object.entries(FIGURES).filter(([name]) => {
      const isOfClicks = name.endsWith('_clicks');
      if (analytics === 'alone') return isOfClicks;
      const isLeftOut = analytics === 'left-out' || (analytics === 'in-part' && index === 0);
      return asked.has(name) && !(isOfClicks && isLeftOut);
    });
    if (analytics === 'in-a-span') {
      return {
        id,
        timestamped_metrics: [{ timestamp: query.get('start_time'), metrics: Object.fromEntries(figures) }],
      };
    }
    const given = figures.map(([name, figure]) => [name, analytics === 'as-strings' ? `${figure}` : figure]);
    return { id, ...Object.fromEntries(given) };
  });
  const errors = [
    ...ids.filter((id) => !found.some((post) => post.id === id)).map((value) => ({ title: 'Not Found Error', value })),
    ...(analytics === 'in-part' ? [{ title: 'Internal Error', detail: 'Some figures could not be read.' }] : []),
  ];
  return { status: 200, body: { data, ...(errors.length > 0 ? { errors } : {}) } };
}

const FIGURES = {
  impressions: COUNTS.impression_count,
  likes: COUNTS.like_count,
  retweets: COUNTS.retweet_count,
  replies: COUNTS.reply_count,
  quote_tweets: COUNTS.quote_count,
  url_clicks: CLICKS.url_link_clicks,
  user_profile_clicks: CLICKS.user_profile_clicks,
};

const invalid = (parameter: string, value: string, message: string): CannedAnswer => ({
  status: 400,
  body: {
    errors: [{ parameters: { [parameter]: [value] }, message }],
    title: 'Invalid Request',
    detail: 'One or more parameters to your request was invalid.',
    type: 'https://api.x.com/2/problems/invalid-request',
  },
});
