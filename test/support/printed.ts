import { afterEach, beforeEach, jest } from '@jest/globals';

/** What a test has printed so far. */
export interface Printed {
  text: string;
}

/** Keeps what each of a file's tests prints to a stream of this process from the terminal, and in `text`. */
export function keepPrinted(stream: 'stdout' | 'stderr' = 'stdout'): Printed {
  const printed: Printed = { text: '' };
  beforeEach(() => {
    printed.text = '';
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      printed.text += String(text);
      return true;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  return printed;
}
