import type { Clock, MicroUsd, Uploaded } from '@promoter/domain';
import { POLICY } from '@promoter/slots';
import * as z from 'zod/mini';
import { describeFailure } from './classify-answer.ts';
import { requestX, type XAccess, type XRequest } from './client.ts';
import { describeProblem, problemOf } from './problem.ts';

/** How long an upload may take, how it waits while X processes a file, and what it costs. */
export interface UploadLimits {
  /** Real milliseconds from the first request to the last answer. */
  withinMs: number;
  now: Clock;
  /** What adding an alt text costs. */
  price: MicroUsd;
  sleep(ms: number): Promise<void>;
}

/** X takes at most 5 MB in one piece. */
const PIECE_BYTES = 4 * 1024 * 1024;

/** What X calls each kind of file in a post. */
const CATEGORIES = { 'image/gif': 'tweet_gif', 'image/png': 'tweet_image' } as const;

/** A file with what it shows, for those who cannot see it. */
export interface PictureFile {
  type: keyof typeof CATEGORIES;
  bytes: Uint8Array;
  alt: string;
}

/**
 * Uploads a picture in pieces, waits until X has processed it, and adds its alt text: without one it is not used.
 * Publishes nothing; a failure of X or the network is a result.
 */
export async function uploadPicture(access: XAccess, picture: PictureFile, limits: UploadLimits): Promise<Uploaded> {
  const session = openSession(access, limits);
  try {
    const mediaId = await sendFile(picture, session);
    await addAltText(mediaId, picture.alt, session);
    return { kind: 'uploaded', mediaId, cost: limits.price };
  } catch (error) {
    if (error instanceof UploadFailed) return { kind: 'left-out', why: error.message };
    throw error;
  }
}

const started = z.object({ data: z.object({ id: z.string().check(z.regex(/^\d{1,25}$/)) }) });

const processed = z.object({
  data: z.object({
    processing_info: z.optional(
      z.object({
        state: z.enum(['pending', 'in_progress', 'succeeded', 'failed']),
        check_after_secs: z.optional(z.number().check(z.nonnegative())),
      }),
    ),
  }),
});

async function sendFile({ type, bytes }: PictureFile, session: UploadSession): Promise<string> {
  const about = { media_type: type, media_category: CATEGORIES[type], total_bytes: bytes.length };
  const path = 'media/upload/initialize';
  const { id } = (await session.request({ method: 'POST', path, body: about }, started)).data;
  for (let piece = 0; piece * PIECE_BYTES < bytes.length; piece += 1) {
    const media = Buffer.from(bytes.subarray(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES));
    const body = { segment_index: piece, media };
    await session.send({ method: 'POST', path: `media/upload/${id}/append`, body, as: 'form-data' }, true);
  }
  const finalize = { method: 'POST', path: `media/upload/${id}/finalize`, body: 'nothing' } as const;
  await waitUntilProcessed(id, await session.request(finalize, processed), session);
  return id;
}

async function waitUntilProcessed(
  id: string,
  first: z.output<typeof processed>,
  session: UploadSession,
): Promise<void> {
  const path = 'media/upload';
  const query = { command: 'STATUS', media_id: id };
  let { processing_info: info } = first.data;
  for (let checks = 0; checks < POLICY.send.uploadStatusChecks; checks += 1) {
    if (!info || info.state === 'succeeded') return;
    if (info.state === 'failed') throw new UploadFailed('X could not process it');
    await session.pause((info.check_after_secs ?? 1) * 1_000);
    ({ processing_info: info } = (await session.request({ method: 'GET', path, query }, processed)).data);
  }
  throw new UploadFailed(`X was still processing it after ${POLICY.send.uploadStatusChecks} status checks`);
}

async function addAltText(id: string, alt: string, session: UploadSession): Promise<void> {
  const body = { id, metadata: { alt_text: { text: alt } } };
  await session.send({ method: 'POST', path: 'media/metadata', body });
}

/** Ends an upload; its message is a phrase for a person. */
class UploadFailed extends Error {
  override readonly name = 'UploadFailed';
}

type UploadSession = ReturnType<typeof openSession>;

/** Requests and pauses that together end within `withinMs`. */
function openSession(access: XAccess, { withinMs, now, sleep }: UploadLimits) {
  const endsAt = now() + withinMs;
  const timeLeft = (): number => {
    const left = endsAt - now();
    if (left <= 0) throw new UploadFailed('the upload took too long');
    return left;
  };

  /** The body of X's answer. Where it may be empty, a request that did not arrive makes the next one fail. */
  async function send(request: XRequest, mayBeEmpty = false): Promise<unknown> {
    const answer = await requestX({ ...access, timeoutMs: Math.min(access.timeoutMs, timeLeft()) }, request);
    if (answer.kind === 'unanswered') {
      if (mayBeEmpty && answer.failure === 'truncated') return undefined;
      throw new UploadFailed(describeFailure(answer));
    }
    if (answer.status < 300) return answer.body;
    throw new UploadFailed(`X refused the upload: ${describeProblem(answer.status, problemOf(answer.body))}`);
  }

  return {
    send,
    request: async <S extends z.ZodMiniType>(request: XRequest, schema: S): Promise<z.output<S>> => {
      const parsed = schema.safeParse(await send(request));
      if (parsed.success) return parsed.data;
      throw new UploadFailed('X’s answer to the upload has another shape');
    },
    pause: async (ms: number): Promise<void> => {
      if (ms >= timeLeft()) throw new UploadFailed('X would have taken too long to process it');
      await sleep(ms);
    },
  };
}
