import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import { DAY_MS } from '@promoter/domain';
import {
  type Instruction,
  type InstructionChange,
  type InstructionStore,
  NO_INSTRUCTION,
  nextInstruction,
  type Pinned,
  pinnedBy,
  pinnedPostOf,
} from '@promoter/slots';
import * as z from 'zod/mini';
import { effectItem, onlyIf } from './effect-items.ts';
import { createInstructionReader, isVersion, planAttributes, planKey, readPlanRow } from './plan-row.ts';
import { putItem } from './queue.ts';
import { isTextFree } from './reservation-steps.ts';
import { expiry, readPages } from './rows.ts';
import { slotKey } from './slot-row.ts';
import { STATE } from './state-keys.ts';
import type { TableAccess } from './tables.ts';
import { type TransactItem, transact } from './transact.ts';

/** How long an instruction is kept after its slot: people look back for a week. */
const KEPT_AFTER_MS = 7 * DAY_MS;

/** The Plans table: what people decided about scheduled slots. */
export function createInstructionStore(tables: TableAccess): InstructionStore {
  const { db, name, report } = tables;
  return {
    ...createInstructionReader(tables),
    list: async (mode, account, first, last) => {
      const prefix = `${mode}#`;
      const pages = paginateQuery(
        { client: db },
        {
          TableName: name('Plans'),
          KeyConditionExpression: '#account = :account AND #slot BETWEEN :first AND :last',
          ExpressionAttributeNames: { '#account': 'account', '#slot': 'slot' },
          ExpressionAttributeValues: {
            ':account': account,
            ':first': `${prefix}${account}@${first}`,
            // Any minute of the last day sorts before this.
            ':last': `${prefix}${account}@${last}U`,
          },
          ConsistentRead: true,
        },
      );
      return readPages(pages, (row) => readPlanRow(row, { mode, slot: String(row.slot).slice(prefix.length) }, report));
    },
    save: async (change) => {
      const instruction = nextInstruction(change);
      const steps = stepsOf(tables, change, instruction);
      const reasons = await transact(
        tables,
        change.slot.id,
        instruction.version,
        steps.map(({ item }) => item),
      );
      if (reasons.length === 0) return { kind: 'saved', instruction };
      const refused = steps.find((_, place) => reasons[place]?.Code === 'ConditionalCheckFailed');
      return { kind: refused?.refused ?? 'changed' };
    },
  };
}

/** One item of the transaction, and what it means that its condition failed. */
interface SaveStep {
  item: TransactItem;
  refused: 'begun' | 'changed' | 'stale';
}

/** The gravest refusal first: of a slot that has begun nobody needs to know what else has changed. */
function stepsOf(tables: TableAccess, change: InstructionChange, instruction: Instruction): SaveStep[] {
  const { slot, before, item } = change;
  const [now, then] = [pinnedBy(change.act), pinnedBy(before?.act)];
  const isSameText = now?.draft.fingerprint === then?.draft.fingerprint;
  const released = then && !isSameText ? then : undefined;
  return [
    { item: requireUndecided(tables, slot.id), refused: 'begun' },
    { item: putRow(tables, change, instruction), refused: 'changed' },
    ...(item ? [{ item: { Put: putItem(tables, item.after, item.before) }, refused: 'changed' as const }] : []),
    ...(released ? [{ item: releaseText(tables, change, released), refused: 'changed' as const }] : []),
    ...(now || released ? [{ item: moveSequenceOn(tables, change, now), refused: 'stale' as const }] : []),
    ...(now ? [{ item: keepText(tables, change, now), refused: 'stale' as const }] : []),
  ];
}

const requireUndecided = ({ name }: TableAccess, slot: string): TransactItem => ({
  ConditionCheck: {
    TableName: name('Slots'),
    Key: slotKey(slot),
    ConditionExpression: 'attribute_not_exists(#state) OR #state = :claimed',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':claimed': 'claimed' },
  },
});

const putRow = (
  { name }: TableAccess,
  { slot, mode, before }: InstructionChange,
  instruction: Instruction,
): TransactItem => ({
  Put: {
    TableName: name('Plans'),
    Item: {
      ...planKey(mode, slot.id),
      ...z.encode(planAttributes, instruction),
      expiresAt: z.encode(expiry, slot.at + KEPT_AFTER_MS),
    },
    ...isVersion(before?.version ?? NO_INSTRUCTION),
  },
});

const releaseText = (tables: TableAccess, { mode, slot }: InstructionChange, { draft }: Pinned): TransactItem => {
  const { Delete } = effectItem(tables, { kind: 'release-text', mode, fingerprint: draft.fingerprint });
  if (!Delete) return {};
  return {
    Delete: {
      ...Delete,
      ConditionExpression: 'attribute_not_exists(#slot) OR #slot = :slot',
      ExpressionAttributeNames: { '#slot': 'slot' },
      ExpressionAttributeValues: { ':slot': slot.id },
    },
  };
};

const keepText = (tables: TableAccess, { slot, mode, now }: InstructionChange, { draft }: Pinned): TransactItem =>
  onlyIf(
    effectItem(tables, { kind: 'keep-text', text: pinnedPostOf({ slot, mode, draft }) }),
    isTextFree({ slot, now }),
  );

/**
 * So that a text which is being composed now is composed anew, beside this one, and post history is read anew. Only a
 * pinned text requires that history is as it was.
 */
const moveSequenceOn = (
  { name }: TableAccess,
  { mode, sequence }: InstructionChange,
  pinned: Pinned | undefined,
): TransactItem => ({
  Update: {
    TableName: name('State'),
    Key: STATE.reservations(mode),
    UpdateExpression: 'SET #sequence = if_not_exists(#sequence, :zero) + :one, #recent = if_not_exists(#recent, :none)',
    ...(pinned && {
      ConditionExpression: '#sequence = :sequence OR (:sequence = :zero AND attribute_not_exists(#sequence))',
    }),
    ExpressionAttributeNames: { '#sequence': 'sequence', '#recent': 'recent' },
    ExpressionAttributeValues: { ':zero': 0, ':one': 1, ':none': {}, ...(pinned && { ':sequence': sequence }) },
  },
});
