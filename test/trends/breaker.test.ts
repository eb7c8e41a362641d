import { expect, test } from '@jest/globals';
import { MINUTE_MS } from '@promoter/domain';
import { afterFailure, CLOSED, mayAsk } from '../../packages/trends/sources/breaker.ts';

const REST = 60 * MINUTE_MS;
const thrice = [0, 1, 2].reduce((breaker, at) => afterFailure(breaker, at), CLOSED);

test('two failures in a row change nothing, the third opens the breaker for an hour', () => {
  const twice = afterFailure(afterFailure(CLOSED, 0), 1);
  expect(mayAsk(twice, 1)).toBe(true);
  expect(mayAsk(thrice, 2 + REST - 1)).toBe(false);
});

test('after its rest the source gets one try, and rests another hour when that fails', () => {
  const rested = 2 + REST;
  expect(mayAsk(thrice, rested)).toBe(true);
  const again = afterFailure(thrice, rested);
  expect(mayAsk(again, rested + REST - 1)).toBe(false);
  expect(mayAsk(again, rested + REST)).toBe(true);
});
