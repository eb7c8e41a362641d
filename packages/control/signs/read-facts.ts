import { type Config, scheduleOf } from '@promoter/config';
import {
  type AccountId,
  DAY_MS,
  type Deletion,
  type EpochMs,
  type Holds,
  localDay,
  type MicroUsd,
  type Offer,
  type RefusedTopic,
  type SlotId,
  type TopicOverrides,
  type Trend,
  type UnreadableRow,
  utcMonth,
} from '@promoter/domain';
import { type Crisis, readCrisis } from '@promoter/pipeline/crisis';
import { type EngagementRecord, readEngagementRecord } from '@promoter/pipeline/engagement-record';
import { type PostAtRisk, readPostsAtRisk } from '@promoter/pipeline/posts-at-risk';
import { type ReconciliationRecord, readReconciliationRecord } from '@promoter/pipeline/reconciliation-record';
import { readReadsToTell } from '@promoter/pipeline/refused-reads';
import type { KnownSlot } from '@promoter/slots';
import { readAsked } from '../deletions.ts';
import type { ControlServices } from '../services.ts';
import { knownSlots } from '../slot-answer.ts';
import { readSourceRows, type SourceRows } from '../sources.ts';

/** What is known of the bot at a moment: everything that its signs are judged by. */
export interface Facts {
  config: Config;
  /** The slots of yesterday and today. */
  known: readonly KnownSlot[];
  reconciled: ReconciliationRecord;
  /** When a person stopped a bot that ran here; undefined where it runs, and where that is not known. */
  stoppedAt?: EpochMs | undefined;
  /** Until when a sped-up run that has ended played, where that is yet to come. */
  playedUntil?: EpochMs | undefined;
  holds: Holds;
  engagement: ReadonlyMap<AccountId, EngagementRecord>;
  refusedReads: ReadonlyMap<AccountId, Awaited<ReturnType<typeof readReadsToTell>>>;
  trends: readonly Trend[];
  sources: SourceRows;
  offers: readonly Offer[];
  /** What the month has cost in this mode; null where it cannot be read. */
  spent: MicroUsd | null;
  crisis: Crisis | null;
  overrides: TopicOverrides;
  refusedTopics: readonly RefusedTopic[];
  /** Requests to delete a post that X has not answered for good. */
  asked: ReadonlyMap<SlotId, Deletion>;
  /** Posts beside a topic that was refused later, whose deletion nobody has asked for. */
  postsAtRisk: readonly PostAtRisk[];
  unreadable: readonly UnreadableRow[];
}

/** Reads them. A handful of queries, whose size does not grow with history. */
export async function readFacts(services: ControlServices, at: EpochMs): Promise<Facts> {
  const { config, store, stoppedAt, playedUntil } = services;
  const ids = config.accounts.map(({ id }) => id);
  const [
    known,
    reconciled,
    holds,
    reads,
    trends,
    sources,
    offers,
    spent,
    crisis,
    overrides,
    refusals,
    asked,
    engagement,
  ] = await Promise.all([
    knownSlots(services, localDay(config.timezone, at - DAY_MS), localDay(config.timezone, at)),
    readReconciliationRecord(store.keyValues, scheduleOf(config), at),
    store.holds.read(ids),
    Promise.all(ids.map(async (id) => [id, await readReadsToTell(store.keyValues, id, at)] as const)),
    store.trends.list(config.trends.regions, at),
    readSourceRows(store, at),
    store.offers.list(),
    store.usage.spent(config.mode, utcMonth(at)),
    readCrisis(store.keyValues, at),
    store.topicOverrides.read(),
    store.refusedTopics.read(at),
    readAsked(services, ids),
    Promise.all(ids.map(async (id) => [id, await readEngagementRecord(store.keyValues, id)] as const)),
  ]);
  const atRisk = await readPostsAtRisk(config.accounts, refusals.topics, overrides, { store, at });
  return {
    config,
    known,
    reconciled,
    stoppedAt,
    playedUntil,
    holds,
    engagement: new Map(engagement),
    refusedReads: new Map(reads),
    trends,
    sources,
    offers,
    spent,
    crisis,
    overrides,
    refusedTopics: refusals.topics,
    asked,
    postsAtRisk: atRisk.filter(({ post }) => !asked.has(post.slot)),
    // Read last: what the reads before it could not read is among them.
    unreadable: await store.unreadable.list(),
  };
}
