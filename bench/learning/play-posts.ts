import { compose, type Leaning } from '@promoter/content';
import { DAY_MS, makeupOf, type PastPost } from '@promoter/domain';
import { describeLean, type LearningSummary, lean, type Observation, updateSummary } from '@promoter/learning';
import { pastPostOf, type Slot, slotsBetween } from '@promoter/slots';
import { offersOfDay } from '../content/offer-days.ts';
import { randomFrom } from '../content/random.ts';
import { readTopics } from '../content/topics.ts';
import { readLately, requestAt, SCHEDULE, trendsAtHand } from '../content/two-accounts.ts';
import { luckOf, type Readers, read } from './readers.ts';

/** The arm that readers click on more often than on others. */
export interface Liked {
  dimension: 'device' | 'product' | 'domainTag';
  arm: string;
  times: number;
}

/** One post that was really composed, and what simulated readers made of it. */
export interface PlayedPost {
  slot: Slot;
  observation: Observation;
  /** Greatest similarity to a text of the 30 days before, 0 to 1. */
  nearest: number;
  /** How long composing it took. */
  milliseconds: number;
}

/**
 * Three months of both accounts’ slots through the real composition, with the catalogue and its sample offers. The same
 * seed brings the same trends, offers and readers’ luck, whether choices lean or not.
 */
export function playPosts(
  isOn: boolean,
  seed: number,
  { liked, readers, halfLifeDays }: { liked: Liked; readers: Readers; halfLifeDays: number },
): PlayedPost[] {
  const random = randomFrom(seed * 7_919);
  const topics = readTopics(undefined);
  const posts: PlayedPost[] = [];
  let history: PastPost[] = [];
  let offers = offersOfDay(0, 'fresh', random);
  let leaning: Leaning | undefined;
  let day = '';
  slotsBetween(SCHEDULE, '2026-09-01', '2026-11-29').forEach((slot, number) => {
    if (slot.day !== day) {
      day = slot.day;
      offers = offersOfDay(slot.at, 'fresh', random);
      // A post is read when it is a day old.
      const known = posts.filter(({ slot: { at } }) => at < slot.at - DAY_MS).map(({ observation }) => observation);
      const summary = isOn ? updateSummary(null, known, halfLifeDays) : null;
      leaning = summary ? leaningBy(summary) : undefined;
    }
    history = history.filter(({ expiresAt }) => expiresAt > slot.at);
    const trends = trendsAtHand(topics, slot.at, random);
    const started = performance.now();
    const given = { mode: 'live', trends, offers: readLately(offers, slot.at), history } as const;
    const composition = compose(requestAt(slot, { ...given, ...(leaning && { leaning }) }));
    const milliseconds = performance.now() - started;
    if (composition.kind === 'blocked') throw new Error(`${slot.id}: ${composition.rule}, ${composition.detail}`);
    const { draft, decision } = composition;
    const makeup = makeupOf(draft);
    const hour = Number(slot.local.slice(11, 13));
    const rate = makeup[liked.dimension] === liked.arm ? liked.times : 1;
    const brought = read(readers, hour, rate, 1, luckOf(seed, number, 3));
    const kept = {
      account: slot.account,
      day,
      hour,
      angle: draft.angle,
      picture: false,
      engagements: null,
      cost: 200_000,
    };
    const nearest = decision.nearest ?? 0;
    posts.push({
      slot,
      observation: { ...makeup, ...brought, ...kept },
      nearest,
      milliseconds,
    });
    history.push({ ...pastPostOf({ slot, mode: 'live', draft }), expiresAt: slot.at + 30 * DAY_MS });
  });
  return posts;
}

const leaningBy = (summary: LearningSummary): Leaning => ({
  follows: true,
  share: (leanables) => lean(summary, leanables),
  describe: (arms, choice) => describeLean({ arms }, choice, summary.measure),
});
