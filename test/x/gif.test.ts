import { describe, expect, test } from '@jest/globals';
import { gifFault } from '@promoter/x';
import fc from 'fast-check';
import { aGif } from '../support/a-gif.ts';

const MB = 1024 * 1024;

describe('what X accepts as a GIF', () => {
  test.each([
    ['a small one', aGif()],
    ['one whose frames have colours of their own', aGif({ frames: 3, ownColours: true })],
    ['the largest in width and height', aGif({ width: 1280, height: 1080 })],
    ['the longest', aGif({ frames: 350 })],
    ['the heaviest', aGif({ atLeastBytes: 15 * MB - 1_000 })],
  ])('%s', (_, bytes) => {
    expect(gifFault(bytes)).toBeNull();
  });

  test.each([
    ['too heavy', aGif({ atLeastBytes: 15 * MB }), /^has \d+ bytes, and X takes 15728640$/],
    ['too wide', aGif({ width: 1281 }), /^measures 1281×1, and X takes 1280×1080$/],
    ['too high', aGif({ height: 1081 }), /^measures 2×1081/],
    ['too long', aGif({ frames: 351 }), /^has 351 frames, and X takes 350$/],
    ['without a picture', aGif({ frames: 0 }), /^is no whole GIF$/],
    ['another format', Buffer.from('\x89PNG\r\n\x1a\n, and so on'), /^is no whole GIF$/],
    ['empty', Buffer.alloc(0), /^is no whole GIF$/],
  ])('but not one that is %s', (_, bytes, fault) => {
    expect(gifFault(bytes)).toMatch(fault);
  });

  test('nor one that breaks off, wherever it does', () => {
    const whole = aGif({ frames: 2, ownColours: true });
    for (let length = 0; length < whole.length; length += 1) {
      expect(gifFault(whole.subarray(0, length))).toBe('is no whole GIF');
    }
  });

  test('any bytes are checked without an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (tail) => {
        const bytes = Buffer.concat([aGif().subarray(0, 19), tail]);
        expect([null, 'is no whole GIF']).toContain(gifFault(bytes));
      }),
    );
  });
});
