import { beforeEach, describe, expect, test } from '@jest/globals';
import { askDeletion } from '@promoter/control';
import { DELETE_POST, type DeleteOutcome, HOUR_MS, MINUTE_MS } from '@promoter/domain';
import { deletePosts, deliverSettle, readEngagement, type SettleServices } from '@promoter/pipeline';
import type { Store } from '@promoter/slots';
import { DECISION, NINE, posted, reservationOf, send, slotAfter, unknown } from '../contracts/store-fixtures.ts';
import { configOf, LIVE, silent } from '../support/bot.ts';
import { type SettlingFixture, settlingFixture } from '../support/settling.ts';

/** Account A has published at nine and at half past ten; at eleven a person wants the first post gone. */

const SLOT = slotAfter(0);
const LATER = slotAfter(90);
const ELEVEN = NINE + 2 * HOUR_MS;
const CONFIG = configOf(LIVE);
const UNAVAILABLE: DeleteOutcome = { kind: 'later', detail: 'HTTP 503', until: ELEVEN };

let fixture: SettlingFixture;
let store: Store;
let services: SettleServices;

beforeEach(async () => {
  fixture = settlingFixture();
  const { x, now } = fixture;
  ({ store } = fixture);
  services = { account: 'A', config: CONFIG, store, ...x, now, log: silent };
  for (const [index, slot] of [SLOT, LATER].entries()) {
    await send(store, slot);
    const { draft, now: at } = reservationOf(slot);
    await store.ledger.transition(slot.id, { state: 'sending' }, posted(draft, at, `x${index}`));
  }
  fixture.pass(ELEVEN - now());
});

const ask = (slot = SLOT, reason: string | null = 'a disaster') =>
  askDeletion({ config: CONFIG, store, now: fixture.now }, slot.id, { by: 'ann', reason });

const deletionOf = async (slot = SLOT) => {
  const status = (await store.ledger.read(slot.id))?.status;
  return status?.state === 'posted' ? status.deletion : undefined;
};
const isStillAsked = async () => Object.keys(Object((await store.keyValues.get('deletions:A')) ?? {}));

describe('a post whose deletion was asked for', () => {
  test('is deleted at the account’s next settle delivery, and who, when and why are kept with slot and post', async () => {
    await ask();
    fixture.pass(4 * MINUTE_MS);
    await deliverSettle(services);
    expect(fixture.x.removed).toEqual(['x0']);
    const deletion = {
      askedAt: ELEVEN,
      by: 'ann',
      reason: 'a disaster',
      state: 'deleted',
      at: ELEVEN + 4 * MINUTE_MS,
      detail: null,
    };
    expect(await deletionOf()).toEqual(deletion);
    expect(await store.posts.list('A', { limit: 2 })).toMatchObject([{ slot: LATER.id }, { slot: SLOT.id, deletion }]);
    expect(await isStillAsked()).toEqual([]);
  });

  test('is deleted once: later deliveries ask X nothing', async () => {
    await ask();
    await deliverSettle(services);
    fixture.pass(5 * MINUTE_MS);
    await deliverSettle(services);
    expect(fixture.x.removed).toEqual(['x0']);
  });

  test('nothing is deleted that nobody asked for', async () => {
    await deliverSettle(services);
    expect(fixture.x.removed).toEqual([]);
    expect(await deletionOf()).toBeUndefined();
  });

  test('is deleted while the account is paused, stopped or out of budget', async () => {
    await store.holds.pause('A', ELEVEN);
    await store.holds.stopApp({ reason: 'no credits', fix: 'Buy some.', since: ELEVEN, until: null });
    await store.usage.record({ call: 'x.search', at: ELEVEN, latencyMs: 1, ok: true, reads: 1, cost: 999_000_000 });
    await ask();
    await deletePosts(services);
    expect(await deletionOf()).toMatchObject({ state: 'deleted' });
  });

  test('stays in post history and in the day’s count: its text is not posted again', async () => {
    await ask();
    await deletePosts(services);
    const { draft } = reservationOf(SLOT);
    expect((await store.history.read('live', ELEVEN)).entries.map(({ slot }) => slot)).toEqual([SLOT.id, LATER.id]);
    const again = slotAfter(180);
    expect(await send(store, again, { draft })).toEqual({ kind: 'stale', why: 'fingerprint' });
    const cap = { dailyCap: 2, gapMs: 0, monthlyBudget: 150_000_000 };
    expect(await send(store, again, { limits: cap })).toMatchObject({ kind: 'refused', reason: 'cap' });
  });

  test('its slot is not sent again, however often it is delivered', async () => {
    await ask();
    await deletePosts(services);
    expect(await store.ledger.claim(SLOT, 'live', 'again', ELEVEN)).toMatchObject({ kind: 'held' });
    expect(await send(store, SLOT)).toEqual({ kind: 'lost' });
    await fixture.settleAt(3 * HOUR_MS);
    expect(fixture.x.sent).toEqual([]);
  });

  test('its engagement is no longer read', async () => {
    await ask();
    await deletePosts(services);
    fixture.pass(2 * 24 * HOUR_MS);
    const measured: string[][] = [];
    const metrics = async (ids: readonly string[]) => {
      measured.push([...ids]);
      return { kind: 'read' as const, metrics: new Map() };
    };
    await readEngagement({ ...services, timeline: { ...fixture.x.timeline, metrics } });
    expect(measured).toEqual([['x1']]);
  });

  test('the call is counted before it is made, and its cost after X did it', async () => {
    fixture.x.removals = [UNAVAILABLE];
    await ask();
    await deletePosts(services);
    await deletePosts(services);
    const rows = await store.usage.list('2026-11-22', '2026-11-22');
    expect(rows.filter(({ call }) => call.startsWith(DELETE_POST))).toMatchObject([
      { call: 'x.delete-post', calls: 2, errors: 0, cost: 0 },
      { call: 'x.delete-post.answer', calls: 2, errors: 1, cost: CONFIG.x.prices.deletePost },
    ]);
  });
});

