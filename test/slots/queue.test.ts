import { describe, expect, test } from '@jest/globals';
import { scheduleOf } from '@promoter/config';
import {
  assignInTurn,
  becameOf,
  type Instruction,
  isTextOf,
  QUEUE,
  type QueuedSlotFacts,
  type QueueItem,
  queueSlots,
  queueStateOf,
  type Slot,
  type SlotRecord,
  type SlotStatus,
  slotsOfDay,
} from '@promoter/slots';
import fc from 'fast-check';
import { draftOf, NINE } from '../contracts/store-fixtures.ts';
import { configOf } from '../support/bot.ts';

const DAY = '2026-11-23';
const SLOTS = slotsOfDay(scheduleOf(configOf()), DAY).filter(({ account }) => account === 'A');
const [FIRST] = SLOTS as [Slot, ...Slot[]];

const itemOf = (id: string, change: Partial<QueueItem> = {}): QueueItem => ({
  id,
  account: 'A',
  mode: 'live',
  version: 1,
  text: 'a text {link} ({code})',
  first: '2026-11-01',
  last: '2026-11-30',
  by: 'anna',
  addedAt: NINE,
  slot: null,
  sentIn: null,
  tries: 0,
  lastReason: null,
  isRemoved: false,
  ...change,
});

const assigned = (items: QueueItem[], share = 0.3, isFree: (slot: Slot) => boolean = () => true, days = [SLOTS]) =>
  assignInTurn(items, days, { share, isFree }).map(({ item, slot }) => `${item.id} ${slot.local.slice(11)}`);

describe('the slots that the queue may have', () => {
  test('are a share of the day’s, spread evenly', () => {
    expect(queueSlots(SLOTS, 0.3).map(({ local }) => local.slice(11))).toEqual(['13:30', '18:00', '22:30']);
    expect(queueSlots(SLOTS, 0.5).map(({ local }) => local.slice(11))).toEqual([
      '10:30',
      '13:30',
      '16:30',
      '19:30',
      '22:30',
    ]);
  });

  test('are none, or all', () => {
    expect(queueSlots(SLOTS, 0)).toEqual([]);
    expect(queueSlots(SLOTS, 1)).toEqual(SLOTS);
  });

  test('are never more than the share, and less than one slot fewer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 10 }), (percent, count) => {
        const slots = queueSlots(SLOTS.slice(0, count), percent / 100).length;
        expect(slots).toBe(Math.floor((percent * count) / 100));
      }),
    );
  });
});

describe('who gets them', () => {
  test('the oldest first, in turn', () => {
    expect(assigned(['m3', 'm1', 'm4', 'm2'].map((id) => itemOf(id)))).toEqual(['m1 13:30', 'm2 18:00', 'm3 22:30']);
  });

  test('one that was refused lets all others go first, and gives up after five times', () => {
    const items = [itemOf('m1', { tries: 1 }), itemOf('m2'), itemOf('m3', { tries: QUEUE.tries })];
    expect(assigned(items)).toEqual(['m2 13:30', 'm1 18:00']);
  });

  test('nobody before the first day or after the last', () => {
    expect(assigned([itemOf('m1', { first: '2026-11-24' }), itemOf('m2', { last: '2026-11-22' })])).toEqual([]);
    expect(assigned([itemOf('m1', { first: DAY, last: DAY })])).toEqual(['m1 13:30']);
  });

  test('nobody twice: what has a slot, was sent or removed waits no longer', () => {
    const items = [
      itemOf('m1', { slot: 'A@2026-11-24T13:30' }),
      itemOf('m2', { sentIn: 'A@2026-11-22T13:30' }),
      itemOf('m3', { isRemoved: true }),
    ];
    expect(assigned(items)).toEqual([]);
  });

  test('a slot about which somebody has decided stays as it is', () => {
    expect(assigned([itemOf('m1')], 0.3, ({ local }) => !local.endsWith('13:30'))).toEqual(['m1 18:00']);
  });

  test('a share that was made smaller during the day counts for all of it', () => {
    const items = ['m1', 'm2'].map((id, place) => itemOf(id, { sentIn: SLOTS[place]?.id ?? '' }));
    expect(assigned([...items, itemOf('m3')], 0.2)).toEqual([]);
    expect(assigned([...items, itemOf('m3')], 0.3)).toEqual(['m3 13:30']);
  });
});

test('round after round, whatever the share becomes, a day has no more of the queue than the largest of them', () => {
  const round = fc.record({
    percent: fc.integer({ min: 0, max: 100 }),
    taken: fc.array(fc.constantFrom(...SLOTS.map(({ id }) => id)), { maxLength: 5 }),
  });
  fc.assert(
    fc.property(fc.array(round, { minLength: 1, maxLength: 6 }), (rounds) => {
      let items = Array.from({ length: 12 }, (_, place) => itemOf(`m${String(place).padStart(2, '0')}`));
      const decided = new Set<string>();
      for (const { percent, taken } of rounds) {
        const isFree = ({ id }: Slot) => !decided.has(id) && !taken.includes(id);
        const given = assignInTurn(items, [SLOTS], { share: percent / 100, isFree });
        for (const { slot } of given) decided.add(slot.id);
        const slotOf = new Map(given.map(({ item, slot }) => [item.id, slot.id]));
        items = items.map((item) => ({ ...item, slot: slotOf.get(item.id) ?? item.slot }));
      }
      const most = Math.max(...rounds.map(({ percent }) => Math.floor((percent * SLOTS.length) / 100)));
      const slots = items.flatMap(({ slot }) => slot ?? []);
      expect(slots.length).toBeLessThanOrEqual(most);
      expect(new Set(slots).size).toBe(slots.length);
    }),
  );
});

