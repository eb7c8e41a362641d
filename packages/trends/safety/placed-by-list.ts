import { type Classification, joinedRuns, type RawTrend, topicKey, wordsOfTopic } from '@promoter/domain';
import { DISCIPLINES, type Discipline } from '../lexicon/disciplines/index.ts';
import { entriesOf } from '../lexicon/subject.ts';
import { ENGLISH } from '../normalise/english.ts';
import { UNSAFE_CATEGORIES, type Verdict } from './classify-safety.ts';
import { fixtureOf } from './fixture.ts';

/** Words of one name, and of what a list or a headline may say. */
const MOST_WORDS = 5;
/** Letters of a word that names somebody by itself. */
const SHORTEST_NAME = 4;
/** Letters of a name that is known without the other, and of an event within a longer word (`#TATAIPLFinal`). */
const LONG = 5;
/** A word said more often than this in the corpus is an everyday one before it is a name (`Young`, `Head`). */
const SELDOM = 4_000;

/** A classified topic of a region. */
type Listed = RawTrend & Classification & Pick<Verdict, 'placeable'> & { scope: string };

interface Prepared extends Pick<Discipline, 'category' | 'says'> {
  events: ReadonlySet<string>;
  sides: ReadonlySet<string>;
}

/** Somebody known, with all that others may call them. */
interface Known {
  disciplines: Set<Prepared>;
  names: Set<string>;
}

const keysOf = (list: string): string[] => entriesOf(list).map((words) => topicKey(words.join('')));

const PEOPLE = new Map<string, Known>();
const PREPARED = DISCIPLINES.map(prepare);

function prepare({ category, says, events, sides, people }: Discipline): Prepared {
  const prepared = { category, says, events: new Set(keysOf(events)), sides: new Set(keysOf(sides)) };
  const entries = entriesOf(people);
  const holders = Map.groupBy(
    entries.flatMap((words) => [...new Set(words)]),
    (word) => word,
  );
  for (const words of entries) {
    const [first = '', surname = ''] = [words[0], words.at(-1)];
    // One name of two, an athlete's, that no other of the sport has and few sentences hold.
    const isKnownBy = (name: string) =>
      category === 'sports' &&
      name.length >= LONG &&
      (ENGLISH.get(name) ?? 0) < SELDOM &&
      (name === surname || !ENGLISH.has(name)) &&
      holders.get(name)?.length === 1;
    const initialled = words.length > 1 ? [`${first.charAt(0)} ${surname}`] : [];
    const names = [words.join(''), ...words.filter((word) => word.length >= SHORTEST_NAME)].map(topicKey);
    for (const key of [words.join(''), ...[first, surname].filter(isKnownBy), ...initialled].map(topicKey)) {
      const known = PEOPLE.get(key) ?? { disciplines: new Set(), names: new Set() };
      known.disciplines.add(prepared);
      for (const name of names) known.names.add(name);
      PEOPLE.set(key, known);
    }
  }
  return prepared;
}

/**
 * Makes athletes and artists usable where something of today says why they trend: a usable topic of the same region's list
 * that is a competition, a team or a game of their sport, an award or a show of their kind, or one harmless headline of their
 * own that names one. Nobody whom a topic refused as unsafe, or a headline that refused one, names in any region; and nobody
 * about whom anything speaks already. The other entries stay as they are. Pure.
 */
export function placedByList<T extends Listed>(entries: readonly T[]): T[] {
  const suspects = new Set(entries.flatMap(suspectsOf));
  const usable = Map.groupBy(
    entries.filter((entry) => entry.usable),
    ({ scope }) => scope,
  );
  const told = new Map([...usable].map(([scope, here]) => [scope, topicsByDiscipline(here)]));
  return entries.map((entry): T => {
    const known = entry.placeable ? PEOPLE.get(topicKey(entry.topic)) : undefined;
    if (!known || [...known.names].some((name) => suspects.has(name))) return entry;
    for (const discipline of known.disciplines) {
      const { category, says } = discipline;
      const headline = entry.headlines.some((text) => runsOf(text).some((run) => isOf(run, discipline)));
      const topic = told.get(entry.scope)?.get(discipline);
      if (!headline && topic === undefined) continue;
      const reason = headline ? `a headline with it is about ${says}` : `"${topic}" of the same list is about ${says}`;
      return { ...entry, category, usable: true, reason };
    }
    return entry;
  });
}

/** A topic that says nothing of its own but may be placed is no suspicion; one in doubt (`Rahane arrest`) is. */
function suspectsOf({ topic, category, usable, placeable, headlines }: Listed): string[] {
  if (usable || placeable) return [];
  if (UNSAFE_CATEGORIES.has(category)) return [topic, ...headlines].flatMap(runsOf);
  return category === 'unknown' ? runsOf(topic) : [];
}

/** Of each discipline, the first topic that is about it. */
function topicsByDiscipline(usable: readonly Listed[]): ReadonlyMap<Prepared, string> {
  const found = new Map<Prepared, string>();
  for (const { topic, category } of usable) {
    const runs = runsOf(topic);
    for (const discipline of PREPARED) {
      if (category === discipline.category && !found.has(discipline) && isAbout(topic, runs, discipline))
        found.set(discipline, topic);
    }
  }
  return found;
}

function isAbout(topic: string, runs: readonly string[], { events, sides }: Prepared): boolean {
  const key = topicKey(topic);
  if (sides.has(key) || runs.some((run) => events.has(run))) return true;
  if ([...events].some((event) => isLong(event) && (key.startsWith(event) || key.endsWith(event)))) return true;
  return fixtureOf(topic)?.every((side) => sides.has(side)) === true;
}

/** Codes of sides are words too. */
const isOf = (run: string, { events, sides }: Prepared): boolean => events.has(run) || (isLong(run) && sides.has(run));

const isLong = (run: string): boolean => run.length >= LONG;

const runsOf = (text: string): string[] => [...joinedRuns(wordsOfTopic(text), MOST_WORDS)];
