import { describe, expect, test } from '@jest/globals';
import { DAY_MS, MINUTE_MS } from '@promoter/domain';
import { classifyAnswer } from '../../packages/x/classify-answer.ts';
import { refusalOf, stopOfOthers } from '../../packages/x/refusal-of.ts';

const NOW = Date.parse('2026-11-22T08:00:00Z');
const TOMORROW = Date.parse('2026-11-23T00:00:00Z');
const NEXT_MONTH = Date.parse('2026-12-01T00:00:00Z');
const PROBLEMS = 'https://api.x.com/2/problems';

/** The old shape. */
const code = (number: number, message = 'X’s own words.') => ({ errors: [{ code: number, message }] });
/** A problem document. */
const problem = (type: string, more: object = {}) => ({
  title: 'Forbidden',
  detail: 'X’s own words.',
  type: type === '' ? 'about:blank' : `${PROBLEMS}/${type}`,
  ...more,
});
const says = (detail: string) => problem('', { detail });
/** A problem document whose inner error has the real reason. */
const invalid = (message: string, parameters: object = {}) =>
  problem('invalid-request', {
    title: 'Invalid Request',
    detail: 'One or more parameters to your request was invalid.',
    errors: [{ message, parameters }],
  });

const answered = (status: number, body: unknown, { clockAheadMs = 0, hasMedia = false } = {}) =>
  classifyAnswer({ kind: 'answered', status, body, limits: [], clockAheadMs }, NOW, hasMedia);

/** Only posts are stopped at once, until somebody resumes them, by what has no `onRepeat` and no `until`. */
const ACCOUNT = { scope: 'account', stop: { until: null } };
const APP = { scope: 'app', stop: { until: null } };
const repeated = (onRepeat: string) => ({ ...ACCOUNT, onRepeat });
const appUntil = (until: number) => ({ scope: 'app', stop: { until } });

