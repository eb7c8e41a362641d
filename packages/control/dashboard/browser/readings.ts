import type {
  CalendarAnswer,
  DryRunAnswer,
  MetricsAnswer,
  PostsAnswer,
  SlotsAnswer,
  StatusAnswer,
} from '../../answers/index.ts';
import * as api from './api.ts';

/** What changes with every post. */
export interface Now {
  status: StatusAnswer;
  slots: SlotsAnswer;
  posts: PostsAnswer;
  dryRuns: DryRunAnswer[];
}

/** What changes slowly, and is dearer to read. */
export interface Figures {
  metrics: MetricsAnswer;
  calendar: CalendarAnswer;
}

const POSTS_SHOWN = 5;
/** Previews are composed one by one, so only so many are asked for, the soonest. */
const PREVIEWS_SHOWN = 4;
const DAYS = 30;

export async function readNow(): Promise<Now> {
  const [status, slots, posts] = await Promise.all([api.readStatus(), api.readSlots(), api.readPosts(POSTS_SHOWN)]);
  const soonest = [...status.accounts].sort((a, b) => opening(a) - opening(b)).slice(0, PREVIEWS_SHOWN);
  const dryRuns = await Promise.all(soonest.map(({ id }) => api.readDryRun(id)));
  return { status, slots, posts, dryRuns };
}

export async function readFigures(month: string): Promise<Figures> {
  const [metrics, calendar] = await Promise.all([api.readMetrics(DAYS), api.readCalendar(month)]);
  return { metrics, calendar };
}

const opening = ({ nextSlots }: StatusAnswer['accounts'][number]): number =>
  Date.parse(nextSlots[0]?.at ?? '9999-01-01');
