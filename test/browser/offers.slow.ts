import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HOUR_MS } from '@promoter/domain';
import type { Browser, Page } from 'playwright-core';
import { offerOf } from '../contracts/store-fixtures.ts';
import { LIVE, testBot } from '../support/bot.ts';
import { launchChromium } from '../support/browser/chromium.ts';
import {
  DESK,
  doubleTheText,
  expectSoon,
  fitsItsWidth,
  PHONE,
  seriousIssues,
  signIn,
  visit,
} from '../support/browser/visit.ts';
import { type ServedBot, serveBot } from '../support/lived-in-bot.ts';

const NOW = Date.parse('2026-11-23T13:04:00Z');

let browser: Browser;
let served: ServedBot;
let rehearsing: ServedBot;

beforeAll(async () => {
  const [live, rehearsal] = [testBot(LIVE), testBot()];
  for (const bot of [live, rehearsal]) bot.at(NOW);
  const read = { fetchedAt: NOW - HOUR_MS };
  await live.store.offers.put([
    offerOf('gpu-8x-h200', read),
    offerOf('gpu-4x-l40s', { name: 'L40S', count: 4, price: 3_000_000, fetchedAt: NOW - 80 * HOUR_MS }),
    offerOf('gpu-1x-a100', { ...read, name: 'A100', count: 1, price: 1_290_000, available: false, location: 'Paris' }),
    offerOf('model-tiny', { ...read, kind: 'model', name: 'Tiny-1B', count: 1, price: 500, unit: 'million-tokens-in' }),
  ]);
  [served, rehearsing, browser] = await Promise.all([serveBot(live), serveBot(rehearsal), launchChromium()]);
});

afterAll(async () => {
  await browser.close();
  served?.close();
  rehearsing?.close();
});

/** The rows of a table, without what is between their parts. */
const rowsOf = async (page: Page, name: string): Promise<string[]> => {
  const rows = await page.getByRole('table', { name }).locator('tbody tr').allInnerTexts();
  return rows.map((row) => row.replace(/\s+/g, ' '));
};

describe('offers', () => {
  test('show each price with its unit and age, and whether posts quote it: those that they do first', async () => {
    await visit(browser, DESK, async (page) => {
      await signIn(page, served, '#offers');
      await page.getByText('2 of 4 prices now').waitFor();
      expect(await rowsOf(page, 'Prices of GPUs')).toEqual([
        '8 × H200 $26.60 per hour $3.325 per GPU-hour 13:04 1 hour ago, the price list May be quoted',
        'A100 $1.29 per hour Paris 13:04 1 hour ago, the price list Not available',
        '4 × L40S $3.00 per hour $0.75 per GPU-hour Fri 20 Nov, 06:04 3 days ago, the price list Too old',
      ]);
      expect(await rowsOf(page, 'Prices of models')).toEqual([
        'Tiny-1B $0.0005 per million tokens in 13:04 1 hour ago, the price list May be quoted',
      ]);
      await page.getByRole('searchbox').fill('l40');
      await expectSoon(() => page.getByRole('rowheader').allInnerTexts().then(String), '4 × L40S');
      expect(await page.evaluate('location.hash')).toBe('#offers?q=l40');
    });
  });

  test('say that there is none, and how to have real ones; and of sample prices that they are', async () => {
    await visit(browser, DESK, async (page) => {
      await signIn(page, rehearsing, '#offers');
      const none = page.getByRole('region', { name: 'No price is stored' });
      expect(await none.innerText()).toMatch(/sample list[\s\S]*priceListKey[\s\S]*offers put offers\.json/);
      await rehearsing.bot.store.offers.put([
        offerOf('sample-gpu-8x-h200', { source: 'sample', fetchedAt: NOW }),
        offerOf('gpu-8x-b200', { name: 'B200', fetchedAt: NOW }),
      ]);
      await page.reload();
      await page.getByRole('region', { name: 'Some of these are sample prices' }).waitFor();
      expect(await rowsOf(page, 'Prices of GPUs')).toEqual([
        expect.stringMatching(/^8 × B200 \$/),
        expect.stringMatching(/^8 × H200 sample .* the sample list/),
      ]);
    });
  });

  test.each([
    ['phone', 'light', PHONE],
    ['phone', 'dark', PHONE],
    ['desk', 'light', DESK],
    ['desk', 'dark', DESK],
  ] as const)('can be read by everyone on a %s in %s, and with text of twice the size', async (_, scheme, size) => {
    for (const bot of [served, rehearsing]) {
      await visit(browser, { ...size, dark: scheme === 'dark' }, async (page) => {
        await signIn(page, bot, '#offers');
        expect(await seriousIssues(page)).toEqual([]);
        expect(await fitsItsWidth(page)).toBe(true);
        await page.setViewportSize({ width: 320, height: 640 });
        await doubleTheText(page);
        expect(await fitsItsWidth(page)).toBe(true);
      });
    }
  });
});
