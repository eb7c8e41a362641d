/** A GIF of so many frames; comments pad it to a size. */
export function aGif({ width = 2, height = 1, frames = 1, atLeastBytes = 0, ownColours = false } = {}): Buffer {
  const screen = Buffer.alloc(7);
  screen.writeUInt16LE(width, 0);
  screen.writeUInt16LE(height, 2);
  screen[4] = 0x80;
  const colours = Buffer.alloc(6, 0x7f);
  const descriptor = Buffer.alloc(10);
  descriptor[0] = 0x2c;
  if (ownColours) descriptor[9] = 0x80;
  const control = Buffer.from([0x21, 0xf9, 4, 0, 10, 0, 0, 0]);
  const picture = Buffer.from([2, 2, 0x4c, 0x01, 0]);
  const frame = Buffer.concat([control, descriptor, ...(ownColours ? [colours] : []), picture]);
  const comment = Buffer.concat([Buffer.from([255]), Buffer.alloc(255, 0x2c)]);
  const comments = Array.from({ length: Math.ceil(atLeastBytes / comment.length) }, () => comment);
  const padding = comments.length === 0 ? [] : [Buffer.from([0x21, 0xfe]), ...comments, Buffer.from([0])];
  const all = Array.from({ length: frames }, () => frame);
  return Buffer.concat([Buffer.from('GIF89a'), screen, colours, ...padding, ...all, Buffer.from([0x3b])]);
}
