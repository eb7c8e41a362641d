import { expect, test } from '@jest/globals';
import { steeringToken } from '../../packages/local/control-token.ts';

const ANNA = { token: 'the-token-of-anna-who-steers', role: 'steer' };
const WALL = { token: 'the-token-of-the-wall-screen', role: 'read' };

test.each([
  ['one token', 'the-only-token', 'the-only-token'],
  ['several people’s', JSON.stringify({ Wall: WALL, Anna: ANNA }), ANNA.token],
  ['those of people who only read', JSON.stringify({ Wall: WALL }), JSON.stringify({ Wall: WALL })],
])('of %s the one is told that may steer', (_, text, token) => {
  expect(steeringToken(text)).toBe(token);
});
