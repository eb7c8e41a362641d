import type {
  CalendarAnswer,
  DryRunAnswer,
  MetricsAnswer,
  PostsAnswer,
  SlotsAnswer,
  StatusAnswer,
} from '@promoter/control/answers';
import * as api from './api.ts';
import { type Loadable, load } from './loadable.ts';

/** What changes with every post. Without the status there is no page; any other part may fail alone. */
export interface Now {
  status: StatusAnswer;
  slots: Loadable<SlotsAnswer>;
  posts: Loadable<PostsAnswer>;
  dryRuns: Loadable<DryRunAnswer[]>;
}

/** What changes slowly and costs more to read. */
export interface Figures {
  metrics: Loadable<MetricsAnswer>;
  calendar: Loadable<CalendarAnswer>;
}

const POSTS_SHOWN = 5;
/** Previews are composed one by one, so only the soonest are asked for. */
const PREVIEWS_SHOWN = 4;
const DAYS = 30;

export async function readNow(): Promise<Now> {
  const [status, slots, posts] = await Promise.all([
    api.readStatus(),
    load(api.readSlots()),
    load(api.readPosts(POSTS_SHOWN)),
  ]);
  return { status, slots, posts, dryRuns: await load(readPreviews(status)) };
}

export async function readFigures(month: string): Promise<Figures> {
  const [metrics, calendar] = await Promise.all([load(api.readMetrics(DAYS)), load(api.readCalendar(month))]);
  return { metrics, calendar };
}

/** The soonest accounts' next posts. An account without a further slot has none. */
function readPreviews({ accounts }: StatusAnswer): Promise<DryRunAnswer[]> {
  const soonest = accounts
    .flatMap(({ id, nextSlots: [next] }) => (next ? [{ id, at: Date.parse(next.at) }] : []))
    .sort((a, b) => a.at - b.at)
    .slice(0, PREVIEWS_SHOWN);
  return Promise.all(soonest.map(({ id }) => api.readDryRun(id)));
}
