import { accountOf, type Mode, type SlotId } from '@promoter/domain';
import {
  FALLBACKS,
  type Instruction,
  type InstructionReader,
  NO_INSTRUCTION,
  unreadableInstruction,
} from '@promoter/slots';
import * as z from 'zod/mini';
import { mode, readRow, texts, time } from './rows.ts';
import { decision, draft } from './slot-row.ts';
import type { TableAccess } from './tables.ts';

const refused = { refused: z.exactOptional(texts), refusedIdeas: z.exactOptional(texts) };
const pinned = { draft, decision, fallback: z.enum(FALLBACKS), ...refused };

const act = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('skip'), ...refused }),
  z.object({ kind: z.literal('another'), ...refused, refused: texts }),
  z.object({ kind: z.literal('written'), ...pinned }),
  z.object({ kind: z.literal('approved'), ...pinned }),
  z.object({
    kind: z.literal('queued'),
    item: z.string(),
    text: z.string(),
    by: z.string(),
    fallback: z.enum(FALLBACKS),
  }),
]);

/** An instruction as attributes of a row, without its key. */
export const planAttributes = z.object({ mode, version: z.int(), act: z.nullable(act), by: z.string(), at: time });

/** The key, which separates what was decided about a rehearsal from what was decided about live posts. */
export const planKey = (mode: Mode, slot: SlotId) => ({ account: accountOf(slot), slot: `${mode}#${slot}` });

/** An instruction as its row has it. One that cannot be read is reported, and its slot is skipped. */
export function readPlanRow(
  row: Readonly<Record<string, unknown>>,
  { mode, slot }: { mode: Mode; slot: SlotId },
  report: TableAccess['report'],
): Instruction {
  const read = readRow(planAttributes, row, { table: 'Plans', key: planKey(mode, slot).slot, report });
  return read ? { ...read, slot } : unreadableInstruction(slot, mode);
}

/** What posts read of the Plans table. */
export const createInstructionReader = ({ name, row: rowAt, report }: TableAccess): InstructionReader => ({
  read: async (mode, slot) => {
    const found = await rowAt(name('Plans'), planKey(mode, slot));
    return found && readPlanRow(found, { mode, slot }, report);
  },
});

/** The condition that a slot's instruction has this version. */
export const isVersion = (version: number) =>
  version === NO_INSTRUCTION
    ? { ConditionExpression: 'attribute_not_exists(version)' }
    : { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': version } };
