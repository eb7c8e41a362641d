import type { DryRunAnswer, StatusAnswer } from '@promoter/control/answers';
import * as api from './api.ts';

const POSTS_SHOWN = 5;
/** Previews are composed one by one, so only the soonest are asked for. */
const PREVIEWS_SHOWN = 4;
const DAYS = 30;

/** What changes with every post. Without the status there is no page; any other part may fail alone. */
export async function readNow() {
  const [status, slots, posts] = await Promise.all([
    api.readStatus(),
    load(api.readSlots()),
    load(api.readPosts(POSTS_SHOWN)),
  ]);
  return { status, slots, posts, dryRuns: await load(readPreviews(status)) };
}
export type Now = Awaited<ReturnType<typeof readNow>>;

/** What changes slowly and costs more to read. */
export async function readFigures(month: string) {
  const [metrics, calendar] = await Promise.all([load(api.readMetrics(DAYS)), load(api.readCalendar(month))]);
  return { metrics, calendar };
}
export type Figures = Awaited<ReturnType<typeof readFigures>>;

/** The soonest accounts' next posts. An account without a further slot has none. */
function readPreviews({ accounts }: StatusAnswer): Promise<DryRunAnswer[]> {
  const soonest = accounts
    .flatMap(({ id, nextSlots: [next] }) => (next ? [{ id, at: Date.parse(next.at) }] : []))
    .sort((a, b) => a.at - b.at)
    .slice(0, PREVIEWS_SHOWN);
  return Promise.all(soonest.map(({ id }) => api.readDryRun(id)));
}

/** An answer of the API, or a sentence on why it could not be read. */
export type Loadable<Data> = { data: Data } | { fault: string };

/** Turns a refusal into a value. What concerns the whole page stays an error: no connection, or the session has ended. */
async function load<Data>(answer: Promise<Data>): Promise<Loadable<Data>> {
  try {
    return { data: await answer };
  } catch (error) {
    if (!(error instanceof api.Refused) || error instanceof api.SessionEnded) throw error;
    return { fault: `This could not be read: ${error.message}.` };
  }
}

export const mapLoadable = <From, To>(loadable: Loadable<From>, map: (data: From) => To): Loadable<To> =>
  'data' in loadable ? { data: map(loadable.data) } : loadable;
