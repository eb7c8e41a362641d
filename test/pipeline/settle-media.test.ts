import { beforeEach, describe, expect, test } from '@jest/globals';
import { MINUTE_MS, type Uploaded } from '@promoter/domain';
import { sendReserved } from '@promoter/pipeline';
import { draftOf, NINE, send } from '../contracts/store-fixtures.ts';
import { silent } from '../support/bot.ts';
import { LOST_POST, LOST_REPLY, waitUntil } from '../support/fake-x.ts';
import { RESERVED_AT, type SettlingFixture, SLOT, settlingFixture } from '../support/settling.ts';

const DRAFT = draftOf(SLOT.id, { media: { file: 'rack.gif', alt: 'Lights run along a rack of servers.' } });

describe('settling a post with a GIF', () => {
  let fixture: SettlingFixture;
  beforeEach(() => {
    fixture = settlingFixture();
  });

  const TAKEN: Uploaded = { kind: 'uploaded', mediaId: '1880', cost: 5_000 };
  const REFUSED: Uploaded = { kind: 'left-out', why: 'X refused the upload: 403' };

  async function sendWithGif(answer = TAKEN): Promise<void> {
    const { store, x } = fixture;
    const publisher = { ...x.publisher, upload: async () => answer };
    await send(store, SLOT, { draft: DRAFT });
    const reserved = { slot: SLOT, draft: DRAFT, attempt: 1, sendingAt: RESERVED_AT };
    await sendReserved({ ...reserved, store, publisher, now: () => RESERVED_AT, log: silent });
  }

  test('one whose answer was lost is confirmed from the timeline', async () => {
    fixture.x.answers = [LOST_REPLY];
    await sendWithGif();
    await fixture.settleAt(5 * MINUTE_MS);
    expect(await fixture.status()).toMatchObject({ state: 'posted', how: 'confirmed' });
  });

  test('one that may have gone out is not sent again, since X may not recognise it as a duplicate', async () => {
    fixture.x.answers = [LOST_POST];
    await sendWithGif();
    await fixture.settleEveryFiveMinutes(5, 30);
    expect(fixture.x.sent).toHaveLength(1);
    expect(await fixture.status()).toMatchObject({ state: 'abandoned', reason: 'absent' });
  });

  test('one that X certainly refused is sent when the wait is over', async () => {
    fixture.x.answers = [waitUntil(NINE + 6 * MINUTE_MS)];
    await sendWithGif();
    await fixture.settleAt(7 * MINUTE_MS);
    expect(fixture.x.sent).toEqual([DRAFT.text, DRAFT.text]);
    expect(await fixture.status()).toMatchObject({ state: 'posted', draft: DRAFT });
  });

  test('one that went without its GIF is confirmed as such', async () => {
    fixture.x.answers = [LOST_REPLY];
    await sendWithGif(REFUSED);
    await fixture.settleAt(5 * MINUTE_MS);
    const posted = { state: 'posted', how: 'confirmed', withoutMedia: 'X refused the upload: 403' };
    expect(await fixture.status()).toMatchObject(posted);
    expect((await fixture.store.posts.list('A', { limit: 1 }))[0]?.picture).toBeUndefined();
  });

  test('one that went without its GIF, and of which the timeline proves that it did not go out, is sent again without it', async () => {
    fixture.x.answers = [LOST_POST];
    await sendWithGif(REFUSED);
    await fixture.settleEveryFiveMinutes(5, 30);
    expect(fixture.x.sent).toHaveLength(2);
    expect(await fixture.status()).toMatchObject({ state: 'posted', withoutMedia: 'X refused the upload: 403' });
  });

  test('one that may have had its GIF is marked as never to be sent again, for every release that reads it', async () => {
    fixture.x.answers = [LOST_POST];
    await sendWithGif();
    expect(await fixture.status()).toMatchObject({ state: 'unknown', isFinal: true });
  });

  test('one whose process was suspended before it was sent again keeps that it had no GIF', async () => {
    const { store, x } = fixture;
    await send(store, SLOT, { draft: DRAFT });
    const sent = {
      slot: SLOT,
      draft: DRAFT,
      attempt: 1,
      sendingAt: RESERVED_AT,
      withoutMedia: 'X refused the upload: 403',
    };
    const now = () => RESERVED_AT + 2 * MINUTE_MS;
    await sendReserved({ ...sent, store, publisher: x.publisher, now, log: silent });
    expect(await fixture.status()).toMatchObject({ state: 'unknown', withoutMedia: 'X refused the upload: 403' });
  });

  test('one that was given up and shows late keeps that it had no GIF', async () => {
    fixture.x.answers = [LOST_POST, LOST_POST];
    await sendWithGif(REFUSED);
    await fixture.settleEveryFiveMinutes(5, 60);
    expect(await fixture.status()).toMatchObject({ state: 'abandoned', withoutMedia: 'X refused the upload: 403' });
  });
});
