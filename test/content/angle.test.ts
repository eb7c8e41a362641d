import { expect, test } from '@jest/globals';
import { anglesInTurn } from '@promoter/content';
import { ANGLES, type Angle, type PastPost } from '@promoter/domain';
import { NOW } from '../support/content/a-request.ts';

const A = { id: 'A' };
const B = { id: 'B' };

const nextAngle = (account: { id: string }, history: readonly PastPost[]) => anglesInTurn(account, history)[0];

const posted = (account: string, angle: Angle, at: number): PastPost => ({
  fingerprint: `${account}${at}`,
  mode: 'rehearsal',
  slot: `${account}@${at}`,
  account,
  at,
  skeleton: '',
  angle,
  tags: [],
  offerIds: [],
  expiresAt: NOW,
});

test('accounts set out from different angles', () => {
  expect(nextAngle(A, [])).toBe('cost');
  expect(nextAngle(B, [])).toBe('regions');
  expect(new Set(['A', 'B', 'C', 'D'].map((id) => nextAngle({ id }, []))).size).toBeGreaterThanOrEqual(3);
});

test('the next angle is the one after the account’s last post', () => {
  const history = [posted('A', 'cost', 10), posted('A', 'uptime', 30), posted('B', 'latency', 40)];
  expect(nextAngle(A, history)).toBe('support');
  expect(nextAngle(B, history)).toBe('autoscale');
});

test('after the last angle comes the first', () => {
  expect(nextAngle(A, [posted('A', 'support', 1)])).toBe('cost');
});

test('all others follow in order, for when nothing can be said about the first', () => {
  expect(anglesInTurn(A, [posted('A', 'latency', 1)])).toEqual([
    'autoscale',
    'regions',
    'uptime',
    'support',
    'cost',
    'latency',
  ]);
  expect(new Set(anglesInTurn(B, []))).toEqual(new Set(ANGLES));
});

test('asking does not advance the rotation', () => {
  const history = [posted('A', 'cost', 1)];
  expect([nextAngle(A, history), nextAngle(A, history)]).toEqual(['latency', 'latency']);
});
