import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { printTable, terminalWidth } from '../../packages/cli/print.ts';

let printed: string;
beforeEach(() => {
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
});

const REASON = 'names a team that plays in the first league of its country, and nothing else';
const ROWS = [
  { trend: '#東京', usable: 'no', because: REASON },
  { trend: '#H100', usable: 'yes', because: '–' },
];

function table(width?: number): string[] {
  printTable(ROWS, width);
  return printed.trimEnd().split('\n');
}

describe('a table', () => {
  test('has a line for each row where there is no terminal', () => {
    expect(table()).toEqual(['trend  usable  because', `#東京  no      ${REASON}`, '#H100  yes     –']);
  });

  test('is not wrapped where it fits', () => {
    expect(table(200)).toHaveLength(3);
  });

  test.each([36, 50, 80])('wraps its widest column to fit a terminal of %i columns, and loses no word', (width) => {
    const lines = table(width);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter((line) => line.length > width)).toEqual([]);
    expect(lines.map((line) => line.slice(15).trim()).join(' ')).toContain(REASON.slice(-20));
    expect(printed.replace(/\s+/g, ' ')).not.toContain('…');
  });

  test('wraps sentences and leaves a slot’s id whole', () => {
    printTable([{ slot: 'A@2026-11-26T09:00', state: 'skipped', why: 'no bot was running on this machine' }], 50);
    const lines = printed.trimEnd().split('\n');
    expect(lines.filter((line) => line.length > 50)).toEqual([]);
    expect(lines[1]).toMatch(/^A@2026-11-26T09:00 {2}skipped {2}no bot was/);
  });

  test.each([20, 26, 30])('cuts its last column on a terminal that is too narrow to wrap in: %i', (width) => {
    const lines = table(width);
    expect(lines).toHaveLength(3);
    expect(lines.filter((line) => line.length > width)).toEqual([]);
    expect(lines.at(-2)).toContain('…');
    expect(printed).toContain('#H100');
  });

  test.each([
    ['COLUMNS, where it is set', '40', 120, 40],
    ['the terminal', undefined, 120, 120],
    ['the terminal, where COLUMNS is no number', 'wide', 120, 120],
    ['nothing, in a pipe', undefined, undefined, undefined],
    ['COLUMNS, also in a pipe', '40', undefined, 40],
  ])('heeds the width of %s', (_, COLUMNS, columns, width) => {
    expect(terminalWidth(columns, COLUMNS === undefined ? {} : { COLUMNS })).toBe(width);
  });
});
