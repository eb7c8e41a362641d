import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { printTable } from '../../packages/cli/print.ts';

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

  test('keeps a column readable on a terminal that is too narrow', () => {
    expect(Math.max(...table(5).map((line) => line.length))).toBeLessThanOrEqual(5 + 2 + 6 + 2 + 16);
  });
});
