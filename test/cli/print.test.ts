import { describe, expect, test } from '@jest/globals';
import stringWidth from 'string-width';
import { printItem, printTable, terminalWidth } from '../../packages/cli/print.ts';
import { keepPrinted } from '../support/printed.ts';

const printed = keepPrinted();

const REASON = 'names a team that plays in the first league of its country, and nothing else';
const ROWS = [
  { trend: '#東京', usable: 'no', because: REASON },
  { trend: '#H100', usable: 'yes', because: '–' },
];

/** What stands to the right of so many columns. */
function afterColumns(line: string, columns: number): string {
  let cut = 0;
  while (stringWidth(line.slice(0, cut)) < columns && cut < line.length) cut += 1;
  return line.slice(cut);
}

function table(width?: number): string[] {
  printTable(ROWS, width);
  return printed.text.trimEnd().split('\n');
}

const WIDE = [
  { trend: '#東京オリンピック', usable: 'no', category: 'sports', because: `${REASON} 🏅` },
  {
    trend: '#H100',
    usable: 'yes',
    category: 'tech',
    because: 'コンピューターの名前で、ほかの意味はない 👩‍💻 言葉と言葉の間に空白はない',
  },
  {
    trend: '#BlackFriday',
    usable: 'yes',
    category: 'business',
    because: `https://example.com/${'a-long-path/'.repeat(12)}`,
  },
];

/** Everything but blanks and headings, as it was printed. */
const blank = (text: string): string => text.replace(/\s+/g, '');

describe('a table', () => {
  test('has a line for each row where there is no terminal', () => {
    expect(table()).toEqual(['trend  usable  because', `#東京  no      ${REASON}`, '#H100  yes     –']);
  });

  test('is not wrapped where it fits', () => {
    expect(table(200)).toHaveLength(3);
  });

  test.each([60, 80, 120, 200])('fits a terminal of %i columns, wide characters too, and loses nothing', (width) => {
    printTable(WIDE, width);
    const lines = printed.text.trimEnd().split('\n');
    expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
    // Its columns begin where their headings do.
    const begin = lines[0]?.indexOf('because') ?? 0;
    const last = lines.slice(1).map((line) => afterColumns(line, begin));
    expect(blank(last.join(''))).toBe(blank(WIDE.map(({ because }) => because).join('')));
  });

  test('wraps sentences and leaves a slot’s id whole', () => {
    printTable([{ slot: 'A@2026-11-26T09:00', state: 'skipped', why: 'no bot was running on this machine' }], 50);
    const lines = printed.text.trimEnd().split('\n');
    expect(lines.filter((line) => line.length > 50)).toEqual([]);
    expect(lines[1]).toMatch(/^A@2026-11-26T09:00 {2}skipped {2}no bot was/);
  });

  test.each([18, 25])('shows each row by itself on a terminal too narrow for columns: %i', (width) => {
    const lines = table(width);
    expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
    expect(printed.text).toMatch(/^trend {4}#東京\nusable {3}no\nbecause {2}names/);
    expect(blank(printed.text)).toContain(blank(REASON));
  });

  test.each([
    ['COLUMNS, where it is set', '40', 120, 40],
    ['the terminal', undefined, 120, 120],
    ['the terminal, where COLUMNS is no number', 'wide', 120, 120],
    ['nothing, in a pipe', undefined, undefined, undefined],
    ['nothing, on a terminal that names none', undefined, 0, undefined],
    ['COLUMNS, also in a pipe', '40', undefined, 40],
  ])('heeds the width of %s', (_, COLUMNS, columns, width) => {
    expect(terminalWidth(columns, COLUMNS === undefined ? {} : { COLUMNS })).toBe(width);
  });
});

test.each([20, 40])('an item on a terminal of %i columns goes on below its beginning, with no word lost', (columns) => {
  const before = process.env.COLUMNS;
  process.env.COLUMNS = String(columns);
  try {
    printItem('\u001b[32m✓\u001b[39m ', REASON);
  } finally {
    if (before === undefined) delete process.env.COLUMNS;
    else process.env.COLUMNS = before;
  }
  const [first = '', ...rest] = printed.text.trimEnd().split('\n');
  expect([first, ...rest].every((line) => stringWidth(line) <= columns)).toBe(true);
  expect(rest.every((line) => /^ {2}\S/.test(line))).toBe(true);
  expect([first.slice(first.indexOf(' ') + 1), ...rest.map((line) => line.trim())].join(' ')).toBe(REASON);
});
