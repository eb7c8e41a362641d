import { expect, test } from '@jest/globals';
import { anglesInTurn } from '@promoter/content';
import { ANGLES, type Angle, type PastPost } from '@promoter/domain';
import { NOW } from '../support/content/a-request.ts';

const A = { id: 'A' };
const B = { id: 'B' };

const pickAngle = (account: { id: string }, history: readonly PastPost[]) => anglesInTurn(account, history)[0];

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
  expect(pickAngle(A, [])).toBe('cost');
  expect(pickAngle(B, [])).toBe('regions');
  expect(new Set(['A', 'B', 'C', 'D'].map((id) => pickAngle({ id }, []))).size).toBeGreaterThanOrEqual(3);
});

test('the next angle is the one after the account’s last post', () => {
  const history = [posted('A', 'cost', 10), posted('A', 'uptime', 30), posted('B', 'latency', 40)];
  expect(pickAngle(A, history)).toBe('support');
  expect(pickAngle(B, history)).toBe('autoscale');
});

test('after the last angle comes the first', () => {
  expect(pickAngle(A, [posted('A', 'support', 1)])).toBe('cost');
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
  expect([pickAngle(A, history), pickAngle(A, history)]).toEqual(['latency', 'latency']);
});
