import { type Config, OFFERS_EVERY_MS, SETTLE_EVERY_MS, scheduleOf } from '@promoter/config';
import { type Brand, sampleOffers } from '@promoter/content';
import {
  type AccountId,
  DAY_MS,
  type EpochMs,
  HOUR_MS,
  type LocalDay,
  type Log,
  localDay,
  MINUTE_MS,
  type PlanCard,
  SECOND_MS,
  startOfDay,
  utcDay,
} from '@promoter/domain';
import { drawCards } from '@promoter/pipeline/draw-cards';
import {
  type ControlStore,
  type Schedule,
  type Slot,
  type SlotRecord,
  type Store,
  settledBy,
  slotsBetween,
} from '@promoter/slots';
import { createBotFunctions } from './bot-functions.ts';
import { deliveryTimes } from './delivery-times.ts';
import { FAULT_PROFILES, type FaultProfile, type FaultProfileName, NO_FAULTS } from './fault-profiles.ts';
import { withTimePaused } from './faulty-store.ts';
import { createInvariantMonitor } from './invariant-monitor.ts';
import { type Violation, violationsOf } from './invariants.ts';
import { invoke, RETRIES_MS, type SimulatedFunction } from './invocations.ts';
import type { Observations } from './observations.ts';
import { createOperator } from './operator.ts';
import { type OwnerAct, scheduleAuthor, schedulePlanner } from './planner.ts';
import type { Ports } from './process.ts';
import { createRandom } from './random.ts';
import { sampleTrends } from './sample-trends.ts';
import { planSimulatedCard } from './simulated-cards.ts';
import { createSimulatedX } from './simulated-x.ts';
import { createVirtualTime } from './virtual-time.ts';

export interface SimulationRequest {
  config: Config;
  brand: Brand;
  /** An empty store: the in-memory one, or any other that passes the same contract. */
  store: ControlStore;
  firstDay: LocalDay;
  lastDay: LocalDay;
  seed: number;
  faults: FaultProfileName;
  /** Whether an owner skips, writes, approves and queues posts, whatever the faults; among hard faults one always does. */
  hasOwner?: boolean;
  /** Plans the price cards; without it they have no picture. */
  planCard?: PlanCard;
  log: Log;
  /** Called with each local day as it begins. */
  onDay?: (day: LocalDay) => void;
}

export interface Simulation {
  slots: readonly Slot[];
  records: ReadonlyMap<string, SlotRecord>;
  violations: readonly Violation[];
  /** Posts that X accepted. */
  accepted: number;
  /** How often the owner did what. */
  ownerActs: Partial<Record<OwnerAct, number>>;
}

/** How often an owner decides about a slot, where faults do not say otherwise. */
const DECIDED = 0.15;

/** How long faults go on after the last slot, and how long the bot then has to settle everything. */
const FAULTS_AFTER_MS = HOUR_MS;
const SETTLING_MS = 2 * HOUR_MS;

