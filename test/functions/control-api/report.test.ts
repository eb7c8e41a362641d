import { expect, test } from '@jest/globals';
import * as answers from '@promoter/control/answers';
import { publishSlot } from '@promoter/pipeline';
import { slotOf } from '../../support/bot.ts';
import { testApi } from '../../support/control.ts';

/** Monday of week 48, noon in Paris. */
const NOON = Date.parse('2026-11-23T11:00:00Z');

/** A bot at noon on Monday that rehearsed these slots. */
async function afterSlots(...ids: string[]) {
  const { bot, ask } = testApi(0);
  for (const id of ids) {
    const slot = slotOf(bot.config, id);
    bot.at(slot.at + 1_000);
    await publishSlot(slot, bot.services());
  }
  bot.at(NOON);
  return async (query = '') => {
    const { status, content } = await ask(`/report${query}`);
    return status === 200 ? answers.reportAnswer.parse(content) : content;
  };
}

test('the report is of the last week that ended, unless another is named', async () => {
  const report = await afterSlots(
    'A@2026-11-15T09:00',
    'A@2026-11-22T09:00',
    'B@2026-11-22T09:45',
    'A@2026-11-23T09:00',
  );
  expect(await report()).toMatchObject({ week: '2026-W47', isOver: true, posted: 2, before: { posted: 1 } });
  expect(await report('?week=2026-W48')).toMatchObject({ week: '2026-W48', isOver: false, posted: 1 });
  expect(await report('?week=2026-W46')).toMatchObject({ first: '2026-11-09', last: '2026-11-15', posted: 1 });
});

test('of a bot’s first week, the report is of that week so far', async () => {
  const report = await afterSlots('A@2026-11-23T09:00');
  expect(await report()).toMatchObject({ week: '2026-W48', isOver: false, posted: 1 });
});

test('the budget and the refused topics of now are told of no week further back than the last', async () => {
  const report = await afterSlots('A@2026-11-15T09:00');
  expect(await report('?week=2026-W47')).toMatchObject({ month: { budgetUsd: 150 }, refusedTopics: [] });
  expect(await report('?week=2026-W46')).toMatchObject({ month: null, refusedTopics: null });
});

test('a week that has not begun has no report', async () => {
  const report = await afterSlots();
  expect(await report('?week=2026-W49')).toMatchObject({ status: 404, detail: 'that week has not begun' });
});
