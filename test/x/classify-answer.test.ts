import { describe, expect, test } from '@jest/globals';
import { DAY_MS, MINUTE_MS, type PublishOutcome } from '@promoter/domain';
import fc from 'fast-check';
import { classifyAnswer, classifyDeletion } from '../../packages/x/classify-answer.ts';
import { rateLimitsOf, timesOf } from '../../packages/x/rate-limits.ts';
import { NOT_FOUND, NOT_YOURS, REFUSALS, TOO_MANY_REQUESTS } from '../support/x-server-answers.ts';

const NOW = Date.parse('2026-11-22T08:00:00Z');
const IN_SECONDS = NOW / 1000;

const answered = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  classifyAnswer({ kind: 'answered', status, body, limits: rateLimitsOf(headers, NOW), ...timesOf(headers, NOW) }, NOW);

const refused = (name: keyof typeof REFUSALS) => answered(REFUSALS[name].status, REFUSALS[name].body);

describe('what X’s answer means', () => {
  test('an id proves a post', () => {
    expect(answered(201, { data: { id: '1990000000000000001', text: 'hello' } })).toEqual({
      kind: 'posted',
      xId: '1990000000000000001',
    });
  });

  test.each([
    ['forbidden', 'text'],
    ['duplicate', 'text'],
    ['permissions', 'configuration'],
    ['not-enrolled', 'configuration'],
    ['suspended', 'account'],
    ['401', 'account'],
    ['402', 'app'],
    ['spend-cap', 'app'],
    ['usage-cap', 'app'],
  ] as const)('%s is a refusal of the %s', (name, reason) => {
    expect(refused(name)).toMatchObject({ kind: 'rejected', reason });
  });

  test.each([
    ['suspended', 'account', null],
    ['401', 'account', null],
    ['permissions', 'app', null],
    ['not-enrolled', 'app', null],
    ['402', 'app', null],
    ['spend-cap', 'app', Date.parse('2026-12-01T00:00:00Z')],
    ['usage-cap', 'app', Date.parse('2026-12-01T00:00:00Z')],
  ] as const)('first version, failure 6: %s stops the %s instead of being tried at the next slot', (name, scope, until) => {
    const outcome = refused(name);
    expect(outcome).toMatchObject({ stop: { scope, stop: { until } } });
    expect(outcome).toMatchObject({ stop: { stop: { fix: expect.stringMatching(/resume.*\.$/) } } });
  });

  test.each(['forbidden', 'duplicate'] as const)('%s concerns one text and stops nothing', (name) => {
    expect(refused(name)).toMatchObject({ stop: null });
  });

  test('a usage cap of a day ends at the next midnight in UTC', () => {
    const body = { ...(REFUSALS['usage-cap'].body as object), period: 'Daily' };
    expect(answered(429, body)).toMatchObject({ stop: { stop: { until: Date.parse('2026-11-23T00:00:00Z') } } });
  });

  test('the host in a problem’s type does not matter', () => {
    const type = 'https://api.example.org/2/problems/user-suspended';
    expect(answered(403, { title: 'Forbidden', detail: 'no', type })).toMatchObject({ reason: 'account' });
  });

  test.each([
    [500, { title: 'Internal Error' }],
    [502, undefined],
    [503, { title: 'Service Unavailable' }],
    [504, undefined],
    [408, undefined],
    [302, undefined],
    [200, { errors: [{ title: 'Internal Error', detail: 'Internal error' }] }],
    [201, { data: {} }],
    [201, { data: { id: 'abc' } }],
    [200, '<html>'],
  ])('%i with %j leaves the outcome unknown', (status, body) => {
    expect(answered(status, body)).toMatchObject({ kind: 'unknown' });
  });

  test('a 200 whose only content is a refusal is that refusal', () => {
    const body = { errors: [REFUSALS.duplicate.body] };
    expect(answered(200, body)).toMatchObject({ kind: 'rejected', reason: 'text' });
  });

  test.each([
    'unreachable',
    'timeout',
    'cut',
    'truncated',
  ] as const)('without an answer (%s) it is unknown', (failure) => {
    expect(classifyAnswer({ kind: 'unanswered', failure, code: 'ECONNRESET' }, NOW)).toMatchObject({ kind: 'unknown' });
  });

  test.each([400, 403, 404, 407, 422])('a refusal with an unknown body (%i) is definite all the same', (status) => {
    expect(answered(status, 'nonsense')).toMatchObject({ kind: 'rejected', reason: 'unclear' });
  });

  test('X’s own text is stored as one short line', () => {
    const outcome = answered(403, { title: 'Forbidden', detail: `a\u0000b\n${'x'.repeat(10_000)}` });
    expect(outcome).toMatchObject({ detail: expect.stringMatching(/^HTTP 403: a b x+$/) });
    expect(outcome.kind === 'rejected' && outcome.detail.length).toBeLessThan(250);
  });

  test('any answer is classified, and none counts as posted without an id', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.jsonValue(), (status, body) => {
        const outcome: PublishOutcome = answered(status, body);
        expect(outcome.kind).not.toBe('posted');
        expect(outcome.kind === 'unknown' && status >= 400 && status < 500 && status !== 408).toBe(false);
      }),
    );
  });
});

