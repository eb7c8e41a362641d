import { expect, test } from '@jest/globals';
import { asProgram, asReader, asStranger, attack } from '../../support/attack.ts';

test('700 generated requests without the token cause no failure, no access and no leak', async () => {
  expect(await attack(asStranger, 700)).toEqual([]);
});

test('300 generated requests with the token cause no failure and no leak', async () => {
  expect(await attack(asProgram, 300)).toEqual([]);
});

test('300 generated requests with a token that may only look change nothing', async () => {
  expect(await attack(asReader, 300)).toEqual([]);
});
