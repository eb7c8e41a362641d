/**
 * What messages quote of strangers (topics, headlines) is shown as text and does nothing: it calls nobody, formats
 * nothing and hides no link.
 */

/** Control characters but the line’s end, and what turns the direction of writing. */
const UNSEEN = /(?!\n)[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The words by which chats call everybody. */
const CALLS_EVERYBODY = /@(?=everyone|here|channel|all\b|team\b)/gi;

/** Without what is not seen, and with an invisible space in what would call everybody. */
export const calm = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(UNSEEN, '').replace(CALLS_EVERYBODY, '@\u200b');

/** Slack’s three characters of control (its documentation on formatting text, 2026-11). */
export const forSlack = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** With a backslash before all that Discord’s Markdown has a use for. An address as it is, since a backslash breaks it. */
export const forDiscord = (text: string): string =>
  text.startsWith('http') ? text : text.replace(/[\\*_~`|<>[\]()#-]/g, '\\$&');

/** An address, whole; else one character. */
const PIECES = /https?:\/\/[^\s<>]+|./gsu;

/** The text in a service’s spelling, at most `most` characters of it; what was cut off is `…`, and no spelling is cut in two. */
export function fit(text: string, most: number, spell: (piece: string) => string = (piece) => piece): string {
  let fitted = '';
  for (const [piece] of calm(text).matchAll(PIECES)) {
    const spelt = spell(piece);
    if (fitted.length + spelt.length >= most) return `${fitted}…`;
    fitted += spelt;
  }
  return fitted;
}
