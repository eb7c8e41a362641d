import type { CardTheme, Colour } from '@promoter/content/card-theme';

/** The least contrast of a text to what it stands on: WCAG 2.2, success criterion 1.4.3 (AA). */
export const LEAST_CONTRAST = 4.5;

/** Every text of a card by its colour, and the colour it stands on. */
const TEXTS: readonly [text: keyof CardTheme, ground: keyof CardTheme][] = [
  ['text', 'background'],
  ['quiet', 'background'],
  ['accent', 'background'],
  ['onBand', 'band'],
];

/** What is wrong with a theme, a sentence each: colours that are none, and texts that are hard to read. */
export function themeFaults(theme: CardTheme): string[] {
  const names = [...new Set(TEXTS.flat())];
  const unreadable = names.filter((name) => !/^#[0-9a-f]{6}$/.test(theme[name]));
  if (unreadable.length > 0) return unreadable.map((name) => `${name}: must be a colour such as "#0b1f3a"`);
  return TEXTS.flatMap(([text, ground]) => {
    const contrast = contrastOf(theme[text], theme[ground]);
    if (contrast >= LEAST_CONTRAST) return [];
    return [`${text}: its contrast to ${ground} is ${contrast.toFixed(2)}, and has to be at least ${LEAST_CONTRAST}`];
  });
}

/** The contrast of two colours, from 1 to 21, as WCAG 2.2 defines it. */
export function contrastOf(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
