import { brand } from '@promoter/brands/voltagegpu';
import { sampleOffers } from '@promoter/content';
import { decideAbout, type Wish } from '@promoter/control';
import { MINUTE_MS, SECOND_MS } from '@promoter/domain';
import { deliverSlot } from '@promoter/pipeline';
import { createPlanning } from '@promoter/pipeline/planning';
import {
  type Act,
  type ControlStore,
  isFinal,
  type Pinned,
  pinnedBy,
  type Reservation,
  type Review,
  settledBy,
} from '@promoter/slots';
import fc from 'fast-check';
import { createCrashableProcess } from '../../packages/simulation/crashable-process.ts';
import { LIVE, silent, slotOf, testBot } from './bot.ts';
import { fakeX, LOST_POST, LOST_REPLY } from './fake-x.ts';
import { interleaved } from './interleaved.ts';
import { OWN_TEXT } from './planning.ts';

const SLOTS = ['A@2026-11-23T09:00', 'B@2026-11-23T09:45', 'A@2026-11-23T10:30'];
const START = Date.parse('2026-11-23T07:50:00Z');
const PRICED = 'Eight H200 for an hour are $26.60. Rent them on {link} with {code} #GPUCloud';

const fallback = fc.constantFrom('skip', 'compose');
const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({ kind: fc.constantFrom('skip', 'another', 'reset') }),
  fc.record({ kind: fc.constant('approve'), fallback }),
  fc.record({ kind: fc.constant('write'), text: fc.constantFrom(OWN_TEXT, PRICED, `${OWN_TEXT} #Derby`), fallback }),
);
const slot = fc.constantFrom(...SLOTS);

/** Something that happens: what people, the schedule, the price list and the settings do. */
const event = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('decide'), slot, wish, seen: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('deliver'),
      slot,
      /** The step at which the process dies; 0 where it does not. */
      dies: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 14 })),
    }),
  },
  fc.record({ does: fc.constant('wait'), minutes: fc.integer({ min: 1, max: 25 }) }),
  fc.record({ does: fc.constant('price'), by: fc.constantFrom(1, 2) }),
  fc.record({ does: fc.constant('deny'), isDenied: fc.boolean() }),
  fc.record({ does: fc.constant('review'), review: fc.constantFrom('off', 'required') }),
);

export const story = fc.record({
  events: fc.array(event, { minLength: 3, maxLength: 12 }),
  /** Of events in a row so many begin at once. */
  atOnce: fc.integer({ min: 1, max: 3 }),
  answers: fc.array(fc.constantFrom(LOST_POST, LOST_REPLY), { maxLength: 2 }),
});

type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

