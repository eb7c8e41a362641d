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

beforeEach(async () => {
  notices = [];
  store = createInMemoryStore();
  const draft = draftOf('With a trend', { tags: ['#ChelseaFC', '#GPU'] });
  await send(store, SLOT, { draft });
  await store.ledger.transition(SLOT.id, { state: 'sending', attempt: 1 }, posted(draft, NINE + 2_000, '42'));
});

async function offered(
  at: number,
  { kept = [], allow = [] }: { kept?: RefusedTopic[]; allow?: string[] } = {},
): Promise<Notice[]> {
  const notify = async (notice: Notice) => void notices.push(notice);
  const { services } = refreshFixture('http://127.0.0.1:1', { store, notify });
  await offerDeletions([chelsea], kept, { allow, deny: [] }, { at, services });
  return notices;
}

test('a post of the last day whose topic is refused is mailed, with the evidence and how to delete it', async () => {
  const [notice] = await offered(NINE + HOUR_MS);
  expect(notice?.subject).toBe(`A post may have to be deleted: ${SLOT.id}`);
  for (const part of ['#ChelseaFC', chelsea.words, 'https://x.com/i/web/status/42', `bot -- delete ${SLOT.id}`]) {
    expect(notice?.text).toContain(part);
  }
});

test.each<[string, number, Parameters<typeof offered>[1]]>([
  ['of an earlier day', NINE + DAY_MS + HOUR_MS, {}],
  ['whose topic was refused before, so that it was mailed then', NINE + HOUR_MS, { kept: [chelsea] }],
  ['whose topic the operator allows', NINE + HOUR_MS, { allow: ['Chelsea'] }],
])('a post %s is not', async (_, at, change) => {
  expect(await offered(at, change)).toEqual([]);
});
