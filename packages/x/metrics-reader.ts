import {
  type ClickSource,
  type Clock,
  DAY_MS,
  type EpochMs,
  isoTime,
  type MetricsReading,
  MINUTE_MS,
  type MicroUsd,
  READ_ANALYTICS,
  READ_METRICS,
  type Timeline,
} from '@promoter/domain';
import { POLICY } from '@promoter/slots';
import { ANALYTICS_FIELDS, analyticsOf, analyticsSchema } from './analytics-answers.ts';
import { metricsOf, metricsSchema } from './metrics-answers.ts';
import type { PostsReader } from './post-fields.ts';
import type { Unread, XReader } from './reader.ts';

interface MetricsAccess {
  read: XReader;
  readPosts: PostsReader;
  /** What X bills for one post of one's own. */
  price: MicroUsd;
  now: Clock;
}

/**
 * How long X is not asked for clicks after it gave none, as answers without them are billed too; and how long a way that
 * gave some is kept to, whatever it leaves out.
 */
const TRY_AGAIN_MS = DAY_MS;

/**
 * Reads how posts fare, and their clicks by the way that gave them last. X's prose has them among the fields of posts
 * (`non_public_metrics`), its description (2.167, 2026-08-22) in analytics, which hold the other figures too: either is
 * one read a post. Where X refuses clicks, or leaves them out, the other figures are read without.
 */
export function createMetricsReader({ read, readPosts, price, now }: MetricsAccess): Timeline['metrics'] {
  const ofPosts = (xIds: readonly string[], fields: string) =>
    readPosts({
      call: READ_METRICS,
      path: 'tweets',
      query: { ids: xIds.join(',') },
      fields,
      schema: metricsSchema,
      reads: ({ found }) => found.size,
      price,
    });

  /** The posts as X lists them; without clicks where asking for these costs other figures. */
  async function readListed(xIds: readonly string[], withClicks: boolean): Promise<MetricsReading | Unread> {
    const found = await ofPosts(xIds, withClicks ? 'public_metrics,non_public_metrics' : 'public_metrics');
    if (found.kind === 'unreadable') return withClicks && isRefused(found) ? readListed(xIds, false) : found;
    const { answer } = found;
    // X may hold a post back for no more than its clicks.
    const keptBack = withClicks && answer.refusesField ? xIds.filter((xId) => !answer.found.has(xId)) : [];
    return complete(metricsOf(answer, xIds, now()), keptBack);
  }

  /** Adds the posts that a reading lacks, with no more than their figures. */
  async function complete(reading: MetricsReading, lacking: readonly string[]): Promise<MetricsReading | Unread> {
    if (lacking.length === 0) return reading;
    const listed = await readListed(lacking, false);
    if (listed.kind === 'unreadable' && reading.metrics.size === 0) return listed;
    const rest = listed.kind === 'read' ? listed : { metrics: new Map(), withoutMetrics: new Set(lacking) };
    const before = [...(reading.withoutMetrics ?? [])].filter((xId) => !lacking.includes(xId));
    const withoutMetrics = new Set([...before, ...(rest.withoutMetrics ?? [])]);
    return { kind: 'read', metrics: new Map([...reading.metrics, ...rest.metrics]), withoutMetrics };
  }

  /** The figures of the posts' whole lives, to the last full minute. */
  async function readAnalytics(xIds: readonly string[]) {
    const end = Math.floor(now() / MINUTE_MS) * MINUTE_MS;
    const found = await read({
      call: READ_ANALYTICS,
      path: 'tweets/analytics',
      query: {
        ids: xIds.join(','),
        start_time: inSeconds(end - POLICY.engagement.tooOldMs - DAY_MS),
        end_time: inSeconds(end),
        granularity: 'total',
        'analytics.fields': ANALYTICS_FIELDS,
      },
      schema: analyticsSchema,
      reads: ({ length }) => length,
      price,
    });
    return { found, ...analyticsOf(found.kind === 'read' ? found.answer : [], now()) };
  }

  return async (xIds, known) => {
    if (xIds.length === 0) return NOTHING;
    const isLately = known !== undefined && now() - known.at < TRY_AGAIN_MS;
    const analytics = known?.way === 'analytics' ? await readAnalytics(xIds) : undefined;
    if (known && analytics && analytics.metrics.size > 0) {
      const lacking = xIds.filter((xId) => !analytics.metrics.has(xId));
      const reading = await complete({ kind: 'read', metrics: analytics.metrics }, lacking);
      return reading.kind === 'read' ? { ...withClicks(reading, analytics), clicks: { ...known, at: now() } } : reading;
    }
    const isSought = !(isLately && known.way === 'none');
    const listed = await readListed(xIds, isSought);
    if (listed.kind === 'unreadable' || !isSought || listed.metrics.size === 0) {
      return listed.kind === 'read' && known ? { ...listed, clicks: known } : listed;
    }
    const isGiven = [...listed.metrics.values()].some(({ linkClicks = null }) => linkClicks !== null);
    if (isGiven) return { ...listed, clicks: { way: 'fields', at: now() } };
    const other = analytics ?? (await readAnalytics([...listed.metrics.keys()]));
    const clicks = other.clicks.size === 0 && isLately ? known : sourceAfter(other, known, now());
    return { ...withClicks(listed, other), ...(clicks && { clicks }) };
  };
}

type Analytics = ReturnType<typeof analyticsOf>;

const NOTHING: MetricsReading = { kind: 'read', metrics: new Map() };

const inSeconds = (at: EpochMs): string => isoTime(at).replace(/\.\d+/, '');

/** Whether X, which understood the request and may answer others, does not answer this one. */
const isRefused = ({ status }: Unread): boolean =>
  status !== null && status < 500 && status !== 401 && status !== 408 && status !== 429;

const withClicks = (reading: MetricsReading, { clicks }: Analytics): MetricsReading => ({
  ...reading,
  metrics: new Map([...reading.metrics].map(([xId, metrics]) => [xId, { ...metrics, ...clicks.get(xId) }])),
});

/** What is known after analytics were the last resort: a failure that may soon be over says nothing. */
function sourceAfter(
  { found, clicks }: Analytics & { found: { kind: 'read' } | Unread },
  known: ClickSource | undefined,
  at: EpochMs,
): ClickSource | undefined {
  if (clicks.size > 0) return { way: 'analytics', at };
  if (found.kind === 'read') return { way: 'none', at };
  return isRefused(found) ? { way: 'none', at, why: found.detail } : known;
}
