import { describe, expect, test } from '@jest/globals';
import { type EpochMs, MINUTE_MS, SECOND_MS, UPLOAD_MEDIA } from '@promoter/domain';
import { sendReserved, settleAccount } from '@promoter/pipeline';
import type { SlotStatus } from '@promoter/slots';
import { createInMemoryStore } from '@promoter/store/in-memory';
import fc from 'fast-check';
import type { Answer } from '../../packages/x/answer.ts';
import { classifyAnswer } from '../../packages/x/classify-answer.ts';
import { rateLimitsOf, timesOf } from '../../packages/x/rate-limits.ts';
import { draftOf, reservationOf, send, slotAfter } from '../contracts/store-fixtures.ts';
import { configOf, LIVE, silent } from '../support/bot.ts';
import { answered, coded, refusedAccount } from '../support/refusing-x.ts';

const SLOT = slotAfter(0);
const RESERVED_AT = reservationOf(SLOT).now;
const CONFIG = configOf(LIVE);

/** Signs of every row of the table, and some that are in none. */
const CODES = [32, 63, 64, 87, 88, 89, 135, 185, 186, 187, 226, 261, 324, 326, 344, 453, 1, 9_999];
const TYPES = [
  'user-suspended',
  'oauth1-permissions',
  'usage-capped',
  'credits',
  'client-forbidden',
  'invalid-request',
];
const WORDS = [
  'You are not permitted to perform this action.',
  'Client is not permitted to perform this action.',
  'You are not allowed to create a Tweet with duplicate content.',
  'Your media IDs are invalid.',
  'This account is temporarily locked.',
  'One or more parameters to your request was invalid.',
  'Nobody has seen this before.',
  '',
];
const words = fc.constantFrom(...WORDS);
const error = fc.record(
  {
    code: fc.constantFrom(...CODES),
    message: words,
    parameters: fc.constantFrom({}, { text: ['media'] }, { 'media.media_ids': ['1'] }),
  },
  { requiredKeys: [] },
);
const errors = fc.array(error, { maxLength: 3 });
const problem = fc.record(
  {
    title: fc.constantFrom('Forbidden', 'Invalid Request', 'UsageCapExceeded', 'SpendCapReached', 'Client Forbidden'),
    detail: words,
    type: fc.constantFrom('about:blank', ...TYPES.map((type) => `https://api.x.com/2/problems/${type}`)),
    period: fc.constantFrom('Daily', 'Monthly'),
    errors,
  },
  { requiredKeys: [] },
);
const body = fc.oneof(
  problem,
  fc.record({ errors }),
  fc.jsonValue(),
  fc.constantFrom(undefined, '<html><title>Attention Required!</title></html>'),
);
const seconds = fc.integer({ min: -600, max: 1_500 }).map((ahead) => String(RESERVED_AT / SECOND_MS + ahead));
const headers = fc.record(
  {
    'x-rate-limit-limit': fc.constant('100'),
    'x-rate-limit-remaining': fc.constantFrom('0', '7'),
    'x-rate-limit-reset': seconds,
    'x-user-limit-24hour-limit': fc.constant('50'),
    'x-user-limit-24hour-remaining': fc.constantFrom('0', '7'),
    'x-user-limit-24hour-reset': seconds,
    'retry-after': fc.constantFrom('0', '30', '400', 'Sun, 22 Nov 2026 08:09:00 GMT', 'soon'),
    date: fc.constantFrom('Sun, 22 Nov 2026 08:00:01 GMT', 'Sun, 22 Nov 2026 06:00:00 GMT'),
  },
  { requiredKeys: [] },
);
const status = fc.oneof(fc.constantFrom(400, 401, 402, 403, 408, 429), fc.integer({ min: 400, max: 499 }));

const refusal = fc.record({ status, body, headers }).map((each): Answer & { headers: object } => ({
  ...each,
  kind: 'answered',
  limits: rateLimitsOf(each.headers, RESERVED_AT),
  ...timesOf(each.headers, RESERVED_AT),
}));

/** X’s only ways to say that a text is at fault. */
const BLAMES_TEXT = /"code":18[67]\b|duplicate content|You are not permitted to perform this action/;

/** Sends a slot's post, with a picture or without, to an X that answers so once and then accepts; settles it to its end. */
async function play(first: Answer, hasMedia: boolean, ...later: Answer[]) {
  let now: EpochMs = RESERVED_AT;
  const creates: { at: EpochMs; text: string; mediaId: string | undefined }[] = [];
  const store = createInMemoryStore();
  const draft = draftOf(SLOT.id, hasMedia ? { media: { file: 'rack.gif', alt: 'Racks.' } } : {});
  const publisher = {
    publish: async (text: string, mediaId?: string) => {
      creates.push({ at: now, text, mediaId });
      const answer = [first, ...later][creates.length - 1] ?? answered(201, { data: { id: '1' } });
      return classifyAnswer(answer, now, mediaId !== undefined);
    },
    remove: async () => ({ kind: 'deleted' }) as const,
    upload: async () => ({ kind: 'uploaded', mediaId: '1880', cost: 0 }) as const,
  };
  const timeline = {
    recent: async () => ({ kind: 'read', posts: [], doubt: null }) as const,
    verify: async () => ({ kind: 'verified', handle: 'VOLTAGEGPU' }) as const,
    metrics: async () => ({ kind: 'read', metrics: new Map() }) as const,
  };
  const shared = { store, publisher, now: () => now, log: silent };
  await send(store, SLOT, { draft });
  const sent = await sendReserved({ ...shared, slot: SLOT, draft, attempt: 1, sendingAt: now });
  for (let minute = 5; minute <= 30; minute += 5) {
    now = SLOT.at + minute * MINUTE_MS;
    await settleAccount({ ...shared, account: 'A', config: CONFIG, timeline });
  }
  const record = await store.ledger.read(SLOT.id);
  const calls = await store.usage.list('2026-11-22', '2026-11-22');
  return { sent, end: record?.status, creates, draft, calls };
}

