import { expect, test } from '@jest/globals';
import { MINUTE_MS } from '@promoter/domain';
import { afterFailure, afterSuccess, breakerStateOf, CLOSED, mayAsk } from '../../packages/trends/sources/breaker.ts';

const REST = 60 * MINUTE_MS;
const thrice = [0, 1, 2].reduce((breaker, at) => afterFailure(breaker, at), CLOSED);

test('two failures in a row change nothing, the third opens the breaker for an hour', () => {
  const twice = afterFailure(afterFailure(CLOSED, 0), 1);
  expect(mayAsk(twice, 1)).toBe(true);
  expect(mayAsk(thrice, 2 + REST - 1)).toBe(false);
  expect(breakerStateOf(thrice, 2 + REST - 1)).toBe('open');
});

test('after its rest the source gets one try: success closes the breaker, failure opens it for another hour', () => {
  const rested = 2 + REST;
  expect(breakerStateOf(thrice, rested)).toBe('half-open');
  expect(mayAsk(thrice, rested)).toBe(true);
  expect(breakerStateOf(afterSuccess(), rested)).toBe('closed');
  const again = afterFailure(thrice, rested);
  expect(mayAsk(again, rested + REST - 1)).toBe(false);
  expect(mayAsk(again, rested + REST)).toBe(true);
});
