import { expect, test } from '@jest/globals';
import { HOUR_MS } from '@promoter/domain';
import { liveSlotsInDoubt } from '../../packages/cli/live-slots-in-doubt.ts';
import { reservationOf, send, slotAfter, unknown } from '../contracts/store-fixtures.ts';
import { testBot } from '../support/bot.ts';

test('a live post whose outcome is unknown is in doubt, and none that is rehearsed or done', async () => {
  const { config, store } = testBot();
  const now = () => slotAfter(90).at + HOUR_MS;
  expect(await liveSlotsInDoubt({ config, store, now })).toEqual([]);
  const [lost, sending] = [slotAfter(0), slotAfter(90)];
  await send(store, lost);
  await store.ledger.transition(lost.id, { state: 'sending' }, unknown(reservationOf(lost).draft, lost.at));
  await send(store, sending);
  expect(await liveSlotsInDoubt({ config, store, now })).toEqual([lost.id]);
});
