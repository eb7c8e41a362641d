import { brand } from '@promoter/brands/voltagegpu';
import { type Composition, type CompositionRequest, compose, sampleOffers } from '@promoter/content';
import { DAY_MS, type Draft, type EpochMs, makeupOf, type PastPost, type UsableTrend } from '@promoter/domain';
import { type Schedule, type Slot, slotsBetween } from '@promoter/slots';

export const SCHEDULE: Schedule = {
  timezone: 'Europe/Paris',
  window: { start: 9 * 60, end: 23 * 60 + 30 },
  intervalMinutes: 90,
  minGapMinutes: 30,
  accounts: [
    { id: 'A', handle: 'VOLTAGEGPU', offsetMinutes: 0 },
    { id: 'B', handle: 'Voltage_GPU', offsetMinutes: 45 },
  ],
};

export const SETTINGS: CompositionRequest['settings'] = {
  maxLength: 260,
  maxSimilarity: 0.88,
  minEnglish: 0.6,
  maxCapitals: 0.3,
  requireDomainTag: true,
  offersMaxAgeMs: DAY_MS,
  prices: { createPostWithUrl: 200_000 },
};

/** The slots of both accounts from a November day on, in the order in which they open. */
export const slots = (count: number): Slot[] => slotsBetween(SCHEDULE, '2026-11-01', '2027-02-28').slice(0, count);

export const NOW: EpochMs = Date.parse('2026-11-24T08:00:00Z');

/** One of those whose post may begin from a trend of another field. */
export const SLOT: Slot = {
  id: 'A@2026-11-24T09:00',
  account: 'A',
  local: '2026-11-24T09:00',
  day: '2026-11-24',
  at: NOW,
};

export const aTrend = (change: Partial<UsableTrend> = {}): UsableTrend => ({
  topic: 'INDvENG',
  hashtag: '#INDvENG',
  category: 'sports',
  domain: false,
  ofField: false,
  relevance: 0.02,
  usable: true,
  reason: 'two teams with a v between them',
  scope: 'worldwide',
  source: 'trends24',
  rank: 3,
  volume: 41_000,
  seenAt: NOW - 600_000,
  expiresAt: NOW + DAY_MS,
  ...change,
});

export const A_DOMAIN_TREND = aTrend({
  topic: 'H200',
  hashtag: '#H200',
  category: 'tech',
  domain: true,
  ofField: true,
  relevance: 0.9,
});

/** A request for account A's first slot of a day, with one trend, the sample offers and an empty post history. */
export const aRequest = (change: Partial<CompositionRequest> = {}): CompositionRequest => ({
  slot: SLOT,
  account: { id: 'A', handle: 'VOLTAGEGPU', offsetMinutes: 0 },
  mode: 'rehearsal',
  trends: [aTrend()],
  passedOver: [],
  offers: sampleOffers(brand, NOW),
  history: [],
  taken: [],
  deny: [],
  brand,
  settings: SETTINGS,
  now: NOW,
  ...change,
});

export function composed(composition: Composition): Extract<Composition, { kind: 'composed' }> {
  if (composition.kind === 'blocked') throw new Error(`blocked by ${composition.rule}: ${composition.detail}`);
  return composition;
}

export const draftOf = (request: CompositionRequest): Draft => composed(compose(request)).draft;

export const pastPostOf = (draft: Draft, slot: Slot, change: Partial<PastPost> = {}): PastPost => ({
  fingerprint: draft.fingerprint,
  mode: 'rehearsal',
  slot: slot.id,
  account: slot.account,
  at: slot.at,
  skeleton: draft.skeleton,
  angle: draft.angle,
  tags: draft.tags,
  offerIds: draft.offerIds,
  ...makeupOf(draft),
  ...(draft.media && 'file' in draft.media ? { mediaFile: draft.media.file } : {}),
  expiresAt: slot.at + 30 * DAY_MS,
  ...change,
});

/** Composes slot after slot, each with those before in its post history. */
export function writePosts(
  count: number,
  change: (slot: Slot, index: number) => Partial<CompositionRequest> = () => ({}),
): { slot: Slot; draft: Draft; composition: Extract<Composition, { kind: 'composed' }> }[] {
  const history: PastPost[] = [];
  return slots(count).map((slot, index) => {
    const account = { id: slot.account, handle: slot.account, offsetMinutes: 0 };
    const common = { slot, account, history: [...history], now: slot.at, offers: sampleOffers(brand, slot.at) };
    const composition = composed(compose(aRequest({ ...common, ...change(slot, index) })));
    history.push(pastPostOf(composition.draft, slot));
    return { slot, draft: composition.draft, composition };
  });
}

/** A text's layout: for each line whether it holds the price, the link and the last tag. */
export const shapeOf = (text: string): string =>
  text
    .split('\n')
    .map(
      (line) =>
        `${/\$|free/.test(line) ? 'p' : ''}${line.includes('https:') ? 'l' : ''}${/#\w+$/.test(line) ? 't' : ''}`,
    )
    .join('/');
