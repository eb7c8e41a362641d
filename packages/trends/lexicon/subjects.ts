import { CELEBRITIES } from './celebrities.ts';
import { gaming } from './esports-and-games.ts';
import { everyday } from './everyday.ts';
import { harm } from './harm.ts';
import { music } from './music.ts';
import { offence } from './offence.ts';
import { placesAndPeople } from './places-and-people.ts';
import { politicalWords } from './political-words.ts';
import { politics } from './politics.ts';
import { politicsOfAsia } from './politics-of-asia.ts';
import { screen } from './screen.ts';
import { sports } from './sports.ts';
import type { Subject } from './subject.ts';

/** Never beside these. */
export const UNSAFE: readonly Subject[] = [...harm, ...offence, ...politics, ...politicsOfAsia, ...politicalWords];

/** Harmless where nothing speaks against it. */
export const HARMLESS: readonly Subject[] = [...sports, ...gaming, ...screen, ...music, ...everyday];

/** Known, and no reason to use it. */
export const BARE: readonly Subject[] = [
  ...placesAndPeople,
  { category: 'person', says: 'is a bare name, which may trend for anything', whole: CELEBRITIES },
];

/** What a brand's field is distinguished from. */
export const OTHER_SUBJECTS: readonly (readonly Subject[])[] = [sports, gaming, screen, music, placesAndPeople, harm];
