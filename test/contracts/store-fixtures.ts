import {
  type AccountId,
  DAY_MS,
  type Deletion,
  type Draft,
  type EpochMs,
  type Makeup,
  MINUTE_MS,
  type Offer,
  type SlotId,
  slotId,
  type Trend,
} from '@promoter/domain';
import {
  type ControlStore,
  type Decision,
  NO_INSTRUCTION,
  type Reservation,
  type Slot,
  type Store,
} from '@promoter/slots';

/** Holds the store of the test that is running. */
export interface Fresh {
  readonly store: ControlStore;
}

/** 09:00 in Paris on a Sunday in winter. */
export const NINE = Date.parse('2026-11-22T08:00:00Z');

/** The slot this many minutes after nine, on the calendar of a zone one hour ahead of UTC. */
export function slotAfter(minutes: number, account: AccountId = 'A'): Slot {
  const at = NINE + minutes * MINUTE_MS;
  const local = new Date(at + 60 * MINUTE_MS).toISOString().slice(0, 16);
  return { id: slotId(account, local), account, local, day: local.slice(0, 10), at };
}

export const draftOf = (words: string, change: Partial<Draft> = {}): Draft => ({
  text: `${words} #Sunday #GPU https://voltagegpu.com/?utm_id=a`,
  tags: ['#Sunday', '#GPU'],
  angle: 'cost',
  offerIds: ['gpu-8x-h200'],
  link: 'https://voltagegpu.com/?utm_id=a',
  utmId: 'a',
  fingerprint: `print-of-${words}`,
  skeleton: `${words} <tag> <link>`,
  cost: 200_000,
  ...change,
});

export const DECISION: Decision = {
  story: ['#Sunday trends worldwide.', 'The cost angle was next.'],
  trend: { hashtag: '#Sunday', source: 'calendar', category: 'holiday', reason: 'the day itself' },
  tags: ['#Sunday', '#GPU'],
  angle: 'cost',
  offerIds: ['gpu-8x-h200'],
  rules: [{ rule: 'length', pass: true, detail: '213 of 260' }],
  passedOver: [{ hashtag: '#Storm', reason: 'tragedy: “dies”' }],
  candidates: 3,
  nearest: 0.41,
};

/** What a text may be made of, every part of it. */
export const MAKEUP = {
  idea: 'night-shift',
  device: 'time',
  product: '8x H200',
  domainTag: '#GPU',
  topicCategory: 'holiday',
} as const satisfies Required<Makeup>;

/** A decision as for a text whose makeup is recorded. */
export const DECISION_WITH_MAKEUP: Decision = {
  ...DECISION,
  makeup: MAKEUP,
  arithmetic: ['8x H200: $26.60/hr × 8 h = $212.80'],
  yardsticks: ['a night shift is 8 hours (ILO, 2025-09)'],
};

/** A post that X deleted at ten, nine minutes after that was asked. */
export const DELETION: Deletion = {
  askedAt: NINE + 51 * MINUTE_MS,
  by: 'operator',
  reason: 'its tag is about a disaster now',
  state: 'deleted',
  at: NINE + 60 * MINUTE_MS,
  detail: null,
};

export const LIMITS = { dailyCap: 10, gapMs: 30 * MINUTE_MS, monthlyBudget: 150_000_000 };

/** A reservation that every condition allows, as long as the store is fresh and the slot claimed by `me`. */
export const reservationOf = (slot: Slot, change: Partial<Reservation> = {}): Reservation => ({
  slot,
  mode: 'live',
  owner: 'me',
  draft: draftOf(slot.id),
  decision: DECISION,
  sequence: 0,
  instruction: NO_INSTRUCTION,
  now: slot.at + 1_000,
  limits: LIMITS,
  ...change,
});

/** Claims the slot and reserves it, with the current reservation sequence unless the change names one. */
export async function send(store: Store, slot: Slot, change: Partial<Reservation> = {}) {
  const reservation = reservationOf(slot, change);
  await store.ledger.claim(slot, reservation.mode, reservation.owner, slot.at);
  const { sequence } = await store.history.read(reservation.mode, slot.at);
  return store.ledger.reserve({ ...reservation, sequence: change.sequence ?? sequence });
}

export const rejected = (draft: Draft, settledAt: EpochMs) =>
  ({ state: 'rejected', draft, reason: 'text', detail: 'not allowed', settledAt }) as const;

export const posted = (draft: Draft, postedAt: EpochMs, xId = '1') =>
  ({ state: 'posted', draft, xId, postedAt, how: 'answered' }) as const;

export const unknown = (draft: Draft, sendingAt: EpochMs, timelineChecks: EpochMs[] = []) =>
  ({ state: 'unknown', draft, attempt: 1, sendingAt, detail: 'timeout', timelineChecks }) as const;

export async function stateOf(store: Store, slot: SlotId) {
  return (await store.ledger.read(slot))?.status.state;
}

export const trendOf = (hashtag: string, change: Partial<Trend> = {}): Trend => ({
  topic: hashtag.slice(1),
  hashtag,
  category: 'sports',
  domain: false,
  relevance: 0.1,
  usable: true,
  reason: 'a league',
  scope: 'worldwide',
  source: 'trends24',
  rank: 1,
  volume: null,
  seenAt: NINE,
  expiresAt: NINE + DAY_MS / 4,
  ...change,
});

export const offerOf = (id: string, change: Partial<Offer> = {}): Offer => ({
  id,
  kind: 'gpu',
  name: 'H200',
  count: 8,
  price: 26_600_000,
  unit: 'hour',
  available: true,
  location: null,
  source: 'price-list',
  fetchedAt: NINE,
  ...change,
});
