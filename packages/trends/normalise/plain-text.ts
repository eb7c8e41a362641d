import { foldLatin } from '@promoter/domain';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Turns `&amp;` and `&#39;` back into characters, once. Sources decode their own markup; typed topics may not have. */
export const decodeEntities = (text: string): string =>
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
