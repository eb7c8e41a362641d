import { type Card, type EpochMs, type GifMedia, type Media, UPLOAD_MEDIA, type Uploaded } from '@promoter/domain';
import { uploadTime } from '@promoter/slots';
import { keepCard, type LeftOut, leftOut, readCard } from './price-card.ts';
import type { ReservedSend } from './services.ts';

/**
 * Uploads the draft's picture before the send; null where it has none. On failure, and where a card no longer shows what
 * the text says, returns why the post goes out without it: never throws, and publishes nothing.
 */
export async function attachMedia(send: ReservedSend): Promise<Uploaded | null> {
  const { slot, draft, publisher, now, log } = send;
  const { media } = draft;
  if (!media) return null;
  if (send.withoutMedia !== undefined) return leftOut(send.withoutMedia);
  const picture = publisher.upload ? await readPicture(media, send) : leftOut('posts are set up without pictures');
  const startedAt = now();
  const uploaded = 'kind' in picture ? picture : await upload(picture, send, startedAt);
  if (!('kind' in picture)) await meter(send, uploaded, startedAt);
  if (uploaded.kind === 'left-out') {
    log('warn', 'posting without the picture', { slot: slot.id, picture: nameOf(media), why: uploaded.why });
  }
  return uploaded;
}

/** A GIF is read where it is uploaded. */
const readPicture = async (media: Media, send: ReservedSend): Promise<GifMedia | Card | LeftOut> =>
  'file' in media ? media : readCard(media.card, send);

/** A card is kept while X takes it, which is the longer. */
async function upload(picture: GifMedia | Card, send: ReservedSend, startedAt: EpochMs): Promise<Uploaded> {
  const { publisher, draft, slot, sendingAt, log } = send;
  const keeping = 'png' in picture ? keepCard(picture, send) : undefined;
  try {
    const asked = 'png' in picture ? { png: picture.png, alt: picture.alt } : picture;
    const uploaded = await publisher.upload?.(asked, uploadTime(sendingAt, startedAt));
    return uploaded ?? leftOut('posts are set up without pictures');
  } catch (cause) {
    const name = draft.media && nameOf(draft.media);
    log('warn', 'a picture could not be read or uploaded', { slot: slot.id, picture: name, cause });
    return leftOut('it could not be read or uploaded');
  } finally {
    await keeping;
  }
}

const nameOf = (media: Media): string => ('file' in media ? media.file : `the price card of ${media.card.offer}`);

async function meter({ store, now, slot, log }: ReservedSend, uploaded: Uploaded, startedAt: EpochMs): Promise<void> {
  const isUploaded = uploaded.kind === 'uploaded';
  try {
    await store.usage.record({
      call: UPLOAD_MEDIA,
      at: startedAt,
      latencyMs: now() - startedAt,
      ok: isUploaded,
      reads: 0,
      cost: isUploaded ? uploaded.cost : 0,
    });
  } catch (cause) {
    log('warn', 'an upload could not be counted', { slot: slot.id, cause });
  }
}
