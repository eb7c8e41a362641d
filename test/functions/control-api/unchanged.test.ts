import { describe, expect, test } from '@jest/globals';
import { askDeletion, decideAbout } from '@promoter/control';
import { testApi } from '../../support/control.ts';
import { EVENING, OWN_TEXT, plannedBot } from '../../support/planning.ts';

const SLOT = 'A@2026-11-23T09:00';

/** `POST /pause?account=A`, and for a written text its body after it. */
type Call = readonly [string, object?];

/** What the log has after these calls, in the order in which they were made. */
async function logged(...calls: readonly Call[]): Promise<{ did: string[]; answers: unknown[] }> {
  const { ask, bot } = testApi(EVENING);
  const answers: unknown[] = [];
  for (const [index, [call, body]] of calls.entries()) {
    bot.at(EVENING + index * 1_000);
    const [method = '', path = ''] = call.split(' ');
    const init = body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const { status, content } = await ask(path, { method, ...init });
    expect([call, status]).toEqual([call, 200]);
    answers.push(content);
  }
  const { content } = await ask('/log');
  return { did: content.entries.map(({ did }: { did: string }) => did).reverse(), answers };
}

describe('the log tells of a change that changed something, and of no other', () => {
  test.each<[string, readonly Call[], readonly string[]]>([
    [
      'a topic is taken off lists that it is not on',
      [['DELETE /trends/allow?topic=Nope'], ['DELETE /trends/deny?topic=Nope']],
      [],
    ],
    [
      'a topic is denied twice, and taken off both lists',
      [
        ['POST /trends/deny?topic=Derby'],
        ['POST /trends/deny?topic=Derby'],
        ['DELETE /trends/allow?topic=Derby'],
        ['DELETE /trends/deny?topic=%23derby'],
      ],
      ['denied Derby', 'no longer denies #derby'],
    ],
    ['a slot is skipped twice', [[`POST /plan/${SLOT}/skip`], [`POST /plan/${SLOT}/skip`]], [`skipped ${SLOT}`]],
    ['nothing was decided that is taken back', [[`DELETE /plan/${SLOT}`]], []],
    [
      'a decision is taken back twice',
      [[`POST /plan/${SLOT}/skip`], [`DELETE /plan/${SLOT}`], [`DELETE /plan/${SLOT}`]],
      [`skipped ${SLOT}`, `took back what was decided about ${SLOT}`],
    ],
    [
      'a text is written twice, and then with another fallback',
      [
        [`POST /plan/${SLOT}/write`, { text: OWN_TEXT }],
        [`POST /plan/${SLOT}/write`, { text: OWN_TEXT }],
        [`POST /plan/${SLOT}/write?else=compose`, { text: OWN_TEXT }],
      ],
      [`wrote the text of ${SLOT}`, `wrote the text of ${SLOT}`],
    ],
    [
      'another text is wanted, and then again',
      [[`POST /plan/${SLOT}/another`], [`POST /plan/${SLOT}/another`]],
      [`asked for another text of ${SLOT}`, `asked for another text of ${SLOT}`],
    ],
    [
      'an account is paused that is paused, and resumed twice',
      [['POST /pause?account=A'], ['POST /pause?account=A'], ['POST /resume?account=A'], ['POST /resume?account=all']],
      ['paused account A', 'resumed account A'],
    ],
    [
      'both are paused, where one was',
      [['POST /pause?account=A'], ['POST /pause?account=all']],
      ['paused account A', 'paused all accounts'],
    ],
    [
      'a cooldown is ended that is none, and one that is',
      [['DELETE /cooldown'], ['POST /cooldown?minutes=5'], ['DELETE /cooldown'], ['DELETE /cooldown']],
      ['began a cooldown of 5 minutes', 'ended the cooldown'],
    ],
  ])('%s', async (_, calls, did) => {
    expect((await logged(...calls)).did).toEqual(did);
  });

  test('a slot’s version moves on with each decision all the same', async () => {
    const { answers } = await logged(
      [`POST /plan/${SLOT}/skip`],
      [`POST /plan/${SLOT}/skip`],
      [`DELETE /plan/${SLOT}`],
    );
    expect(answers).toMatchObject([
      { version: 1, act: 'skip' },
      { version: 2, act: 'skip' },
      { version: 3, act: null },
    ]);
  });
});

test('what another person decides alike is a change: the slot is theirs now', async () => {
  const { services, planning } = plannedBot();
  const skip = (by: string) => decideAbout(services, planning, SLOT, { kind: 'skip' }, { by });
  const all = [await skip('anna'), await skip('anna'), await skip('ben')];
  expect(all).toMatchObject([{ isChanged: true }, { isChanged: false }, { isChanged: true }]);
});

test('a deletion that is asked for twice is asked for once', async () => {
  const { services, publish } = plannedBot();
  await publish(SLOT);
  const ask = () => askDeletion(services, SLOT, { by: 'anna' });
  expect([await ask(), await ask()]).toMatchObject([{ isChanged: true }, { isChanged: false }]);
});
