import { brand } from '@promoter/brands/voltagegpu';
import { type Config, describeFaults, parseConfig, scheduleOf } from '@promoter/config';
import type { EpochMs, Log, Publisher, PublishOutcome } from '@promoter/domain';
import type { PublishServices } from '@promoter/pipeline';
import { type ControlStore, type Slot, slotAtLocal } from '@promoter/slots';
import { createInMemoryStore } from '@promoter/store/in-memory';

export const silent: Log = () => {};

export function configOf(raw: unknown = {}): Config {
  const parsed = parseConfig(raw);
  if (!parsed.ok) throw new Error(describeFaults(parsed.faults));
  return parsed.config;
}

export const LIVE = { mode: 'live', trends: { acceptPolicyRisk: true } };

export function slotOf(config: Config, id: string): Slot {
  const [account = '', local = ''] = id.split('@');
  const slot = slotAtLocal(scheduleOf(config), account, local);
  if (!slot) throw new Error(`${id} is no slot`);
  return slot;
}

/** A publisher that records what it was asked to send and answers as given; `posted` by default. */
export function fakePublisher(
  answer: (text: string, call: number) => PublishOutcome = (_, call) => ({ kind: 'posted', xId: String(call) }),
): Publisher & {
  sent: string[];
} {
  const sent: string[] = [];
  return {
    sent,
    publish: async (text) => {
      sent.push(text);
      return answer(text, sent.length);
    },
    remove: async () => ({ kind: 'deleted' }),
  };
}

/** What publishes, and what shows the plan. */
interface TestServices extends PublishServices {
  store: ControlStore;
}

export interface TestBot {
  config: Config;
  store: ControlStore;
  /** Sets the time that everything reads. */
  at(now: EpochMs): void;
  services(change?: Partial<TestServices>): TestServices;
}

let owners = 0;

/** A bot with a clock that the test sets; on the in-memory store, unless another is given. */
export function testBot(
  raw: unknown = {},
  publisher: Publisher | null = null,
  store: ControlStore = createInMemoryStore(),
): TestBot {
  const config = configOf(raw);
  let time = 0;
  return {
    config,
    store,
    at: (now) => {
      time = now;
    },
    services: (change = {}) => {
      owners += 1;
      return { config, brand, store, publisher, owner: `owner-${owners}`, now: () => time, log: silent, ...change };
    },
  };
}
