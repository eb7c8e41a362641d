import type { EpochMs } from '@promoter/domain';

/** Something that begins at a moment. */
export interface PlannedEvent {
  moment: EpochMs;
  /** Breaks ties, so that the same plan is always played in the same order. */
  order: number;
  begin(): void;
}

/** Events by their moment, soonest first: a binary heap, so that a year's plan costs no more an event than a day's. */
export interface EventQueue {
  add(event: PlannedEvent): void;
  /** Takes the soonest event out, unless it lies after `end`. */
  takeUntil(end: EpochMs): PlannedEvent | undefined;
}

export function createEventQueue(): EventQueue {
  const heap: PlannedEvent[] = [];
  return {
    add: (event) => {
      heap.push(event);
      rise(heap, heap.length - 1);
    },
    takeUntil: (end) => {
      const soonest = heap[0];
      if (!soonest || soonest.moment > end) return undefined;
      const last = heap.pop();
      if (last && heap.length > 0) {
        heap[0] = last;
        sink(heap, 0);
      }
      return soonest;
    },
  };
}

function rise(heap: PlannedEvent[], index: number): void {
  const parent = (index - 1) >> 1;
  if (index === 0 || !swapIfBefore(heap, index, parent)) return;
  rise(heap, parent);
}

function sink(heap: PlannedEvent[], index: number): void {
  const left = 2 * index + 1;
  const child = isBefore(heap[left + 1], heap[left]) ? left + 1 : left;
  if (swapIfBefore(heap, child, index)) sink(heap, child);
}

/** Puts the event of `lower` into the place of `upper` if it is the sooner one. */
function swapIfBefore(heap: PlannedEvent[], lower: number, upper: number): boolean {
  const [below, above] = [heap[lower], heap[upper]];
  if (!below || !above || !isBefore(below, above)) return false;
  heap[upper] = below;
  heap[lower] = above;
  return true;
}

const isBefore = (a: PlannedEvent | undefined, b: PlannedEvent | undefined): boolean =>
  a !== undefined && b !== undefined && (a.moment < b.moment || (a.moment === b.moment && a.order < b.order));
