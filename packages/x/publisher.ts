import type { Clock, MediaFiles, MicroUsd, Publisher, Uploaded } from '@promoter/domain';
import { classifyAnswer, classifyDeletion } from './classify-answer.ts';
import { requestX, type XAccess } from './client.ts';
import { gifFault } from './gif.ts';
import { uploadPicture } from './upload-picture.ts';

export interface XPublisherOptions extends XAccess {
  now: Clock;
  /** Where GIFs are read, and what adding a picture's alt text costs; without it posts are text alone. */
  media?: { files: MediaFiles; price: MicroUsd; sleep: (ms: number) => Promise<void> };
}

/** Publishes on the account that the credentials belong to. One request for each call, never a second. */
export function createXPublisher({ now, media, ...access }: XPublisherOptions): Publisher {
  const publish: Publisher['publish'] = async (text, mediaId) => {
    const body = mediaId === undefined ? { text } : { text, media: { media_ids: [mediaId] } };
    const answer = await requestX(access, { method: 'POST', path: 'tweets', body });
    const outcome = classifyAnswer(answer, now(), mediaId !== undefined);
    if (answer.kind !== 'answered') return outcome;
    const { status: httpStatus, limits } = answer;
    return { ...outcome, httpStatus, ...(limits.length === 0 ? {} : { limits }) };
  };
  const remove: Publisher['remove'] = async (xId) =>
    classifyDeletion(await requestX(access, { method: 'DELETE', path: `tweets/${xId}` }), now());
  if (!media) return { publish, remove };
  const { files, price, sleep } = media;
  return {
    publish,
    remove,
    upload: async (picture, withinMs): Promise<Uploaded> => {
      const { alt } = picture;
      const limits = { withinMs, now, price, sleep };
      if ('png' in picture) return uploadPicture(access, { type: 'image/png', bytes: picture.png, alt }, limits);
      const bytes = await files.read(picture.file);
      if (!bytes) return { kind: 'left-out', why: `there is no file ${picture.file}` };
      const fault = gifFault(bytes);
      if (fault !== null) return { kind: 'left-out', why: `${picture.file} ${fault}` };
      return uploadPicture(access, { type: 'image/gif', bytes, alt }, limits);
    },
  };
}
