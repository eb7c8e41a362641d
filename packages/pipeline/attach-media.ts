import { type EpochMs, type Media, UPLOAD_MEDIA, type Uploaded } from '@promoter/domain';
import { uploadTime } from '@promoter/slots';
import type { ReservedSend } from './services.ts';

/**
 * Uploads the draft's picture before the send; null where it has none. On failure returns why the post goes out without
 * it: never throws, and publishes nothing.
 */
export async function attachMedia(send: ReservedSend): Promise<Uploaded | null> {
  const { slot, draft, sendingAt, now, log } = send;
  if (!draft.media) return null;
  if (send.withoutMedia !== undefined) return leftOut(send.withoutMedia);
  const startedAt = now();
  const uploaded = await upload(send, draft.media, uploadTime(sendingAt, startedAt));
  await meter(send, uploaded, startedAt);
  if (uploaded.kind === 'left-out') {
    log('warn', 'posting without the picture', { slot: slot.id, file: draft.media.file, why: uploaded.why });
  }
  return uploaded;
}

async function upload({ publisher, slot, log }: ReservedSend, media: Media, withinMs: number): Promise<Uploaded> {
  if (!publisher.upload) return leftOut('posts are set up without pictures');
  try {
    return await publisher.upload(media, withinMs);
  } catch (cause) {
    log('warn', 'a picture could not be read or uploaded', { slot: slot.id, file: media.file, cause });
    return leftOut('it could not be read or uploaded');
  }
}

const leftOut = (why: string): Uploaded => ({ kind: 'left-out', why });

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
