import { addToQueue, decideAbout, removeFromQueue, type Wish } from '@promoter/control';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '@promoter/domain';
import { createPlanning, type PlanServices } from '@promoter/pipeline/planning';
import type { Slot } from '@promoter/slots';
import type { FaultProfile } from './fault-profiles.ts';
import type { Random } from './random.ts';
import type { VirtualTime } from './virtual-time.ts';

/** The time before a slot within which it is decided about; now and then it has begun by then. */
const BEFORE_MS = 3 * HOUR_MS;
const AFTER_SECONDS = 20;

/** How long after the first thought a second one may come. */
const SECOND_THOUGHT_MINUTES = 120;

const BEGINNINGS = [
  'The night belongs to long jobs',
  'A queue is honest about your peak',
  'Small models read fast',
  'A checkpoint is cheaper than a second run',
  'Batch the boring part first',
  'Sunday is a good day for a dry run',
  'Your logs know which prompt is slow',
  'Measure one layer before you buy ten',
];

const THOUGHTS = [
  'rent a node before you leave and read the log at breakfast',
  'let the first job fail early, on the smallest machine that can',
  'keep the tokenised copy and skip that hour next time',
  'write down the seed, then change one thing',
  'give each colleague a notebook of their own for the afternoon',
  'put the answer of yesterday beside the answer of today',
];

/** What an owner does: what was wanted of a slot or the queue, or that it was refused, as of one that has begun. */
export type OwnerAct = Wish['kind'] | 'queue' | 'refused';

interface OwnerOptions {
  time: VirtualTime;
  random: Random;
  faults: () => FaultProfile;
  onAct: (act: OwnerAct) => void;
}

/** An owner who decides about scheduled slots: skips, writes, approves, wants another text, and thinks again. */
export function schedulePlanner(
  services: PlanServices,
  slots: readonly Slot[],
  { time, random, faults, onAct }: OwnerOptions,
): void {
  const planning = createPlanning(services);
  const decide = async ({ id }: Slot): Promise<void> => {
    const wish = wishOf(random);
    const decided = await decideAbout(services, planning, id, wish, { by: 'planner' });
    onAct(decided && 'answer' in decided ? wish.kind : 'refused');
  };
  for (const slot of slots) {
    if (!random.chance(faults().planned)) continue;
    const first = slot.at + random.between(-BEFORE_MS / SECOND_MS, AFTER_SECONDS) * SECOND_MS;
    time.at(Math.max(first, time.now()), () => decide(slot));
    if (!random.chance(0.3)) continue;
    const second = first + random.between(1, SECOND_THOUGHT_MINUTES) * MINUTE_MS;
    time.at(Math.max(second, time.now()), () => decide(slot));
  }
}

/** How often the author adds to a queue, of the slots that the planner decides about. */
const QUEUED = 0.5;

/** An owner who puts own posts into the queues, and now and then thinks better of one. */
export function scheduleAuthor(
  services: PlanServices,
  slots: readonly Slot[],
  { time, random, faults, onAct }: OwnerOptions,
): void {
  const planning = createPlanning(services);
  const bytes = (count: number) => Uint8Array.from({ length: count }, () => random.between(0, 255));
  for (const { account, at } of slots) {
    if (!random.chance(faults().planned * QUEUED)) continue;
    const text = ownText(random);
    const isRemoved = random.chance(0.2);
    const removedAfter = random.between(1, SECOND_THOUGHT_MINUTES) * MINUTE_MS;
    time.at(Math.max(at - BEFORE_MS, time.now()), async () => {
      const added = await addToQueue({ ...services, random: bytes }, planning, { account, text }, 'author');
      onAct('id' in added ? 'queue' : 'refused');
      if (!isRemoved || !('id' in added)) return;
      time.at(time.now() + removedAfter, async () => {
        await removeFromQueue(services, { account, id: added.id }, 'author');
      });
    });
  }
}

function ownText(random: Random): string {
  const beginning = BEGINNINGS[random.between(0, BEGINNINGS.length - 1)];
  const thought = THOUGHTS[random.between(0, THOUGHTS.length - 1)];
  return `${beginning}: ${thought}. {link} ({code}) #GPUCloud`;
}

function wishOf(random: Random): Wish {
  const fallback = random.chance(0.5) ? 'compose' : 'skip';
  const kind = random.between(1, 100);
  if (kind <= 30) return { kind: 'skip' };
  if (kind <= 55) return { kind: 'approve', fallback };
  if (kind <= 70) return { kind: 'another' };
  if (kind <= 80) return { kind: 'reset' };
  return { kind: 'write', text: ownText(random), fallback };
}
