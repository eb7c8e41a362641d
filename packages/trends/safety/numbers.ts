/** Words that count what comes after them. */
const COUNTING = new Set(
  `s e r d ep eps gw season series episode chapter vol volume part round match game day week stage lap race test odi t top hot
  no nr number act phase level update version v patch mission hbd`.split(/\s+/),
);

/** Events and puzzles that are named by their number. */
const NUMBERED =
  /^(?:ufc(?:vegas|fightnight|onespn|onabc)?|bellator|pfl|lfa|onechampionship|invicta|rizin|wrestlemania|raw|smackdown|nxt|dynamite|wordle|nerdle|quordle|octordle|worldle|connections|strands|framed|heardle)$/;

/** The highest that days, rounds, scores and editions usually have. */
const USUALLY = 31;

/**
 * Whether a number beside a name says nothing of its own: a year of our days, a season (`2526`), a low number, or one that
 * what is `before` it counts. Fans remember their dead by any other (`#LFC97`), and courts count charges (`ManCity115`).
 */
export function isPlainNumber(number: string, before: readonly string[]): boolean {
  if (!/^\d+$/.test(number)) return false;
  if (/^20[1-3]\d$/.test(number) || Number(number) <= USUALLY) return true;
  if (COUNTING.has(before.at(-1) ?? '') || [1, 2, 3].some((words) => NUMBERED.test(before.slice(-words).join(''))))
    return true;
  const [, first, second] = /^(?:20)?(\d\d)(\d\d)$/.exec(number) ?? [];
  return first !== undefined && Number(second) === Number(first) + 1 && Number(first) >= 15 && Number(first) < 40;
}
