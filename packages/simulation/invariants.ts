import { DAY_MS, isoTime, MINUTE_MS, SECOND_MS } from '@promoter/domain';
import { closesAt, isFinal, POLICY, windowMinutes } from '@promoter/slots';
import type { Accepted } from './accepted.ts';
import { type Evidence, type SentSlot, sortAccepted } from './evidence.ts';

/** What must hold whatever happens, in the words that the documentation uses. */
export const INVARIANTS = {
  once: 'At most one accepted create a slot.',
  recorded: 'Every accepted create is recorded as posted once settle has run and X’s timeline answers.',
  cap: 'Never more than the cap a local day.',
  gap: 'Never less than the gap.',
  window: 'Never outside the window.',
  held: 'Never while paused or stopped.',
  final: 'Every planned slot reaches exactly one final state within 30 minutes.',
  fresh: 'No text twice in 30 days.',
  metered: 'No call without its row in ApiUsage.',
} as const;

export type Invariant = keyof typeof INVARIANTS;

export interface Violation {
  invariant: Invariant;
  detail: string;
}

/** Holds what X saw against what was planned and recorded. */
export function violationsOf(evidence: Evidence): Violation[] {
  const { sent, stray } = sortAccepted(evidence);
  return [
    ...named('once', sentTwice(sent)),
    ...named('recorded', [...unrecorded(sent, stray), ...madeUp(evidence)]),
    ...named('cap', overCap(evidence, sent)),
    ...named('gap', tooClose(evidence, sent)),
    ...named('window', outsideWindow(evidence, sent)),
    ...named('final', unfinished(evidence)),
    ...named('fresh', repeated(sent)),
    ...named('metered', uncounted(evidence)),
  ];
}

const named = (invariant: Invariant, details: readonly string[]): Violation[] =>
  details.map((detail) => ({ invariant, detail }));

const sentTwice = (sent: readonly SentSlot[]): string[] =>
  sent.flatMap(({ slot, posts }) => (posts.length > 1 ? [`${slot.id} was accepted ${posts.length} times`] : []));

const unrecorded = (sent: readonly SentSlot[], stray: readonly Accepted[]): string[] => [
  ...stray.map(({ account, at }) => `what ${account} posted at ${isoTime(at)} belongs to no slot`),
  ...sent.flatMap(({ slot, record, posts }) => {
    const status = record?.status;
    if (status?.state !== 'posted') return [`${slot.id} was accepted but is ${status?.state ?? 'not recorded'}`];
    const isSame = posts.some(({ xId, text }) => xId === status.xId && text === status.draft.text);
    return isSame ? [] : [`${slot.id} is recorded as ${status.xId}, which X does not have with this text`];
  }),
];

/** What is recorded as posted is on X, and has exactly one row in Posts. */
function madeUp({ records, posts, accepted }: Evidence): string[] {
  const onX = new Set(accepted.map(({ xId }) => xId));
  const rows = Map.groupBy(posts, ({ slot }) => slot);
  const written = new Set<string>();
  const faults = records.flatMap(({ slot, status }) => {
    if (status.state !== 'posted') return [];
    written.add(slot.id);
    const ids = rows.get(slot.id)?.map(({ xId }) => xId) ?? [];
    return [
      ...(onX.has(status.xId) ? [] : [`${slot.id} is recorded as posted, but X has no ${status.xId}`]),
      ...(ids.length === 1 && ids[0] === status.xId ? [] : [`${slot.id} has the posts ${ids.join(', ') || 'none'}`]),
    ];
  });
  return [
    ...faults,
    ...[...rows.keys()].filter((id) => !written.has(id)).map((id) => `${id} has a post it never made`),
  ];
}

const overCap = ({ dailyCap }: Evidence, sent: readonly SentSlot[]): string[] =>
  [...Map.groupBy(sent, ({ slot }) => `${slot.account} ${slot.day}`)].flatMap(([day, slots]) => {
    const count = slots.reduce((sum, { posts }) => sum + posts.length, 0);
    return count > dailyCap ? [`${day}: ${count} posts, cap ${dailyCap}`] : [];
  });

function tooClose({ schedule }: Evidence, sent: readonly SentSlot[]): string[] {
  const slots = sent.map(({ slot }) => slot).sort((a, b) => a.at - b.at);
  return slots.flatMap((slot, index) => {
    const before = slots[index - 1];
    const minutes = before ? (slot.at - before.at) / MINUTE_MS : Number.POSITIVE_INFINITY;
    return minutes < schedule.minGapMinutes ? [`${before?.id} and ${slot.id} are ${minutes} minutes apart`] : [];
  });
}

/** How long after a slot has closed a send that began in time may still reach X: its start's grace, and a slow road. */
const ROAD_MS = 60 * SECOND_MS;

/** How far clocks may be apart. */
const SKEW_MS = 5 * SECOND_MS;

function outsideWindow({ schedule }: Evidence, sent: readonly SentSlot[]): string[] {
  const isInside = (clock: string): boolean => {
    const minute = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
    const sinceStart = minute - schedule.window.start;
    return (sinceStart < 0 ? sinceStart + DAY_MS / MINUTE_MS : sinceStart) < windowMinutes(schedule);
  };
  return sent.flatMap(({ slot, posts }) => [
    ...(isInside(slot.local.slice(11)) ? [] : [`${slot.id} is no time to post at`]),
    ...posts
      .filter(({ at }) => at < slot.at - SKEW_MS || at > closesAt(slot) + ROAD_MS)
      .map(({ at }) => `${slot.id} was accepted at ${isoTime(at)}`),
  ]);
}

/** Every planned slot has a row, and every row a final state. */
function unfinished({ planned, records }: Evidence): string[] {
  const known = new Set(records.map(({ slot }) => slot.id));
  return [
    ...planned.filter(({ id }) => !known.has(id)).map(({ id }) => `nothing is known of ${id}`),
    ...records
      .filter(({ status }) => !isFinal(status.state))
      .map(({ slot, status }) => `${slot.id} ended as ${status.state}`),
  ];
}

/** Texts are compared by their fingerprint, which leaves out the trend and the link: its mark would make each one new. */
function repeated(sent: readonly SentSlot[]): string[] {
  const last = new Map<string, Accepted>();
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

const uncounted = ({ asked, counted }: Evidence): string[] =>
  [...asked].flatMap(([call, times]) => {
    const rows = counted.get(call) ?? 0;
    return times > rows ? [`${call}: ${times} calls, ${rows} in ApiUsage`] : [];
  });
