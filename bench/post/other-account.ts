import { createHash } from 'node:crypto';
import { type Draft, type EpochMs, HOUR_MS, isoTime, slotId } from '@promoter/domain';
import { NO_INSTRUCTION, type Store } from '@promoter/slots';
import { readTopics } from '../content/topics.ts';
import { writeMonths } from '../content/write-months.ts';

/** How account B posts its share: the texts of some composed posts, one after the other. */
export function createOtherAccount(store: Store) {
  const { posts } = writeMonths(40, readTopics(undefined));
  let count = 0;
  return async (at: EpochMs): Promise<void> => {
    const local = isoTime(at + HOUR_MS).slice(0, 16);
    const slot = { id: slotId('B', local), account: 'B', local, day: local.slice(0, 10), at };
    const written = posts[count % posts.length];
    count += 1;
    if (!written || (await store.ledger.read(slot.id))) return;
    const fingerprint = createHash('sha256').update(`${slot.id} ${written.draft.fingerprint}`).digest('hex');
    const draft: Draft = { ...written.draft, fingerprint };
    await store.ledger.claim(slot, 'live', 'other', at);
    const { sequence } = await store.history.read('live', at);
    const limits = { dailyCap: 100, gapMs: 0, monthlyBudget: Number.MAX_SAFE_INTEGER };
    const { decision } = written;
    const reservation = { slot, mode: 'live', owner: 'other', draft, decision, sequence, now: at, limits } as const;
    await store.ledger.reserve({ ...reservation, instruction: NO_INSTRUCTION });
    const posted = { state: 'posted', draft, xId: `9${count}`, postedAt: at + 1_000, how: 'answered' } as const;
    await store.ledger.transition(slot.id, { state: 'sending', attempt: 1 }, posted);
  };
}
