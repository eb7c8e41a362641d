import type { Mode } from '@promoter/domain';
import type { Measure } from '@promoter/learning';
import type { Figures, Interval } from '@promoter/learning/insights';
import { readObservations } from '@promoter/pipeline/observations';
import type { InsightsAnswer } from '../answers/index.ts';
import { usdNumber } from '../formats.ts';
import { lastDays } from '../last-days.ts';
import type { ControlServices } from '../services.ts';
import { DIMENSION_NAMES, labelOf } from './names.ts';

/** How `insightsOf` does it. */
const METHOD =
  '90 % intervals (beta-binomial), drawn towards the whole where little is known; compared inside the same account and time of day, so that a good hour flatters nothing, and by what an average post brings, so that one which all the world saw does not decide; nothing is said of fewer than ten measured posts.';

/** What each arm of each dimension brought over the last local days, today included, in the configured mode. */
export async function readInsights(services: ControlServices, days: number): Promise<InsightsAnswer> {
  const { config, now } = services;
  const dates = lastDays(config.timezone, now(), days);
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  // Loaded only here: no other request needs percentiles of beta distributions, and all of them start cold.
  const [observations, { DIMENSIONS, insightsOf }] = await Promise.all([
    readObservations(services, first),
    import('@promoter/learning/insights'),
  ]);
  const { measure, whole, rows } = insightsOf(observations);
  return {
    days: dates.length,
    first,
    last,
    mode: config.mode,
    measure,
    note: noteOn(config.mode, measure, whole),
    method: METHOD,
    whole: inDollars(whole),
    dimensions: DIMENSIONS.map((dimension) => ({ dimension, name: DIMENSION_NAMES[dimension] })),
    rows: rows.map(({ dimension, arm, verdict, ...figures }) => ({
      dimension,
      arm,
      label: labelOf(dimension, arm, config),
      ...inDollars(figures),
      verdict,
    })),
  };
}

function noteOn(mode: Mode, measure: Measure, { posts, measured, actions }: Figures): string | null {
  if (mode === 'rehearsal') return 'Rehearsed posts have no readers: X has no figures of them.';
  if (posts === 0) return 'Nothing was posted in these days.';
  if (measured === 0) return 'No figures of these posts have been read yet: that is done a day and a week after each.';
  if (measure === 'clicks') return actions === 0 ? 'Nobody has clicked on a link yet.' : null;
  return 'X gives no clicks of most of these posts: engagements (likes, reposts, replies and quotes) stand in.';
}

const inDollars = ({ posts, measured, views, actions, cost, per1000Views, costPerAction }: Figures) => ({
  posts,
  measured,
  views,
  actions,
  costUsd: usdNumber(cost),
  per1000Views: per1000Views && each(per1000Views, toThousandths),
  costPerActionUsd: costPerAction && each(costPerAction, usdNumber),
});

const each = ({ estimate, low, high }: Interval, change: (value: number) => number): Interval => ({
  estimate: change(estimate),
  low: change(low),
  high: change(high),
});

/** Further places say nothing, and an answer has hundreds of such numbers. */
const toThousandths = (value: number): number => Math.round(value * 1_000) / 1_000;
