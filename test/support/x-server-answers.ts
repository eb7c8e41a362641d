import type { FaultName } from './x-server-faults.ts';

/** An answer as X words it; bodies from its documents and public issue threads of 2026. */
export interface CannedAnswer {
  status: number;
  body: unknown;
}

const problem = (status: number, title: string, detail: string, type = 'about:blank', more: object = {}) => ({
  status,
  body: { title, detail, type, status, ...more },
});

/** A refusal in the old shape. */
const coded = (status: number, code: number, message: string) => ({ status, body: { errors: [{ code, message }] } });

const PROBLEMS = 'https://api.twitter.com/2/problems';

export const DUPLICATE = problem(403, 'Forbidden', 'You are not allowed to create a Tweet with duplicate content.');
export const UNAUTHORIZED = problem(401, 'Unauthorized', 'Unauthorized');
export const TOO_MANY_REQUESTS = problem(429, 'Too Many Requests', 'Too Many Requests');
export const NOT_FOUND = problem(404, 'Not Found Error', 'Not Found', `${PROBLEMS}/resource-not-found`);
export const NOT_YOURS = problem(403, 'Forbidden', 'You are not allowed to delete this Post.');
export const UNAVAILABLE = problem(503, 'Service Unavailable', 'Service Unavailable');

/** The faults that are plain refusals. */
export const REFUSALS = {
  '503-before': UNAVAILABLE,
  'usage-cap': problem(429, 'UsageCapExceeded', 'Usage cap exceeded: Monthly product cap', `${PROBLEMS}/usage-capped`, {
    period: 'Monthly',
    scope: 'Product',
    account_id: '1234',
  }),
  '402': problem(
    402,
    'CreditsDepleted',
    'Your enrolled account does not have any credits to fulfill this request.',
    'https://api.x.com/2/problems/credits',
    { account_id: '1234' },
  ),
  'spend-cap': problem(
    403,
    'SpendCapReached',
    'Your enrolled account has reached its billing cycle spend cap.',
    'https://api.x.com/2/problems/credits',
    { reset_date: '2026-12-01T00:00:00.000Z' },
  ),
  '401': UNAUTHORIZED,
  suspended: problem(403, 'Forbidden', 'User has been suspended.', 'https://api.x.com/2/problems/user-suspended'),
  permissions: problem(
    403,
    'Forbidden',
    'Your client app is not configured with the appropriate oauth1 app permissions for this endpoint.',
    `${PROBLEMS}/oauth1-permissions`,
  ),
  'not-enrolled': problem(
    403,
    'Client Forbidden',
    'When authenticating requests to the Twitter API v2 endpoints, you must use keys and tokens from a developer App that is attached to a Project.',
    `${PROBLEMS}/client-forbidden`,
    { reason: 'client-not-enrolled', registration_url: 'https://developer.twitter.com/en/docs/projects/overview' },
  ),
  locked: coded(403, 326, 'To protect our users, this account is temporarily locked. Please log in to unlock it.'),
  automated: coded(403, 226, 'This request looks like it might be automated.'),
  'daily-limit': coded(403, 185, 'User is over daily status update limit.'),
  'wrong-clock': coded(401, 135, 'Timestamp out of bounds.'),
  page: { status: 403, body: '<html><head><title>Attention Required!</title></head><body>No.</body></html>' },
  duplicate: DUPLICATE,
  forbidden: problem(403, 'Forbidden', 'You are not permitted to perform this action.'),
  'errors-only': {
    status: 200,
    body: {
      errors: [{ title: 'Internal Error', detail: 'Internal error', type: `${PROBLEMS}/internal-error` }],
    },
  },
  'no-json': { status: 200, body: '<html><body>Something went wrong</body></html>' },
} satisfies Partial<Record<FaultName, CannedAnswer>>;

export const TRENDS: CannedAnswer = {
  status: 200,
  body: {
    data: [
      { trend_name: '#Saturday', tweet_count: 120_000 },
      { trend_name: 'NVIDIA', tweet_count: 54_000 },
      { trend_name: '#PyTorch' },
    ],
  },
};

export const RECENT_SEARCH: CannedAnswer = {
  status: 200,
  body: {
    data: [
      {
        id: '1',
        text: 'Training a model on #GPU #PyTorch',
        entities: { hashtags: [{ tag: 'GPU' }, { tag: 'PyTorch' }] },
      },
    ],
    meta: { result_count: 1 },
  },
};
