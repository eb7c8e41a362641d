import { describe, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS, type Holds, MINUTE_MS, SECOND_MS } from '@promoter/domain';
import {
  areInputsFresh,
  dayStateOf,
  decideClosing,
  decideSkip,
  isEngagementReadDue,
  isMeasurementDue,
  isVerificationDue,
  reconciledFrom,
  type Schedule,
  type SlotStatus,
} from '@promoter/slots';
import { draftOf, NINE, slotAfter } from '../contracts/store-fixtures.ts';

const slot = slotAfter(0);
const CLOSED = NINE + 20 * MINUTE_MS;
const OVERDUE = NINE + 30 * MINUTE_MS;

describe('whether a claimed slot is skipped before a text is composed', () => {
  const none: Holds = { paused: new Map(), stoppedAccounts: new Map(), stoppedApp: null, cooldownUntil: null };
  const paused: Holds = { ...none, paused: new Map([['A', NINE]]) };
  const facts = { mode: 'live', holds: none, lacksCredentials: false, isCrisis: false } as const;

  test.each([
    ['nothing against it', facts, NINE, undefined],
    ['the last moment before it closes', facts, CLOSED - 1, undefined],
    ['closed', facts, CLOSED, 'late'],
    ['closed and paused', { ...facts, holds: paused }, CLOSED, 'late'],
    ['paused', { ...facts, holds: paused }, NINE, 'paused'],
    ['paused and without credentials', { ...facts, holds: paused, lacksCredentials: true }, NINE, 'paused'],
    ['without credentials', { ...facts, lacksCredentials: true }, NINE, 'no-credentials'],
    ['a crisis to wait for the end of', { ...facts, isCrisis: true }, NINE, 'crisis'],
    ['a rehearsal without credentials', { ...facts, mode: 'rehearsal', lacksCredentials: true }, NINE, undefined],
  ] as const)('%s', (_, given, now, expected) => {
    expect(decideSkip(slot, given, now)).toBe(expected);
  });

  test.each([
    ['live', SECOND_MS - 1, true],
    ['live', SECOND_MS, false],
    ['rehearsal', HOUR_MS, true],
  ] as const)('prices in %s mode, %d ms after they were read: fresh is %s', (mode, age, expected) => {
    expect(areInputsFresh(mode, NINE, NINE + age)).toBe(expected);
  });
});

describe('how reconciliation closes a slot', () => {
  const claimed = { state: 'claimed', owner: 'me', claimedAt: NINE } as const;
  const sending = { state: 'sending', draft: draftOf('a'), attempt: 1, sendingAt: NINE } as const;
  const skipped = { state: 'skipped', reason: 'paused', settledAt: NINE } as const;

  test.each<[string, SlotStatus | undefined, number, unknown]>([
    ['no row, still open', undefined, CLOSED - 1, { kind: 'leave' }],
    ['no row, closed', undefined, CLOSED, { kind: 'missed' }],
    ['claimed, still open', claimed, CLOSED - 1, { kind: 'leave' }],
    ['claimed, closed', claimed, CLOSED, { kind: 'late', owner: 'me' }],
    ['sending, closed', sending, CLOSED, { kind: 'leave' }],
    ['skipped, closed', skipped, CLOSED, { kind: 'leave' }],
  ])('%s', (_, status, now, expected) => {
    expect(decideClosing(slot, status, now)).toEqual(expected);
  });

  test.each<[string, string, SlotStatus | undefined, number]>([
    ['no row', 'open', undefined, OVERDUE - 1],
    ['no row, after thirty minutes', 'overdue', undefined, OVERDUE],
    ['sending, after thirty minutes', 'overdue', sending, OVERDUE],
    ['skipped, after thirty minutes', 'skipped', skipped, OVERDUE],
    ['unreadable', 'unreadable', { state: 'unreadable', detail: 'state: missing' }, OVERDUE],
  ])('%s counts as %s', (_, expected, status, now) => {
    expect(dayStateOf(slot, status, now)).toBe(expected);
  });

  test.each([
    ['a day before the last check', NINE - 5 * MINUTE_MS, NINE - 5 * MINUTE_MS - DAY_MS],
    ['no longer ago than a month', NINE - 90 * DAY_MS, NINE - 31 * DAY_MS],
  ])('begins %s', (_, checkedAt, expected) => {
    expect(reconciledFrom(checkedAt, NINE)).toBe(expected);
  });
});

describe('when engagement is read', () => {
  const measuredAfter = (age: number) => ({
    postedAt: NINE,
    metrics: { readAt: NINE + age, impressions: 1, likes: 0, reposts: 0, replies: 0, quotes: 0 },
  });
  const unmeasured = { postedAt: NINE, metrics: null };

  test.each([
    ['younger than a day', unmeasured, DAY_MS - 1, false],
    ['a day old', unmeasured, DAY_MS, true],
    ['measured after a day', measuredAfter(DAY_MS), 7 * DAY_MS - 1, false],
    ['measured after a day, a week old', measuredAfter(DAY_MS), 7 * DAY_MS, true],
    ['measured after a week', measuredAfter(7 * DAY_MS), 9 * DAY_MS, false],
    ['nine days old', unmeasured, 9 * DAY_MS, true],
    ['older than nine days', unmeasured, 9 * DAY_MS + 1, false],
  ])('a post %s', (_, post, age, expected) => {
    expect(isMeasurementDue(post, NINE + age)).toBe(expected);
  });

  test.each([
    [HOUR_MS - 1, false],
    [HOUR_MS, true],
    [Number.POSITIVE_INFINITY, true],
  ])('%d ms after X was last asked: due is %s', (since, expected) => {
    expect(isEngagementReadDue(NINE - since, NINE)).toBe(expected);
  });
});

describe('when credentials are verified', () => {
  const schedule: Schedule = {
    timezone: 'Europe/Paris',
    window: { start: 9 * 60, end: 23 * 60 + 30 },
    intervalMinutes: 90,
    minGapMinutes: 45,
    accounts: [
      { id: 'A', handle: 'a', offsetMinutes: 0 },
      { id: 'B', handle: 'b', offsetMinutes: 45 },
    ],
  };

  test.each([
    ['more than an hour before the first slot', 'A', -HOUR_MS - 1, false],
    ['an hour before the first slot', 'A', -HOUR_MS, true],
    ['after the first slot', 'A', 8 * HOUR_MS, true],
    ['an hour before the other account’s first slot', 'B', -HOUR_MS, false],
    ['an account without slots', 'C', 0, false],
  ])('%s', (_, account, after, expected) => {
    expect(isVerificationDue(schedule, account, NINE + after)).toBe(expected);
  });
});
