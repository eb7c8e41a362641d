import {
  type AccountId,
  isFinal,
  MINUTE_MS,
  SECOND_MS,
  SLOT_OPEN_MS,
  type Slot,
  type SlotRecord,
} from '@promoter/domain';
import type { Accepted } from './simulated-x.ts';

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

export interface Evidence {
  slots: readonly Slot[];
  records: ReadonlyMap<string, SlotRecord>;
  accepted: readonly Accepted[];
  dailyCap: number;
  gapMs: number;
  /** Creates that were asked of X, accepted or not. */
  asked: number;
  /** Creates that ApiUsage counts. */
  metered: number;
}

/** How long after a slot has closed a send that began in time may still reach X: its start's grace, and a slow road. */
const ROAD_MS = 60 * SECOND_MS;

/** Holds what X accepted against what was planned and recorded. */
export function violationsOf(evidence: Evidence): Violation[] {
  const bySlot = acceptedBySlot(evidence);
  return [
    ...sentTwice(bySlot),
    ...unrecorded(evidence, bySlot),
    ...overCap(evidence, bySlot),
    ...tooClose(evidence, bySlot),
    ...outsideWindow(bySlot),
    ...unfinished(evidence),
    ...repeated(evidence.accepted),
    ...(evidence.asked > evidence.metered
      ? [{ invariant: 'metered' as const, detail: `${evidence.asked} creates, ${evidence.metered} in ApiUsage` }]
      : []),
  ];
}

interface SlotPosts {
  slot: Slot;
  posts: Accepted[];
}

/** What X accepted, by the slot whose mark the text carries. */
function acceptedBySlot({ slots, accepted }: Evidence): SlotPosts[] {
  const byMark = new Map(slots.map((slot): [string, SlotPosts] => [markOf(slot), { slot, posts: [] }]));
  for (const post of accepted) {
    const mark = /[?&]utm_id=([^&\s]+)/.exec(post.text)?.[1] ?? '';
    byMark.get(mark)?.posts.push(post);
  }
  return [...byMark.values()].filter(({ posts }) => posts.length > 0);
}

const markOf = ({ account, local }: Slot): string => `${account}-${local.replace(/[-:]/g, '')}`;

const sentTwice = (bySlot: readonly SlotPosts[]): Violation[] =>
  bySlot
    .filter(({ posts }) => posts.length > 1)
    .map(({ slot, posts }) => ({ invariant: 'once', detail: `${slot.id} was accepted ${posts.length} times` }));

function unrecorded({ records, accepted }: Evidence, bySlot: readonly SlotPosts[]): Violation[] {
  const marked = bySlot.reduce((sum, { posts }) => sum + posts.length, 0);
  const unmarked: Violation[] =
    marked < accepted.length
      ? [{ invariant: 'recorded', detail: `${accepted.length - marked} posts belong to no slot` }]
      : [];
  const unposted = bySlot.flatMap(({ slot, posts }): Violation[] => {
    const status = records.get(slot.id)?.status;
    if (status?.state === 'posted' && posts.some(({ xId }) => xId === status.xId)) return [];
    return [{ invariant: 'recorded', detail: `${slot.id} was accepted but is ${status?.state ?? 'not recorded'}` }];
  });
  return [...unmarked, ...unposted];
}

function overCap({ dailyCap }: Evidence, bySlot: readonly SlotPosts[]): Violation[] {
  const counts = new Map<string, number>();
  for (const { slot } of bySlot)
    counts.set(`${slot.account} ${slot.day}`, (counts.get(`${slot.account} ${slot.day}`) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > dailyCap)
    .map(([day, count]) => ({ invariant: 'cap', detail: `${day}: ${count} posts, cap ${dailyCap}` }));
}

function tooClose({ gapMs }: Evidence, bySlot: readonly SlotPosts[]): Violation[] {
  const sorted = bySlot.map(({ slot }) => slot).sort((a, b) => a.at - b.at);
  return sorted.flatMap((slot, index): Violation[] => {
    const before = sorted[index - 1];
    if (!before || slot.at - before.at >= gapMs) return [];
    return [
      {
        invariant: 'gap',
        detail: `${before.id} and ${slot.id} are ${(slot.at - before.at) / MINUTE_MS} minutes apart`,
      },
    ];
  });
}

const outsideWindow = (bySlot: readonly SlotPosts[]): Violation[] =>
  bySlot.flatMap(({ slot, posts }) =>
    posts
      .filter(({ at }) => at < slot.at - 5 * SECOND_MS || at > slot.at + SLOT_OPEN_MS + ROAD_MS)
      .map(
        ({ at }): Violation => ({
          invariant: 'window',
          detail: `${slot.id} was accepted at ${new Date(at).toISOString()}`,
        }),
      ),
  );

const unfinished = ({ slots, records }: Evidence): Violation[] =>
  slots
    .filter(({ id }) => !isFinal(records.get(id)?.status.state ?? 'claimed'))
    .map(({ id }) => ({ invariant: 'final', detail: `${id} ended as ${records.get(id)?.status.state ?? 'nothing'}` }));

const MEMORY_MS = 30 * 24 * 60 * MINUTE_MS;

/** Texts are compared without their links, since a link's mark would make every text new. */
function repeated(accepted: readonly Accepted[]): Violation[] {
  const last = new Map<string, Accepted>();
  return accepted.flatMap((post): Violation[] => {
    const words = post.text.replace(/https?:\/\/\S+/g, '').trim();
    const before = last.get(words);
    last.set(words, post);
    if (!before || post.at - before.at > MEMORY_MS || markIn(before) === markIn(post)) return [];
    return [
      {
        invariant: 'fresh',
        detail: `${describe(before.account, before.at)} and ${describe(post.account, post.at)} have one text`,
      },
    ];
  });
}

const markIn = ({ text }: Accepted): string | undefined => /utm_id=([^&\s]+)/.exec(text)?.[1];

const describe = (account: AccountId, at: number): string => `${account} at ${new Date(at).toISOString()}`;
