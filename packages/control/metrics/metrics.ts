import { ANGLES, type LocalDay, type Mode } from '@promoter/domain';
import type { MetricsAnswer } from '../answers/index.ts';
import { roundedShare, usdNumber } from '../formats.ts';
import { lastDays } from '../last-days.ts';
import type { ControlServices } from '../services.ts';
import { apiCallsOf } from './api-calls.ts';
import { byFrequency, countNames, sum } from './counts.ts';
import { type Facts, readFacts } from './facts.ts';
import { postingTimes } from './posting-times.ts';
import { receptionOf } from './reception.ts';
import { validationOf } from './validation.ts';

/** How many hashtags are listed. */
const MAX_HASHTAGS = 50;

/** Posts, their reception and calls over the last local days, today included, in the configured mode. */
export async function readMetrics(services: ControlServices, days: number): Promise<MetricsAnswer> {
  const { config, now } = services;
  const dates = lastDays(config.timezone, now(), days);
  return measure(await readFacts(services, dates), dates, config.mode);
}

function measure({ tally, posts, usage }: Facts, dates: readonly LocalDay[], mode: Mode): MetricsAnswer {
  return {
    days: dates.length,
    first: dates[0] ?? '',
    last: dates[dates.length - 1] ?? '',
    mode,
    posts: {
      total: posts.length,
      ...postingTimes(posts, dates),
      costUsd: usdNumber(sum(posts.map(({ cost }) => cost))),
      ...receptionOf(posts),
    },
    slots: [...tally.states].map(([state, slots]) => ({ state, slots })).sort((a, b) => b.slots - a.slots),
    angles: ANGLES.map((angle) => {
      const used = posts.filter((post) => post.angle === angle);
      return { angle, share: roundedShare(used.length, posts.length), ...receptionOf(used) };
    }),
    hashtags: byFrequency(countNames(posts.flatMap(({ tags }) => tags)))
      .slice(0, MAX_HASHTAGS)
      .map(([hashtag]) => ({ hashtag, ...receptionOf(posts.filter(({ tags }) => tags.includes(hashtag))) })),
    validation: validationOf(tally),
    api: apiCallsOf(usage),
    recoveries: {
      confirmed: tally.confirmed,
      abandoned: tally.states.get('abandoned') ?? 0,
      unknown: tally.states.get('unknown') ?? 0,
    },
  };
}
