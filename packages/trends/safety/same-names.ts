import { topicKey } from '@promoter/domain';
import { SAME_NAMES } from '../lexicon/same-names.ts';
import { clubsOfFixture } from './fixture.ts';

/** Every name that stands in a line with a key, the key itself included. */
const ALIKE = new Map<string, Set<string>>();
for (const line of SAME_NAMES.split('\n')) {
  const keys = line.split(',').map(topicKey).filter(Boolean);
  for (const key of keys) ALIKE.set(key, new Set([...(ALIKE.get(key) ?? []), ...keys]));
}

/** The keys of the other names of one thing: `mcfc` and `mci` of `manchestercity`. With `key` itself. */
export const sameNames = (key: string): Iterable<string> => ALIKE.get(key) ?? [key];

/** The clubs of a fixture with all their names, `lakers` and `lal` of `LALBOS`. Empty for any other topic. */
export const namesOfClubs = (topic: string): string[] => clubsOfFixture(topic).flatMap((side) => [...sameNames(side)]);

/** Whether a key is a name that is listed with others, whatever words it is made of: `mancity`. */
export const isListedName = (key: string): boolean => ALIKE.has(key);