/** Plays a story in an order that the scheduler chooses, on an empty store; returns what was broken. */
export async function playStory(
  { events, atOnce, answers }: Story,
  scheduler: fc.Scheduler,
  kept?: ControlStore,
): Promise<string[]> {
  let time = START;
  const now = () => time;
  const bot = testBot(LIVE, null, kept);
  const { store } = bot;
  const x = fakeX(now);
  x.answers = [...answers];
  const broken: string[] = [];
  const settings = { review: 'off' as Review };
  /** As each deployment has it: a process keeps the one that it began with. */
  const configNow = () => ({ ...bot.config, review: settings.review });
  const reviewOf = new Map<string, Review>();
  await store.offers.put(priced(1));

  /** What each text that was frozen was frozen under. */
  const { reserve } = store.ledger;
  const pinnedNow = new Map<string, Pinned>();
  const frozen = new Set<string>();
  const acts = new Map<string, Act | null>();
  const { save } = store.instructions;
  store.instructions.save = async (change) => {
    const saved = await save(change);
    if (saved.kind !== 'saved') return saved;
    if (frozen.has(change.slot.id)) broken.push(`${change.slot.id} was changed after its send had begun`);
    acts.set(change.slot.id, change.act);
    const pinned = pinnedBy(change.act);
    if (pinned) pinnedNow.set(change.slot.id, pinned);
    else pinnedNow.delete(change.slot.id);
    return saved;
  };
  store.ledger.reserve = async (reservation) => {
    const reserved = await reserve(reservation);
    if (reserved.kind === 'reserved') frozen.add(reservation.slot.id);
    if (reserved.kind === 'reserved')
      broken.push(...faultsOf(reservation, acts.get(reservation.slot.id) ?? null, pinnedNow));
    return reserved;
  };

  async function happen(one: Story['events'][number]): Promise<void> {
    switch (one.does) {
      case 'decide': {
        const ports = { config: configNow(), store: interleaved(store, scheduler), now };
        const before = one.seen ? await store.instructions.read('live', one.slot) : undefined;
        const version = one.seen ? (before?.version ?? 0) : undefined;
        await decideAbout(ports, createPlanning({ ...ports, brand }), one.slot, one.wish, { by: 'anna', version });
        return;
      }
      case 'deliver': {
        const found = slotOf(bot.config, one.slot);
        time = Math.max(time, found.at + SECOND_MS);
        const death = one.dies > 0 ? ({ step: one.dies, when: 'after' } as const) : null;
        const process = createCrashableProcess(death);
        const config = configNow();
        const ports = {
          config,
          store: process.wrap(interleaved(store, scheduler)),
          publisher: process.wrap(x.publisher),
          timeline: process.wrap(x.timeline),
          now,
        };
        const account = { account: found.account, log: silent, ...ports };
        const services = bot.services(ports);
        reviewOf.set(services.owner, config.review);
        await process.run(() => deliverSlot(found, services, account));
        return;
      }
      case 'wait':
        time += one.minutes * MINUTE_MS;
        return;
      case 'price':
        await store.offers.put(priced(one.by));
        return;
      case 'deny':
        await store.topicOverrides.change(() => ({ allow: [], deny: one.isDenied ? ['#Derby'] : [] }));
        return;
      case 'review':
        settings.review = one.review;
    }
  }

  for (let first = 0; first < events.length; first += atOnce) {
    const all = Promise.all(events.slice(first, first + atOnce).map(happen));
    await scheduler.waitFor(all);
  }

  for (const [id, pinned] of pinnedNow) {
    const record = await store.ledger.read(id);
    if (!record || !isFinal(record.status.state)) continue;
    const { status } = record;
    const sent = 'draft' in status ? status.draft.text : null;
    const hasReason =
      'reason' in status || 'rule' in status || (record.decision?.story[0] ?? '').includes('passes no longer');
    if (sent !== pinned.draft.text && !hasReason)
      broken.push(`${id}: what was ${pinned.kind} was lost without a reason`);
  }
  for (const text of new Set(x.sent)) {
    if (x.accepted.filter((post) => post.text === text).length > 1) broken.push('a text was accepted twice');
  }
  return broken;

  function faultsOf(
    { slot: { id }, draft, owner, now }: Reservation,
    act: Act | null,
    all: ReadonlyMap<string, Pinned>,
  ): string[] {
    const pinned = pinnedBy(act);
    // A text whose slot has ended without it is pinned no longer.
    const isPinned = (other: string) => other !== id && settledBy(slotOf(bot.config, other)) > now;
    const others = [...all].filter(([other]) => isPinned(other)).map(([, other]) => other.draft.fingerprint);
    return [
      ...(reviewOf.get(owner) === 'required' && draft.text !== pinned?.draft.text
        ? [`${id}: a text was frozen that nobody had approved`]
        : []),
      ...(act?.kind === 'skip' ? [`${id} was skipped, and a text of it was frozen`] : []),
      ...(act?.kind === 'another' && act.refused.includes(draft.fingerprint)
        ? [`${id}: a refused text was frozen`]
        : []),
      ...(pinned && pinned.fallback === 'skip' && draft.text !== pinned.draft.text
        ? [`${id}: another text than the pinned one was frozen`]
        : []),
      ...(others.includes(draft.fingerprint) ? [`${id}: took the words that are pinned to another slot`] : []),
    ];
  }
}

const priced = (by: number) =>
  sampleOffers(brand, START - MINUTE_MS).map((offer) => ({ ...offer, price: offer.price * by, source: 'price-list' }));
