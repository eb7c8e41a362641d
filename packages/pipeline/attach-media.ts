import {
  type Clock,
  type Draft,
  type EpochMs,
  type Log,
  type Publisher,
  SECOND_MS,
  UPLOAD_MEDIA,
  type Uploaded,
} from '@promoter/domain';
import { SEND_BEGINS_WITHIN_MS, type Slot, type Store } from '@promoter/slots';

/** The longest that a post waits for its picture: short enough that the send can still begin in time. */
const UPLOAD_WITHIN_MS = 8 * SECOND_MS;

/** What stands behind a send's picture. */
export interface MediaAttachment {
  slot: Slot;
  draft: Draft;
  sendingAt: EpochMs;
  store: { usage: Pick<Store['usage'], 'record'> };
  publisher: Publisher;
  now: Clock;
  log: Log;
}

/**
 * Brings the draft's picture to X before the send; null where it has none. Whatever goes wrong, the answer is why the
 * post goes out without it: never throws, and publishes nothing.
 */
export async function attachMedia(attachment: MediaAttachment): Promise<Uploaded | null> {
  const { slot, draft, sendingAt, now, log } = attachment;
  if (!draft.media) return null;
  const begun = now();
  const timeLeft = SEND_BEGINS_WITHIN_MS - (begun - sendingAt);
  const uploaded = await upload(attachment, draft.media, Math.min(UPLOAD_WITHIN_MS, timeLeft / 2));
  await meter(attachment, uploaded, begun);
  if (uploaded.kind === 'left-out') {
    log('warn', 'posting without the picture', { slot: slot.id, file: draft.media.file, why: uploaded.why });
  }
  return uploaded;
}

async function upload({ publisher, slot, log }: MediaAttachment, media: NonNullable<Draft['media']>, withinMs: number) {
  if (!publisher.upload) return leftOut('this way to X carries no pictures');
  try {
    return await publisher.upload(media, withinMs);
  } catch (cause) {
    log('warn', 'a picture could not be read or brought to X', { slot: slot.id, file: media.file, cause });
    return leftOut('it could not be read or brought to X');
  }
}

const leftOut = (why: string): Uploaded => ({ kind: 'left-out', why });

async function meter({ store, now, slot, log }: MediaAttachment, uploaded: Uploaded, begun: EpochMs): Promise<void> {
  const isUploaded = uploaded.kind === 'uploaded';
  try {
    await store.usage.record({
      call: UPLOAD_MEDIA,
      at: begun,
      latencyMs: now() - begun,
      ok: isUploaded,
      reads: 0,
      cost: isUploaded ? uploaded.cost : 0,
    });
  } catch (cause) {
    log('warn', 'an upload could not be counted', { slot: slot.id, cause });
  }
}
