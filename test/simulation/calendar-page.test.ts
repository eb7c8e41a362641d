import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { calendarPage, type Simulation } from '@promoter/simulation';
import type { SlotStatus } from '@promoter/slots';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { draftOf, posted } from '../contracts/store-fixtures.ts';
import { configOf, slotOf } from '../support/bot.ts';
import { launchChromium } from '../support/browser/chromium.ts';

const config = configOf();
const AT = Date.parse('2026-12-01T08:00:02Z');

const TEXT = 'Less <b>than</b> a cent & more.\nhttps://voltagegpu.com/?utm_source=twitter&utm_term=LLM #LLM';
const sent = posted(draftOf('cent', { text: TEXT, tags: ['#LLM'] }), AT);
const skipped: SlotStatus = { state: 'skipped', reason: 'paused', settledAt: AT };

/** A day of December with a post, a skipped slot and one that has no record; and another day with a post. */
const SLOTS = ['A@2026-12-01T09:00', 'B@2026-12-01T09:45', 'A@2026-12-01T10:30', 'A@2026-12-02T09:00'].map((id) =>
  slotOf(config, id),
);
const simulation: Simulation = {
  slots: SLOTS,
  records: new Map(
    [sent, skipped, undefined, sent].flatMap((status, index) => {
      const slot = SLOTS[index];
      return slot && status ? [[slot.id, { slot, mode: 'live' as const, status, decision: null }]] : [];
    }),
  ),
  accepted: 2,
  violations: [],
  ownerActs: {},
};
const CARD = {
  alt: 'A price card of “Brickyard”: 8x H200 costs $3.325 per GPU-hour.',
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  ),
};
const pictures = new Map([['A@2026-12-02T09:00', CARD]]);
const page = calendarPage('Two days', simulation, config.timezone, pictures);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** What a person finds on the page, on a screen of this width. */
async function looked<Found>(
  { width = 1440, dark = false }: { width?: number; dark?: boolean },
  find: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<Found>,
): Promise<Found> {
  const opened = await browser.newPage({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
  });
  await opened.setContent(page);
  return find(opened).finally(() => opened.close());
}

describe('the calendar of a simulation', () => {
  test('says first what is made up, prices where posts quote samples', async () => {
    const first = (opened: Awaited<ReturnType<Browser['newPage']>>) => opened.locator('h1 + p').innerText();
    expect(await looked({}, first)).toBe('Trends and X are made up here.');
    const quoting = posted(draftOf('cent', { text: TEXT, offerIds: ['sample-gpu-8x-h200'] }), AT);
    const [slot] = SLOTS;
    const records = new Map(slot && [[slot.id, { slot, mode: 'live' as const, status: quoting, decision: null }]]);
    expect(calendarPage('A day', { ...simulation, records }, config.timezone)).toContain(
      '</h1>\n<p><strong>Trends and X are made up here, and prices are those of the sample list.</strong></p>',
    );
  });

  test('shows each day’s slots with time, account, state and post, or why there is none', async () => {
    const rows = await looked({}, (opened) =>
      opened
        .getByRole('table', { name: /Tuesday, 1 December 2026/ })
        .getByRole('row')
        .allInnerTexts(),
    );
    expect(rows.map((row) => row.replace(/\s+/g, ' '))).toEqual([
      'Slot Post',
      expect.stringMatching(
        /^09:00 A ● posted Less <b>than<\/b> a cent & more\. https:\/\/voltagegpu.com\/\?… #LLM #LLM · /,
      ),
      '09:45 B ○ skipped The account was paused.',
      '10:30 A ? missing It has no record.',
    ]);
  });

  test('shows the price cards of posts, with their alt texts', async () => {
    const sizes = await looked({ width: 375 }, async (opened) => {
      const card = opened.getByRole('img');
      expect(await card.getAttribute('alt')).toBe(CARD.alt);
      await card.scrollIntoViewIfNeeded();
      return {
        shown: (await card.boundingBox())?.width,
        row: (await opened.locator('td:has(img) p').first().boundingBox())?.width,
      };
    });
    expect(sizes.shown).toBeGreaterThan(200);
    expect(sizes.shown).toBeCloseTo(sizes.row ?? 0, 0);
  });

  test('leads from the month to a day, and counts', async () => {
    const found = await looked({}, async (opened) => {
      const month = opened.getByRole('table', { name: /December 2026/ }).first();
      const cell = await month.getByRole('cell', { name: /^1 / }).innerText();
      await month.getByRole('link', { name: '2' }).click();
      return { cell: cell.replace(/\s+/g, ' '), address: opened.url() };
    });
    expect(found.cell).toBe('1 ● 1 posted ○ 2 without a post');
    expect(found.address).toContain('#d2026-12-02');
    expect(page).toContain('4 slots: 2 posted, 1 skipped, 1 missing');
  });

  test.each([320, 375, 768, 1440])('fits a screen of %i px', async (width) => {
    expect(await looked({ width }, (opened) => opened.evaluate('document.documentElement.scrollWidth'))).toBe(width);
  });

  test.each([false, true])('has nothing that axe finds, dark: %s', async (dark) => {
    const found = await looked({ dark }, async (opened) => {
      await opened.evaluate(axe.source);
      return opened.evaluate('axe.run().then(({ violations }) => violations.map(({ id, help }) => id + ": " + help))');
    });
    expect(found).toEqual([]);
  });

  test('needs no script, and nothing from elsewhere', () => {
    expect(page).not.toMatch(/<script|<link|\bon\w+=|url\(|@import|src=(?!"data:)/i);
  });
});