describe('first version, failure 7: a 429 waits for the header’s reset, not for fifteen minutes', () => {
  const exhausted = (family: string, seconds: number, remaining = 0) => ({
    [`${family}-limit`]: '100',
    [`${family}-remaining`]: String(remaining),
    [`${family}-reset`]: String(IN_SECONDS + seconds),
  });
  const untilWith = (...families: Record<string, string>[]) =>
    answered(429, { title: 'Too Many Requests' }, Object.assign({}, ...families));

  test('until the reset of the counter that is used up', () => {
    expect(untilWith(exhausted('x-rate-limit', 240))).toEqual({ kind: 'wait', until: NOW + 4 * MINUTE_MS });
  });

  test('until the latest of them when several are', () => {
    const day = exhausted('x-user-limit-24hour', 7_200);
    const both = untilWith(exhausted('x-rate-limit', 240), day);
    expect(both).toMatchObject({ kind: 'wait', until: NOW + 120 * MINUTE_MS });
    const appDay = exhausted('x-app-limit-24hour', 86_400);
    expect(untilWith(appDay, day)).toMatchObject({ kind: 'wait', until: NOW + DAY_MS });
  });

  test('a counter with calls left does not count beside one without', () => {
    const families = [exhausted('x-rate-limit', 240), exhausted('x-app-limit-24hour', 7_200, 5)];
    expect(untilWith(...families)).toEqual({ kind: 'wait', until: NOW + 4 * MINUTE_MS });
  });

  const HOUR_LATER = new Date(NOW + 60 * MINUTE_MS).toUTCString();
  test.each([
    ['no headers', {}, 15],
    ['a reset that is no number', { ...exhausted('x-rate-limit', 240), 'x-rate-limit-reset': 'soon' }, 15],
    ['nothing but a reset', { 'x-rate-limit-reset': String(IN_SECONDS + 240) }, 4],
    ['a reset in milliseconds', { 'x-rate-limit-reset': String(NOW + 240_000) }, 4],
    ['nothing but Retry-After', { 'retry-after': '420' }, 7],
    ['Retry-After with a date', { 'retry-after': HOUR_LATER, date: new Date(NOW).toUTCString() }, 60],
    ['Retry-After later than the reset', { ...exhausted('x-rate-limit', 240), 'retry-after': '600' }, 10],
    ['a reset that has passed', exhausted('x-rate-limit', -60), 1],
    ['Retry-After of nothing', { 'retry-after': '0' }, 1],
    ['Retry-After with a fraction', { 'retry-after': '90.5' }, 90.5 / 60],
    ['Retry-After with blanks', { 'retry-after': ' 90 ' }, 1.5],
    ['Retry-After twice', { 'retry-after': '90, 90' }, 1.5],
    ['Retry-After that is no time', { 'retry-after': '-5' }, 15],
    ['two resets', { 'x-rate-limit-reset': `${IN_SECONDS + 240}, ${IN_SECONDS + 240}` }, 4],
    ['a reset with a fraction', { 'x-rate-limit-reset': `${IN_SECONDS + 240}.0` }, 4],
    ['a reset as a date', { 'x-rate-limit-reset': new Date(NOW + 240_000).toISOString() }, 4],
    ['Retry-After of years', { 'retry-after': '999999999' }, DAY_MS / MINUTE_MS],
    ['a reset in the year 2286', exhausted('x-rate-limit', 9_999_999_999 - IN_SECONDS), DAY_MS / MINUTE_MS],
  ])('with %s the text waits %#', (_, headers, minutes) => {
    expect(untilWith(headers)).toEqual({ kind: 'wait', until: NOW + minutes * MINUTE_MS });
  });

  test.each([
    ['x-user-limit-24hour', 'account'],
    ['x-app-limit-24hour', 'app'],
  ])('a counter of 24 hours at zero (%s) holds the later posts of the %s too, until it is reset', (family, scope) => {
    expect(untilWith(exhausted('x-rate-limit', 240, 40), exhausted(family, 30_000))).toMatchObject({
      stop: { scope, stop: { cause: 'daily-limit', until: NOW + 30_000_000 } },
    });
  });
});