describe('where X gives no definite answer', () => {
  test('it is asked again at each delivery, and what it said so far is kept', async () => {
    fixture.x.removals = [UNAVAILABLE, UNAVAILABLE];
    await ask();
    await deliverSettle(services);
    expect(await store.keyValues.get('deletions:A')).toMatchObject({
      [SLOT.id]: { state: 'asked', detail: 'HTTP 503' },
    });
    await deliverSettle(services);
    await deliverSettle(services);
    expect(fixture.x.removed).toEqual(['x0', 'x0', 'x0']);
    expect(await deletionOf()).toMatchObject({ state: 'deleted', by: 'ann' });
  });

  test('a rate limit is waited for', async () => {
    fixture.x.removals = [{ kind: 'later', detail: 'HTTP 429', until: ELEVEN + 12 * MINUTE_MS }];
    await ask();
    for (const calls of [1, 1, 1, 2]) {
      await deletePosts(services);
      expect(fixture.x.removed).toHaveLength(calls);
      fixture.pass(5 * MINUTE_MS);
    }
    expect(await deletionOf()).toMatchObject({ state: 'deleted' });
  });

  test('it is given up after six hours, with the last answer', async () => {
    fixture.x.removals = Array.from({ length: 100 }, () => UNAVAILABLE);
    await ask();
    for (let minutes = 0; minutes <= 6 * 60; minutes += 5) {
      await deletePosts(services);
      fixture.pass(5 * MINUTE_MS);
    }
    expect(await deletionOf()).toMatchObject({ state: 'refused', detail: 'given up after many tries: HTTP 503' });
    expect(await isStillAsked()).toEqual([]);
  });

  test('the other posts are not kept waiting', async () => {
    fixture.x.removals = [UNAVAILABLE];
    await ask(SLOT);
    fixture.pass(1);
    await ask(LATER);
    await deletePosts(services);
    expect(fixture.x.removed).toEqual(['x0', 'x1']);
    expect(await deletionOf(LATER)).toMatchObject({ state: 'deleted' });
  });

  test('one that takes all of a delivery’s time comes last in the next', async () => {
    const { publisher } = fixture.x;
    const remove = async (xId: string) => {
      if (xId === 'x0') fixture.pass(10_000);
      return xId === 'x0' ? UNAVAILABLE : publisher.remove(xId);
    };
    await ask(SLOT);
    fixture.pass(1);
    await ask(LATER);
    const slow = { ...services, publisher: { ...publisher, remove } };
    await deletePosts(slow);
    expect(await deletionOf(LATER)).toBeUndefined();
    await deletePosts(slow);
    expect(await deletionOf(LATER)).toMatchObject({ state: 'deleted' });
  });

  test.each([
    ['a rehearsal', {}, 'a rehearsal calls nothing on X'],
    ['an account without keys', LIVE, 'the account’s secret holds no usable keys'],
  ])('%s says so, and calls nothing', async (_, raw, detail) => {
    await ask();
    await deletePosts({ ...services, config: configOf(raw), publisher: null });
    expect(await store.keyValues.get('deletions:A')).toMatchObject({ [SLOT.id]: { state: 'asked', detail } });
    expect(await store.usage.list('2026-11-22', '2026-11-22')).not.toContainEqual(
      expect.objectContaining({ call: DELETE_POST }),
    );
  });
});

