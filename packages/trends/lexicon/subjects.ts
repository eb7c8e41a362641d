import { abroad } from './abroad.ts';
import { gaming } from './esports-and-games.ts';
import { everyday } from './everyday.ts';
import { harm } from './harm.ts';
import { music } from './music.ts';
import { namesOfAnything } from './names-of-anything.ts';
import { offence } from './offence.ts';
import { placesAndPeople } from './places-and-people.ts';
import { politicalWords } from './political-words.ts';
import { politics } from './politics.ts';
import { politicsOfAsia } from './politics-of-asia.ts';
import { recentTitles } from './recent-titles.ts';
import { screen } from './screen.ts';
import { sports } from './sports.ts';
import type { Subject } from './subject.ts';

/** Never beside these. */
export const UNSAFE: readonly Subject[] = [...harm, ...offence, ...politics, ...politicsOfAsia, ...politicalWords];

/** Harmless where nothing speaks against it. */
export const HARMLESS: readonly Subject[] = [
  ...sports,
  ...gaming,
  ...screen,
  ...music,
  ...everyday,
  ...recentTitles,
  ...abroad,
];

/** Known, and no reason to use it: used where the headlines of the day agree. */
export const BARE: readonly Subject[] = namesOfAnything;

/** What a brand's field is distinguished from. */
export const OTHER_SUBJECTS: readonly (readonly Subject[])[] = [sports, gaming, screen, music, placesAndPeople, harm];
