import type {
  CalendarAnswer,
  DeleteAnswer,
  HoldsAnswer,
  InsightsAnswer,
  InstructionAnswer,
  JudgedText,
  LogAnswer,
  MetricsAnswer,
  OffersAnswer,
  PlanAnswer,
  PostsAnswer,
  QueueAnswer,
  QueueItemAnswer,
  SlotsAnswer,
  StatusAnswer,
  TopicOverridesAnswer,
  TrendsAnswer,
  WhyAnswer,
} from '@promoter/control/answers';
import { keepAddress } from './kept-address.ts';

/** The API refused a request; the message is its own. */
export class Refused extends Error {
  override readonly name: string = 'Refused';
}

/** No request reaches the bot. The page is told at once, so that no older headline stays above this message. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** Called when no request reaches the bot: see `bot.ts`. */
let whenUnreachable = () => {};
export function onUnreachable(tell: () => void): void {
  whenUnreachable = tell;
}

/** The session has ended; the browser is going to the sign-in page. */
export class SessionEnded extends Refused {
  override readonly name = 'SessionEnded';
}

export const readStatus = (): Promise<StatusAnswer> => ask('/status');
/** The slots of a local day: the bot’s today unless another is named. */
export const readDay = (day?: string): Promise<SlotsAnswer> => ask(`/slots?${queryOf({ day })}`);
/** The coming slots, at most `limit` of them: the more, the longer it takes. */
export const readPlan = (hours: number, limit?: number): Promise<PlanAnswer> =>
  ask(`/plan?${queryOf({ hours: String(hours), limit: limit?.toString() })}`);
/** A page of the newest posts of all accounts: before the cursor that the page after it names. */
export const readPosts = (limit: number, before?: string): Promise<PostsAnswer> =>
  ask(`/posts/all?${queryOf({ limit: String(limit), before })}`);
export const readMetrics = (days: number): Promise<MetricsAnswer> => ask(`/metrics?days=${days}`);
export const readInsights = (days: number): Promise<InsightsAnswer> => ask(`/insights?days=${days}`);
export const readCalendar = (month: string): Promise<CalendarAnswer> => ask(`/calendar?month=${month}`);
export const readWhy = (slot: string): Promise<WhyAnswer> => ask(`/why/${encodeURIComponent(slot)}`);
export const readTrends = (): Promise<TrendsAnswer> => ask('/trends');
export const readOffers = (): Promise<OffersAnswer> => ask('/offers');
export const readLog = (days: number): Promise<LogAnswer> => ask(`/log?days=${days}`);
export const readQueue = (): Promise<QueueAnswer> => ask('/queue');

export const pause = (account: string): Promise<HoldsAnswer> => ask(`/pause?account=${account}`, 'POST');
export const resume = (account: string): Promise<HoldsAnswer> => ask(`/resume?account=${account}`, 'POST');
export const coolDown = (minutes: number): Promise<HoldsAnswer> => ask(`/cooldown?minutes=${minutes}`, 'POST');
export const endCooldown = (): Promise<HoldsAnswer> => ask('/cooldown', 'DELETE');

export const deletePost = (slot: string, reason: string): Promise<DeleteAnswer> =>
  ask(`/posts/${encodeURIComponent(slot)}/delete?${queryOf({ reason: reason || undefined })}`, 'POST');

/** What is decided about a slot, upon the version that the person sees. */
type Upon = { slot: string; version: number };

const decide = <Answer = InstructionAnswer>(
  { slot, version }: Upon,
  act: string,
  more: Readonly<Record<string, string | undefined>> = {},
  body?: unknown,
): Promise<Answer> =>
  ask(`/plan/${encodeURIComponent(slot)}/${act}?${queryOf({ version: String(version), ...more })}`, 'POST', body);

export const skip = (upon: Upon): Promise<InstructionAnswer> => decide(upon, 'skip');
export const another = (upon: Upon): Promise<InstructionAnswer> => decide(upon, 'another');
export const approve = (upon: Upon, fingerprint: string | undefined): Promise<InstructionAnswer> =>
  decide(upon, 'approve', { fingerprint });
export const write = (upon: Upon, text: string, fallback: string): Promise<InstructionAnswer> =>
  decide(upon, 'write', { else: fallback }, { text });
/** Judges a text and stores nothing. */
export const judge = (slot: string, text: string): Promise<JudgedText> =>
  ask(`/plan/${encodeURIComponent(slot)}/write?check=true`, 'POST', { text });
export const reset = ({ slot, version }: Upon): Promise<InstructionAnswer> =>
  ask(`/plan/${encodeURIComponent(slot)}?version=${version}`, 'DELETE');

export const addToQueue = (item: {
  account: string;
  text: string;
  first?: string | undefined;
  last?: string | undefined;
}): Promise<QueueItemAnswer> => ask('/queue', 'POST', item);
export const removeFromQueue = (account: string, id: string): Promise<QueueItemAnswer> =>
  ask(`/queue?${queryOf({ account, id })}`, 'DELETE');

/** Adds a topic to one of the owner's lists. */
export const override = (list: 'allow' | 'deny', topic: string): Promise<TopicOverridesAnswer> =>
  ask(`/trends/${list}?${queryOf({ topic })}`, 'POST');
export const endOverride = (list: 'allow' | 'deny', topic: string): Promise<TopicOverridesAnswer> =>
  ask(`/trends/${list}?${queryOf({ topic })}`, 'DELETE');

export async function signOut(): Promise<void> {
  await send('/sign-out', 'POST');
  location.assign('/sign-in');
}

/** The value of a `meta` element that the bot wrote into the page. */
const metaOf = (name: string): string => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';

/** Who is signed in: the token's label, and whether it may change anything. */
export const me = { label: metaOf('label'), maySteer: metaOf('role') !== 'read' };

function queryOf(parameters: Readonly<Record<string, string | undefined>>): string {
  return new URLSearchParams(
    Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ).toString();
}

async function ask<Answer>(path: string, method = 'GET', body?: unknown): Promise<Answer> {
  const response = await send(path, method, body);
  if (response.ok) return response.json();
  if (response.status === 401) {
    keepAddress();
    location.assign('/sign-in');
    throw new SessionEnded('the session has ended');
  }
  const problem: { title?: string; detail?: string } = await response.json().catch(() => ({}));
  throw new Refused(problem.detail ?? problem.title ?? `the bot answered ${response.status}`);
}

async function send(path: string, method: string, body?: unknown): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      headers: {
        ...(method !== 'GET' && { 'x-csrf-token': metaOf('csrf') }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    });
  } catch (cause) {
    whenUnreachable();
    throw new Unreachable('no answer from the bot', { cause });
  }
}
