import { compose } from '@promoter/content';
import { DAY_MS, type Draft, type Offer, type PastPost } from '@promoter/domain';
import { type Decision, pastPostOf, type Slot, slotsBetween } from '@promoter/slots';
import { type ListKind, offersOfDay } from './offer-days.ts';
import { randomFrom } from './random.ts';
import type { BenchTopic } from './topics.ts';
import { readLately, requestAt, SCHEDULE, trendsAtHand } from './two-accounts.ts';

export interface WrittenPost {
  slot: Slot;
  draft: Draft;
  decision: Decision;
  offers: readonly Offer[];
  list: ListKind;
  /** How long post history was when it was composed, and how long that took. */
  history: number;
  milliseconds: number;
}

export interface Months {
  posts: WrittenPost[];
  blocked: string[];
}

/** Writes posts slot after slot, both accounts, each with the thirty days before it in post history. */
export function writeMonths(count: number, topics: readonly BenchTopic[]): Months {
  const random = randomFrom(20_261_122);
  const months: Months = { posts: [], blocked: [] };
  let history: PastPost[] = [];
  let day = '';
  let offers: Offer[] = [];
  let list: ListKind = 'fresh';
  for (const slot of slotsBetween(SCHEDULE, '2026-01-01', '2028-12-31').slice(0, count)) {
    if (slot.day !== day) {
      day = slot.day;
      list = random() < 0.05 ? 'stale' : random() < 0.1 ? 'faulty' : 'fresh';
      offers = offersOfDay(slot.at, list, random);
    }
    history = history.filter((entry) => entry.expiresAt > slot.at);
    const trends = trendsAtHand(topics, slot.at, random);
    const started = performance.now();
    const known = list === 'stale' ? offers : readLately(offers, slot.at);
    const composition = compose(requestAt(slot, { mode: 'rehearsal', trends, offers: known, history }));
    const milliseconds = performance.now() - started;
    if (composition.kind === 'blocked') {
      months.blocked.push(`${slot.id}: ${composition.rule}, ${composition.detail}`);
      continue;
    }
    const { draft, decision } = composition;
    months.posts.push({ slot, draft, decision, offers, list, history: history.length, milliseconds });
    history.push({ ...pastPostOf({ slot, mode: 'rehearsal', draft }), expiresAt: slot.at + 30 * DAY_MS });
  }
  return months;
}
