import { expect, test } from '@jest/globals';
import { asProgram, asStranger, attack } from '../../support/attack.ts';

test('a thousand generated requests of strangers: nothing breaks, nothing opens, nothing leaks', async () => {
  expect(await attack(asStranger, 700)).toEqual([]);
});

test('and of programs that know the token: nothing breaks, nothing leaks', async () => {
  expect(await attack(asProgram, 300)).toEqual([]);
});
