import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';

/** The columns that a text takes on a terminal: two for a wide character or an emoji, none for a colour. */
export const widthOf = (text: string): number => Math.max(0, ...text.split('\n').map((line) => stringWidth(line)));

/**
 * The columns of its longest word, those apart that take more than `most`, and those of wide characters: Chinese and
 * Japanese have no blanks and are broken anywhere.
 */
export const longestWord = (text: string, most: number): number =>
  Math.max(
    0,
    ...stripVTControlCharacters(text)
      .split(/\s+/)
      .filter((word) => word.length <= most && stringWidth(word) === word.length)
      .map((word) => word.length),
  );

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Breaks the lines of a text at blanks, so that none takes more than these columns, and loses no word. A word that is
 * longer has a line of its own, such as an address to copy; with `breaksWords` it is broken, too, as in a table's column.
 */
export function wrapText(text: string, width: number, { breaksWords = false } = {}): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, width, breaksWords))
    .join('\n');
}

function wrapLine(text: string, width: number, breaksWords: boolean): string[] {
  if (stringWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (stringWidth(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = breaksWords ? breakWord(word, width) : [word];
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  return [...lines, line];
}

/** Parts of a word that fit; a single character that is wider stands alone. */
function breakWord(word: string, width: number): string[] {
  const parts = [''];
  for (const { segment } of graphemes.segment(word)) {
    const part = `${parts.at(-1)}${segment}`;
    if (parts.at(-1) === '' || stringWidth(part) <= width) parts[parts.length - 1] = part;
    else parts.push(segment);
  }
  return parts;
}
