import { type Card, type EpochMs, type GifMedia, type Media, UPLOAD_MEDIA, type Uploaded } from '@promoter/domain';
import { uploadTime } from '@promoter/slots';
import { type LeftOut, leftOut, readCard } from './price-card.ts';
import type { ReservedSend } from './services.ts';

/** What came of a draft's picture. */
export interface Attached {
  uploaded: Uploaded;
  /** The price card that X has taken. */
  card?: Card;
}

/**
 * Uploads the draft's picture before the send; null where it has none. On failure, and where a card no longer shows what
 * the text says, tells why the post goes out without it: never throws, and publishes nothing.
 */
export async function attachMedia(send: ReservedSend): Promise<Attached | null> {
  const { slot, draft, publisher, log } = send;
  const { media } = draft;
  if (!media) return null;
  if (send.withoutMedia !== undefined) return { uploaded: leftOut(send.withoutMedia) };
  const picture = publisher.upload ? await readPicture(media, send) : leftOut('posts are set up without pictures');
  const uploaded = 'kind' in picture ? picture : await upload(picture, send);
  if (uploaded.kind === 'left-out') {
    log('warn', 'posting without the picture', { slot: slot.id, picture: nameOf(media), why: uploaded.why });
    return { uploaded };
  }
  return { uploaded, ...('png' in picture && { card: picture }) };
}

/** A GIF is read where it is uploaded. */
const readPicture = async (media: Media, send: ReservedSend): Promise<GifMedia | Card | LeftOut> =>
  'file' in media ? media : readCard(media.card, send);

async function upload(picture: GifMedia | Card, send: ReservedSend): Promise<Uploaded> {
  const startedAt = send.now();
  const uploaded = await askX(picture, send, startedAt);
  await meter(send, uploaded, startedAt);
  return uploaded;
}

async function askX(
  picture: GifMedia | Card,
  { publisher, draft, slot, sendingAt, log }: ReservedSend,
  startedAt: EpochMs,
): Promise<Uploaded> {
  try {
    const asked = 'png' in picture ? { png: picture.png, alt: picture.alt } : picture;
    const uploaded = await publisher.upload?.(asked, uploadTime(sendingAt, startedAt));
    return uploaded ?? leftOut('posts are set up without pictures');
  } catch (cause) {
    const name = draft.media && nameOf(draft.media);
    log('warn', 'a picture could not be read or uploaded', { slot: slot.id, picture: name, cause });
    return leftOut('it could not be read or uploaded');
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
