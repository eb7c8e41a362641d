import { dayNumber, type LocalDay } from '@promoter/domain';
import { hourBlockOf, measureOf, type Observation } from './observation.ts';
import { forLearned, LEARNED, type LearningSummary, type Tally } from './summary.ts';

/**
 * An account's hours with few posts are taken for like its others, as if so many posts had said so. With more, what is
 * mostly posted at good hours would be favoured.
 */
const PRIOR_POSTS = 1;

/** An arm of which less is left than this share of a post is forgotten. */
const LEAST_POSTS = 0.05;

/** What the summary may measure as JSON: a read of 4,096 bytes is one unit. Of more arms than fit, those with the fewest posts are forgotten. */
const MOST_BYTES = 4_000;

/**
 * The summary with further observations in it. `null` begins one: with the posts of three months it is built anew. Where
 * no post was measured, the summary stays as it is.
 * Give it each post once, when its reading is final, and the posts of an account and day in one call: they are compared
 * with each other. Within a call their order changes nothing, nor does it matter which account of a day comes first.
 * Days before `asOf` count as little as if they had come in time. `halfLifeDays` is above 0.
 */
export function updateSummary(
  summary: LearningSummary | null,
  observations: readonly Observation[],
  halfLifeDays: number,
): LearningSummary | null {
  const measure = summary?.measure ?? measureOf(observations);
  const measured = observations.flatMap((observation) => {
    const count = observation[measure];
    return count === null ? [] : [{ observation, count, log: Math.log1p(count) }];
  });
  const newest = measured.map(({ observation }) => observation.day).reduce(later, summary?.asOf ?? '');
  if (measured.length === 0) return summary;
  const shareLeft = (day: LocalDay): number => 0.5 ** ((dayNumber(newest) - dayNumber(day)) / halfLifeDays);
  const left = summary ? shareLeft(summary.asOf) : 0;
  const posts = measured.map((post) => ({ ...post, weight: shareLeft(post.observation.day) }));

  const groups = faded(summary?.groups, left);
  for (const { observation, count, log, weight } of posts)
    add(groups, groupOf(observation), [weight, weight * log, weight * count]);
  const usual = usualIn(groups);
  const arms = forLearned((dimension) => faded(summary?.arms[dimension], left));
  let squares = rounded((summary?.squares ?? 0) * left);
  for (const { observation, count, log, weight } of posts) {
    const above = log - usual(observation);
    squares = rounded(squares + rounded(weight * above ** 2));
    for (const dimension of LEARNED) {
      const arm = observation[dimension];
      if (arm !== undefined) add(arms[dimension], arm, [weight, weight * above, weight * count]);
    }
  }
  const base = {
    measure,
    asOf: newest,
    groups: Object.fromEntries(
      [...groups]
        .filter(isLeft)
        .sort(byName)
        .map(([group, [posts, sum]]) => [group, [posts, sum]] as const),
    ),
    squares,
  };
  const kept = mostTold(
    LEARNED.flatMap((dimension) => [...arms[dimension]]),
    MOST_BYTES - bytesOf({ ...base, arms: forLearned(() => ({})) }),
  );
  return {
    ...base,
    arms: forLearned((dimension) =>
      Object.fromEntries([...arms[dimension]].filter(([, tally]) => kept.has(tally)).sort(byName)),
    ),
  };
}

type Named = readonly [name: string, tally: Tally];

const later = (a: LocalDay, b: LocalDay): LocalDay => (a > b ? a : b);

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Not rounded: the last hundredths would never fade. */
const cutOff = (value: number): number => Math.floor(value * 100) / 100;

const faded = (
  tallies: Readonly<Record<string, readonly [posts: number, sum: number, actions?: number]>> | undefined,
  left: number,
): Map<string, Tally> =>
  new Map(
    Object.entries(tallies ?? {}).map(([name, [posts, sum, actions = 0]]) => [
      name,
      [cutOff(posts * left), rounded(sum * left), cutOff(actions * left)],
    ]),
  );

function add(tallies: Map<string, Tally>, name: string, [posts, sum, actions]: Tally): void {
  const before = tallies.get(name) ?? [0, 0, 0];
  tallies.set(name, [
    rounded(before[0] + rounded(posts)),
    rounded(before[1] + rounded(sum)),
    rounded(before[2] + rounded(actions)),
  ]);
}

const groupOf = (observation: Observation): string => `${observation.account} ${hourBlockOf(observation)}`;

/** The mean of ln(1 + count) that is usual for a post’s account and hour. */
function usualIn(groups: ReadonlyMap<string, Tally>): (observation: Observation) => number {
  const accounts = new Map<string, Tally>();
  for (const [group, tally] of groups) add(accounts, group.slice(0, group.indexOf(' ')), tally);
  return (observation) => {
    const [allPosts, allLogs] = accounts.get(observation.account) ?? [0, 0];
    const [posts, logs] = groups.get(groupOf(observation)) ?? [0, 0];
    return allPosts > 0 ? (logs + (PRIOR_POSTS * allLogs) / allPosts) / (posts + PRIOR_POSTS) : 0;
  };
}

const isLeft = ([, [posts]]: Named): boolean => posts >= LEAST_POSTS;

const byName = ([a]: Named, [b]: Named): number => (a < b ? -1 : 1);

/** The arms with the most posts, as many as fit. */
function mostTold(arms: readonly Named[], bytes: number): Set<Tally> {
  const kept = new Set<Tally>();
  let left = bytes;
  for (const [name, tally] of arms.filter(isLeft).sort((a, b) => b[1][0] - a[1][0] || byName(a, b))) {
    left -= bytesOf({ [name]: tally });
    if (left < 0) break;
    kept.add(tally);
  }
  return kept;
}

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
