import { type Config, scheduleOf } from '@promoter/config';
import { type Brand, sampleOffers } from '@promoter/content';
import {
  type AccountId,
  DAY_MS,
  HOUR_MS,
  isoTime,
  type LocalDay,
  type Log,
  localDay,
  MINUTE_MS,
  SECOND_MS,
  startOfDay,
} from '@promoter/domain';
import { type Schedule, SLOT_SETTLED_MS, type Slot, type SlotRecord, type Store, slotsBetween } from '@promoter/slots';
import { createBotFunctions } from './bot-functions.ts';
import { deliveriesOf } from './deliveries.ts';
import { createRandom } from './random.ts';
import { FAULT_PROFILES, type FaultProfileName, NO_FAULTS } from './fault-profiles.ts';
import { timeless } from './hard-store.ts';
import { createInvariantMonitor } from './invariant-monitor.ts';
import { type Violation, violationsOf } from './invariants.ts';
import { type BotFunction, invoke } from './invocations.ts';
import { createOperator } from './operator.ts';
import type { Surroundings } from './process.ts';
import { createSimulatedX } from './simulated-x.ts';
import { trendsAt } from './trend-supply.ts';
import { createVirtualTime } from './virtual-time.ts';

export interface SimulationRequest {
  config: Config;
  brand: Brand;
  /** An empty store; the memory one, or any other that passes the same contract. */
  store: Store;
  firstDay: LocalDay;
  lastDay: LocalDay;
  seed: number;
  faults: FaultProfileName;
  log: Log;
  /** Told each local day as it begins. */
  onDay?: (day: LocalDay) => void;
}

export interface Simulation {
  slots: readonly Slot[];
  records: ReadonlyMap<string, SlotRecord>;
  violations: readonly Violation[];
  /** Creates that X accepted. */
  accepted: number;
}

const SETTLE_EVERY_MS = 5 * MINUTE_MS;

/** How long the weather lasts after the last slot, and how long the bot then has to bring everything to its end. */
const STORM_MS = HOUR_MS;
const AFTERWARDS_MS = 2 * HOUR_MS;

/** Plays a schedule through the real pipeline, ledger and settle, under a clock that jumps from event to event. */
export async function simulate(request: SimulationRequest): Promise<Simulation> {
  const { config, brand, store, firstDay, lastDay, seed, log, onDay = () => {} } = request;
  const schedule = scheduleOf(config);
  const slots = slotsBetween(schedule, firstDay, lastDay);
  const start = startOfDay(config.timezone, slots[0]?.at ?? Date.parse(firstDay));
  const calmFrom = (slots.at(-1)?.at ?? start) + STORM_MS;
  const end = calmFrom + AFTERWARDS_MS;

  const storm = FAULT_PROFILES[request.faults];
  const time = createVirtualTime(start);
  const faults = () => (time.now() < calmFrom ? storm : NO_FAULTS);
  const world = { time, seed, faults };
  const x = createSimulatedX(time, createRandom(seed, 'x'), faults, {
    timeoutMs: config.x.timeoutSeconds * SECOND_MS,
    handles: new Map(config.accounts.map(({ id, handle }) => [id, handle])),
    prices: config.x.prices,
  });
  const tables = timeless(store, time);
  const monitor = createInvariantMonitor(tables);
  const watched = monitor.watch(tables);
  const ids = config.accounts.map(({ id }) => id);
  const owner = createOperator(ids, tables, { time, random: createRandom(seed, 'owner'), faults });
  const surroundingsOf = (account: AccountId): Surroundings => ({
    store: owner.intervene(watched, account),
    publisher: (sleep) => x.publisher(account, sleep),
    timeline: (sleep, metering) => x.timeline(account, sleep, metering),
  });

  const bot = createBotFunctions({ config, brand, log, surroundingsOf, audit: monitor.audit });

  const jitter = createRandom(seed, 'jitter');
  const onRule = (period: number, first: number, fn: BotFunction): void =>
    time.every(period, start + first, async () => {
      invoke(time.now() + jitter.between(0, storm.jitterSeconds) * SECOND_MS, fn, world);
    });
  for (const id of ids) {
    onRule(SETTLE_EVERY_MS, 2 * MINUTE_MS, bot.settle(id));
    onRule(HOUR_MS, 32 * MINUTE_MS, bot.lookAfter(id));
  }
  onRule(SETTLE_EVERY_MS, 4 * MINUTE_MS, bot.checkBooks);

  for (const slot of slots) {
    for (const at of deliveriesOf(slot, createRandom(seed, slot.id), storm)) invoke(at, bot.postSlot(slot), world);
    time.at(slot.at + SLOT_SETTLED_MS, () => monitor.visit(slot));
  }
  for (const slot of strays(schedule, firstDay, lastDay)) {
    const random = createRandom(seed, `stray ${slot.id}`);
    if (random.chance(storm.stray)) invoke(slot.at + random.between(0, 60) * SECOND_MS, bot.postSlot(slot), world);
  }
  owner.plan(slots);

  const supply = createRandom(seed, 'supply');
  time.every(config.trends.refreshMinutes * MINUTE_MS, start, async () => {
    for (const region of config.trends.regions) {
      await store.trends.put(trendsAt(region, time.now(), config.trends.maxAgeMinutes, supply));
    }
  });
  time.every(HOUR_MS, start, () => store.offers.put(sampleOffers(time.now())));
  time.every(DAY_MS, start + HOUR_MS, async () => onDay(localDay(config.timezone, time.now())));
  await time.run(end);
  await monitor.compare();

  const records = (await Promise.all(ids.map((id) => store.ledger.list(id, firstDay, lastDay)))).flat();
  const posts = (await Promise.all(ids.map((id) => store.posts.list(id, { limit: Number.MAX_SAFE_INTEGER })))).flat();
  const usage = await store.usage.list(isoTime(start).slice(0, 10), isoTime(end).slice(0, 10));
  const counted = new Map<string, number>();
  for (const { call, calls } of usage) counted.set(call, (counted.get(call) ?? 0) + calls);
  const { accepted, asked } = x;
  const evidence = { schedule, dailyCap: config.dailyCap, planned: slots, records, posts, accepted, asked, counted };
  return {
    slots,
    records: new Map(records.map((record) => [record.slot.id, record])),
    violations: [...monitor.violations, ...violationsOf(evidence)],
    accepted: accepted.length,
  };
}

/** How far the plan of a version that has not been replaced yet lies beside the present one: closer than the gap. */
const STRAY_MINUTES = 20;

/** Slots of another plan. */
function strays(schedule: Schedule, first: LocalDay, last: LocalDay): Slot[] {
  const accounts = schedule.accounts.map((account) => ({
    ...account,
    offsetMinutes: (account.offsetMinutes + STRAY_MINUTES) % schedule.intervalMinutes,
  }));
  return slotsBetween({ ...schedule, accounts }, first, last);
}
