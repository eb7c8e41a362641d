import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { scheduleOf } from '@promoter/config';
import { DAY_MS, isoTime, MINUTE_MS } from '@promoter/domain';
import { isFinal, isOpen, type Slot, slotsBetween } from '@promoter/slots';
import { openData } from '../../packages/local/embedded/open-data.ts';
import { saveReachedTime, shareClock } from '../../packages/local/running-clock.ts';
import { createRandom } from '../../packages/simulation/random.ts';
import { configOf } from './bot.ts';
import { bot, startBot } from './cli.ts';
import { X_CREDENTIALS } from './x-account.ts';
import { startXServer, type XServer } from './x-server.ts';

/** Slots every minute of the day, one account's every five: at any moment many are open, and nobody has to wait. */
const SETTINGS = {
  timezone: 'UTC',
  window: '00:00-24:00',
  intervalMinutes: 5,
  minGapMinutes: 1,
  dailyCap: 50,
  budget: { monthlyUsd: '1000' },
  trends: { use: 'relevant' },
  x: { timeoutSeconds: 1 },
  accounts: ['A', 'B', 'C', 'D', 'E'].map((id, index) => ({ id, handle: `bot_${id}`, offsetMinutes: index })),
};
const CONFIG = configOf(SETTINGS);

/** What X does with a create; as often as not it behaves. */
const FAULTS: [string, ...string[]] = [
  'none',
  'none',
  'none',
  'none',
  'delay:80',
  'reset-before',
  'reset-after',
  '503-before',
  '503-after',
  'truncated',
  'hang-before',
  'hang-after',
  '429:60',
  'forbidden',
  'locked',
  'automated',
  'daily-limit',
  'wrong-clock',
  'page',
  '401',
];

export interface Killing {
  /** Processes that SIGKILL ended. */
  kills: number;
  slots: number;
  accepted: number;
  /** What of the promises did not hold; empty is right. */
  broken: readonly string[];
}

/**
 * Starts `bot post --live` against a hostile X again and again, two at once as often as not, and kills it at random
 * moments; then lets `bot settle` look after what is left, as in the hour that follows. Takes about a second a kill.
 */
export async function killTheBot({ kills: wanted, seed }: { kills: number; seed: number }): Promise<Killing> {
  const random = createRandom(seed, 'kills');
  const folder = await mkdtemp(join(tmpdir(), 'kill-the-bot-'));
  const x = await startXServer();
  try {
    x.onCreate(...Array.from({ length: 200 }, () => random.pick(FAULTS)));
    const args = await writeSettings(folder);
    const env = { X_API_URL: x.url };
    const run = (command: readonly string[]) => bot([...command, ...args], { env });

    /** One process, killed after a while, or just when X has accepted something. True when the kill came in time. */
    const kill = async (command: readonly string[]): Promise<boolean> => {
      const { child } = startBot([...command, ...args], env);
      const closed = once(child, 'close');
      const onAccept = random.chance(0.4);
      const [longest, further] = [onAccept ? 2_000 : random.between(50, 900), random.between(0, 40)];
      const before = x.accepted.length;
      for (let waited = 0; waited < longest && child.exitCode === null; waited += 5) {
        if (onAccept && x.accepted.length > before) break;
        await setTimeout(5);
      }
      if (onAccept) await setTimeout(further);
      child.kill('SIGKILL');
      await closed;
      return child.signalCode === 'SIGKILL';
    };

    const slots = openSlots(Date.now());
    const tried = new Set<Slot>();
    let kills = 0;
    for (let round = 0; kills < wanted && round < wanted * 5; round += 1) {
      const slot = slots[round % slots.length];
      if (!slot) throw new Error('no slot is open');
      tried.add(slot);
      const command = ['post', '--account', slot.account, '--slot', slot.local, '--live'];
      const overlapping = random.chance(0.7);
      const first = kill(command);
      if (!overlapping) await first;
      const killed = await Promise.all([first, kill(command)]);
      kills += killed.filter(Boolean).length;
      if (random.chance(0.3)) await run(command);
      // Otherwise X's refusals would soon have stopped every account.
      if (random.chance(0.3)) await bot(['resume', '--account', 'all', ...withoutSecrets(args)], { env });
    }
    const broken = await settleAndLook(folder, [...tried], x, () => run(['settle', '--live']));
    return { kills, slots: tried.size, accepted: x.accepted.length, broken };
  } finally {
    await x.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Slots that stay open for as long as this may take, in a row that visits every account. */
function openSlots(now: number): Slot[] {
  const day = (at: number) => isoTime(at).slice(0, 10);
  return slotsBetween(scheduleOf(CONFIG), day(now - DAY_MS), day(now)).filter(
    (slot) => isOpen(slot, now) && isOpen(slot, now + 5 * MINUTE_MS),
  );
}

async function writeSettings(folder: string): Promise<string[]> {
  const [config, secrets] = [join(folder, 'config.json'), join(folder, 'keys.json')];
  const keys = CONFIG.accounts.map(({ id }, index) => {
    const accessToken = X_CREDENTIALS.accessToken.replace(/^\d+/, String(1_000 + index));
    return [id, { ...X_CREDENTIALS, accessToken }];
  });
  await writeFile(config, JSON.stringify(SETTINGS));
  await writeFile(secrets, JSON.stringify(Object.fromEntries(keys)), { mode: 0o600 });
  return ['--config', config, '--secrets', secrets, '--data', join(folder, 'data')];
}

/** The settings of a command that does not call X. */
const withoutSecrets = (args: readonly string[]): string[] =>
  args.filter((arg, place) => arg !== '--secrets' && args[place - 1] !== '--secrets');

/** The minutes that have passed, by the clock of the data directory, at each settling. */
const SETTLED_AFTER = [2, 4, 7, 45];

async function settleAndLook(folder: string, tried: readonly Slot[], x: XServer, settle: () => Promise<unknown>) {
  const data = await openData(join(folder, 'data'), { waitToHold: true });
  try {
    const { store } = data;
    for (const minutes of SETTLED_AFTER) {
      await shareClock(store, { speed: 1.001 });
      await saveReachedTime(store, Date.now() + minutes * MINUTE_MS);
      await settle();
    }
    const broken: string[] = [];
    for (const slot of tried) {
      const status = (await store.ledger.read(slot.id))?.status;
      const mark = `utm_id=${slot.account}-${slot.local.replace(/[-:]/g, '')}`;
      const posts = x.accepted.filter(({ text }) => new RegExp(`${mark}(?!\\d)`).test(text));
      if (posts.length > 1) broken.push(`${slot.id} was accepted ${posts.length} times`);
      // A slot whose processes died before they claimed it has no row: reconciliation began after its time.
      if (status && !isFinal(status.state)) broken.push(`${slot.id} ended as ${status.state}`);
      const recorded = status?.state === 'posted' ? status.xId : undefined;
      if (recorded !== posts[0]?.id) broken.push(`${slot.id} is ${status?.state}, X has ${posts[0]?.id ?? 'nothing'}`);
    }
    const rows = await store.usage.list(isoTime(Date.now() - DAY_MS).slice(0, 10), isoTime(Date.now()).slice(0, 10));
    const counted = rows.filter(({ call }) => call === 'x.create-post').reduce((sum, { calls }) => sum + calls, 0);
    const made = x.requests.filter(({ line }) => line === 'POST /2/tweets').length;
    if (made > counted) broken.push(`${made} creates, ${counted} in ApiUsage`);
    return broken;
  } finally {
    await data.close();
  }
}