const reasonOf = (end: SlotStatus | undefined): string | null =>
  end?.state === 'rejected' ? String(end.reason) : null;

describe('whatever X refuses a create with', () => {
  test('no second create follows in its slot, but after a 429’s wait, or once without the refused picture', async () => {
    await fc.assert(
      fc.asyncProperty(refusal, fc.boolean(), async (answer, hasMedia) => {
        const { sent, creates, draft, calls } = await play(answer, hasMedia);
        expect(creates.every(({ text }) => text === draft.text)).toBe(true);
        expect(calls.find(({ call }) => call === 'x.create-post')?.calls).toBe(creates.length);
        const [first, second, third] = creates;
        expect(third).toBeUndefined();
        if (!first || !second) return;
        if (sent.state === 'waiting') {
          expect(answer).toMatchObject({ status: 429 });
          expect(second.at).toBeGreaterThanOrEqual(Math.max(sent.until, first.at + MINUTE_MS / 2));
        } else {
          expect(first.mediaId).toBe('1880');
          expect(second).toMatchObject({ at: first.at, mediaId: undefined });
          expect(sent).toMatchObject({ state: 'posted', withoutMedia: expect.stringMatching(/^X refused it/) });
        }
      }),
      { numRuns: 400 },
    );
  });

  test('the text is at fault only where X says so', async () => {
    await fc.assert(
      fc.asyncProperty(refusal, fc.boolean(), async (answer, hasMedia) => {
        const { end } = await play(answer, hasMedia);
        if (reasonOf(end) !== 'text') return;
        expect(answer.kind === 'answered' && JSON.stringify(answer.body)).toMatch(BLAMES_TEXT);
      }),
      { numRuns: 400 },
    );
  });

  test('a slot that is composed and delivered again and again asks X once', async () => {
    await fc.assert(
      fc.asyncProperty(
        refusal.filter((answer) => answer.kind === 'answered' && answer.status !== 429),
        async (answer) => {
          const account = refusedAccount();
          account.answers.push(answer);
          for (let delivery = 0; delivery < 3; delivery += 1) await account.post(0);
          expect(account.creates).toHaveLength(1);
        },
      ),
      { numRuns: 30 },
    );
  });
});

test('a 408 is looked up and never sent again, though the timeline does not show the post', async () => {
  const { sent, end, creates } = await play(answered(408), false);
  expect(sent).toMatchObject({ state: 'unknown', isFinal: true });
  expect(creates).toHaveLength(1);
  expect(end).toMatchObject({ state: 'abandoned', reason: 'absent' });
});

describe('a picture that X refuses', () => {
  const REFUSED = coded(400, 324, 'The validation of media ids failed.');

  test('costs the picture, not the post, and both creates are counted', async () => {
    const { end, creates, calls } = await play(REFUSED, true);
    expect(creates.map(({ mediaId }) => mediaId)).toEqual(['1880', undefined]);
    expect(end).toMatchObject({ state: 'posted', withoutMedia: expect.stringMatching(/validation of media ids/) });
    expect(calls).toContainEqual(expect.objectContaining({ call: 'x.create-post', calls: 2 }));
    expect(calls).toContainEqual(expect.objectContaining({ call: 'x.create-post.answer', calls: 2, errors: 1 }));
    expect(calls.find(({ call }) => call === UPLOAD_MEDIA)?.calls).toBe(1);
  });

  test('is not brought again when the text without it has to wait', async () => {
    const { end, creates, calls } = await play(REFUSED, true, answered(429, undefined, { retryAfterMs: 60_000 }));
    expect(creates.map(({ mediaId }) => mediaId)).toEqual(['1880', undefined, undefined]);
    expect(end).toMatchObject({ state: 'posted', withoutMedia: expect.stringMatching(/validation of media ids/) });
    expect(calls.find(({ call }) => call === UPLOAD_MEDIA)?.calls).toBe(1);
  });

  test('is refused a second time, though there is none: that is unclear, and no third create', async () => {
    const { end, creates } = await play(REFUSED, true, REFUSED);
    expect(creates).toHaveLength(2);
    expect(end).toMatchObject({ state: 'rejected', reason: 'unclear' });
  });
});
