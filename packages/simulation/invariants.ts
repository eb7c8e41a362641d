import { DAY_MS, isoTime, MINUTE_MS, SECOND_MS } from '@promoter/domain';
import { closesAt, isFinal, POLICY, windowMinutes } from '@promoter/slots';
import { type AcceptedPost, matchAccepted, type Observations, type SentSlot } from './observations.ts';

/** What must hold under every fault, in the words that the documentation uses. */
export const INVARIANTS = {
  once: 'At most one accepted create a slot.',
  recorded: 'Every accepted create is recorded as posted once settle has run and X’s timeline answers.',
  cap: 'Never more than the cap a local day.',
  gap: 'Never less than the gap.',
  window: 'Never outside the window.',
  held: 'Never while paused or stopped.',
  planned:
    'Never in a slot that a person skipped, no text that a person refused, and of a pinned text no other in its place.',
  final: 'Every scheduled slot reaches exactly one final state within 30 minutes.',
  fresh: 'No text twice in 30 days.',
  deleted:
    'No post is deleted unasked; one asked for is gone after a round of settling or says why not; none comes back.',
  metered: 'No call without its row in ApiUsage.',
} as const;

export type Invariant = keyof typeof INVARIANTS;

export interface Violation {
  invariant: Invariant;
  detail: string;
}

/** Compares what X saw with what was scheduled and recorded. */
export function violationsOf(observations: Observations): Violation[] {
  const { sent, unmatched } = matchAccepted(observations);
  return [
    ...named('once', sentTwice(sent)),
    ...named('recorded', [...unrecorded(sent, unmatched), ...postsWithoutAccept(observations)]),
    ...named('cap', overCap(observations, sent)),
    ...named('gap', tooClose(observations, sent)),
    ...named('window', outsideWindow(observations, sent)),
    ...named('final', notFinal(observations)),
    ...named('fresh', repeated(sent)),
    ...named('deleted', wronglyDeleted(observations, sent)),
    ...named('metered', unmetered(observations)),
  ];
}

const named = (invariant: Invariant, details: readonly string[]): Violation[] =>
  details.map((detail) => ({ invariant, detail }));

const sentTwice = (sent: readonly SentSlot[]): string[] =>
  sent.flatMap(({ slot, posts }) => (posts.length > 1 ? [`${slot.id} was accepted ${posts.length} times`] : []));

const unrecorded = (sent: readonly SentSlot[], unmatched: readonly AcceptedPost[]): string[] => [
  ...unmatched.map(({ account, at }) => `${account}'s post of ${isoTime(at)} belongs to no slot`),
  ...sent.flatMap(({ slot, record, posts }) => {
    const status = record?.status;
    if (status?.state !== 'posted') return [`${slot.id} was accepted but is ${status?.state ?? 'not recorded'}`];
    const isSame = posts.some(({ xId, text }) => xId === status.xId && text === status.draft.text);
    return isSame ? [] : [`${slot.id} is recorded as ${status.xId}, which X does not have with this text`];
  }),
];

/** What is recorded as posted is on X, and has exactly one row in Posts. */
function postsWithoutAccept({ records, posts, accepted }: Observations): string[] {
  const onX = new Set(accepted.map(({ xId }) => xId));
  const rows = Map.groupBy(posts, ({ slot }) => slot);
  const posted = new Set<string>();
  const faults = records.flatMap(({ slot, status }) => {
    if (status.state !== 'posted') return [];
    posted.add(slot.id);
    const ids = rows.get(slot.id)?.map(({ xId }) => xId) ?? [];
    return [
      ...(onX.has(status.xId) ? [] : [`${slot.id} is recorded as posted, but X has no ${status.xId}`]),
      ...(ids.length === 1 && ids[0] === status.xId ? [] : [`${slot.id} has the posts ${ids.join(', ') || 'none'}`]),
    ];
  });
  return [
    ...faults,
    ...[...rows.keys()].filter((id) => !posted.has(id)).map((id) => `${id} has a row in Posts but is not posted`),
  ];
}

