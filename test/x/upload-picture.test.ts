import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Uploaded } from '@promoter/domain';
import { createXPublisher } from '@promoter/x';
import { aGif } from '../support/a-gif.ts';
import { showsSecret, X_CREDENTIALS } from '../support/x-account.ts';
import { startXServer, type XServer } from '../support/x-server.ts';
import type { UploadStep } from '../support/x-server-uploads.ts';

const NOW = Date.parse('2026-11-22T08:00:00Z');
const TEXT = 'Rent 8x H200 at $26.60/hr #GPU https://voltagegpu.com/?utm_id=A-20261122T0900';
const RACK = { file: 'rack.gif', alt: 'Lights run along a rack of servers.' };

describe('uploading a picture to X', () => {
  let x: XServer;
  let now: number;
  let slept: number[];
  let files: Record<string, Uint8Array>;
  beforeEach(async () => {
    x = await startXServer({ now: () => NOW });
    now = NOW;
    slept = [];
    files = { 'rack.gif': aGif({ frames: 3 }) };
  });
  afterEach(() => x.close());

  const publisher = (timeoutMs = 30_000) =>
    createXPublisher({
      credentials: X_CREDENTIALS,
      apiUrl: x.url,
      timeoutMs,
      now: () => now,
      media: {
        files: { read: async (file) => files[file] ?? null },
        price: 5_000,
        sleep: async (ms) => {
          slept.push(ms);
          now += ms;
        },
      },
    });
  const upload = async (timeoutMs?: number): Promise<Uploaded | undefined> =>
    publisher(timeoutMs).upload?.(RACK, 8_000);
  const lines = () => x.requests.map(({ line }) => line.replace(/\/\d{5,}/, '/ID'));

  test('is start, piece, end and alt text, and the post that follows carries it', async () => {
    const uploaded = await upload();
    expect(uploaded).toEqual({ kind: 'uploaded', mediaId: x.uploads.list[0]?.id, cost: 5_000 });
    expect(lines()).toEqual([
      'POST /2/media/upload/initialize',
      'POST /2/media/upload/ID/append',
      'POST /2/media/upload/ID/finalize',
      'POST /2/media/metadata',
    ]);
    expect(x.uploads.list).toMatchObject([
      { mediaType: 'image/gif', category: 'tweet_gif', isFinal: true, alt: RACK.alt },
    ]);
    expect(Buffer.concat(x.uploads.list[0]?.pieces ?? []).equals(files['rack.gif'] ?? Buffer.alloc(0))).toBe(true);
    expect(x.accepted).toEqual([]);

    const mediaId = x.uploads.list[0]?.id ?? '';
    expect(await publisher().publish(TEXT, mediaId)).toMatchObject({ kind: 'posted' });
    expect(x.accepted).toMatchObject([{ text: TEXT, mediaIds: [mediaId] }]);
  });

  test('a price card is a still picture, which X need not process', async () => {
    const png = Uint8Array.from({ length: 33_000 }, (_, index) => index % 251);
    const uploaded = await publisher().upload?.({ png, alt: 'A price card of Brickyard.' }, 8_000);
    const [file] = x.uploads.list;
    expect(uploaded).toEqual({ kind: 'uploaded', mediaId: file?.id, cost: 5_000 });
    expect(file).toMatchObject({ mediaType: 'image/png', category: 'tweet_image', alt: 'A price card of Brickyard.' });
    expect(Buffer.concat(file?.pieces ?? [])).toEqual(Buffer.from(png));
    expect(lines()).toHaveLength(4);
    expect(slept).toEqual([]);
  });

  test('the end of an upload has no body', async () => {
    await upload();
    const finalize = x.requests.find(({ line }) => line.endsWith('/finalize'));
    expect(finalize?.body).toBe('');
    expect(finalize?.headers['content-length']).toBe('0');
    expect(finalize?.headers['content-type']).toBeUndefined();
  });

  test('a large file is sent in pieces, in order', async () => {
    files['rack.gif'] = aGif({ atLeastBytes: 9 * 1024 * 1024 });
    expect(await upload()).toMatchObject({ kind: 'uploaded' });
    expect(x.uploads.list[0]?.pieces).toHaveLength(3);
    expect(Buffer.concat(x.uploads.list[0]?.pieces ?? []).equals(files['rack.gif'])).toBe(true);
  });

  test('the status is requested again after as long as X says', async () => {
    x.uploads.processing.push(1, 2.5);
    expect(await upload()).toMatchObject({ kind: 'uploaded' });
    expect(slept).toEqual([1_000, 2_500]);
    expect(lines().filter((line) => line === 'GET /2/media/upload')).toHaveLength(2);
  });

  test.each([
    ['X works on it for longer than a post can wait', [5, 5], /too long to process/],
    ['X never ends processing it', Array(20).fill(0), /still processing it after 10 status checks/],
    ['X cannot process it', [1, 'failed' as const], /could not process it/],
  ])('is given up where %s', async (_, processing, why) => {
    x.uploads.processing.push(...processing);
    expect(await upload()).toMatchObject({ kind: 'left-out', why: expect.stringMatching(why) });
    expect(now - NOW).toBeLessThan(8_000);
    expect(x.uploads.list[0]?.alt).toBeNull();
  });

  test.each<[string, () => void, RegExp]>([
    ['there is no such file', () => delete files['rack.gif'], /there is no file rack\.gif/],
    ['it is no GIF', () => Object.assign(files, { 'rack.gif': Buffer.from('GIF') }), /rack\.gif is no whole GIF/],
    ['X would refuse it', () => Object.assign(files, { 'rack.gif': aGif({ frames: 351 }) }), /351 frames/],
  ])('is not begun where %s', async (_, change, why) => {
    change();
    expect(await upload()).toMatchObject({ kind: 'left-out', why: expect.stringMatching(why) });
    expect(x.requests).toEqual([]);
  });

  const STEPS: UploadStep[] = ['initialize', 'append', 'finalize', 'status', 'metadata'];
  test.each(
    STEPS.flatMap((step) =>
      ['503-before', '402', '429:60', 'reset-before', 'hang-before'].map((fault) => [fault, step] as const),
    ),
  )('ends without it when %s happens at %s, and keeps the keys to itself', async (fault, step) => {
    x.uploads.processing.push(0);
    x.onUpload(step, fault);
    const uploaded = await upload(150);
    expect(uploaded).toMatchObject({ kind: 'left-out', why: expect.stringMatching(/X/) });
    expect(showsSecret(inspect(uploaded, { depth: 20, showHidden: true }))).toBe(false);
    expect(x.accepted).toEqual([]);
  });

  test('an upload whose time is over makes no further request', async () => {
    const late = publisher().upload?.(RACK, 0);
    expect(await late).toEqual({ kind: 'left-out', why: 'the upload took too long' });
    expect(x.requests).toEqual([]);
  });

  test('without a place to read files from there is no upload', () => {
    const access = { credentials: X_CREDENTIALS, apiUrl: x.url, timeoutMs: 150, now: () => NOW };
    expect(createXPublisher(access).upload).toBeUndefined();
  });
});
