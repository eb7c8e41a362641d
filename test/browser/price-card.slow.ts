import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cardTheme, company, samples } from '@promoter/brands/voltagegpu';
import { createCardPlanner } from '@promoter/cards';
import { drawCards } from '@promoter/pipeline/draw-cards';
import type { Browser, Page } from 'playwright-core';
import { installedCardFiles } from '../../packages/local/card-files.ts';
import { silent } from '../support/bot.ts';
import { launchChromium } from '../support/browser/chromium.ts';
import { DESK, expectSoon, FAILED_REQUEST, fitsItsWidth, PHONE, signIn, visit } from '../support/browser/visit.ts';
import { livedInBot, type ServedBot, serveBot } from '../support/lived-in-bot.ts';

const MONDAY_AFTERNOON = Date.parse('2026-11-23T13:04:00Z');

let browser: Browser;
let served: ServedBot;

beforeAll(async () => {
  const bot = await livedInBot('2026-11-22', MONDAY_AFTERNOON);
  const planCard = createCardPlanner({ brand: { name: company }, theme: cardTheme, readFiles: installedCardFiles });
  const { config, store } = bot;
  await drawCards({ config, store, samples, planCard, now: () => MONDAY_AFTERNOON, log: silent });
  [served, browser] = await Promise.all([serveBot(bot), launchChromium()]);
});

afterAll(async () => {
  await browser.close();
  served?.close();
});

test.each([PHONE, DESK])('a $name shows the price card of a coming post whole, as wide as its text', async (size) => {
  const look = async (page: Page) => {
    await signIn(page, served, '#plan');
    const post = page.getByRole('article').filter({ has: page.getByRole('img', { name: /^Price card of / }) });
    const picture = post.first().getByRole('img');
    await picture.scrollIntoViewIfNeeded();
    await expectSoon(() => page.evaluate("document.querySelector('img.price-card').naturalWidth"), 1_200);
    const [shown, text] = [await picture.boundingBox(), await post.first().locator('.post-text').boundingBox()];
    expect(shown?.width).toBeCloseTo(text?.width ?? 0, 0);
    expect((shown?.width ?? 0) / (shown?.height ?? 1)).toBeCloseTo(1_200 / 675, 1);
    expect(await fitsItsWidth(page)).toBe(true);
  };
  // The cards of tomorrow are not drawn yet.
  await visit(browser, size, look, FAILED_REQUEST);
});
