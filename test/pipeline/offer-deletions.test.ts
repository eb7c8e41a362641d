import { beforeEach, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS, type Notice, type RefusedTopic } from '@promoter/domain';
import { offerDeletions } from '@promoter/pipeline/offer-deletions';
import type { Store } from '@promoter/slots';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { draftOf, NINE, posted, send, slotAfter } from '../contracts/store-fixtures.ts';
import { refreshFixture } from '../support/refresh.ts';

const chelsea: RefusedTopic = {
  key: 'chelsea',
  category: 'tragedy',
  reach: 'names',
  words: 'Chelsea: three dead after explosion',
  source: 'google-rss',
  expiresAt: NINE + 2 * DAY_MS,
};
const SLOT = slotAfter(0);
let store: Store;
let notices: Notice[];

beforeEach(() => publishWith('#ChelseaFC'));

/** Nothing but one post on X, with this tag. */
async function publishWith(tag: string): Promise<void> {
  notices = [];
  store = createInMemoryStore();
  const draft = draftOf('With a trend', { tags: [tag, '#GPU'] });
  await send(store, SLOT, { draft });
  await store.ledger.transition(SLOT.id, { state: 'sending', attempt: 1 }, posted(draft, NINE + 2_000, '42'));
}

async function offered(
  at: number,
  { allow = [], isDelivered = true }: { allow?: string[]; isDelivered?: boolean } = {},
): Promise<Notice[]> {
  const notify = async (notice: Notice) => {
    notices.push(notice);
    return isDelivered;
  };
  const { services } = refreshFixture('http://127.0.0.1:1', { store, notify });
  await offerDeletions([chelsea], { allow, deny: [] }, { at, services });
  return notices;
}

test('a post of the last day whose topic is refused is mailed, with the evidence and how to delete it', async () => {
  const [notice] = await offered(NINE + HOUR_MS);
  expect(notice?.subject).toBe(`A post may have to be deleted: ${SLOT.id}`);
  for (const part of ['#ChelseaFC', chelsea.words, 'https://x.com/i/web/status/42', `bot -- delete ${SLOT.id}`]) {
    expect(notice?.text).toContain(part);
  }
});

test.each(['#ChelseaVsArsenal', '#CHELSEA'])('so is one with another name of it: %s', async (tag) => {
  await publishWith(tag);
  expect(await offered(NINE + HOUR_MS)).toHaveLength(1);
});

test.each<[string, number, Parameters<typeof offered>[1]]>([
  ['of an earlier day', NINE + DAY_MS + HOUR_MS, {}],
  ['whose topic the operator allows', NINE + HOUR_MS, { allow: ['Chelsea'] }],
])('a post %s is not', async (_, at, change) => {
  expect(await offered(at, change)).toEqual([]);
});

test('it is mailed once, however often the topic is refused', async () => {
  await offered(NINE + HOUR_MS);
  expect(await offered(NINE + 2 * HOUR_MS)).toHaveLength(1);
});

test('it is mailed again where the mail could not be delivered', async () => {
  await offered(NINE + HOUR_MS, { isDelivered: false });
  expect(await offered(NINE + 2 * HOUR_MS)).toHaveLength(2);
});

test('a post that is confirmed after its topic was refused is mailed then', async () => {
  const other = slotAfter(90);
  const draft = draftOf('Its answer was lost', { tags: ['#Chelsea'] });
  await send(store, other, { draft });
  expect(await offered(other.at + HOUR_MS)).toHaveLength(1);
  await store.ledger.transition(other.id, { state: 'sending', attempt: 1 }, posted(draft, other.at + HOUR_MS, '43'));
  expect((await offered(other.at + 2 * HOUR_MS)).at(-1)?.subject).toContain(other.id);
});
