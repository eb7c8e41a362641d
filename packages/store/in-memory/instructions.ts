import { accountOf, type Mode, parseSlotId, type SlotId } from '@promoter/domain';
import {
  type Instruction,
  type InstructionStore,
  isUndecided,
  NO_INSTRUCTION,
  nextInstruction,
  pinnedBy,
  pinnedPostOf,
} from '@promoter/slots';
import type { createPostHistory } from './post-history.ts';
import type { createQueue } from './queue.ts';
import type { createSlotRows } from './slot-rows.ts';

/** What people decided about scheduled slots, and the version of each for the ledger. */
export function createInstructions(
  rows: ReturnType<typeof createSlotRows>,
  history: ReturnType<typeof createPostHistory>,
  items: Omit<ReturnType<typeof createQueue>, 'queue'>,
) {
  const kept = new Map<string, Instruction>();
  const find = (mode: Mode, slot: SlotId) => kept.get(`${mode}#${slot}`);
  const versionOf = (mode: Mode, slot: SlotId): number => find(mode, slot)?.version ?? NO_INSTRUCTION;

  const instructions: InstructionStore = {
    read: async (mode, slot) => find(mode, slot),
    list: async (mode, account, first, last) =>
      [...kept.values()]
        .filter((one) => one.mode === mode && accountOf(one.slot) === account)
        .filter(({ slot }) => {
          const day = parseSlotId(slot)?.local.slice(0, 10) ?? '';
          return first <= day && day <= last;
        })
        .sort((a, b) => (a.slot < b.slot ? -1 : 1)),
    save: async (change) => {
      const { slot, mode, before, now, sequence, item } = change;
      if (!isUndecided(rows.get(slot.id)?.status)) return { kind: 'begun' };
      if (versionOf(mode, slot.id) !== (before?.version ?? NO_INSTRUCTION)) return { kind: 'changed' };
      if (item && !items.isCurrent(item.before)) return { kind: 'changed' };
      const [pinned, then] = [pinnedBy(change.act), pinnedBy(before?.act)];
      if (pinned) {
        const isTaken = history.isTaken(mode, pinned.draft.fingerprint, slot.id, now);
        if (isTaken || history.reservations(mode).sequence !== sequence) return { kind: 'stale' };
      }
      const released = then && then.draft.fingerprint !== pinned?.draft.fingerprint ? then : undefined;
      if (released) history.release(mode, released.draft.fingerprint);
      if (pinned || released) history.moveOn(mode);
      if (pinned) history.keep(pinnedPostOf({ slot, mode, draft: pinned.draft }));
      if (item) items.keep(item.after);
      const instruction = nextInstruction(change);
      kept.set(`${mode}#${slot.id}`, instruction);
      return { kind: 'saved', instruction };
    },
  };
  return { instructions, versionOf };
}
