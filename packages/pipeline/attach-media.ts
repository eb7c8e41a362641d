import {
  cardFault,
  type EpochMs,
  type GifMedia,
  type LocalDay,
  type Media,
  type PngPicture,
  UPLOAD_MEDIA,
  type Uploaded,
  utcDay,
} from '@promoter/domain';
import { type Slot, uploadTime } from '@promoter/slots';
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

type LeftOut = Extract<Uploaded, { kind: 'left-out' }>;

/** A card as it is drawn now, if it still shows what the text says; a GIF is read where it is uploaded. */
async function readPicture(
  media: Media,
  { store, slot, now, log }: ReservedSend,
): Promise<GifMedia | PngPicture | LeftOut> {
  if ('file' in media) return media;
  try {
    const card = await store.cards.get(media.card, now());
    const fault = cardFault(card, { ...media.card, day: localDayAt(now(), slot) });
    return card && fault === undefined ? { png: card.png, alt: card.alt } : leftOut(fault ?? '');
  } catch (cause) {
    log('warn', 'a card could not be read', { slot: slot.id, offer: media.card.offer, cause });
    return leftOut('its card could not be read');
  }
}

/** The local day of a send: a slot that opens shortly before midnight may be sent after it. By the clocks of its opening. */
const localDayAt = (now: EpochMs, { local, at }: Slot): LocalDay => utcDay(Date.parse(`${local}Z`) + now - at);

async function upload(
  picture: GifMedia | PngPicture,
  { publisher, draft, slot, sendingAt, log }: ReservedSend,
  startedAt: EpochMs,
): Promise<Uploaded> {
  try {
    const uploaded = await publisher.upload?.(picture, uploadTime(sendingAt, startedAt));
    return uploaded ?? leftOut('posts are set up without pictures');
  } catch (cause) {
    const name = draft.media && nameOf(draft.media);
    log('warn', 'a picture could not be read or uploaded', { slot: slot.id, picture: name, cause });
    return leftOut('it could not be read or uploaded');
  }
}

const leftOut = (why: string): LeftOut => ({ kind: 'left-out', why });

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
