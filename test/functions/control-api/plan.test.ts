import { describe, expect, test } from '@jest/globals';
import { testApi } from '../../support/control.ts';
import { EVENING, OWN_TEXT } from '../../support/planning.ts';

const ROUTES = [
  ['POST', '/skip', undefined],
  ['POST', '/another', undefined],
  ['POST', '/approve', undefined],
  ['DELETE', '', undefined],
  ['POST', '/write', { text: OWN_TEXT }],
  ['POST', '/write?check=true', { text: OWN_TEXT }],
] as const;

const change = (method: string, body?: object) =>
  body ? { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : { method };

describe.each(ROUTES)('%s /plan/{slot}%s', (method, action, body) => {
  const { ask } = testApi(EVENING);
  const refused = async (slot: string) => {
    const { status, content } = await ask(`/plan/${slot}${action}`, change(method, body));
    return [status, content.detail];
  };

  test('names the slots beside a minute that is none', async () => {
    expect(await refused('A@2026-11-23T09:40')).toEqual([
      404,
      'the schedule has no such slot: the nearest are A@2026-11-23T09:00 and A@2026-11-23T10:30',
    ]);
    expect(await refused('B@2026-11-24T03:00')).toEqual([
      404,
      'the schedule has no such slot: the nearest are B@2026-11-23T23:15 and B@2026-11-24T09:45',
    ]);
  });

  test.each([
    'A@2026-02-31T09:00',
    'A@0000-01-01T09:01',
    'A@9999-12-31T23:59',
  ])('says of %s that it is none', async (slot) => {
    expect(await refused(slot)).toEqual([404, 'the schedule has no such slot']);
  });

  test('says of a slot beyond the coming week that it is', async () => {
    expect(await refused('A@2026-12-23T09:00')).toEqual([
      404,
      'A@2026-12-23T09:00 is more than 7 days ahead: decide about it later',
    ]);
  });

  test('names the accounts where it is of none', async () => {
    expect(await refused('Z@2026-11-23T09:00')).toEqual([404, 'slot: there is no account Z; it must be A or B']);
  });
});
