import { type CannedAnswer, NOT_FOUND } from './x-server-answers.ts';

export type UploadStep = 'initialize' | 'append' | 'finalize' | 'status' | 'metadata';

/** A file that was brought to the local X, as far as it came. */
export interface Upload {
  id: string;
  userId: string;
  mediaType: string;
  category: string;
  totalBytes: number;
  pieces: Buffer[];
  isFinal: boolean;
  alt: string | null;
}

/** What X says about a file it works on: `1` asks to look again after a second, `failed` gives it up. */
export type Processing = number | 'failed';

interface UploadRequest {
  url: URL;
  bytes: Buffer;
  userId: string;
}

/** The uploading half of the local X. */
export interface Uploads {
  list: readonly Upload[];
  /** What is said when a file is finished and at each status check after it, one each; afterwards it is processed. */
  processing: Processing[];
  act(step: UploadStep, request: UploadRequest): CannedAnswer;
}

const STEPS: readonly [UploadStep, RegExp][] = [
  ['initialize', /^POST \/2\/media\/upload\/initialize$/],
  ['append', /^POST \/2\/media\/upload\/\d+\/append$/],
  ['finalize', /^POST \/2\/media\/upload\/\d+\/finalize$/],
  ['status', /^GET \/2\/media\/upload$/],
  ['metadata', /^POST \/2\/media\/metadata$/],
];

/** Which step of an upload a request is: `POST /2/media/metadata`. */
export const uploadStepOf = (line: string): UploadStep | undefined => STEPS.find(([, form]) => form.test(line))?.[0];

export function createUploads(): Uploads {
  const list: Upload[] = [];
  const processing: Processing[] = [];
  const find = (id: string | null, userId: string) => list.find((file) => file.id === id && file.userId === userId);

  function initialize({ bytes, userId }: UploadRequest): CannedAnswer {
    const { media_type: mediaType, media_category: category, total_bytes: totalBytes } = JSON.parse(String(bytes));
    const id = String(1_880_000_000_000_000_000n + BigInt(list.length + 1));
    list.push({ id, userId, mediaType, category, totalBytes, pieces: [], isFinal: false, alt: null });
    return { status: 200, body: { data: { id, media_key: `16_${id}`, expires_after_secs: 86_400 } } };
  }

  function state(id: string): CannedAnswer {
    const said = processing.shift();
    const info =
      said === undefined
        ? { state: 'succeeded', progress_percent: 100 }
        : said === 'failed'
          ? { state: 'failed', error: { code: 1, name: 'InvalidMedia' } }
          : { state: 'in_progress', check_after_secs: said, progress_percent: 50 };
    return { status: 200, body: { data: { id, media_key: `16_${id}`, processing_info: info } } };
  }

  return {
    list,
    processing,
    act: (step, request) => {
      if (step === 'initialize') return initialize(request);
      const { url, bytes, userId } = request;
      const described = step === 'metadata' ? JSON.parse(String(bytes)) : undefined;
      const file = find(
        described?.id ?? url.searchParams.get('media_id') ?? url.pathname.split('/')[4] ?? null,
        userId,
      );
      if (!file) return NOT_FOUND;
      switch (step) {
        case 'append': {
          const { segment_index: index, media } = formIn(bytes);
          file.pieces[Number(index)] = media ?? Buffer.alloc(0);
          return { status: 200, body: { data: { expires_at: 1_795_000_000 } } };
        }
        case 'finalize':
          if (Buffer.concat(file.pieces).length !== file.totalBytes) return INCOMPLETE;
          file.isFinal = true;
          return state(file.id);
        case 'status':
          return state(file.id);
        case 'metadata':
          file.alt = described.metadata.alt_text.text;
          return { status: 200, body: { data: { id: file.id, associated_metadata: described.metadata } } };
      }
    },
  };
}

const INCOMPLETE: CannedAnswer = {
  status: 400,
  body: { title: 'Invalid Request', detail: 'Segments do not add up to the media size.', status: 400 },
};

/** The fields of a multipart form. */
function formIn(body: Buffer): Record<string, Buffer> {
  const boundary = body.subarray(0, body.indexOf('\r\n'));
  const fields: Record<string, Buffer> = {};
  for (let at = 0, next = 0; ; at = next) {
    next = body.indexOf(boundary, at + boundary.length);
    if (next < 0) return fields;
    const part = body.subarray(at + boundary.length + 2, next - 2);
    const head = part.indexOf('\r\n\r\n');
    const [, name = ''] = /name="(\w+)"/.exec(String(part.subarray(0, head))) ?? [];
    fields[name] = part.subarray(head + 4);
  }
}
