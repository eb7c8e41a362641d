import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type EpochMs, MINUTE_MS } from '@promoter/domain';
import { sendReserved, settleAccount } from '@promoter/pipeline';
import { isFinal, type SlotState, type Store } from '@promoter/slots';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { createXPublisher, createXTimeline } from '@promoter/x';
import { draftOf, reservationOf, send, slotAfter } from '../contracts/store-fixtures.ts';
import { configOf, LIVE, silent } from '../support/bot.ts';
import { X_CREDENTIALS } from '../support/x-account.ts';
import { startXServer, type XServer } from '../support/x-server.ts';

const SLOT = slotAfter(0);
const DRAFT = draftOf(SLOT.id);
const CONFIG = configOf(LIVE);

/** A fault that only the client's own time limit ends. */
const ENDLESS = /hang|trickle/;

describe('a slot while X fails, over HTTP', () => {
  let x: XServer;
  let store: Store;
  let now: EpochMs;
  beforeEach(async () => {
    now = reservationOf(SLOT).now;
    x = await startXServer({ now: () => now, lagMs: 90_000 });
    store = createInMemoryStore();
  });
  afterEach(() => x.close());

  /** Sends the slot, then lets the five-minute rule run for half an hour. */
  async function runSlot(faults: readonly string[]): Promise<SlotState | undefined> {
    x.onCreate(...faults);
    const timeoutMs = faults.some((fault) => ENDLESS.test(fault)) ? 1_000 : 30_000;
    const access = { credentials: X_CREDENTIALS, apiUrl: x.url, timeoutMs, now: () => now };
    const publisher = createXPublisher(access);
    const prices = CONFIG.x.prices;
    const timeline = createXTimeline({
      ...access,
      account: 'A',
      keyValues: store.keyValues,
      meter: store.usage,
      prices,
    });
    const shared = { store, publisher, now: () => now, log: silent };
    await send(store, SLOT);
    await sendReserved({ ...shared, slot: SLOT, draft: DRAFT, attempt: 1, sendingAt: now });
    for (let minute = 3; minute < 30; minute += 5) {
      now = SLOT.at + minute * MINUTE_MS;
      await settleAccount({ ...shared, account: 'A', config: CONFIG, timeline });
    }
    return (await store.ledger.read(SLOT.id))?.status.state;
  }

  test.each([
    ['none', [], 'posted', 1],
    ['a reset after it accepted', ['reset-after'], 'posted', 1],
    ['a 503 after it accepted', ['503-after'], 'posted', 1],
    ['half a 201', ['truncated'], 'posted', 1],
    ['a hang after it accepted', ['hang-after'], 'posted', 1],
    ['an answer that trickles', ['trickle'], 'posted', 1],
    ['a reset before it accepted', ['reset-before'], 'posted', 1],
    ['a 503 before it accepted', ['503-before'], 'posted', 1],
    ['a hang before it accepted', ['hang-before'], 'posted', 1],
    ['a page of HTML', ['no-json'], 'posted', 1],
    ['two resets', ['reset-before', 'reset-before'], 'abandoned', 0],
    ['a reset, then a lost reply', ['reset-before', 'reset-after'], 'posted', 1],
    ['a wait', ['429:300'], 'posted', 1],
    ['a wait past the slot', ['429:3600'], 'rejected', 0],
    ['a wait, then a lost reply', ['429:60', 'reset-after'], 'posted', 1],
    ['a refused text', ['forbidden'], 'rejected', 0],
    ['no credits', ['402'], 'rejected', 0],
    ['refused keys', ['401'], 'rejected', 0],
    ['a lost post, then no credits', ['reset-before', '402'], 'abandoned', 0],
    ['a lost post, then a wait', ['reset-before', '429:60'], 'abandoned', 0],
  ] as const)('%s: %j', async (_, faults, end, accepted) => {
    const state = await runSlot(faults);
    expect(state).toBe(end);
    expect(state && isFinal(state)).toBe(true);
    expect(x.accepted).toHaveLength(accepted);
    expect(await store.posts.list('A', { limit: 5 })).toHaveLength(accepted);
  });

  test('every call is counted in ApiUsage', async () => {
    await runSlot(['reset-before']);
    const rows = await store.usage.list('2026-11-22', '2026-11-22');
    const counted = (call: string) => rows.find((row) => row.call === call)?.calls ?? 0;
    const made = (line: RegExp) => x.requests.filter((request) => line.test(request.line)).length;
    expect(counted('x.create-post')).toBe(made(/^POST \/2\/tweets$/));
    expect(counted('x.timeline')).toBe(made(/^GET \/2\/users\/\d+\/tweets$/));
    expect(counted('x.me')).toBe(made(/^GET \/2\/users\/me$/));
  });
});
