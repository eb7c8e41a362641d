import { sports } from '../lexicon/sports.ts';
import { entriesOf } from '../lexicon/subject.ts';
import { CLUBS, NATIONS, QUARRELS, SIDE_WORDS } from '../lexicon/teams.ts';

/** Two sides of a game, `ind` and `eng`. */
type Fixture = readonly [home: string, away: string];

const compact = (list: string): string[] => entriesOf(list).map((words) => words.join(''));

const NATION_SET = new Set(compact(NATIONS));
const CODES = new Set([...compact(NATIONS), ...compact(CLUBS)].filter((side) => side.length === 3));
const SIDES = new Set([
  ...NATION_SET,
  ...compact(CLUBS),
  ...compact(sports.find(({ says }) => says === 'names a team')?.whole ?? ''),
]);
const BESIDE = compact(SIDE_WORDS).sort((a, b) => b.length - a.length);

/**
 * The two sides that we know of a game, `INDvsENG`, `newcastle vs espanyol`, `MUNLIV`, as they are listed, lower case; undefined
 * for any other topic, and where the sides quarrel about more than a game.
 */
export function fixtureOf(topic: string): Fixture | undefined {
  const fixture = fixtureIn(topic);
  return fixture && !isQuarrel(fixture) ? fixture : undefined;
}

/** The two clubs of a game, as codes or names without gaps; none of any other topic. Of two countries no news is meant alone. */
export function clubsOfFixture(topic: string): readonly string[] {
  const sides = fixtureIn(topic) ?? [];
  return sides.every((side) => NATION_SET.has(side)) ? [] : sides;
}

function fixtureIn(topic: string): Fixture | undefined {
  const text = topic.replace(/^[#＃]/, '').trim();
  return withVersus(text) ?? twoCodes(text);
}

function withVersus(text: string): Fixture | undefined {
  const parts = /^(.+?)[\s_]+(?:vs?|x|at)\.?[\s_]+(.+)$/i.exec(text);
  if (parts) return sidesOf(parts[1] ?? '', parts[2] ?? '');
  if (/\s/.test(text)) return undefined;
  const run = text.replace(/_/g, '');
  for (let at = 2; at < run.length - 2; at += 1) {
    if (!/v/i.test(run.charAt(at))) continue;
    const fixture =
      sidesOf(run.slice(0, at), run.slice(at + 1).replace(/^s/i, '')) ?? sidesOf(run.slice(0, at), run.slice(at + 1));
    if (fixture) return fixture;
  }
  return undefined;
}

/** `BURCHE`, `PHIvsCHI2025`: broadcasters' tags join two codes in capitals. */
function twoCodes(text: string): Fixture | undefined {
  const [, home = '', away = ''] =
    /^([A-Z]{3})([A-Z]{3})(?:\d{2,4})?$/.exec(text)?.map((part) => part.toLowerCase()) ?? [];
  return home !== away && CODES.has(home) && CODES.has(away) ? [home, away] : undefined;
}

function sidesOf(left: string, right: string): Fixture | undefined {
  const home = sideOf(left);
  const away = sideOf(right);
  return home && away && home !== away ? [home, away] : undefined;
}

function sideOf(text: string): string | undefined {
  let side = text
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(?:19|20)\d\d$/, '');
  for (let cuts = 0; cuts < 4; cuts += 1) {
    if (SIDES.has(side)) return side;
    const end = BESIDE.find((word) => side.length > word.length + 1 && side.endsWith(word));
    if (!end) break;
    side = side.slice(0, -end.length);
  }
  return undefined;
}

const isQuarrel = (sides: Fixture): boolean =>
  QUARRELS.some(([one, other]) => sides.includes(one) && (other === '*' || sides.includes(other)));