/** Plays a schedule through the real pipeline and ledger, under a clock that jumps from event to event. */
export async function simulate(request: SimulationRequest): Promise<Simulation> {
  const {
    config,
    brand,
    store,
    firstDay,
    lastDay,
    seed,
    log,
    planCard = planSimulatedCard,
    onDay = () => {},
  } = request;
  const schedule = scheduleOf(config);
  const slots = slotsBetween(schedule, firstDay, lastDay);
  const start = startOfDay(config.timezone, slots[0]?.at ?? Date.parse(firstDay));
  const faultsEnd = (slots.at(-1)?.at ?? start) + FAULTS_AFTER_MS;
  const end = faultsEnd + SETTLING_MS;

  const { planned, ...faulty } = FAULT_PROFILES[request.faults];
  const profile: FaultProfile = { ...faulty, planned: request.hasOwner ? Math.max(planned, DECIDED) : planned };
  const time = createVirtualTime(start);
  const faults = () => (time.now() < faultsEnd ? profile : NO_FAULTS);
  const invocations = { time, seed, faults };
  const x = createSimulatedX(time, createRandom(seed, 'x'), faults, config);
  const paused = withTimePaused(store, time);
  const monitor = createInvariantMonitor(paused);
  const watched = monitor.watch(paused);
  const ids = config.accounts.map(({ id }) => id);
  const operator = createOperator(
    { config, store: paused, now: time.now },
    {
      time,
      random: createRandom(seed, 'operator'),
      deleting: createRandom(seed, 'deletions'),
      faults,
      onAsked: (slot) => time.at(time.now() + deletedWithin(profile), () => monitor.checkDeleted(slot)),
    },
  );
  const portsOf = (account: AccountId): Ports => ({
    store: operator.holdDuringComposition(watched, account),
    ...x.clientsOf(account),
  });

  const bot = createBotFunctions({ config, brand, log, portsOf, onReconciled: monitor.checkReconciliation });

  const jitter = createRandom(seed, 'jitter');
  const onRule = (period: number, first: number, fn: SimulatedFunction): void =>
    time.every(period, start + first, async () => {
      invoke(time.now() + jitter.between(0, profile.jitterSeconds) * SECOND_MS, fn, invocations);
    });
  for (const id of ids) onRule(SETTLE_EVERY_MS, 2 * MINUTE_MS, bot.settle(id));
  onRule(SETTLE_EVERY_MS, 4 * MINUTE_MS, bot.reconcile);
  onRule(SETTLE_EVERY_MS, 4 * MINUTE_MS, bot.assignQueue);

  for (const slot of slots) {
    for (const at of deliveryTimes(slot, createRandom(seed, slot.id), profile))
      invoke(at, bot.postSlot(slot), invocations);
    time.at(settledBy(slot), () => monitor.checkSettled(slot));
  }
  for (const slot of outdatedSlots(schedule, firstDay, lastDay)) {
    const random = createRandom(seed, `outdated ${slot.id}`);
    if (random.chance(profile.outdated))
      invoke(slot.at + random.between(0, 60) * SECOND_MS, bot.postSlot(slot), invocations);
  }
  operator.schedule(slots);
  const ownerActs: Simulation['ownerActs'] = {};
  const onAct = (act: OwnerAct) => {
    ownerActs[act] = (ownerActs[act] ?? 0) + 1;
  };
  const planner = { time, random: createRandom(seed, 'planner'), faults, onAct };
  schedulePlanner({ config, brand, store: paused, now: time.now }, slots, planner);
  const author = { time, random: createRandom(seed, 'queue'), faults, onAct };
  scheduleAuthor({ config, brand, store: paused, now: time.now }, slots, author);

  const trends = createRandom(seed, 'trends');
  time.every(config.trends.refreshMinutes * MINUTE_MS, start, async () => {
    for (const region of config.trends.regions) {
      await store.trends.put(sampleTrends(region, time.now(), config.trends.maxAgeMinutes, trends));
    }
  });
  time.every(OFFERS_EVERY_MS, start, async () => {
    await store.offers.put(sampleOffers(brand, time.now()));
    await drawCards({ config, store, samples: brand.samples, planCard, now: time.now, log });
  });
  time.every(DAY_MS, start + HOUR_MS, async () => onDay(localDay(config.timezone, time.now())));
  await time.run(end);
  await monitor.checkFinalStates();

  const { accepted, callsReceived } = x;
  const observations: Observations = {
    schedule,
    dailyCap: config.dailyCap,
    scheduled: slots,
    records: (await Promise.all(ids.map((id) => store.ledger.list(id, firstDay, lastDay)))).flat(),
    posts: (await Promise.all(ids.map((id) => store.posts.list(id, { limit: Number.MAX_SAFE_INTEGER })))).flat(),
    accepted,
    deletionsAsked: operator.deletionsAsked,
    callsReceived,
    callsRecorded: await readCalls(store, start, end),
  };
  return {
    slots,
    records: new Map(observations.records.map((record) => [record.slot.id, record])),
    violations: [...monitor.violations, ...violationsOf(observations)],
    accepted: accepted.length,
    ownerActs,
  };
}

/**
 * How long after a request X has been asked to delete a post: a round of settling, and where processes crash, Lambda's
 * retries of one.
 */
const deletedWithin = ({ jitterSeconds, crash }: FaultProfile): number =>
  SETTLE_EVERY_MS + jitterSeconds * SECOND_MS + MINUTE_MS + (crash > 0 ? RETRIES_MS : 0);

/** How often each kind of call is counted in ApiUsage. */
async function readCalls({ usage }: Store, from: EpochMs, to: EpochMs): Promise<Map<string, number>> {
  const total = new Map<string, number>();
  for (const { call, calls } of await usage.list(utcDay(from), utcDay(to)))
    total.set(call, (total.get(call) ?? 0) + calls);
  return total;
}

/** How far the outdated schedule's slots lie from the present ones: closer than the gap. */
const OUTDATED_OFFSET_MINUTES = 20;

/** The slots of a schedule that a deployment has replaced, whose rules still fire. */
function outdatedSlots(schedule: Schedule, first: LocalDay, last: LocalDay): Slot[] {
  const accounts = schedule.accounts.map((account) => ({
    ...account,
    offsetMinutes: (account.offsetMinutes + OUTDATED_OFFSET_MINUTES) % schedule.intervalMinutes,
  }));
  return slotsBetween({ ...schedule, accounts }, first, last);
}