describe('what a refusal of X means', () => {
  test.each([
    ['an expired token', 401, code(89), 'account', { ...ACCOUNT, stop: { cause: 'credentials', until: null } }],
    ['keys that are not accepted', 401, code(32), 'account', repeated('unauthorized')],
    ['a plain 401', 401, problem(''), 'account', repeated('unauthorized')],
    ['a 401 without a body', 401, undefined, 'account', repeated('unauthorized')],
    ['a wrong clock', 401, code(135, 'Timestamp out of bounds.'), 'clock', null],
    ['a suspension', 403, code(64), 'account', ACCOUNT],
    ['a suspension as a problem', 403, problem('user-suspended'), 'account', ACCOUNT],
    ['a lock', 403, code(326), 'account', ACCOUNT],
    ['a lock in words', 403, says('Your account is temporarily locked. Please log in.'), 'account', ACCOUNT],
    ['what looks automated', 403, code(226), 'account', repeated('automated')],
    ['a limit of the day', 403, code(185), 'daily-limit', { scope: 'account', stop: { until: TOMORROW } }],
    ['another limit of the day', 403, code(344), 'daily-limit', { scope: 'account', stop: { until: TOMORROW } }],
    ['an app that may only read', 403, code(261), 'configuration', APP],
    ['an app that may only read, as a problem', 403, problem('oauth1-permissions'), 'configuration', APP],
    ['tokens that may only read', 403, problem('oauth2-permissions'), 'configuration', ACCOUNT],
    ['an access level', 403, code(453), 'configuration', APP],
    ['an app without a project', 403, problem('client-forbidden'), 'configuration', APP],
    ['one that is not enrolled', 403, problem('', { reason: 'client-not-enrolled' }), 'configuration', APP],
    ['an account the app may not act for', 403, problem('not-authorized-for-resource'), 'configuration', ACCOUNT],
    [
      'the wrong kind of keys',
      403,
      problem('unsupported-authentication'),
      'configuration',
      repeated('unsupported-authentication'),
    ],
    ['a usage cap of a day', 403, problem('usage-capped', { period: 'Daily' }), 'app', appUntil(TOMORROW)],
    ['a usage cap as 429', 429, problem('usage-capped', { period: 'Monthly' }), 'app', appUntil(NEXT_MONTH)],
    ['a usage cap without a period', 429, { title: 'UsageCapExceeded' }, 'app', appUntil(NEXT_MONTH)],
    ['no credits', 402, problem('credits'), 'app', APP],
    ['a 402 without a body', 402, undefined, 'app', APP],
    [
      'a spending cap with a date',
      403,
      { title: 'SpendCapReached', reset_date: '2026-11-25T00:00:00Z' },
      'app',
      appUntil(Date.parse('2026-11-25T00:00:00Z')),
    ],
    ['a duplicate', 403, code(187, 'Status is a duplicate.'), 'text', null],
    ['a duplicate in words', 403, says('You are not allowed to create a Tweet with duplicate content.'), 'text', null],
    ['too long a text', 403, code(186), 'text', null],
    ['too long a text in words', 403, says('Tweet needs to be a bit shorter.'), 'text', null],
    [
      'a client that may not do it',
      403,
      code(87, 'Client is not permitted to perform this action.'),
      'configuration',
      APP,
    ],
    ['the same in words', 403, says('Client is not permitted to perform this action.'), 'configuration', APP],
    [
      'a limit of the day in words',
      403,
      says('User is over daily status update limit.'),
      'daily-limit',
      { scope: 'account', stop: { until: TOMORROW } },
    ],
    [
      'another limit of the day in words',
      403,
      says('You have reached your daily limit for sending Tweets and messages.'),
      'daily-limit',
      { scope: 'account', stop: { until: TOMORROW } },
    ],
    [
      'permissions in words',
      403,
      says('Your client app is not configured with the appropriate oauth1 app permissions for this endpoint.'),
      'configuration',
      APP,
    ],
    ['a usage cap in words, as 429', 429, says('Usage cap exceeded: Monthly product cap'), 'app', appUntil(NEXT_MONTH)],
    [
      'a usage cap whose reset has passed',
      403,
      problem('usage-capped', { reset_date: '2026-11-01T00:00:00Z' }),
      'app',
      appUntil(NEXT_MONTH),
    ],
    [
      'a spending cap whose reset has passed',
      403,
      { title: 'SpendCapReached', reset_date: '2026-11-01T00:00:00Z' },
      'app',
      APP,
    ],
    ['credits whose reset has passed', 402, problem('credits', { reset_date: '2026-11-01T00:00:00Z' }), 'app', APP],
    [
      'a duplicate around other errors',
      403,
      { ...says('Duplicate content.'), errors: [{ message: 'No.' }] },
      'text',
      null,
    ],
    [
      'a text that mentions media',
      400,
      invalid('The text mentions social media too often.', { text: ['social media'] }),
      'unclear',
      repeated('unclear'),
    ],
    ['what may not be done', 403, says('You are not permitted to perform this action.'), 'text', null],
    ['a type that is new', 403, problem('something-new'), 'unclear', repeated('unclear')],
    ['a code that is new', 403, code(9_999), 'unclear', repeated('unclear')],
    [
      'a field that is invalid',
      400,
      invalid('The `text` is not one.', { text: ['social media'] }),
      'unclear',
      repeated('unclear'),
    ],
    ['a 400 without a body', 400, undefined, 'unclear', repeated('unclear')],
    ['a 403 without a body', 403, undefined, 'unclear', repeated('unclear')],
    [
      'a page of the edge',
      403,
      '<html><head><title>Attention!</title></head><body>no</body></html>',
      'unclear',
      repeated('unclear'),
    ],
    ['an end point that is gone', 410, undefined, 'unclear', repeated('unclear')],
  ] as const)('%s: %i %j concerns the %s', (_, status, body, reason, stop) => {
    const outcome = answered(status, body);
    expect(outcome).toMatchObject({ kind: 'rejected', reason });
    if (outcome.kind !== 'rejected' || stop === null) expect(outcome).toMatchObject({ stop: null });
    else {
      expect(outcome.stop).toMatchObject(stop);
      expect(outcome.stop?.onRepeat).toBe('onRepeat' in stop ? stop.onRepeat : undefined);
      expect(outcome.stop?.stop.fix).toMatch(/\.$/);
    }
  });

  test('the inner message is the real reason: it decides, and is shown with what stands around it', () => {
    const body = problem('', {
      detail: 'You are not permitted to perform this action.',
      errors: [{ code: 326, message: 'To protect our users, this account is temporarily locked.' }],
    });
    expect(answered(403, body)).toMatchObject({
      reason: 'account',
      detail:
        'HTTP 403: To protect our users, this account is temporarily locked. (You are not permitted to perform this action., code 326)',
    });
  });

  test('X’s own word about the text counts wherever it stands', () => {
    const body = { ...says('You are not permitted to perform this action.'), errors: [{ message: 'Try harder.' }] };
    expect(answered(403, body)).toMatchObject({ reason: 'text', detail: expect.stringMatching(/Try harder/) });
  });

  test.each([
    ['its type', [{ type: `${PROBLEMS}/user-suspended`, title: 'Forbidden' }], 'account'],
    ['the type of a cap', [{ type: `${PROBLEMS}/usage-capped` }], 'app'],
    ['the title of a cap', [{ title: 'UsageCapExceeded' }], 'app'],
    ['the type of the second', [{ message: 'No.' }, { type: `${PROBLEMS}/oauth1-permissions` }], 'configuration'],
    ['the code of the sixth', [...Array.from({ length: 5 }, () => ({ code: 1 })), { code: 326 }], 'account'],
  ] as const)('a reason inside is found by %s, whatever type and title stand around it', (_, errors, reason) => {
    const body = problem('forbidden', { detail: 'Forbidden', errors });
    expect(answered(403, body)).toMatchObject({ reason });
  });

  test.each([
    ['a list alone', [{ code: 326 }]],
    ['errors that are one', { errors: { code: 326, message: 'No.' } }],
    ['an error that is one', { error: { code: 326 } }],
    ['an error that is words', { error: 'This account is temporarily locked.' }],
    ['errors that are words', { errors: ['This account is temporarily locked.'] }],
    ['a code that is written as text', { errors: [{ code: '326' }] }],
    ['words alone', 'This account is temporarily locked.'],
  ])('a refusal may come as %s', (_, body) => {
    expect(answered(403, body)).toMatchObject({ reason: 'account', stop: ACCOUNT });
  });

  test.each([
    ['a wrong clock', 401, 'Timestamp out of bounds.', 'clock', null],
    ['an expired token', 401, 'Invalid or expired token.', 'account', { stop: { cause: 'credentials', until: null } }],
    ['a lock', 403, 'Your account has been locked. Please log in to unlock it.', 'account', ACCOUNT],
    [
      'an access level',
      403,
      'You currently have access to a subset of X API V2 endpoints and limited v1.1 endpoints.',
      'configuration',
      APP,
    ],
    ['too long a text', 403, 'Your Post text is too long.', 'text', null],
  ] as const)('%s is known by its words, without a code: %i %s', (_, status, words, reason, stop) => {
    for (const body of [says(words), { errors: [{ message: words }] }, { errors: [{ detail: words, title: 'No' }] }]) {
      const outcome = answered(status, body);
      expect(outcome).toMatchObject({ kind: 'rejected', reason, stop });
      expect(outcome).not.toMatchObject({ stop: { onRepeat: expect.anything() } });
    }
  });

  test.each([
    ['nothing but a reason', { reason: 'client-not-enrolled' }, /client-not-enrolled$/],
    ['nothing but a reason inside', { errors: [{ reason: 'client-not-enrolled' }] }, /client-not-enrolled$/],
    [
      'a reason inside of words',
      problem('', { errors: [{ reason: 'client-not-enrolled' }] }),
      /403: client-not-enrolled \(/,
    ],
    ['a type of another address', { type: 'https://docs.x.com/errors#client-forbidden' }, /client-forbidden$/],
    ['a type that is no address', { type: 'client-forbidden' }, /client-forbidden$/],
    ['errors within errors', problem('', { errors: [{ title: 'No', errors: [{ code: 453 }] }] }), /code 453/],
    ['an error within an error', { error: { error: { code: 453, message: 'No level.' } } }, /No level\..*code 453/],
  ] as const)('a configuration is known by %s', (_, body, words) => {
    expect(answered(403, body)).toMatchObject({
      reason: 'configuration',
      stop: APP,
      detail: expect.stringMatching(words),
    });
  });

  test('a code of a wrong clock may be written as text', () => {
    expect(answered(401, { errors: [{ code: '135' }] })).toMatchObject({ reason: 'clock' });
  });

  test.each([
    400, 401, 402, 403, 404,
  ])('a page of what stands before X (%i) is unclear, and its words are none of X’s', (status) => {
    const words = 'duplicate content, account is suspended, temporarily locked, media ids';
    const page = `\n<!DOCTYPE html><html><head><title>${words}</title></head></html>`;
    expect(answered(status, page, { hasMedia: true })).toMatchObject({ reason: 'unclear', stop: repeated('unclear') });
  });

  test('a page instead of a problem is told by its title', () => {
    const page = '<html><head><title>Attention Required!</title></head><body><p>Ray ID</p></body></html>';
    expect(answered(403, page)).toMatchObject({ detail: 'HTTP 403: Attention Required!' });
  });

  test('an unclear refusal stops with X’s own words', () => {
    const outcome = answered(403, says('The moon is in the wrong house.'));
    expect(outcome).toMatchObject({ stop: { stop: { reason: expect.stringMatching(/moon is in the wrong house/) } } });
  });

  describe('a refused picture', () => {
    test.each([
      ['a field', 400, invalid('Your IDs are invalid.', { 'media.media_ids': ['1'] })],
      ['its message', 400, invalid('Your media IDs are invalid.')],
      ['a code', 400, code(324, 'The validation of media ids failed.')],
      ['a field without a message', 400, { errors: [{ parameters: { 'media.media_ids': ['1'] } }] }],
      ['the path of a field', 400, { errors: [{ message: 'No.', path: '/media/media_ids/0' }] }],
      ['a path in its message', 400, invalid('$.media.media_ids[0]: does not match the regex pattern.')],
      ['a word in its message', 400, invalid('The media is not ready yet.')],
    ])('is known by %s', (_, status, body) => {
      expect(answered(status, body, { hasMedia: true })).toMatchObject({ reason: 'media', stop: null });
    });

    test('is not what a text that mentions social media is refused for', () => {
      const body = invalid('The text mentions social media too often.', { text: ['social media'] });
      expect(answered(400, body, { hasMedia: true })).toMatchObject({ reason: 'unclear' });
    });

    test('cannot be what is wrong with a post without one', () => {
      expect(answered(400, invalid('Your media IDs are invalid.'))).toMatchObject({ reason: 'unclear' });
    });
  });

  describe('a 401 while the clocks differ', () => {
    test.each([
      [6 * MINUTE_MS, /6 minutes ahead of X’s/],
      [-2 * DAY_MS, /2880 minutes behind X’s/],
    ])('by %i ms is the clock’s fault, says by how much, and stops nothing', (clockAheadMs, words) => {
      const outcome = answered(401, code(32), { clockAheadMs });
      expect(outcome).toMatchObject({ reason: 'clock', stop: null, detail: expect.stringMatching(words) });
    });

    test('by little is about the keys', () => {
      expect(answered(401, code(32), { clockAheadMs: 5 * MINUTE_MS })).toMatchObject({ reason: 'account' });
    });

    test('says nothing about another refusal', () => {
      expect(answered(403, code(187), { clockAheadMs: DAY_MS })).toMatchObject({ reason: 'text' });
    });
  });

  describe('a read or a deletion that is refused', () => {
    const stopOf = (status: number, body: unknown) => {
      const refusal = refusalOf({ kind: 'answered', status, body, limits: [] }, NOW);
      return refusal && stopOfOthers(refusal);
    };

    test.each([89, 32])('for its keys (%i) stops posts only the second time in a row', (number) => {
      expect(stopOf(401, code(number))).toMatchObject({ ...repeated('unauthorized'), stop: { cause: 'credentials' } });
    });

    test('because of a suspension stops them at once', () => {
      expect(stopOf(403, problem('user-suspended'))).toMatchObject(ACCOUNT);
      expect(stopOf(403, problem('user-suspended'))).not.toHaveProperty('onRepeat');
    });

    test.each([
      ['a lock', 403, code(326)],
      ['a usage cap', 429, problem('usage-capped')],
      ['no credits', 402, problem('credits')],
      ['permissions', 403, problem('oauth1-permissions')],
      ['no known reason', 403, undefined],
    ])('for %s stops none', (_, status, body) => {
      expect(stopOf(status, body)).toBeNull();
    });
  });

  test('a 201 with an id is posted, whatever errors stand beside it', () => {
    expect(answered(201, { data: { id: '7' }, ...code(326) })).toEqual({ kind: 'posted', xId: '7' });
  });
});
