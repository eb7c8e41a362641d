/** What X accepts as a GIF. Source: X's media upload documentation, 2026-08-22. */
const GIF_LIMITS = { bytes: 15 * 1024 * 1024, width: 1280, height: 1080, frames: 350 } as const;

/** What is wrong with a GIF for X, as the end of a sentence that begins with its file name; null when nothing is. */
export function gifFault(bytes: Uint8Array): string | null {
  const { width, height, frames, bytes: mostBytes } = GIF_LIMITS;
  if (bytes.length > mostBytes) return `has ${bytes.length} bytes, and X takes ${mostBytes}`;
  const gif = readGif(bytes);
  if (!gif) return 'is no whole GIF';
  if (gif.width > width || gif.height > height) {
    return `measures ${gif.width}×${gif.height}, and X takes ${width}×${height}`;
  }
  return gif.frames > frames ? `has ${gif.frames} frames, and X takes ${frames}` : null;
}

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;

/**
 * Walks through a file's blocks as GIF89a (CompuServe, 1990) orders them, without unpacking a picture. Null where it
 * is no GIF, holds no picture or breaks off.
 */
function readGif(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!/^GIF8[79]a$/.test(String.fromCharCode(...bytes.subarray(0, 6))) || bytes.length < 13) return null;
  const width = view.getUint16(6, true);
  const height = view.getUint16(8, true);
  let at = 13 + colourTableLength(bytes[10]);
  let frames = 0;
  while (at < bytes.length) {
    switch (bytes[at]) {
      case EXTENSION:
        at = afterSubBlocks(bytes, at + 2);
        break;
      case IMAGE:
        frames += 1;
        // Ten bytes of descriptor, its own colours, one byte of code size, the picture.
        at = afterSubBlocks(bytes, at + 10 + colourTableLength(bytes[at + 9]) + 1);
        break;
      case TRAILER:
        return frames > 0 && width > 0 && height > 0 ? { width, height, frames } : null;
      default:
        return null;
    }
  }
  return null;
}

/** The highest bit says whether there is a table, the lowest three how long it is. */
const colourTableLength = (packed = 0): number => (packed & 0x80 ? 3 * 2 ** ((packed & 0x07) + 1) : 0);

/** Data comes in pieces of at most 255 bytes, each with its length before it; a length of 0 ends them. */
function afterSubBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let length = bytes[at]; length !== undefined && length > 0; length = bytes[at]) at += 1 + length;
  return at + 1;
}
