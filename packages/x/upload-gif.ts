import type { Clock } from '@promoter/domain';
import * as z from 'zod/mini';
import type { Answer } from './answer.ts';
import { describeFailure } from './classify-answer.ts';
import { requestX, type XAccess, type XRequest } from './client.ts';
import { describeProblem, problemOf } from './problem.ts';

/** How an upload waits while X works on a file. */
export interface UploadLimits {
  /** Real milliseconds from the first request to the last answer. */
  withinMs: number;
  now: Clock;
  sleep(ms: number): Promise<void>;
}

export interface Gif {
  bytes: Uint8Array;
  alt: string;
}

export type UploadedGif = { kind: 'uploaded'; mediaId: string } | { kind: 'left-out'; why: string };

/** X takes at most 5 MB in one piece. */
const PIECE_BYTES = 4 * 1024 * 1024;

/** How often X is asked whether it is done with a file. */
const MAX_STATUS_CHECKS = 10;

/**
 * Brings a GIF to X in pieces, waits until X has worked on it, and adds its alt text: without one it is not used.
 * Publishes nothing and never throws for what X or the network did.
 */
export async function uploadGif(access: XAccess, gif: Gif, limits: UploadLimits): Promise<UploadedGif> {
  const ask = createAsker(access, limits);
  try {
    const mediaId = await sendFile(gif.bytes, ask);
    await describe(mediaId, gif.alt, ask);
    return { kind: 'uploaded', mediaId };
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

async function sendFile(bytes: Uint8Array, ask: Asker): Promise<string> {
  const about = { media_type: 'image/gif', media_category: 'tweet_gif', total_bytes: bytes.length };
  const path = 'media/upload/initialize';
  const { id } = (await ask.forBody({ method: 'POST', path, body: about }, started)).data;
  for (let piece = 0; piece * PIECE_BYTES < bytes.length; piece += 1) {
    const media = Buffer.from(bytes.subarray(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES));
    const body = { segment_index: piece, media };
    await ask.forNothing({ method: 'POST', path: `media/upload/${id}/append`, body, as: 'form-data' });
  }
  const finalize = { method: 'POST', path: `media/upload/${id}/finalize`, body: {} } as const;
  await waitUntilProcessed(id, await ask.forBody(finalize, processed), ask);
  return id;
}

async function waitUntilProcessed(id: string, first: z.output<typeof processed>, ask: Asker): Promise<void> {
  const path = 'media/upload';
  const query = { command: 'STATUS', media_id: id };
  let { processing_info: info } = first.data;
  for (let looks = 0; looks < MAX_STATUS_CHECKS; looks += 1) {
    if (!info || info.state === 'succeeded') return;
    if (info.state === 'failed') throw new UploadFailed('X could not process it');
    await ask.pause((info.check_after_secs ?? 1) * 1_000);
    ({ processing_info: info } = (await ask.forBody({ method: 'GET', path, query }, processed)).data);
  }
  throw new UploadFailed(`X was still working on it after ${MAX_STATUS_CHECKS} looks`);
}

async function describe(id: string, alt: string, ask: Asker): Promise<void> {
  const body = { id, metadata: { alt_text: { text: alt } } };
  await ask.forBody({ method: 'POST', path: 'media/metadata', body }, z.unknown());
}

/** Ends an upload from wherever it stands; its message is a phrase for a person. */
class UploadFailed extends Error {
  override readonly name = 'UploadFailed';
}

type Asker = ReturnType<typeof createAsker>;

/** Requests and pauses that together end within the time given. */
function createAsker(access: XAccess, { withinMs, now, sleep }: UploadLimits) {
  const endsAt = now() + withinMs;
  const timeLeft = (): number => {
    const left = endsAt - now();
    if (left <= 0) throw new UploadFailed('the upload took too long');
    return left;
  };

  async function ask(request: XRequest): Promise<Answer> {
    const answer = await requestX({ ...access, timeoutMs: Math.min(access.timeoutMs, timeLeft()) }, request);
    if (answer.kind === 'answered' && answer.status >= 300) {
      throw new UploadFailed(`X refused the upload: ${describeProblem(answer.status, problemOf(answer.body))}`);
    }
    return answer;
  }

  return {
    /** For answers that may be empty. A piece that did not arrive shows in the next step. */
    forNothing: async (request: XRequest): Promise<void> => {
      const answer = await ask(request);
      if (answer.kind === 'unanswered' && answer.failure !== 'truncated') {
        throw new UploadFailed(describeFailure(answer));
      }
    },
    forBody: async <S extends z.ZodMiniType>(request: XRequest, schema: S): Promise<z.output<S>> => {
      const answer = await ask(request);
      if (answer.kind === 'unanswered') throw new UploadFailed(describeFailure(answer));
      const parsed = schema.safeParse(answer.body);
      if (parsed.success) return parsed.data;
      throw new UploadFailed('X’s answer to the upload has another shape');
    },
    pause: async (ms: number): Promise<void> => {
      if (ms >= timeLeft()) throw new UploadFailed('X would have taken too long to process it');
      await sleep(ms);
    },
  };
}
