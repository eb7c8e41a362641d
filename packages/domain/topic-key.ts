/** Latin letters that no Unicode decomposition takes apart, each with its replacement. */
const LETTERS = new Map(
  'łl ŁL øo ØO đd ĐD ßss æae ÆAe œoe ŒOe ıi ðd þth'.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/** Writes Latin letters without their accents: `Kaczyński` becomes `Kaczynski`. Other scripts stay as they are. */
export function foldLatin(text: string): string {
  if (!/\P{ASCII}/u.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/(?<=[A-Za-z])\p{Mn}+/gu, '')
    .normalize('NFC')
    .replace(/[łŁøØđĐßæÆœŒıðþ]/g, (letter) => LETTERS.get(letter) ?? letter);
}

/**
 * What topics are compared by, everywhere: two topics are the same when their keys are. `#UFC300`, `UFC 300` and
 * `ufc_300` are one, and so are `Kaczyński` and `#Kaczynski`: only letters of any script and digits count, not their
 * case or accents. Empty for a topic without either.
 */
export const topicKey = (topic: string): string =>
  foldLatin(topic.replace(/[^\p{L}\p{M}\p{N}]+/gu, '').normalize('NFKC')).toLowerCase();
