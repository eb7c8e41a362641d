import { scheduleOf } from '@promoter/config';
import { type EpochMs, type Log, MINUTE_MS, type Timeline, type Unreadable } from '@promoter/domain';
import { deliverSettle, publishSlot, type SettleServices } from '@promoter/pipeline';
import { type Slot, type SlotStatus, slotsOfDay } from '@promoter/slots';
import type { Answer, Answered } from '../../packages/x/answer.ts';
import { classifyAnswer } from '../../packages/x/classify-answer.ts';
import { LIVE, type TestBot, testBot } from './bot.ts';

type ReadKind = 'recent' | 'verify' | 'metrics';

/** Account A on some days, slot after slot, with an X whose answers the test sets. */
export interface RefusedAccount {
  bot: TestBot;
  /** The account's slots of both days, in order. */
  slots: readonly Slot[];
  /** Every create that X received. */
  creates: { text: string; at: EpochMs }[];
  /** What the creates to come are answered, one each; afterwards all are posted. */
  answers: Answer[];
  /** How X refuses a kind of read; those that it does not refuse succeed. */
  refusedReads: Partial<Record<ReadKind, Unreadable>>;
  /** When each kind of read was asked for. */
  reads: { kind: ReadKind; at: EpochMs }[];
  /** Messages that were logged as errors. */
  errors: string[];
  /** Delivers the slot at this place, a few seconds after its minute; returns what became of it. */
  post(place: number): Promise<SlotStatus>;
  /** The five-minute rule, from one moment to another. */
  settleBetween(from: EpochMs, to: EpochMs): Promise<void>;
  /** What `status` would name as the account's stop. */
  stop(): Promise<unknown>;
}

export function refusedAccount(raw: object = {}): RefusedAccount {
  let now = 0;
  const creates: RefusedAccount['creates'] = [];
  const answers: Answer[] = [];
  const reads: RefusedAccount['reads'] = [];
  const errors: string[] = [];
  const refusedReads: RefusedAccount['refusedReads'] = {};
  const log: Log = (level, message) => void (level === 'error' && errors.push(message));
  const bot = testBot(
    { ...LIVE, ...raw },
    {
      publish: async (text, mediaId) => {
        creates.push({ text, at: now });
        return classifyAnswer(answers.shift() ?? posted(creates.length), now, mediaId !== undefined);
      },
      remove: async () => ({ kind: 'deleted' }),
    },
  );
  const read = <T>(kind: ReadKind, answer: T): T | Unreadable => {
    reads.push({ kind, at: now });
    return refusedReads[kind] ?? answer;
  };
  const timeline: Timeline = {
    recent: async () => read('recent', { kind: 'read', posts: [], doubt: null }),
    verify: async () => read('verify', { kind: 'verified', handle: 'VOLTAGEGPU' }),
    metrics: async (xIds) => {
      const none = { readAt: now, impressions: 1, likes: 0, reposts: 0, replies: 0, quotes: 0 };
      return read('metrics', { kind: 'read', metrics: new Map(xIds.map((xId) => [xId, none])) });
    },
  };
  const at = (moment: EpochMs): void => {
    now = moment;
    bot.at(moment);
  };
  const settleServices = (): SettleServices => ({ ...bot.services({ log }), account: 'A', timeline });
  const days = ['2026-11-23', '2026-11-24'];
  const slots = days.flatMap((day) => slotsOfDay(scheduleOf(bot.config), day)).filter(({ account }) => account === 'A');

  return {
    bot,
    slots,
    creates,
    answers,
    refusedReads,
    reads,
    errors,
    post: async (place) => {
      const slot = slots[place];
      if (!slot) throw new Error(`there is no slot ${place}`);
      at(slot.at + 3_000);
      await publishSlot(slot, bot.services({ log }));
      const record = await bot.store.ledger.read(slot.id);
      if (!record) throw new Error(`${slot.id} has no row`);
      return record.status;
    },
    settleBetween: async (from, to) => {
      for (let moment = from; moment <= to; moment += 5 * MINUTE_MS) {
        at(moment);
        await deliverSettle(settleServices());
      }
    },
    stop: async () => (await bot.store.holds.read(['A'])).stoppedAccounts.get('A'),
  };
}

export const answered = (status: number, body?: unknown, more: Partial<Answered> = {}): Answer => ({
  kind: 'answered',
  status,
  body,
  limits: [],
  ...more,
});

/** A refusal in X's old shape. */
export const coded = (status: number, code: number, message = 'X’s own words.'): Answer =>
  answered(status, { errors: [{ code, message }] });

const posted = (id: number): Answer => answered(201, { data: { id: String(id) } });
