import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DryRunAnswer, WhyAnswer } from '@promoter/control/answers';
import { withoutDecision } from '../../packages/cli/commands/slots.ts';
import { DECISION, DECISION_WITH_MAKEUP } from '../contracts/store-fixtures.ts';
import { bot } from '../support/cli.ts';
import { type PageServer, servePages } from '../support/page-server.ts';

const AT = { id: 'A@2026-11-22T09:00', account: 'A', at: '2026-11-22T09:00:00+01:00' };
const CARD = { product: '8x H200', path: '/cards/A%402026-11-22T09%3A00' };
const TEXT = 'A night shift on 8x H200 is $212.80.';

let decision: WhyAnswer['decision'];
let deployed: PageServer;

/** A deployed bot, which answers with this decision. */
beforeAll(async () => {
  deployed = await servePages(({ url }, response) => response.end(JSON.stringify(answerTo(url ?? ''))));
});
afterAll(() => deployed.close());

function answerTo(path: string): WhyAnswer | DryRunAnswer {
  if (path.startsWith('/dry-run'))
    return { account: 'A', slot: AT, text: TEXT, wouldPost: true, reason: null, decision: decision ?? DECISION };
  const post = { text: TEXT, tags: [], angle: 'cost', xId: null, url: null, costUsd: 0.2, deletion: null };
  return { ...AT, ...post, state: 'rehearsed', reason: null, since: null, mode: 'rehearsal', card: CARD, decision };
}

const out = async (...args: string[]): Promise<string> =>
  (await bot([...args, '--url', deployed.url, '--token', 'a-control-token'])).out;

const MADE = [
  /^Idea +night-shift$/m,
  /^Linked by +time$/m,
  /^Product +8x H200$/m,
  /^Arithmetic +8x H200: \$26\.60\/hr × 8 h = \$212\.80\n +and a second sum$/m,
  /^Yardsticks +a night shift is 8 hours \(ILO, 2025-09\)$/m,
];

test.each([
  [['why', AT.id]],
  [['dry-run', '--account', 'A', '--explain']],
])('%j shows what the text was made of, with its sums and yardsticks', async (args) => {
  decision = {
    ...DECISION_WITH_MAKEUP,
    arithmetic: [...(DECISION_WITH_MAKEUP.arithmetic ?? []), 'and a second sum'],
  };
  const shown = await out(...args);
  for (const line of MADE) expect(shown).toMatch(line);
  expect(shown).toMatch(/length\s+✓\s+213 of 260/);
});

test('the price card of a post is named', async () => {
  decision = DECISION;
  expect(await out('why', AT.id)).toContain('With the price card of 8x H200.');
});

test('a decision of an earlier release is shown without it', async () => {
  decision = DECISION;
  const shown = await out('why', AT.id);
  expect(shown).toMatch(/length\s+✓\s+213 of 260/);
  expect(shown).not.toMatch(/Idea|made of/);
});

test('a dry run says no more than its story unless it is asked to', async () => {
  decision = DECISION_WITH_MAKEUP;
  expect(await out('dry-run', '--account', 'A')).not.toMatch(/Idea|✓/);
});

test.each([
  ['skipped', 'No text was composed, because the slot was skipped before that.'],
  ['scheduled', 'show what would be sent'],
  ['unrecorded', 'no bot was running'],
  ['rehearsed', 'No decision is recorded.'],
] as const)('of a slot that is %s and has no decision it says why there is none', (state, sentence) => {
  expect(withoutDecision(state, 'A')).toContain(sentence);
});
