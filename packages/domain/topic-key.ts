/** Latin letters that no Unicode decomposition takes apart, each before its replacement. */
const LETTERS = new Map('łl øo đd ðd ħh ıi þth ßss æae œoe'.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]));

/**
 * Writes Latin letters without their accents, in the case they are in: `Kaczyński` becomes `Kaczynski`, `ÆRØ` `AERO` and
 * `Ærø` `Aero`. Other scripts stay as they are.
 */
export function foldLatin(text: string): string {
  if (!/\P{ASCII}/u.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/(?<=[A-Za-z])\p{Mn}+/gu, '')
    .normalize('NFC')
    .replace(/\P{ASCII}/gu, (letter, at, all) => {
      const lower = letter.toLowerCase();
      const plain = LETTERS.get(lower) ?? lower;
      if (letter === lower) return plain;
      const around = `${all.charAt(at + 1) || ' '}${all.charAt(at - 1)}`;
      return /^\P{Ll}?\p{Lu}/u.test(around) ? plain.toUpperCase() : plain.charAt(0).toUpperCase() + plain.slice(1);
    });
}

/**
 * What topics are compared by, everywhere: two topics are the same when their keys are. `#UFC300`, `UFC 300` and
 * `ufc_300` are one, and so are `Kaczyński` and `#Kaczynski`: only letters of any script and digits count, not their
 * case or accents. Empty for a topic without either.
 */
export const topicKey = (topic: string): string =>
  foldLatin(topic.replace(/[^\p{L}\p{M}\p{N}]+/gu, '').normalize('NFKC')).toLowerCase();
