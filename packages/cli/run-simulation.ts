import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBrand } from '@promoter/brands/load';
import type { Config } from '@promoter/config';
import { DAY_MS } from '@promoter/domain';
import { openData } from '@promoter/local/embedded/open-data.ts';
import { loadConfig } from '@promoter/local/load-config.ts';
import { Refusal } from '@promoter/local/refusal.ts';
import { type DeferredCards, type FaultProfileName, INVARIANTS, type Simulation, simulate } from '@promoter/simulation';
import type { ControlStore } from '@promoter/slots';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { refuseUnwritable } from './out-file.ts';
import { showProgress } from './progress.ts';
import { reportChange, reportSimulation } from './report-simulation.ts';
import { calendarCards, writeCalendar } from './write-calendar.ts';

/** The options of `bot simulate`. */
export interface SimulateOptions {
  days: number;
  start: string;
  seed: number;
  faults: FaultProfileName;
  owner?: boolean;
  store: 'in-memory' | 'embedded';
  config?: string;
  json?: boolean;
  all?: boolean;
  out?: string;
  diff?: string;
}

export async function runSimulation(options: SimulateOptions): Promise<void> {
  const { out, diff } = options;
  // Faults of the command line are told before minutes of work, not after.
  if (out !== undefined) refuseUnwritable(out);
  const other = diff === undefined ? undefined : loadConfig(diff, 'rehearsal');
  const config = loadConfig(options.config, 'rehearsal');
  // Where nobody looks at the cards, what is on them is not planned.
  const cards = out === undefined ? undefined : await calendarCards(config.brand);
  const simulation = await play(config, options, cards);
  if (out !== undefined && cards) {
    const { timezone } = config;
    await writeCalendar(out, { ...options, simulation, cards, timezone });
  }
  if (other === undefined) reportSimulation(simulation, { ...options, timezone: config.timezone });
  else reportChange(simulation, await play(other, options), options);
  refuseBroken(simulation);
}

/** A simulation in which a promise was broken ends as a refusal. */
export function refuseBroken({ violations }: Pick<Simulation, 'violations'>): void {
  const [first] = violations;
  if (!first) return;
  const often = violations.length === 1 ? 'once' : `${violations.length} times; the first`;
  throw new Refusal(`promises were broken ${often}: ${INVARIANTS[first.invariant]} ${first.detail}`);
}

async function play(
  settings: Config,
  { days, start, seed, faults, owner: hasOwner = false, store: kind, json = false }: SimulateOptions,
  cards?: DeferredCards,
): Promise<Simulation> {
  const lastDay = new Date(Date.parse(start) + (days - 1) * DAY_MS).toISOString().slice(0, 10);
  // Live mode whatever the settings say: the simulated X publishes nothing.
  const config: Config = { ...settings, mode: 'live' };
  const { brand } = await loadBrand(config.brand);
  const { store, close } = await openStore(kind);
  try {
    return await showProgress('simulating', { json }, (report) =>
      simulate({
        config,
        brand,
        store,
        firstDay: start,
        lastDay,
        seed,
        faults,
        hasOwner,
        ...(cards && { planCard: cards.planCard }),
        log: () => {},
        onDay: report,
      }),
    );
  } finally {
    await close();
  }
}

async function openStore(kind: SimulateOptions['store']): Promise<{ store: ControlStore; close(): Promise<void> }> {
  if (kind === 'in-memory') return { store: createInMemoryStore(), close: async () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'simulation-'));
  const data = await openData(folder);
  return {
    store: data.store,
    close: async () => {
      await data.close();
      rmSync(folder, { recursive: true });
    },
  };
}
