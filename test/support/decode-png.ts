import { inflateSync } from 'node:zlib';

/** A picture's pixels as red, green and blue, row by row. */
export interface Pixels {
  width: number;
  height: number;
  rgb: Uint8Array;
}

/** Bytes of a pixel by PNG's colour type: true colour, palette, true colour with alpha. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 3: 1, 6: 4 };

/** Decodes a PNG of eight bits a channel that is not interlaced, as cards are (PNG, third edition, 2025-06). */
export function decodePng(png: Buffer): Pixels {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = CHANNELS[header[9] ?? 0];
  if (header[8] !== 8 || header[12] !== 0 || !channels) throw new Error('this PNG is of a form that is not read here');
  const palette = chunks.find(({ type }) => type === 'PLTE')?.data;
  const lines = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const values = unfiltered(lines, width * channels, height, channels);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const [from, at] = palette ? [palette, (values[pixel] ?? 0) * 3] : [values, pixel * channels];
    for (let part = 0; part < 3; part += 1) rgb[pixel * 3 + part] = from[at + part] ?? 0;
  }
  return { width, height, rgb };
}

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

/** Takes the filter off each line: a byte is kept as its difference from its neighbours. */
function unfiltered(lines: Buffer, length: number, height: number, step: number): Uint8Array {
  const values = new Uint8Array(length * height);
  for (let row = 0; row < height; row += 1) {
    const filter = lines[row * (length + 1)];
    for (let column = 0; column < length; column += 1) {
      const at = row * length + column;
      const left = column >= step ? (values[at - step] ?? 0) : 0;
      const above = row > 0 ? (values[at - length] ?? 0) : 0;
      const corner = row > 0 && column >= step ? (values[at - length - step] ?? 0) : 0;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
      values[at] = (lines[row * (length + 1) + 1 + column] ?? 0) + guess;
    }
  }
  return values;
}

function paeth(left: number, above: number, corner: number): number {
  const [toLeft, toAbove, toCorner] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs);
  if (toLeft === undefined || toAbove === undefined || toCorner === undefined) return 0;
  return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
}
