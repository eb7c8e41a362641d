import {
  type AccountId,
  type Clock,
  type EpochMs,
  type LocalDay,
  type Log,
  localDay,
  type Mode,
  type SlotId,
} from '@promoter/domain';
import {
  type Dismissal,
  dayStateOf,
  decideClosing,
  mergeSlots,
  reconciledFrom,
  type Schedule,
  type Slot,
  type SlotRecord,
  type SlotState,
  type Store,
  skipped,
  slotsBetween,
} from '@promoter/slots';
import { logSlotEnd } from './log-slot-end.ts';
import { readReconciliationRecord, writeReconciliationRecord } from './reconciliation-record.ts';

export interface ReconcileServices {
  store: Store;
  schedule: Schedule;
  mode: Mode;
  now: Clock;
  log: Log;
}

/** Whether every scheduled slot reached exactly one final state. */
export interface Reconciliation {
  /** Slots whose 30 minutes are over without a final state: each is an alarm. */
  overdue: readonly SlotId[];
  /** Slots that this check closed: nothing claimed them, or their owner did not send. */
  closed: readonly SlotId[];
  days: readonly DayReconciliation[];
  /** Accounts that could not be checked, or not wholly: the check has to be made again within minutes. */
  failed: readonly AccountId[];
  /** Why: each is in the log, too. */
  errors: readonly unknown[];
  /** 1 for each check that was made: its absence is an alarm. */
  heartbeat: 1;
}

/** One account's local day: `scheduled` is the sum of all `ended`, `open` and `overdue`. */
export interface DayReconciliation {
  account: AccountId;
  day: LocalDay;
  scheduled: number;
  /** Slots by final state. */
  ended: Partial<Record<SlotState, number>>;
  /** Slots that are scheduled later, or within their 30 minutes. */
  open: number;
  overdue: number;
}

/**
 * Reconciles the slots of yesterday and today, and of the days since the last check: each slot that was scheduled since
 * this schedule began reaches one final state. A slot that nothing claimed is recorded as missed; one whose row cannot
 * be read counts as ended, and is left unchanged. An account that cannot be checked does not prevent the others' check.
 * Throws where none can be checked.
 */
export async function reconcileDays(services: ReconcileServices): Promise<Reconciliation> {
  const { store, schedule, now, log } = services;
  const at = now();
  const record = await readReconciliationRecord(store.keyValues, schedule, at);
  const checked: CheckedSlot[] = [];
  const behind = new Map<AccountId, EpochMs>();
  const errors: unknown[] = [];
  for (const { id } of schedule.accounts) {
    // A run whose clock was ahead has left a later moment: what it checked is checked again.
    const checkedAt = Math.min(at, record.behind[id] ?? record.checkedAt ?? at);
    try {
      checked.push(...(await checkAccount(id, { since: record.since, checkedAt }, at, services)));
    } catch (error) {
      log('error', 'an account’s slots could not be checked', { account: id, error });
      errors.push(error);
      behind.set(id, checkedAt);
    }
  }
  // Where no account could be checked, no check was made.
  if (errors.length === schedule.accounts.length) throw errors[0];
  const reconciled = { since: record.since, checkedAt: at, behind: Object.fromEntries(behind) };
  await writeReconciliationRecord(store.keyValues, schedule, reconciled);

  const unclosed = checked.filter((slot) => 'error' in slot);
  const overdue = checked.filter(({ dayState }) => dayState === 'overdue').map(({ slot }) => slot.id);
  const closed = checked.filter(({ isClosedNow }) => isClosedNow).map(({ slot }) => slot.id);
  if (overdue.length > 0) log('error', 'slots without a final state', { overdue });
  const failed = new Set([...behind.keys(), ...unclosed.map(({ slot }) => slot.account)]);
  errors.push(...unclosed.map(({ error }) => error));
  return { overdue, closed, days: countDays(checked), failed: [...failed], errors, heartbeat: 1 };
}

/** A slot after the check. */
interface CheckedSlot {
  slot: Slot;
  dayState: ReturnType<typeof dayStateOf>;
  /** Whether this check closed it. */
  isClosedNow: boolean;
  /** Why it could not be closed. */
  error?: unknown;
}

/** One account's slots of yesterday and today, and of the days since its last check. */
async function checkAccount(
  account: AccountId,
  { since, checkedAt }: { since: EpochMs; checkedAt: EpochMs },
  at: EpochMs,
  services: ReconcileServices,
): Promise<CheckedSlot[]> {
  const { store, schedule, mode, now, log } = services;
  const last = localDay(schedule.timezone, at);
  const first = localDay(schedule.timezone, reconciledFrom(checkedAt, at));
  const scheduled = slotsBetween(schedule, first, last).filter((slot) => slot.account === account && slot.at >= since);
  const checked: CheckedSlot[] = [];
  for (const { slot, record } of mergeSlots(scheduled, await store.ledger.list(account, first, last))) {
    // One that cannot be closed does not prevent the others: each check tries it again, and it becomes overdue.
    let failure = {};
    const closed = await close(slot, record, services).catch((error: unknown) => {
      log('error', 'a slot could not be closed', { slot: slot.id, error });
      failure = { error };
      return undefined;
    });
    if (closed) logSlotEnd({ slot, mode, status: closed, decision: record?.decision ?? null }, services, null);
    const dayState = dayStateOf(slot, closed ?? record?.status, now());
    checked.push({ slot, dayState, isClosedNow: closed !== undefined, ...failure });
  }
  return checked;
}

/** Records how a slot closes. Undefined when it is left unchanged. */
async function close(
  slot: Slot,
  record: SlotRecord | undefined,
  { store, mode, now }: ReconcileServices,
): Promise<Dismissal | undefined> {
  const settledAt = now();
  const step = decideClosing(slot, record?.status, settledAt);
  if (step.kind === 'leave') return undefined;
  const status = skipped(step.kind, settledAt);
  const isClosed =
    step.kind === 'missed'
      ? await store.ledger.writeMissed(slot, mode, settledAt)
      : await store.ledger.dismiss(slot.id, step.owner, status, record?.decision ?? null);
  return isClosed ? status : undefined;
}

function countDays(checked: readonly CheckedSlot[]): DayReconciliation[] {
  const days = new Map<string, DayReconciliation>();
  for (const { slot, dayState } of checked) {
    const { account, day } = slot;
    const key = `${account}@${day}`;
    const counts = days.get(key) ?? { account, day, scheduled: 0, ended: {}, open: 0, overdue: 0 };
    counts.scheduled += 1;
    if (dayState === 'open' || dayState === 'overdue') counts[dayState] += 1;
    else counts.ended[dayState] = (counts.ended[dayState] ?? 0) + 1;
    days.set(key, counts);
  }
  return [...days.values()];
}
