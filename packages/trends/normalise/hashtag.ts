import { isHexColour } from './hex-colour.ts';
import { decodeMarkup, plainText } from './plain-text.ts';

/** A hashtag made of a topic, or the reason why none can be. */
export type Hashtag = { ok: true; hashtag: string } | { ok: false; reason: string; noise: boolean };

/** Letters after the `#`. X allows more; longer ones push a post past its length. */
const MAX_LENGTH = 30;
/** A topic longer than this is not looked at in detail. */
const MAX_TOPIC = 140;

/**
 * Makes a topic a hashtag: `UFC 300` becomes `#UFC300`, `sam altman` `#SamAltman`, `Kaczyński` `#Kaczynski`. A tag keeps
 * the case it is shown in. `isWord` knows English words, which distinguish `#decade` from a colour.
 */
export function toHashtag(topic: string, isWord: (word: string) => boolean = () => false): Hashtag {
  const text = decodeMarkup(topic.slice(0, MAX_TOPIC + 1))
    .normalize('NFC')
    .trim();
  if (text === '') return refusal('blank');
  if (topic.length > MAX_TOPIC) return refusal('longer than any topic');
  if (INVISIBLE.test(text)) return refusal('holds invisible characters');
  const folded = plainText(text);
  if (CASHTAG.test(folded)) return refusal('is a cashtag');
  if (SIGN_FOR_A_LETTER.test(folded)) return refusal('spells a letter as a sign');
  if (PICTURE.test(folded)) return refusal('holds emoji');
  if (/[^\p{ASCII}]/u.test(folded.replace(/[™®©…•·“”„«»¿¡£€＃]/g, '')))
    return refusal('is not written in Latin letters');
  const body = bodyOf(folded);
  if (/^[\d_]*$/.test(body)) return refusal('has no letters');
  if (SPAM.test(body)) return refusal('looks like a phone number or an advert');
  if (body.length < 2) return refusal('is too short');
  if (body.length > MAX_LENGTH)
    return { ok: false, reason: `is longer than ${MAX_LENGTH} letters as a tag`, noise: false };
  if ((/^[#＃]/.test(text) || /\d/.test(body)) && isHexColour(body, isWord)) return refusal('is a colour');
  return { ok: true, hashtag: `#${body}` };
}

const refusal = (reason: string): Hashtag => ({ ok: false, reason, noise: true });

/** Format characters, fillers that print nothing (U+115F, U+1160, U+3164, U+FFA0, U+2800), variation selectors, controls. */
const INVISIBLE =
  /\u034f|[\p{Cf}\p{Cc}\p{Co}\p{Cn}\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufffd]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/u;
const PICTURE = /\p{Extended_Pictographic}|\p{Emoji_Presentation}|\p{Regional_Indicator}/u;
/** `$TSLA`: what is said under it is about a share's price. As a hashtag, `$AI` would be another topic altogether. */
const CASHTAG = /(?<![A-Za-z0-9])\$[A-Za-z]/;
/** `A$AP`, `P!nk`, `Bada$$`, `f**k`: without its sign such a name is another one. */
const SIGN_FOR_A_LETTER = /[A-Za-z][$€£¥¢*]|[$€£¥¢*][A-Za-z]|[A-Za-z][!¡@][A-Za-z]/;
/** Seven digits in a row, or four or more islands of digits between letters, are a number to call. */
const SPAM = /\d{7}|(?:[a-z]\d+){5}/i;

function bodyOf(text: string): string {
  const isTag = /^[#＃]/.test(text);
  const words = text
    .replace(/^[#＃@]+/, '')
    .replace(/'/g, '')
    .replace(/&/g, ' And ')
    .replace(/\+/g, isTag ? '' : ' Plus ')
    .split(/[^A-Za-z0-9_]+/)
    .filter((word) => word !== '');
  if (words.length <= 1) return words[0] ?? '';
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
