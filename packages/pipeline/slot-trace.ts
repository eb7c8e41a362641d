import type { Clock, StoreTally, XAnswer } from '@promoter/domain';

/**
 * The measured stages of a delivery. `read`: the claim, the tables and the keys, read at once. `compose`: the texts and
 * their rules. `reserve`: the transaction. `timeline-check`: the account's timeline. `send`: X's answer, and recording
 * it.
 */
export type Stage = 'read' | 'compose' | 'reserve' | 'timeline-check' | 'send';

/** What one delivery did for a slot, collected for its final log line. */
export interface SlotTrace {
  stagesMs: Partial<Record<Stage, number>>;
  /** Texts that were composed: more than one where another post was reserved or a price changed meanwhile. */
  texts: number;
  /** How often the text was sent, over all deliveries. */
  attempt: number;
  /** X's last answer to a send; null where none was made, or none came. */
  answer: XAnswer | null;
  /** Whether another process settled the slot meanwhile, and logs its end. */
  isTakenOver: boolean;
  /** Ends a stage, which began where the last one ended. */
  end(stage: Stage): void;
  /** The process's requests to the tables since the trace began; null where they are not counted. */
  requests(): { reads: number; writes: number } | null;
}

export function startTrace({ now, tally }: { now: Clock; tally?: StoreTally }): SlotTrace {
  const before = tally?.();
  let since = now();
  const stagesMs: SlotTrace['stagesMs'] = {};
  return {
    stagesMs,
    texts: 0,
    attempt: 0,
    answer: null,
    isTakenOver: false,
    end(stage) {
      const at = now();
      stagesMs[stage] = (stagesMs[stage] ?? 0) + at - since;
      since = at;
    },
    requests() {
      const asked = tally?.();
      return before && asked ? { reads: asked.reads - before.reads, writes: asked.writes - before.writes } : null;
    },
  };
}
