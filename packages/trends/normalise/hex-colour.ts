/**
 * Whether a tag's body is a colour of a style sheet rather than a name. Real tags look alike: `ACDC`, `E32019`, `BB25`,
 * `A350`, `Decade`. What distinguishes them is how people write names: capitals, then a number; or a word.
 */
export function isHexColour(body: string, isWord: (word: string) => boolean): boolean {
  if (!/^(?:[0-9a-f]{3}|[0-9a-f]{4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(body)) return false;
  const lettersOnly = !/\d/.test(body);
  if (body.length <= 4) {
    // Pages hold short colours too, but capitals (CFC, ACDC), a code (A350, 36C3) or a word (cafe) is a name.
    if (lettersOnly) return body === body.toLowerCase() && !isWord(body) && /^(.)\1*$/.test(body);
    return !/^(?:[A-F]{1,3}\d{1,3}|\d{1,2}[A-F]{1,2}\d?)$/.test(body) || /^\d{3}$/.test(body);
  }
  if (lettersOnly) return !isWord(body.toLowerCase()) && !/^[A-F][a-f]+(?:[A-F][a-f]+)*$/.test(body);
  // An event and its year.
  return !/^[A-F][A-F0-9]{1,3}(?:19|20)\d\d$/.test(body);
}
