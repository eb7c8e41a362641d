import { beforeEach, describe, expect, test } from '@jest/globals';
import { type EpochMs, type Publisher, SECOND_MS, type Uploaded } from '@promoter/domain';
import { sendReserved } from '@promoter/pipeline';
import type { Store } from '@promoter/slots';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { draftOf, reservationOf, send, slotAfter } from '../contracts/store-fixtures.ts';

const SLOT = slotAfter(0);
const RACK = { file: 'rack.gif', alt: 'Lights run along a rack of servers.' };
const DRAFT = draftOf(SLOT.id, { media: RACK });
const RESERVED_AT = reservationOf(SLOT).now;
const UPLOADED: Uploaded = { kind: 'uploaded', mediaId: '1880', cost: 5_000 };

describe('a post with a GIF', () => {
  let store: Store;
  let now: EpochMs;
  let sent: { text: string; mediaId: string | undefined }[];
  let logged: string[];
  beforeEach(async () => {
    store = createInMemoryStore();
    now = RESERVED_AT;
    sent = [];
    logged = [];
    await send(store, SLOT, { draft: DRAFT });
  });

  const publishing = (upload: Publisher['upload'], draft = DRAFT, from: Store = store) =>
    sendReserved({
      slot: SLOT,
      draft,
      attempt: 1,
      sendingAt: RESERVED_AT,
      store: from,
      publisher: {
        publish: async (text, mediaId) => {
          sent.push({ text, mediaId });
          return { kind: 'posted', xId: '77' };
        },
        ...(upload ? { upload } : {}),
      },
      now: () => now,
      log: (level, message) => void logged.push(`${level}: ${message}`),
    });

  test('is uploaded first, then sent once with the id that the upload came to', async () => {
    const asked: unknown[] = [];
    const status = await publishing(async (...media) => {
      asked.push(...media);
      expect(sent).toEqual([]);
      return UPLOADED;
    });
    expect(asked).toEqual([RACK, 8_000]);
    expect(sent).toEqual([{ text: DRAFT.text, mediaId: '1880' }]);
    expect(status).toEqual({ state: 'posted', draft: DRAFT, xId: '77', postedAt: now, how: 'answered' });
  });

  test('its alt text is paid for and its upload is counted', async () => {
    await publishing(async () => {
      now += 1_200;
      return UPLOADED;
    });
    expect(await store.usage.list('2026-11-22', '2026-11-22')).toContainEqual(
      expect.objectContaining({ call: 'x.upload-media', calls: 1, errors: 0, cost: 5_000, latencyMsTotal: 1_200 }),
    );
  });

  test.each<[string, Publisher['upload'], RegExp]>([
    ['the upload is refused', async () => ({ kind: 'left-out', why: 'X refused the upload' }), /refused the upload/],
    ['the file cannot be read', () => Promise.reject(new Error('EACCES')), /could not be read/],
    ['the client cannot upload', undefined, /without pictures/],
  ])('goes out without it where %s, and the record and the log say so', async (_, upload, why) => {
    const status = await publishing(upload);
    expect(sent).toEqual([{ text: DRAFT.text, mediaId: undefined }]);
    expect(status).toMatchObject({ state: 'posted', withoutMedia: expect.stringMatching(why) });
    expect((await store.ledger.read(SLOT.id))?.status).toEqual(status);
    expect(logged).toContain('warn: posting without the picture');
  });

  test('an upload that cannot be counted costs neither the picture nor the post', async () => {
    const usage = { ...store.usage, record: () => Promise.reject(new Error('throttled')) };
    await publishing(async () => UPLOADED, DRAFT, { ...store, usage });
    expect(sent).toEqual([{ text: DRAFT.text, mediaId: '1880' }]);
  });

  test('late in its time the upload is given less of it', async () => {
    now = RESERVED_AT + 26 * SECOND_MS;
    let given = 0;
    await publishing(async (_, withinMs) => {
      given = withinMs;
      return UPLOADED;
    });
    expect(given).toBe(2_000);
  });

  test('a process that was suspended during the upload sends nothing', async () => {
    const status = await publishing(async () => {
      now = RESERVED_AT + 31 * SECOND_MS;
      return UPLOADED;
    });
    expect(sent).toEqual([]);
    expect(status).toMatchObject({ state: 'unknown', detail: expect.stringMatching(/nothing was sent/) });
  });

  test('a process that was suspended before it uploads nothing', async () => {
    now = RESERVED_AT + 31 * SECOND_MS;
    await publishing(() => Promise.reject(new Error('uploaded')));
    expect([...logged, ...sent]).toEqual(['warn: not posted: unknown']);
  });

  test('a draft without one asks for no upload', async () => {
    await publishing(() => Promise.reject(new Error('uploaded')), draftOf(SLOT.id));
    expect(sent).toEqual([{ text: DRAFT.text, mediaId: undefined }]);
    expect(logged).toEqual(['info: posted']);
  });
});
