import type {
  CalendarAnswer,
  DeleteAnswer,
  DryRunAnswer,
  HoldsAnswer,
  MetricsAnswer,
  PostsAnswer,
  SlotsAnswer,
  StatusAnswer,
  WhyAnswer,
} from '@promoter/control/answers';

/** The API refused a request; the message is its own. */
export class Refused extends Error {
  override readonly name: string = 'Refused';
}

/** No request reaches the bot. The page is told at once, so that no older headline stays above this message. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** The event of the page. */
export const UNREACHABLE = 'unreachable';

/** The session has ended; the browser is going to the sign-in page. */
export class SessionEnded extends Refused {
  override readonly name = 'SessionEnded';
}

export const readStatus = (): Promise<StatusAnswer> => ask('/status');
export const readSlots = (): Promise<SlotsAnswer> => ask('/slots');
export const readDay = (day: string): Promise<SlotsAnswer> => ask(`/slots?day=${day}`);
export const readPosts = (limit: number): Promise<PostsAnswer> => ask(`/posts/all?limit=${limit}`);
export const readMetrics = (days: number): Promise<MetricsAnswer> => ask(`/metrics?days=${days}`);
export const readCalendar = (month: string): Promise<CalendarAnswer> => ask(`/calendar?month=${month}`);
export const readDryRun = (account: string): Promise<DryRunAnswer> => ask(`/dry-run?account=${account}`);
export const readWhy = (slot: string): Promise<WhyAnswer> => ask(`/why/${encodeURIComponent(slot)}`);

export const pause = (account: string): Promise<HoldsAnswer> => ask(`/pause?account=${account}`, 'POST');
export const resume = (account: string): Promise<HoldsAnswer> => ask(`/resume?account=${account}`, 'POST');
export const coolDown = (minutes: number): Promise<HoldsAnswer> => ask(`/cooldown?minutes=${minutes}`, 'POST');
export const endCooldown = (): Promise<HoldsAnswer> => ask('/cooldown', 'DELETE');

export const deletePost = (slot: string, reason: string): Promise<DeleteAnswer> =>
  ask(
    `/posts/${encodeURIComponent(slot)}/delete${reason === '' ? '' : `?reason=${encodeURIComponent(reason)}`}`,
    'POST',
  );

export async function signOut(): Promise<void> {
  await send('/sign-out', 'POST');
  location.assign('/sign-in');
}

async function ask<Answer>(path: string, method = 'GET'): Promise<Answer> {
  const response = await send(path, method);
  if (response.ok) return response.json();
  if (response.status === 401) {
    location.assign('/sign-in');
    throw new SessionEnded('the session has ended');
  }
  const problem: { title?: string; detail?: string } = await response.json().catch(() => ({}));
  throw new Refused(problem.detail ?? problem.title ?? `the bot answered ${response.status}`);
}

async function send(path: string, method: string): Promise<Response> {
  const csrf = document.querySelector<HTMLMetaElement>('meta[name="csrf"]')?.content ?? '';
  try {
    return await fetch(path, {
      method,
      headers: method === 'GET' ? {} : { 'x-csrf-token': csrf },
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    });
  } catch (cause) {
    dispatchEvent(new Event(UNREACHABLE));
    throw new Unreachable('no answer from the bot', { cause });
  }
}
