import { brand } from '@promoter/brands/voltagegpu';
import { sampleOffers } from '@promoter/content';
import { decideAbout, removeFromQueue, type Wish } from '@promoter/control';
import { MINUTE_MS, SECOND_MS } from '@promoter/domain';
import { assignQueue, deliverSlot } from '@promoter/pipeline';
import { createPlanning } from '@promoter/pipeline/planning';
import { type ControlStore, isFinal, isTextOf, pinnedBy, type QueueItem } from '@promoter/slots';
import fc from 'fast-check';
import { createCrashableProcess } from '../../packages/simulation/crashable-process.ts';
import { LIVE, silent, slotOf, testBot } from './bot.ts';
import { fakeX, LOST_POST, LOST_REPLY } from './fake-x.ts';
import { interleaved } from './interleaved.ts';
import { OWN_TEXT } from './planning.ts';

const SLOTS = ['A@2026-11-23T09:00', 'A@2026-11-23T10:30', 'A@2026-11-23T12:00'];
const START = Date.parse('2026-11-23T07:50:00Z');
const TEXTS = [OWN_TEXT, 'Eight H200 for an hour are $26.60. Rent them on {link} with {code} #GPUCloud'];

const fallback = fc.constantFrom('skip', 'compose');
const slot = fc.constantFrom(...SLOTS);
const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({ kind: fc.constantFrom('skip', 'another', 'reset') }),
  fc.record({ kind: fc.constant('approve'), fallback }),
);
/** The step at which a process dies; 0 where it does not. */
const dies = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 14 }));

const event = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant('assign'), dies }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('deliver'), slot, dies }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('decide'), slot, wish }) },
  fc.record({ does: fc.constant('remove'), place: fc.constantFrom(0, 1) }),
  fc.record({ does: fc.constant('wait'), minutes: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ does: fc.constant('price'), by: fc.constantFrom(1, 2) }),
  fc.record({ does: fc.constant('pause'), isPaused: fc.boolean() }),
);

export const queueStory = fc.record({
  events: fc.array(event, { minLength: 3, maxLength: 14 }),
  /** Of events in a row so many begin at once. */
  atOnce: fc.integer({ min: 1, max: 3 }),
  answers: fc.array(fc.constantFrom(LOST_POST, LOST_REPLY), { maxLength: 2 }),
});

type QueueStory = typeof queueStory extends fc.Arbitrary<infer T> ? T : never;

/** Plays a story of a queue in an order that the scheduler chooses, on an empty store; returns what was broken. */
export async function playQueueStory(
  { events, atOnce, answers }: QueueStory,
  scheduler: fc.Scheduler,
  kept?: ControlStore,
): Promise<string[]> {
  let time = START;
  const now = () => time;
  const bot = testBot({ ...LIVE, queueShare: 1 }, null, kept);
  const { store, config } = bot;
  const x = fakeX(now);
  x.answers = [...answers];
  const broken: string[] = [];
  const removed = new Set<string>();
  await store.offers.put(priced(1));
  for (const [place, text] of TEXTS.entries()) await store.queue.save(itemOf(`m${place}`, text), undefined);

  const { reserve } = store.ledger;
  store.ledger.reserve = async (reservation) => {
    const reserved = await reserve(reservation);
    if (reserved.kind !== 'reserved') return reserved;
    const act = (await store.instructions.read('live', reservation.slot.id))?.act;
    for (const [place, text] of TEXTS.entries()) {
      if (!isTextOf(text, reservation.draft)) continue;
      const isWanted = (act?.kind === 'queued' && act.item === `m${place}`) || pinnedBy(act) !== undefined;
      if (!isWanted) broken.push(`m${place} was frozen in a slot that is to send something else`);
      if (act?.kind === 'queued' && removed.has(`m${place}`)) broken.push(`m${place} was frozen after it was removed`);
    }
    return reserved;
  };

  async function happen(one: QueueStory['events'][number]): Promise<void> {
    const ports = { config, store: interleaved(store, scheduler), now };
    switch (one.does) {
      case 'assign': {
        const process = createCrashableProcess(one.dies > 0 ? { step: one.dies, when: 'after' } : null);
        await process.run(() => assignQueue({ ...ports, store: process.wrap(ports.store), log: silent }));
        return;
      }
      case 'deliver': {
        const found = slotOf(config, one.slot);
        time = Math.max(time, found.at + SECOND_MS);
        const process = createCrashableProcess(one.dies > 0 ? { step: one.dies, when: 'after' } : null);
        const wrapped = {
          ...ports,
          store: process.wrap(ports.store),
          publisher: process.wrap(x.publisher),
          timeline: process.wrap(x.timeline),
        };
        const account = { account: found.account, log: silent, ...wrapped };
        await process.run(() => deliverSlot(found, bot.services(wrapped), account));
        return;
      }
      case 'decide':
        await decideAbout(ports, createPlanning({ ...ports, brand }), one.slot, one.wish, { by: 'ben' });
        return;
      case 'remove': {
        const id = `m${one.place}`;
        const answer = await removeFromQueue(ports, { account: 'A', id }, 'ben');
        if (answer && 'state' in answer) removed.add(id);
        return;
      }
      case 'wait':
        time += one.minutes * MINUTE_MS;
        return;
      case 'price':
        await store.offers.put(priced(one.by));
        return;
      case 'pause':
        await (one.isPaused ? store.holds.pause('A', time) : store.holds.resume('A'));
    }
  }

  for (let first = 0; first < events.length; first += atOnce) {
    await scheduler.waitFor(Promise.all(events.slice(first, first + atOnce).map(happen)));
  }

  // A last round, with nobody beside it, knows what became of each.
  await assignQueue({ config, store, now, log: silent });
  const items = await store.queue.list('live', 'A');
  for (const item of items) {
    const sent = x.accepted.filter(({ text }) => text.startsWith(item.text.split('{')[0] ?? ''));
    if (sent.length > 1) broken.push(`${item.id} was accepted ${sent.length} times`);
    for (const id of SLOTS) {
      const record = await store.ledger.read(id);
      const status = record?.status;
      const hasText = status !== undefined && 'draft' in status && isTextOf(item.text, status.draft);
      const isSent = hasText && isFinal(status.state) && status.state !== 'rejected';
      if (isSent && !item.isRemoved && item.sentIn !== id)
        broken.push(`${item.id} was sent in ${id} and does not know it`);
      if (item.sentIn === id && !hasText) broken.push(`${item.id} says that it was sent in ${id}, and was not`);
    }
    if (item.slot === null && item.sentIn === null && item.version > 1 && !item.isRemoved && item.lastReason === null)
      broken.push(`${item.id} waits again without a reason`);
  }
  return broken;
}

const itemOf = (id: string, text: string): QueueItem => ({
  id,
  account: 'A',
  mode: 'live',
  version: 1,
  text,
  first: '2026-11-23',
  last: '2026-11-24',
  by: 'anna',
  addedAt: START,
  slot: null,
  sentIn: null,
  tries: 0,
  lastReason: null,
  isRemoved: false,
});

const priced = (by: number) =>
  sampleOffers(brand, START - MINUTE_MS).map((offer) => ({ ...offer, price: offer.price * by, source: 'price-list' }));
