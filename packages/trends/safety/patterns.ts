import { CELEBRITIES } from '../lexicon/celebrities.ts';
import { DISCIPLINES } from '../lexicon/disciplines/index.ts';
import { entriesOf } from '../lexicon/subject.ts';
import { isEnglishWord } from '../normalise/english.ts';
import type { Words } from '../normalise/split.ts';
import { fixtureOf } from './fixture.ts';
import type { Evidence } from './lexicon-index.ts';
import { isRude, sentimentOf } from './rude-words.ts';

const CELEBRITY = new Set(
  [CELEBRITIES, ...DISCIPLINES.map(({ people }) => people)]
    .flatMap(entriesOf)
    .map((words) => words.join('').replace(/[^a-z0-9]/g, '')),
);

/**
 * Harmless by its form rather than by a name: a fixture, a birthday, a word game, an episode, a concert, a release. What is
 * `loose` counts only where no word of it is in doubt.
 */
export function harmlessForm(topic: string, { words, compact }: Words): Evidence | undefined {
  if (fixtureOf(topic)) return { category: 'sports', says: 'is a fixture of two teams' };
  if (MONTH.test(compact)) return { category: 'holiday', says: 'is a month' };
  if (isBirthday(compact)) return { category: 'entertainment', says: 'is the birthday of an entertainer or athlete' };
  if (isWordGame(words)) return { category: 'meme', says: 'is a game that people play with words', loose: true };
  if (FAVOURITE.test(compact)) return { category: 'meme', says: 'asks for something that people like', loose: true };
  if (EXCLAMATION.test(compact))
    return { category: 'sports', says: 'is called out about a game or a show', loose: true };
  if (CONCERT.test(topic) && isKindly(words)) {
    return { category: 'entertainment', says: 'is a day of a concert', loose: true };
  }
  if (RELEASE.test(compact) && words.length <= MOST_OF_RELEASE && isKindly(words)) {
    return { category: 'entertainment', says: 'is a release of an artist', loose: true };
  }
  if (/(?:season|series|the series|s\d+)ep(?:isode)?\d{1,3}$/.test(compact) || /[a-z]{4}ep\d{1,2}$/.test(compact)) {
    return { category: 'entertainment', says: 'is an episode of a series' };
  }
  return undefined;
}

/**
 * Two letters, or a letter and a digit, then a number that is no year: how airlines write their flights, `AI302`, `BA 38`. The
 * number of a flight trends when it did not arrive. Names that are written so (`GB200`) are known as a whole before.
 */
export const isFlight = ({ compact }: Words): boolean => FLIGHT.test(compact) && !/(?:19|20)\d\d$/.test(compact);

const FLIGHT = /^(?:flight)?(?:[a-z]{2}|[a-z]\d(?=\d{3}))\d{2,4}$/;

/**
 * `#LaRougeInSeoul_Day1`, `#WORLDTOUR_IN_MANILA_D2`: how fans tag the evenings of a tour, in the cities where such tours play
 * (2024 to 2026). Elsewhere marches and strikes are counted so.
 */
const CONCERT =
  /(?<!sit|march)_?in_?(?:seoul|incheon|busan|bangkok|bkk|manila|bulacan|tokyo|osaka|nagoya|fukuoka|saitama|yokohama|kobe|taipei|kaohsiung|macau|hong_?kong|hk|singapore|sg|kuala_?lumpur|kl)_?(?:d|day|night)_?\d$/i;

/** `Fav Actor`: what people are asked for. */
const FAVOURITE =
  /^(?:my|your)?(?:fav|fave|favou?rite)(?:actors?|actress(?:es)?|movies?|films?|musicians?|singers?|songs?|bands?|albums?|groups?|places?|foods?|sports?|shows?|series|books?|authors?|games?|animes?|characters?|colou?rs?|seasons?|animals?|snacks?|drinks?|teams?|players?|subjects?|cities|city|quotes?|duo|era)$/;

/** `WHAT A MATCH`: what is called out while a game or a show is on, and hardly ever for anything else. */
const EXCLAMATION =
  /^(?:whata(?:match|game|goal|catch|save|win|finish|comeback|knock|chase|innings|over|spell|race|lap|shot|dunk|try|final|season|episode|performance|player|team|night)|absolutecinema|playerofthematch|manofthematch|potm|motm|hattrick|cleansheet|fulltime|halftime|kickoff|supersub|lastover|superover|matchpoint|buzzerbeater|touchdown|homerun|grandslam|walkoff|polefinish|poleposition|fastestlap)$/;

/** What labels announce, after the name of a song or an album. */
const RELEASE =
  /^.{3,}(?:concept(?:photo|film|trailer|clip)s?|mv(?:teaser|outnow|trailer)?|officialmv|highlightmedley|tracklist|dancepractice|lyricvideo|outnow)\d?$/;
const MOST_OF_RELEASE = 6;

/** No word of it has a bad sound. */
const isKindly = (words: readonly string[]): boolean => words.every((word) => sentimentOf(word) >= 0 && !isRude(word));

/** A month, alone or with its year. A day in it may be the day of something. */
const MONTH =
  /^(?:happy|hello|welcome)?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:20\d\d)?$/;

function isBirthday(compact: string): boolean {
  const [, name] =
    /^(?:advance)?(?:hbd|happybirthday|advhbd|advancehbd|happiestbirthday)(?:to)?(.+?)(?:sir|anna|day|cdp)?$/.exec(
      compact,
    ) ?? [];
  return name !== undefined && CELEBRITY.has(name);
}

/** `RuinFridayIn4Words`: all of it plain English that offends nobody. */
function isWordGame(words: readonly string[]): boolean {
  const at = words.findIndex(
    (word, index) => word === 'in' && /^[3-7]|^(?:three|four|five|six|seven)$/.test(words[index + 1] ?? ''),
  );
  if (at < 1 || !/^words?$/.test(words[at + 2] ?? '')) return false;
  return words.slice(0, at).every((word) => isEnglishWord(word) && sentimentOf(word) >= -2);
}