describe('where X refuses', () => {
  const FORBIDDEN: DeleteOutcome = { kind: 'refused', detail: 'HTTP 403: not yours', stop: null };

  test('that is kept, and X is asked anew only when a person asks anew', async () => {
    fixture.x.removals = [FORBIDDEN];
    await ask();
    await deletePosts(services);
    await deletePosts(services);
    expect(fixture.x.removed).toHaveLength(1);
    expect(await deletionOf()).toMatchObject({ state: 'refused', detail: 'HTTP 403: not yours' });
    fixture.pass(MINUTE_MS);
    await ask(SLOT, null);
    await deletePosts(services);
    expect(await deletionOf()).toMatchObject({ state: 'deleted', reason: null, askedAt: ELEVEN + MINUTE_MS });
  });

  test('refused credentials are tried again, and stop the account the second time in a row', async () => {
    const stop = { reason: 'X does not accept the credentials', fix: 'New tokens.', until: null };
    fixture.x.removals = Array.from({ length: 2 }, (_, times) => ({
      kind: 'later',
      detail: 'HTTP 401',
      until: ELEVEN + (times + 1) * 15 * MINUTE_MS,
      stop: { scope: 'account', stop, onRepeat: 'unauthorized' },
    }));
    const stopped = async () => (await store.holds.read(['A'])).stoppedAccounts.get('A');
    await ask();
    await deletePosts(services);
    expect(await stopped()).toBeUndefined();
    fixture.pass(15 * MINUTE_MS);
    await deletePosts(services);
    expect(await stopped()).toMatchObject({ since: ELEVEN + 15 * MINUTE_MS });
    // The wish is not lost.
    fixture.pass(15 * MINUTE_MS);
    await deletePosts(services);
    expect(await deletionOf()).toMatchObject({ state: 'deleted' });
  });

  test('a suspension stops the account, as at a send', async () => {
    const stop = { reason: 'X has suspended this account', fix: 'Appeal.', until: null };
    fixture.x.removals = [{ kind: 'refused', detail: 'HTTP 403', stop: { scope: 'account', stop } }];
    await ask();
    await deletePosts(services);
    expect((await store.holds.read(['A'])).stoppedAccounts.get('A')).toMatchObject({ since: ELEVEN });
  });
});

describe('a delivery that dies', () => {
  test.each([
    'transition',
    'record',
  ])('in its %s is made up for by the next, which X tells that the post is gone', async (step) => {
    await ask();
    const dies = async () => {
      throw new Error('the process died');
    };
    const broken: Store =
      step === 'transition'
        ? { ...store, ledger: { ...store.ledger, transition: dies } }
        : { ...store, usage: { ...store.usage, record: dies } };
    await expect(deliverSettle({ ...services, store: broken })).rejects.toThrow('the process died');
    expect(await isStillAsked()).toEqual([SLOT.id]);
    await deliverSettle(services);
    expect(await deletionOf()).toMatchObject({ state: 'deleted' });
  });

  test('after it recorded the answer asks X nothing more', async () => {
    await ask();
    const setEntry = async () => {
      throw new Error('the process died');
    };
    const broken: Store = { ...store, keyValues: { ...store.keyValues, setEntry } };
    expect(await deletePosts({ ...services, store: broken })).toHaveLength(1);
    await deletePosts(services);
    expect(fixture.x.removed).toHaveLength(1);
    expect(await isStillAsked()).toEqual([]);
  });

  test('an error with one request prevents neither the others nor settling', async () => {
    const lost = slotAfter(45);
    await send(store, lost);
    await store.ledger.transition(lost.id, { state: 'sending' }, unknown(reservationOf(lost).draft, lost.at));
    await ask(SLOT);
    await ask(LATER);
    const transition: Store['ledger']['transition'] = async (slot, from, to) => {
      if (slot === SLOT.id) throw new Error('throttled');
      return store.ledger.transition(slot, from, to);
    };
    const broken: Store = { ...store, ledger: { ...store.ledger, transition } };
    await expect(deliverSettle({ ...services, store: broken })).rejects.toThrow('throttled');
    expect(await deletionOf(LATER)).toMatchObject({ state: 'deleted' });
    expect((await store.ledger.read(lost.id))?.status.state).toBe('abandoned');
  });
});

test('a request whose facts cannot be read is carried out all the same', async () => {
  await store.keyValues.set('deletions:A', { [SLOT.id]: { askedAt: 'noon', by: 7, at: null } });
  await deletePosts(services);
  expect(await deletionOf()).toMatchObject({ state: 'deleted', by: 'operator', reason: null, askedAt: 0 });
});

test('a request for a slot that has published nothing is dropped with an error in the log', async () => {
  const slot = slotAfter(270);
  await store.ledger.claim(slot, 'live', 'me', NINE);
  await store.ledger.dismiss(slot.id, 'me', { state: 'skipped', reason: 'late', settledAt: NINE }, DECISION);
  await store.keyValues.setEntry('deletions:A', slot.id, { askedAt: ELEVEN, by: 'ann', reason: null, notBefore: 0 });
  const logged: string[] = [];
  await deletePosts({ ...services, log: (level, message) => logged.push(`${level}: ${message}`) });
  expect(logged).toEqual(['error: a post to be deleted has no row that says which it is']);
  expect(await isStillAsked()).toEqual([]);
});
