import type { Config } from '@promoter/config';
import { type Account, allSettledOrThrow, MINUTE_MS, type Publisher } from '@promoter/domain';
import {
  blockedAsOvertaken,
  type Decision,
  type Dismissal,
  decideSkip,
  decideUnwanted,
  type Instruction,
  isOpen,
  type Limits,
  NO_INSTRUCTION,
  POLICY,
  type Reservation,
  SKIP_UNCONFIGURED,
  type Slot,
  type SlotRecord,
  type SlotStatus,
  skipped,
  skippedAsRefused,
  textGivenBy,
} from '@promoter/slots';
import { composeCurrent } from './compose-current.ts';
import { isPausedBy } from './crisis.ts';
import { logSlotEnd } from './log-slot-end.ts';
import { type PostInputs, readPostInputs } from './post-inputs.ts';
import { keepRehearsedCard } from './price-card.ts';
import { sendReserved } from './send-reserved.ts';
import type { PublishServices } from './services.ts';
import { type SlotTrace, startTrace } from './slot-trace.ts';

/** The outcome of one delivery of a slot. */
export type SlotOutcome =
  /** This delivery gave the slot its status. */
  | { kind: 'done'; slot: Slot; status: SlotStatus; decision: Decision | null }
  /** Another delivery owns the slot, or took it over. */
  | { kind: 'held'; slot: Slot; record: SlotRecord | undefined }
  /** Nothing was written: the slot has not opened. */
  | { kind: 'early'; slot: Slot };

/**
 * Publishes one slot: claim, check holds, compose, reserve, send.
 * May be called any number of times, at once or after a crash; of all calls at most one sends.
 */
export async function publishSlot(slot: Slot, services: PublishServices): Promise<SlotOutcome> {
  const trace = startTrace(services);
  const outcome = await takeSlot(slot, { ...services, trace });
  if (outcome.kind === 'done') logSlotEnd({ ...outcome, mode: services.config.mode }, services, trace);
  return outcome;
}

/**
 * Everything is read at once, beside the claim: a delivery that does not get the slot has read for nothing, which is
 * rare and cheap, and all others wait for the tables once. The ledger checks the holds again when it reserves a text.
 */
async function takeSlot(slot: Slot, services: TracedServices): Promise<SlotOutcome> {
  const { config, store, owner, now, trace } = services;
  if (now() < slot.at) return { kind: 'early', slot };
  const claiming = store.ledger.claim(slot, config.mode, owner, now());
  const holding = store.holds.read([slot.account]);
  const instructing = store.instructions.read(config.mode, slot.id);
  const inputs = readPostInputs(slot, services);
  const connecting = Promise.resolve(services.publisher);
  const [claim, holds, instruction, settled, [, connected]] = await allSettledOrThrow([
    claiming,
    holding,
    instructing,
    services.settling,
    // A held slot does not need these: their errors are thrown where they are used.
    Promise.allSettled([inputs, connecting]),
  ]);
  trace.end('read');
  if (claim.kind === 'held') return { kind: 'held', slot, record: claim.record };

  const account = config.accounts.find(({ id }) => id === slot.account);
  if (!account) return dismiss(slot, skipped(SKIP_UNCONFIGURED, now()), null, services);
  const lacksCredentials = connected.status === 'fulfilled' && connected.value === null;
  const isCrisis = config.trends.onCrisis === 'pause' && isPausedBy((await inputs).crisis, config);
  const reason = decideSkip(slot, { mode: config.mode, holds, lacksCredentials, isCrisis }, now());
  if (reason) return dismiss(slot, skipped(reason, now()), null, services);
  const publisher = await connecting;
  const isStale = settled !== undefined && settled.length > 0;
  return composeAndSend(
    slot,
    account,
    { inputs: isStale ? null : await inputs, instruction },
    { ...services, publisher },
  );
}

type TracedServices = PublishServices & { trace: SlotTrace };

/** The same with the X client created. */
type SendServices = TracedServices & { publisher: Publisher | null };

/** What was read while the slot was claimed. */
interface ReadBefore {
  /** Null where settling may have changed it since. */
  inputs: PostInputs | null;
  instruction: Instruction | undefined;
}

