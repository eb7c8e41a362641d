import { foldLatin } from '@promoter/domain';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Tags that sites and feeds put into a title. `I <3 you` and `a < b` hold none. */
const tags = (names: string): RegExp => RegExp(`</?(?:${names})(?:\\s[^<>]*)?/?>`, 'gi');
const INLINE = tags('a|abbr|b|bdi|big|cite|code|del|em|font|i|img|ins|mark|q|s|small|span|strong|sub|sup|tt|u|wbr');
/** Those that part what is before them from what is after. */
const BLOCKS = tags(
  'article|aside|blockquote|br|dd|div|dl|dt|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|th|thead|title|tr|ul',
);
/** What a page does not show, with all that is in it. */
const HIDDEN = /<(script|style|noscript|template)(?:\s[^<>]*)?>.*?(?:<\/\1\s*>|$)|<!--.*?(?:-->|$)/gis;

/** A text without tags of HTML. As on a page, those within a line leave no gap, and others a space. */
export const withoutTags = (text: string): string => text.replace(HIDDEN, ' ').replace(BLOCKS, ' ').replace(INLINE, '');

/**
 * Turns `&amp;` and `&#39;` back into characters, once, and takes tags out, written either way. Sources decode their own
 * markup; typed topics may not have.
 */
export const decodeMarkup = (text: string): string => withoutTags(decodeEntities(withoutTags(text)));

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (entity, decimal, hex, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? entity;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });

/** Latin letters without accents, and one form of apostrophe and hyphen: what topics are split and tagged from. */
export const plainText = (text: string): string =>
  foldLatin(text)
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[‐-―]/g, '-');
