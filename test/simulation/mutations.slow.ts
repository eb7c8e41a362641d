import { describe, expect, test } from '@jest/globals';
import type { Invariant } from '@promoter/simulation';
import { type Edit, playSeeds } from '../support/simulation/play-seeds.ts';

/** A fault put into the source on purpose, and the promise that it has to break. */
interface Mutation {
  fault: string;
  breaks: Invariant;
  edits: readonly Edit[];
}

const LEDGER = 'store/in-memory/ledger.ts';
const RESERVATION = 'slots/reservation.ts';
const APPLY = 'transitionEffects(slot, to, record).forEach(apply);';
const COUNT_POST = "apply({ kind: 'count-post', mode: record.mode, slot: record.slot, posts: 1 });";

const BROKEN_LEDGERS: readonly Mutation[] = [
  {
    fault: 'the claim’s condition is dropped: whatever became of a slot, it may be claimed',
    breaks: 'once',
    edits: [{ file: LEDGER, from: "if (record && record.status.state !== 'claimed') return", to: 'if (false) return' }],
  },
  {
    fault: 'a send without an answer is released: its count, its text and its slot are free again',
    breaks: 'recorded',
    edits: [
      {
        file: 'slots/send-status.ts',
        from: 'return { ...unknownAfterSend(sent, outcome.detail), ...(outcome.isFinal && { isFinal: true }) };',
        to: "return { state: 'rejected', draft, reason: 'text', detail: '', settledAt: now };",
      },
    ],
  },
  {
    fault: 'a post is counted after X answered, not in the step that reserves it',
    breaks: 'cap',
    edits: [
      {
        file: LEDGER,
        from: 'reservationEffects(reservation).forEach(apply);',
        to: "reservationEffects(reservation).filter(({ kind }) => kind !== 'count-post').forEach(apply);",
      },
      {
        file: LEDGER,
        from: APPLY,
        to: `if (to.state === 'posted' && to.how === 'answered') ${COUNT_POST} ${APPLY}`,
      },
    ],
  },
  {
    fault: 'settle sends again without a timeline check',
    breaks: 'once',
    edits: [
      {
        file: 'pipeline/settle-account.ts',
        from: 'const check = await checkTimeline(unsettled, services);',
        to: 'const check: TimelineCheck | null = null; void checkTimeline;',
      },
      {
        file: 'slots/settling.ts',
        from: "if (checkedAt === null) return { kind: 'leave' };",
        to: "if (isOpen(slot, now)) return { kind: 'send-again' };",
      },
    ],
  },
];

const OTHER_FAULTS: readonly Mutation[] = [
  {
    fault: 'one timeline check that does not show a post proves it absent',
    breaks: 'once',
    edits: [
      {
        file: 'slots/settling.ts',
        from: 'if (maySendAgain && isProvenAbsent(timelineChecks, endedBy))',
        to: 'if (maySendAgain)',
      },
    ],
  },
  {
    fault: 'a page of the timeline that may hide posts proves one absent',
    breaks: 'once',
    edits: [
      {
        file: 'pipeline/check-timeline.ts',
        from: 'provesAbsence: doubt === null, ...',
        to: 'provesAbsence: true, ...',
      },
    ],
  },
  {
    fault: 'a post that the timeline shows is not confirmed',
    breaks: 'recorded',
    edits: [{ file: 'pipeline/settle-slot.ts', from: 'if (!post) return undefined;', to: 'return undefined;' }],
  },
  {
    fault: 'the gap is no condition of the send',
    breaks: 'gap',
    edits: [
      {
        file: RESERVATION,
        from: 'if (isTooClose(facts.reservations, slot, limits.gapMs)) return',
        to: 'if (false) return',
      },
    ],
  },
  {
    fault: 'a slot stays open however late its event comes',
    breaks: 'window',
    edits: [
      { file: 'slots/pre-send.ts', from: "if (!isOpen(slot, now)) return 'late';", to: '' },
      { file: 'pipeline/publish-slot.ts', from: 'if (!isOpen(slot, now())) return', to: 'if (false) return' },
    ],
  },
  {
    fault: 'a pause is read before the send, not checked in its transaction',
    breaks: 'held',
    edits: [{ file: RESERVATION, from: "if (hold) return { kind: 'refused', reason: hold };", to: '' }],
  },
  {
    fault: 'reconciliation leaves slots that nothing fired without a row',
    breaks: 'final',
    edits: [{ file: 'slots/reconciliation.ts', from: 'if (now < closesAt(slot)) return', to: 'return' }],
  },
  {
    fault: 'every slot draws the same choices, and post history is empty',
    breaks: 'fresh',
    edits: [
      { file: 'content/random.ts', from: 'update(seed)', to: "update('')" },
      { file: 'store/in-memory/post-history.ts', from: '(entry) => entry.expiresAt > now)', to: '() => false)' },
      {
        file: RESERVATION,
        from: 'if (facts.isTextTaken) return',
        to: 'if (false) return',
      },
    ],
  },
  {
    fault: 'requests to delete a post are stored, and read by nobody',
    breaks: 'deleted',
    edits: [
      {
        file: 'pipeline/deliver.ts',
        from: 'await deletePosts(services);',
        to: '[]; void deletePosts;',
      },
    ],
  },
  {
    fault: 'the post before the one that was meant is deleted',
    breaks: 'deleted',
    edits: [
      {
        file: 'pipeline/delete-posts.ts',
        from: 'await publisher.remove(xId);',
        to: 'await publisher.remove(String(Number(xId) - 1));',
      },
    ],
  },
  {
    fault: 'a read is counted when its answer has come, not before it is made',
    breaks: 'metered',
    edits: [
      {
        file: 'x/meter-read.ts',
        from: 'if (!countedOnce) await meter.record({ call, at, latencyMs: null, ok: true, reads: 0, cost: 0 });',
        to: '',
      },
      {
        file: 'x/meter-read.ts',
        from: 'const billed = reads(answer);',
        to: 'await meter.record({ call, at, latencyMs: null, ok: true, reads: 0, cost: 0 }); const billed = reads(answer);',
      },
    ],
  },
];

/** The rarest of these faults breaks its promise in every fifth run of four days, 80 slots. */
const SEEDS = Array.from({ length: 30 }, (_, index) => index + 1);

/** Plays seed after seed until a promise is broken. */
async function playUntilBroken(edits: readonly Edit[]): Promise<Invariant[]> {
  const days = { firstDay: '2026-12-01', lastDay: '2026-12-04' };
  for await (const { violations } of playSeeds({
    seeds: SEEDS,
    ...days,
    faults: 'hard',
    settings: { dailyCap: 6 },
    edits,
  })) {
    if (violations.length > 0) return violations.map(({ invariant }) => invariant);
  }
  return [];
}

describe.each([
  ['the ledger is broken on purpose', BROKEN_LEDGERS],
  ['each promise has a fault that breaks it', OTHER_FAULTS],
])('%s', (_, mutations) => {
  test.each(mutations)('$fault: caught', async ({ breaks, edits }) => {
    expect(await playUntilBroken(edits)).toContain(breaks);
  });
});
