import { type Config, scheduleOf } from '@promoter/config';
import { type Brand, sampleOffers } from '@promoter/content';
import {
  type EpochMs,
  HOUR_MS,
  holdOn,
  isFinal,
  isoTime,
  type LocalDay,
  type Log,
  MINUTE_MS,
  SECOND_MS,
  SLOT_SETTLED_MS,
  type Slot,
  type SlotRecord,
  type Store,
  slotsBetween,
  startOfDay,
} from '@promoter/domain';
import { checkConservation, publishSlot, settleAccount } from '@promoter/pipeline';
import { deliveriesOf } from './deliveries.ts';
import { createDice, type Dice } from './dice.ts';
import { WEATHERS, type Weather, type WeatherName } from './faults.ts';
import { type Violation, violationsOf } from './invariants.ts';
import { type Process, runProcess } from './process.ts';
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
  faults: WeatherName;
  log: Log;
}

export interface Simulation {
  slots: readonly Slot[];
  records: ReadonlyMap<string, SlotRecord>;
  violations: readonly Violation[];
  /** Creates that X accepted. */
  accepted: number;
}

const SETTLE_EVERY_MS = 5 * MINUTE_MS;
/** A process that died or was throttled is called again after a minute, then after two: Lambda's own retries. */
const RETRY_AFTER_MS = [MINUTE_MS, 2 * MINUTE_MS];
const ID = 'simulation';

/** Plays a schedule through the real pipeline, ledger and settle, under a clock that jumps from event to event. */
export async function simulate(request: SimulationRequest): Promise<Simulation> {
  const { config, brand, store, firstDay, lastDay, seed, log } = request;
  const weather = WEATHERS[request.faults];
  const schedule = scheduleOf(config);
  const slots = slotsBetween(schedule, firstDay, lastDay);
  const start = startOfDay(config.timezone, slots[0]?.at ?? Date.parse(firstDay));
  const end = (slots.at(-1)?.at ?? start) + HOUR_MS;
  const time = createVirtualTime(start);
  const x = createSimulatedX(time, createDice(seed, 'x'), weather, { timeoutMs: config.x.timeoutSeconds * SECOND_MS });
  const violations: Violation[] = [];
  let asked = 0;
  let owner = 0;

  const waysOut = (account: string): Omit<Process, 'now'> => {
    const publisher = x.publisher(account);
    return {
      store: watched(store, (slot, now) => heldNow(slot, now)),
      publisher: {
        publish: (text) => {
          asked += 1;
          return publisher.publish(text);
        },
      },
      timeline: x.timeline(account),
    };
  };
  /** A text was frozen just now: was anything holding the account at that very moment? */
  const heldNow = async (slot: Slot, now: EpochMs): Promise<void> => {
    const hold = holdOn(await store.steering.read([slot.account]), slot.account, now);
    if (hold) violations.push({ invariant: 'held', detail: `${slot.id} was frozen while ${hold}` });
  };

  const deliver = (at: EpochMs, slot: Slot, tries = 0): void =>
    time.at(at, async () => {
      owner += 1;
      const name = `${ID}-${owner}`;
      const dice = createDice(seed, `${slot.id} ${name}`);
      const lived = await runProcess(waysOut(slot.account), { time, dice, weather }, async (process) => {
        await settleAccount({ account: slot.account, config, log, daysBack: 0, ...process });
        await publishSlot(slot, { config, brand, owner: name, log, ...process });
      });
      const retry = RETRY_AFTER_MS[tries];
      if (!lived && retry !== undefined) deliver(time.now() + retry, slot, tries + 1);
    });
  const settle = (at: EpochMs, account: string, tries = 0): void =>
    time.at(at, async () => {
      const dice = createDice(seed, `settle ${account} ${at} ${tries}`);
      const lived = await runProcess(waysOut(account), { time, dice, weather }, async (process) => {
        await settleAccount({ account, config, log, ...process });
      });
      const retry = RETRY_AFTER_MS[tries];
      if (!lived && retry !== undefined) settle(time.now() + retry, account, tries + 1);
    });
  const every = (period: number, from: EpochMs, job: (at: EpochMs) => void): void => {
    for (let at = from; at <= end; at += period) job(at);
  };

  const supply = createDice(seed, 'supply');
  every(config.trends.refreshMinutes * MINUTE_MS, start, (at) =>
    time.at(at, async () => {
      for (const region of config.trends.regions) {
        await store.trends.put(trendsAt(region, at, config.trends.maxAgeMinutes, supply));
      }
    }),
  );
  every(HOUR_MS, start, (at) => time.at(at, () => store.offers.put(sampleOffers(at))));
  for (const { id } of config.accounts) every(SETTLE_EVERY_MS, start + 2 * MINUTE_MS, (at) => settle(at, id));
  every(SETTLE_EVERY_MS, start + 4 * MINUTE_MS, (at) =>
    time.at(at, async () => {
      await checkConservation({ store, schedule, mode: config.mode, now: time.now, log });
    }),
  );
  const owners = createDice(seed, 'owner');
  every(HOUR_MS, start + 30 * MINUTE_MS, (at) => time.at(at, () => steerAsOwner(config, store, at, owners, weather)));
  for (const slot of slots) {
    for (const at of deliveriesOf(slot, createDice(seed, slot.id), weather)) deliver(at, slot);
    time.at(slot.at + SLOT_SETTLED_MS, async () => {
      const record = await store.ledger.read(slot.id);
      if (record && isFinal(record.status.state)) return;
      const state = record?.status.state ?? 'not written';
      violations.push({ invariant: 'final', detail: `${slot.id} was ${state} after 30 minutes` });
    });
  }
  await time.run(end);

  const records = await readAll(store, config, firstDay, lastDay);
  const usage = await store.usage.list(isoTime(start).slice(0, 10), isoTime(end).slice(0, 10));
  const metered = usage.filter(({ call }) => call === 'x.create-post').reduce((sum, { calls }) => sum + calls, 0);
  const { dailyCap, minGapMinutes } = config;
  violations.push(
    ...violationsOf({
      slots,
      records,
      accepted: x.accepted,
      dailyCap,
      gapMs: minGapMinutes * MINUTE_MS,
      asked,
      metered,
    }),
  );
  return { slots, records, violations, accepted: x.accepted.length };
}

/** Within the hour the owner lifts what stopped the bot; now and then an account is paused for an hour. */
async function steerAsOwner(
  { accounts }: Config,
  { steering }: Store,
  now: EpochMs,
  dice: Dice,
  weather: Weather,
): Promise<void> {
  const { paused, stoppedAccounts, stoppedApp } = await steering.read(accounts.map(({ id }) => id));
  if (stoppedApp) await steering.stopApp(null);
  for (const { id } of accounts) {
    if (paused.has(id) || stoppedAccounts.has(id)) await steering.resume(id);
    else if (dice.chance(weather.paused)) await steering.pause(id, now);
  }
}

/** The store, with a look at every reservation that goes through. */
function watched(store: Store, look: (slot: Slot, now: EpochMs) => Promise<void>): Store {
  const { ledger } = store;
  return {
    ...store,
    ledger: {
      ...ledger,
      reserve: async (reservation) => {
        const reserved = await ledger.reserve(reservation);
        if (reserved.kind === 'reserved') await look(reservation.slot, reservation.now);
        return reserved;
      },
    },
  };
}

async function readAll(store: Store, { accounts }: Config, first: LocalDay, last: LocalDay) {
  const records = await Promise.all(accounts.map(({ id }) => store.ledger.list(id, first, last)));
  return new Map(records.flat().map((record) => [record.slot.id, record]));
}