describe('a counter of 24 hours that a 429 shows used up', () => {
  const FAMILY = 'x-user-limit-24hour';
  const stopOf = (headers: Record<string, string>) => {
    const outcome = answered(429, undefined, { [`${FAMILY}-remaining`]: '0', ...headers });
    return outcome.kind === 'wait' ? outcome.stop : undefined;
  };

  test('holds for 24 hours at most, however late X says that it is reset', () => {
    expect(stopOf({ [`${FAMILY}-limit`]: '50', [`${FAMILY}-reset`]: '9999999999' })).toMatchObject({
      stop: { until: NOW + DAY_MS },
    });
  });

  test('holds for a minute at least, though its reset has passed', () => {
    expect(stopOf({ [`${FAMILY}-limit`]: '50', [`${FAMILY}-reset`]: String(IN_SECONDS - 60) })).toMatchObject({
      stop: { until: NOW + MINUTE_MS },
    });
  });

  test('holds until the end of the day in UTC where no reset, or none that can be read, is named', () => {
    const until = Date.parse('2026-11-23T00:00:00Z');
    expect(stopOf({ [`${FAMILY}-limit`]: '50' })).toMatchObject({ scope: 'account', stop: { until } });
    expect(stopOf({ [`${FAMILY}-reset`]: 'tomorrow' })).toMatchObject({ stop: { until } });
  });

  test('holds later posts without its limit, too', () => {
    expect(stopOf({ [`${FAMILY}-reset`]: String(IN_SECONDS + 7_200) })).toMatchObject({
      scope: 'account',
      stop: { reason: 'X’s counter of 24 hours is used up', until: NOW + 120 * MINUTE_MS },
    });
  });
});

describe('what X’s answer to a deletion means', () => {
  const deletion = (status: number, body?: unknown, headers: Record<string, string> = {}) =>
    classifyDeletion({ kind: 'answered', status, body, limits: rateLimitsOf(headers, NOW) }, NOW);

  test.each([
    ['its own word', 200, { data: { deleted: true } }],
    ['a 404', NOT_FOUND.status, NOT_FOUND.body],
    ['a 404 without a body', 404, undefined],
    ['an error beside a 200 that says there is no such post', 200, { errors: [NOT_FOUND.body] }],
  ])('%s says that the post is gone', (_, status, body) => {
    expect(deletion(status, body)).toEqual({ kind: 'deleted' });
  });

  test.each([
    ['forbidden', null],
    ['permissions', null],
    ['402', null],
    ['usage-cap', null],
    ['suspended', 'account'],
  ] as const)('%s is a refusal that stops %j for posts', (name, scope) => {
    const { status, body } = REFUSALS[name];
    expect(deletion(status, body)).toMatchObject({ kind: 'refused', stop: scope && { scope } });
  });

  test('refused keys are tried again later, and count towards a stop', () => {
    expect(deletion(REFUSALS['401'].status, REFUSALS['401'].body)).toMatchObject({
      kind: 'later',
      until: NOW + 15 * MINUTE_MS,
      stop: { scope: 'account', onRepeat: 'unauthorized' },
    });
  });

  test('the post of another account is refused in X’s words', () => {
    expect(deletion(NOT_YOURS.status, NOT_YOURS.body)).toEqual({
      kind: 'refused',
      detail: 'HTTP 403: You are not allowed to delete this Post.',
      stop: null,
    });
  });

  test.each([
    ['a 503', 503, undefined],
    ['a 408', 408, undefined],
    ['a 200 that says that it was not deleted', 200, { data: { deleted: false } }],
    ['a 200 that says nothing', 200, {}],
    ['a 200 with nothing but errors', 200, REFUSALS['errors-only'].body],
  ])('%s decides nothing', (_, status, body) => {
    expect(deletion(status, body)).toMatchObject({ kind: 'later', until: NOW });
  });

  test.each([401, 403, 404])('a page of what stands before X (%i) decides nothing', (status) => {
    expect(deletion(status, '<html><title>Not found</title></html>')).toEqual({
      kind: 'later',
      detail: `HTTP ${status}: Not found`,
      until: NOW + 15 * MINUTE_MS,
    });
  });

  test('a 429 names when it may be asked again', () => {
    const headers = { 'x-rate-limit-limit': '50', 'x-rate-limit-remaining': '0' };
    const answer = deletion(429, TOO_MANY_REQUESTS.body, {
      ...headers,
      'x-rate-limit-reset': String(IN_SECONDS + 300),
    });
    expect(answer).toMatchObject({ kind: 'later', until: NOW + 5 * MINUTE_MS });
  });
});