const overCap = ({ dailyCap }: Observations, sent: readonly SentSlot[]): string[] =>
  [...Map.groupBy(sent, ({ slot }) => `${slot.account} ${slot.day}`)].flatMap(([day, slots]) => {
    const count = slots.reduce((sum, { posts }) => sum + posts.length, 0);
    return count > dailyCap ? [`${day}: ${count} posts, cap ${dailyCap}`] : [];
  });

function tooClose({ schedule }: Observations, sent: readonly SentSlot[]): string[] {
  const slots = sent.map(({ slot }) => slot).sort((a, b) => a.at - b.at);
  return slots.flatMap((slot, index) => {
    const before = slots[index - 1];
    const minutes = before ? (slot.at - before.at) / MINUTE_MS : Number.POSITIVE_INFINITY;
    return minutes < schedule.minGapMinutes ? [`${before?.id} and ${slot.id} are ${minutes} minutes apart`] : [];
  });
}

/** How long after a slot has closed a send that began in time may still reach X: the cold start and a slow network. */
const TRANSIT_MS = 60 * SECOND_MS;

/** How far the clocks of two processes may be apart. */
const SKEW_MS = 5 * SECOND_MS;

function outsideWindow({ schedule }: Observations, sent: readonly SentSlot[]): string[] {
  const isInside = (clock: string): boolean => {
    const minute = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
    const sinceStart = minute - schedule.window.start;
    return (sinceStart < 0 ? sinceStart + DAY_MS / MINUTE_MS : sinceStart) < windowMinutes(schedule);
  };
  return sent.flatMap(({ slot, posts }) => [
    ...(isInside(slot.local.slice(11)) ? [] : [`${slot.id} is outside the window`]),
    ...posts
      .filter(({ at }) => at < slot.at - SKEW_MS || at > closesAt(slot) + TRANSIT_MS)
      .map(({ at }) => `${slot.id} was accepted at ${isoTime(at)}`),
  ]);
}

/** Every scheduled slot has a row, and every row a final state. */
function notFinal({ scheduled, records }: Observations): string[] {
  const known = new Set(records.map(({ slot }) => slot.id));
  return [
    ...scheduled.filter(({ id }) => !known.has(id)).map(({ id }) => `${id} has no row`),
    ...records
      .filter(({ status }) => !isFinal(status.state))
      .map(({ slot, status }) => `${slot.id} ended as ${status.state}`),
  ];
}

/** Compares texts by their fingerprint, which leaves out trend and link: the link's `utm_id` makes every text differ. */
function repeated(sent: readonly SentSlot[]): string[] {
  const last = new Map<string, AcceptedPost>();
  return [...sent]
    .sort((a, b) => a.posts[0].at - b.posts[0].at)
    .flatMap(({ slot, record, posts: [post] }) => {
      const status = record?.status;
      const text = status && 'draft' in status ? status.draft.fingerprint : post.text;
      const before = last.get(text);
      last.set(text, post);
      if (!before || post.at - before.at > POLICY.history.keptMs) return [];
      return [`${slot.id} repeats what ${before.account} posted at ${isoTime(before.at)}`];
    });
}

const wronglyDeleted = ({ deletionsAsked }: Observations, sent: readonly SentSlot[]): string[] =>
  sent.flatMap(({ slot: { id }, posts }) =>
    posts.flatMap(({ deletedAt }) => {
      if (deletedAt === null) return [];
      const asked = deletionsAsked.get(id) ?? Number.POSITIVE_INFINITY;
      return [
        ...(deletedAt < asked ? [`${id} was deleted, and nobody had asked for it`] : []),
        ...(posts.some(({ at }) => at > deletedAt) ? [`${id} was sent again after its deletion`] : []),
      ];
    }),
  );

const unmetered = ({ callsReceived, callsRecorded }: Observations): string[] =>
  [...callsReceived].flatMap(([call, times]) => {
    const rows = callsRecorded.get(call) ?? 0;
    return times > rows ? [`${call}: ${times} calls, ${rows} in ApiUsage`] : [];
  });