async function composeAndSend(
  slot: Slot,
  account: Account,
  { inputs: readBefore, instruction: first }: ReadBefore,
  services: SendServices,
): Promise<SlotOutcome> {
  const { config, store, owner, now, log, trace } = services;
  let inputs = readBefore;
  let instruction = first;
  for (let attempt = 1; attempt <= POLICY.compose.attempts; attempt += 1) {
    const act = instruction?.act ?? null;
    const version = instruction?.version ?? NO_INSTRUCTION;
    const unwanted = decideUnwanted(instruction, config.review);
    if (unwanted) {
      const status = skipped(unwanted.reason, now(), unwanted.detail);
      const ended = await dismissUpon(version, slot, status, null, services);
      if (ended) return ended;
      instruction = await store.instructions.read(config.mode, slot.id);
      continue;
    }
    const { composition, sequence } = await composeCurrent(slot, account, inputs, act, services);
    inputs = null;
    const { decision } = composition;
    if (composition.kind === 'blocked') {
      const { rule, detail } = composition;
      const given = textGivenBy(act);
      if (!given) return dismiss(slot, { state: 'blocked', rule, detail, settledAt: now() }, decision, services);
      const status = skippedAsRefused(given, composition, now());
      const ended = await dismissUpon(version, slot, status, decision, services);
      if (ended) return ended;
      instruction = await store.instructions.read(config.mode, slot.id);
      continue;
    }
    const { draft } = composition;
    if (!isOpen(slot, now())) return dismiss(slot, skipped('late', now()), decision, services);
    const limits = limitsOf(config);
    const reservation = {
      slot,
      mode: config.mode,
      owner,
      draft,
      decision,
      sequence,
      instruction: version,
      now: now(),
      limits,
    };
    const reserved = await store.ledger.reserve(reservation);
    trace.end('reserve');
    switch (reserved.kind) {
      case 'lost':
        return { kind: 'held', slot, record: await store.ledger.read(slot.id) };
      case 'refused':
        return dismiss(slot, skipped(reserved.reason, now()), decision, services);
      case 'stale':
        log('info', 'another post was reserved or an instruction changed meanwhile', {
          slot: slot.id,
          attempt,
          why: reserved.why,
        });
        instruction = await store.instructions.read(config.mode, slot.id);
        break;
      case 'reserved':
        return finish(slot, reservation, services);
    }
  }
  return dismiss(slot, blockedAsOvertaken(now()), null, services);
}

async function finish(
  slot: Slot,
  { draft, decision, now: sendingAt }: Reservation,
  { config, store, publisher, now, log, trace }: SendServices,
): Promise<SlotOutcome> {
  if (config.mode === 'rehearsal' || !publisher) {
    await keepRehearsedCard(draft, { slot, store, now, log });
    return { kind: 'done', slot, status: { state: 'rehearsed', draft, rehearsedAt: sendingAt }, decision };
  }
  const attempt = 1;
  const status = await sendReserved({ slot, draft, attempt, sendingAt, store, publisher, now, log, trace });
  trace.attempt = attempt;
  trace.end('send');
  return { kind: 'done', slot, status, decision };
}

async function dismiss(
  slot: Slot,
  status: Dismissal,
  decision: Decision | null,
  { store, owner }: PublishServices,
): Promise<SlotOutcome> {
  if (await store.ledger.dismiss(slot.id, owner, status, decision)) return { kind: 'done', slot, status, decision };
  return { kind: 'held', slot, record: await store.ledger.read(slot.id) };
}

/** Ends a slot for what people decided; undefined where they have decided otherwise meanwhile. */
async function dismissUpon(
  version: number,
  slot: Slot,
  status: Dismissal,
  decision: Decision | null,
  { store, owner, config: { mode } }: PublishServices,
): Promise<SlotOutcome | undefined> {
  if (await store.ledger.dismiss(slot.id, owner, status, decision, { mode, version }))
    return { kind: 'done', slot, status, decision };
  const record = await store.ledger.read(slot.id);
  const isOwn = record?.status.state === 'claimed' && record.status.owner === owner;
  return isOwn ? undefined : { kind: 'held', slot, record };
}

const limitsOf = (config: Config): Limits => ({
  dailyCap: config.dailyCap,
  gapMs: config.minGapMinutes * MINUTE_MS,
  monthlyBudget: config.budget.monthlyUsd,
});
