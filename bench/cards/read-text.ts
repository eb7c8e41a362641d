import { spawnSync } from 'node:child_process';
import { decodePng, type Pixels } from '../../test/support/decode-png.ts';

/** Scattered text, and no dictionary: names and prices are not in it, and it would bend them to what is. No card has a `*`. */
const OPTIONS = [
  ...['--psm', '11', '-l', 'eng'],
  ...['load_system_dawg=0', 'load_freq_dawg=0', 'tessedit_char_blacklist=*'].flatMap((setting) => ['-c', setting]),
];

/** A way to look at a picture: so many pixels a side become one, and so much of its width is looked at, from the left. */
interface Look {
  shrunk: number;
  share: number;
}

/**
 * One after the other until all is read: small print is read best as it is, large figures when they are smaller, and where
 * small letters stand beside them, without those: the point of `$0.42` is then taken for one of the letters.
 */
const LOOKS: readonly Look[] = [1, 0.6].flatMap((share) => [2, 1, 3, 4].map((shrunk) => ({ shrunk, share })));

/** Whether tesseract is installed. */
export const canRead = (): boolean => spawnSync('tesseract', ['--version']).status === 0;

/** What is to be read on a card, by every way of reading, one after the other. */
export function* textsOf(png: Uint8Array): Generator<string> {
  const pixels = decodePng(Buffer.from(png));
  for (const look of LOOKS) {
    const { stdout, status } = spawnSync('tesseract', ['-', '-', ...OPTIONS], {
      input: blackOnWhite(pixels, look),
      env: { PATH: process.env.PATH, OMP_THREAD_LIMIT: '1' },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`tesseract ended with ${status}`);
    yield stdout;
  }
}

/**
 * As a grey picture (PGM), every text in black on white whatever its colours: what differs from its line's first pixel,
 * which is its ground, is the darker the more it does. Tesseract takes one ground for all of a picture.
 */
function blackOnWhite({ width, height, rgb }: Pixels, { shrunk, share }: Look): Buffer {
  const columns = Math.floor((width * share) / shrunk);
  const rows = Math.floor(height / shrunk);
  const grey = Buffer.alloc(columns * rows);
  const differenceAt = (x: number, y: number): number => {
    const [at, ground] = [(y * width + x) * 3, y * width * 3];
    const parts = [0, 1, 2].map((part) => Math.abs((rgb[at + part] ?? 0) - (rgb[ground + part] ?? 0)));
    return Math.max(...parts);
  };
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      let sum = 0;
      for (let i = 0; i < shrunk * shrunk; i += 1)
        sum += differenceAt(x * shrunk + (i % shrunk), y * shrunk + Math.floor(i / shrunk));
      grey[y * columns + x] = 255 - Math.min(255, Math.round((sum / shrunk / shrunk) * 1.3));
    }
  }
  return Buffer.concat([Buffer.from(`P5\n${columns} ${rows}\n255\n`), grey]);
}