describe('a text is known again in a slot', () => {
  const draft = (text: string) => draftOf('x', { text, link: 'https://x.example/?a=1' });

  test.each([
    ['a {link} b', 'a https://x.example/?a=1 b', true],
    ['{code}: a {link} ({code})', 'PROMO: a https://x.example/?a=1 (PROMO)', true],
    ['a {link} ({code})', 'a https://x.example/?a=1 (PROMO', false],
    ['{code}{code}', 'PROMOTE', false],
    ['a {link}', 'b https://x.example/?a=1', false],
  ])('%s in %s: %s', (text, sent, expected) => {
    expect(isTextOf(text, draft(sent))).toBe(expected);
  });
});

describe('what became of an item', () => {
  const OWN = draftOf('x', { text: 'a text https://x.example/?a=1 (PROMO)', link: 'https://x.example/?a=1' });
  const queued: Instruction = {
    slot: FIRST.id,
    mode: 'live',
    version: 1,
    act: { kind: 'queued', item: 'm1', text: 'a text {link} ({code})', by: 'anna', fallback: 'compose' },
    by: 'anna',
    at: NINE,
  };
  const recordOf = (status: SlotStatus, mode: SlotRecord['mode'] = 'live'): SlotRecord => ({
    slot: FIRST,
    mode,
    status,
    decision: null,
  });
  const became = (facts: Partial<QueuedSlotFacts>) =>
    becameOf(itemOf('m1', { slot: FIRST.id }), FIRST.id, {
      record: undefined,
      instruction: queued,
      isScheduled: true,
      ...facts,
    });

  test.each<SlotStatus>([
    { state: 'claimed', owner: 'me', claimedAt: NINE },
    { state: 'sending', draft: OWN, attempt: 1, sendingAt: NINE },
    { state: 'unknown', draft: OWN, attempt: 1, sendingAt: NINE, detail: 'timeout', timelineChecks: [] },
    { state: 'unreadable', detail: 'state' },
  ])('is not known while its slot is $state', (status) => {
    expect(became({ record: recordOf(status) })).toEqual({ kind: 'pending' });
  });

  test.each<[SlotStatus, string | null]>([
    [{ state: 'posted', draft: OWN, xId: '1', postedAt: NINE, how: 'answered' }, null],
    [{ state: 'rehearsed', draft: OWN, rehearsedAt: NINE }, null],
    [{ state: 'abandoned', draft: OWN, reason: 'absent', settledAt: NINE }, `perhaps: ${FIRST.id} was abandoned`],
  ])('it was sent, also where its instruction is there no longer: %p', (status, reason) => {
    for (const instruction of [queued, undefined])
      expect(became({ record: recordOf(status), instruction })).toEqual({ kind: 'sent', reason });
  });

  test('it waits again where its slot was skipped, through no fault of its text', () => {
    const record = recordOf({ state: 'skipped', reason: 'paused', settledAt: NINE });
    const reason = `${FIRST.id} ended without it: paused`;
    expect(became({ record })).toEqual({ kind: 'back', reason, isFault: false });
  });

  test.each<SlotStatus>([
    { state: 'skipped', reason: 'plan', detail: 'the text passes no longer', settledAt: NINE },
    { state: 'rejected', draft: OWN, reason: 'text', detail: 'not allowed', settledAt: NINE },
    { state: 'posted', draft: draftOf('another'), xId: '1', postedAt: NINE, how: 'answered' },
  ])('it waits again, one try the worse, where its text was refused: $state', (status) => {
    expect(became({ record: recordOf(status) })).toMatchObject({ kind: 'back', isFault: true });
  });

  test('it waits again where a person decided otherwise, who is named', () => {
    const instruction: Instruction = { ...queued, act: { kind: 'skip' }, by: 'ben', version: 2 };
    const reason = `ben decided otherwise about ${FIRST.id}`;
    expect(became({ instruction })).toEqual({ kind: 'back', reason, isFault: false });
  });

  test('it stays where a person approved its very text', () => {
    const decision = { story: [], trend: null, tags: [], angle: 'cost', offerIds: [], rules: [] } as const;
    const act = {
      kind: 'approved',
      draft: OWN,
      decision: { ...decision, passedOver: [], candidates: 1, nearest: null },
      fallback: 'skip',
    } as const;
    expect(became({ instruction: { ...queued, act } })).toEqual({ kind: 'pending' });
  });

  test('it waits again where its slot is scheduled no longer, or was one of the other mode', () => {
    expect(became({ isScheduled: false })).toMatchObject({ kind: 'back', isFault: false });
    const record = recordOf({ state: 'rehearsed', draft: OWN, rehearsedAt: NINE }, 'rehearsal');
    expect(became({ record })).toMatchObject({ kind: 'back', reason: `${FIRST.id} was a rehearsal slot` });
  });
});

test('an item’s state is the first that holds of removed, sent, assigned, refused, expired and waiting', () => {
  const states = [
    itemOf('m1', { isRemoved: true, sentIn: FIRST.id }),
    itemOf('m1', { sentIn: FIRST.id }),
    itemOf('m1', { slot: FIRST.id, last: '2026-11-01' }),
    itemOf('m1', { tries: QUEUE.tries }),
    itemOf('m1', { last: '2026-11-22' }),
    itemOf('m1', { last: DAY }),
  ].map((item) => queueStateOf(item, DAY));
  expect(states).toEqual(['removed', 'sent', 'assigned', 'refused', 'expired', 'waiting']);
});
