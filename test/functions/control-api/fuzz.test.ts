import { expect, test } from '@jest/globals';
import { asProgram, asStranger, attack } from '../../support/attack.ts';

test('700 generated requests without the token cause no failure, no access and no leak', async () => {
  expect(await attack(asStranger, 700)).toEqual([]);
});

test('300 generated requests with the token cause no failure and no leak', async () => {
  expect(await attack(asProgram, 300)).toEqual([]);
});
