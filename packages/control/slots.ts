import { scheduleOf } from '@promoter/config';
import { type AccountId, holdOn, type LocalDay, localDay, parseSlotId, type SlotId, utcDay } from '@promoter/domain';
import type { Preview } from '@promoter/pipeline';
import { nextFrom } from '@promoter/pipeline/next-from';
import {
  type Decision,
  type KnownSlot,
  nextSlots,
  type Pinned,
  pinnedBy,
  slotAtLocal,
  toldAsLost,
} from '@promoter/slots';
import type { CalendarAnswer, DryRunAnswer, NextRunAnswer, SlotsAnswer, WhyAnswer } from './answers/index.ts';
import { cardOf, cardOfSlot } from './cards.ts';
import { readDecided } from './decided.ts';
import { readAsked } from './deletions.ts';
import type { ControlServices, PlanServices } from './services.ts';
import { knownSlots, slotAnswerOf, slotReasonOf, slotRefOf, slotStateOf } from './slot-answer.ts';

/** Every slot of a local day, today unless another is named. */
export async function readSlots(services: PlanServices, wanted: LocalDay | undefined): Promise<SlotsAnswer> {
  const { config, now } = services;
  const day = wanted ?? localDay(config.timezone, now());
  const ids = config.accounts.map(({ id }) => id);
  const [known, asked, decided] = await Promise.all([
    knownSlots(services, day, day),
    readAsked(services, ids),
    readDecided(services, day, day),
  ]);
  const wantedOf = ({ slot: { id } }: KnownSlot) => ({ asked: asked.get(id), instruction: decided.get(id) });
  return { day, slots: known.map((one) => slotAnswerOf(one, config, now(), wantedOf(one))) };
}

/** Every slot of a local month (`2026-11`), as a calendar shows it. */
export async function readCalendar(services: PlanServices, month: string): Promise<CalendarAnswer> {
  const { config, now } = services;
  const [first, last] = [`${month}-01`, lastDayOf(month)];
  const [known, decided] = await Promise.all([knownSlots(services, first, last), readDecided(services, first, last)]);
  return {
    month,
    slots: known.map((slot) => ({
      ...slotRefOf(slot.slot, config.timezone),
      state: slotStateOf(slot, now()),
      reason: slotReasonOf(slot, config, now(), { instruction: decided.get(slot.slot.id) }),
    })),
  };
}

/** The whole decision behind a slot. Undefined for an id that is neither scheduled nor in the ledger. */
export async function readWhy(services: PlanServices, id: SlotId): Promise<WhyAnswer | undefined> {
  const { config, store, now } = services;
  const name = parseSlotId(id);
  if (!name) return undefined;
  const [record, asked, instruction] = await Promise.all([
    store.ledger.read(id),
    readAsked(services, [name.account]),
    store.instructions.read(config.mode, id),
  ]);
  const slot = record?.slot ?? slotAtLocal(scheduleOf(config), name.account, name.local);
  if (!slot) return undefined;
  const answer = slotAnswerOf({ slot, record }, config, now(), { asked: asked.get(id), instruction });
  const isToCome = answer.state === 'scheduled';
  const isHeldBack = answer.state === 'skipped' && record?.mode === config.mode;
  const pinned = isToCome || isHeldBack ? pinnedBy(instruction?.act) : undefined;
  return {
    ...answer,
    // What a slot that is yet to come will send is known where a person has pinned it.
    text: (isToCome ? pinned?.draft.text : undefined) ?? answer.text,
    mode: record?.mode ?? null,
    card:
      (record && cardOfSlot(record)) ??
      (isToCome && pinned ? cardOf(pinned.draft, localDay(config.timezone, now())) : null),
    decision: record?.decision ?? (pinned ? decisionOf(pinned, isToCome) : null),
  };
}

/** The decision behind a pinned text; of one that was held back, with that text. */
const decisionOf = ({ draft, decision }: Pinned, isToCome: boolean): Decision =>
  isToCome ? decision : { ...decision, story: [toldAsLost(draft), ...decision.story] };

/** The next slots over all accounts, soonest first, each with what would hold it back if nothing changes until then. */
export async function readNextRun(services: ControlServices, count: number): Promise<NextRunAnswer> {
  const { config, store } = services;
  const holds = await store.holds.read(config.accounts.map(({ id }) => id));
  return {
    slots: nextSlots(scheduleOf(config), nextFrom(services), count).map((slot) => ({
      ...slotRefOf(slot, config.timezone),
      hold: holdOn(holds, slot.account, slot.at) ?? null,
    })),
  };
}

/** Composes the account's next post and changes nothing. Undefined when the schedule holds no further slot. */
export type DryRun = (account: AccountId) => Promise<Preview | undefined>;

/** The post that the account's next slot would send, as of now. */
export async function readDryRun(
  { config }: Pick<ControlServices, 'config'>,
  account: AccountId,
  dryRun: DryRun,
): Promise<DryRunAnswer | undefined> {
  const preview = await dryRun(account);
  if (!preview) return undefined;
  return { ...preview, account, slot: slotRefOf(preview.slot, config.timezone) };
}

/** Day 0 of the month after. */
function lastDayOf(month: string): LocalDay {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return utcDay(Date.UTC(year, number, 0));
}
