import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/browser/chromium.ts';
import { DESK, expectSoon, FAILED_REQUEST, fitsItsWidth, PHONE, signIn, visit } from '../support/browser/visit.ts';
import { drawPriceCards, livedInBot, type ServedBot, serveBot } from '../support/lived-in-bot.ts';

const MONDAY_AFTERNOON = Date.parse('2026-11-23T13:04:00Z');

let browser: Browser;
let served: ServedBot;

beforeAll(async () => {
  const bot = await livedInBot('2026-11-22', MONDAY_AFTERNOON, { cardsFrom: '2026-11-22' });
  await drawPriceCards(bot, MONDAY_AFTERNOON);
  [served, browser] = await Promise.all([serveBot(bot), launchChromium()]);
});

afterAll(async () => {
  await browser.close();
  served?.close();
});

/** The first price card of a view is there, whole, and as wide as the text of its post. */
const showsOne = (view: string) => async (page: Page) => {
  await signIn(page, served, view);
  const post = page.getByRole('article').filter({ has: page.getByRole('img', { name: /^Price card of / }) });
  const picture = post.first().getByRole('img');
  await picture.scrollIntoViewIfNeeded();
  await expectSoon(() => page.evaluate("document.querySelector('img.price-card').naturalWidth"), 1_200);
  const [shown, text] = [await picture.boundingBox(), await post.first().locator('.post-text').boundingBox()];
  expect(shown?.width).toBeCloseTo(text?.width ?? 0, 0);
  expect((shown?.width ?? 0) / (shown?.height ?? 1)).toBeCloseTo(1_200 / 675, 1);
  expect(await fitsItsWidth(page)).toBe(true);
};

describe.each([PHONE, DESK])('a $name shows a price card whole, as wide as its text', (size) => {
  test('of a coming post', async () => {
    // The cards of tomorrow are not drawn yet.
    await visit(browser, size, showsOne('#plan'), FAILED_REQUEST);
  });

  test('of a post that went out', async () => {
    await visit(browser, size, showsOne('#posts'));
  });
});
