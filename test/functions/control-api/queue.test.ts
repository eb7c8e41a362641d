import { expect, test } from '@jest/globals';
import { assignQueue } from '@promoter/pipeline';
import { silent } from '../../support/bot.ts';
import { testApi } from '../../support/control.ts';
import { EVENING, OWN_TEXT } from '../../support/planning.ts';

const post = (body: object) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

test('an own post is added, shown in the plan, removed, and all of that is in the log', async () => {
  const { ask, bot } = testApi(EVENING);
  const added = await ask('/queue', post({ account: 'A', text: OWN_TEXT, last: '2026-11-30' }));
  expect(added).toMatchObject({ status: 200, content: { state: 'waiting', by: 'owner', last: '2026-11-30' } });
  await assignQueue({ config: bot.config, store: bot.store, now: () => EVENING, log: silent });
  const { content: plan } = await ask('/plan');
  expect(plan.slots.filter(({ state }: { state: string }) => state === 'queued')).toMatchObject([
    { id: 'A@2026-11-23T13:30', by: 'owner', fallback: 'compose', wouldPost: true },
  ]);
  const { content: queue } = await ask('/queue?account=A');
  expect(queue).toMatchObject({ share: 0.3, items: [{ state: 'assigned', slot: 'A@2026-11-23T13:30' }] });
  expect((await ask('/queue?account=B')).content.items).toEqual([]);
  const { id } = added.content;
  const removed = await ask(`/queue?account=A&id=${id}`, { method: 'DELETE' });
  expect(removed).toMatchObject({ status: 200, content: { state: 'removed' } });
  expect((await ask(`/queue?account=A&id=${id}`, { method: 'DELETE' })).status).toBe(404);
  expect((await ask('/queue')).content.items).toEqual([]);
  const { content: log } = await ask('/log');
  expect(log.entries.map(({ did }: { did: string }) => did).sort()).toEqual([
    `queued a text for account A (${id})`,
    `took ${id} out of the queue of account A`,
  ]);
});

test('a plan can be cut short, and says the same of the slots that it has', async () => {
  const { ask } = testApi(EVENING);
  const { content: whole } = await ask('/plan?hours=24');
  const { content: short } = await ask('/plan?hours=24&limit=4');
  expect(short).toEqual({ ...whole, slots: whole.slots.slice(0, 4) });
  expect(short.slots).toHaveLength(4);
  expect((await ask('/plan?limit=0')).status).toBe(400);
});

test.each([
  [{ account: 'Z', text: OWN_TEXT }, 400, /account/],
  [{ account: 'A', text: '' }, 400, /must not be empty: write the post/],
  [{ account: 'A', text: OWN_TEXT, last: 'soon' }, 400, /must be a day such as 2026-11-22/],
  [{ account: 'A', text: OWN_TEXT, first: '2026-12-02', last: '2026-12-01' }, 400, /must not be before the first day/],
  [{ account: 'A', text: 'Not a post' }, 409, /the text fails the rule/],
])('%p is refused with %i', async (body, status, detail) => {
  const { ask } = testApi(EVENING);
  const answer = await ask('/queue', post(body));
  expect(answer.status).toBe(status);
  expect(answer.content.detail).toMatch(detail);
  expect((await ask('/log')).content.entries).toEqual([]);
});
