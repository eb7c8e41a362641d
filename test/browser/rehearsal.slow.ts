import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { publishSlot } from '@promoter/pipeline';
import type { Browser } from 'playwright-core';
import { slotOf, testBot } from '../support/bot.ts';
import { launchChromium } from '../support/browser/chromium.ts';
import { doubleTheText, fitsItsWidth, PHONE, seriousIssues, signIn, visit } from '../support/browser/visit.ts';
import { type ServedBot, serveBot } from '../support/lived-in-bot.ts';

let browser: Browser;
let served: ServedBot;

beforeAll(async () => {
  const bot = testBot();
  const slot = slotOf(bot.config, 'A@2026-11-23T13:30');
  bot.at(slot.at);
  await publishSlot(slot, bot.services());
  bot.at(Date.parse('2026-11-23T13:04:00Z'));
  [served, browser] = await Promise.all([serveBot(bot), launchChromium()]);
});

afterAll(async () => {
  await browser.close();
  served?.close();
});

/** Whether all parts of the header stand beside each other; runs in the page. */
const IS_ONE_LINE = `(() => {
  const parts = [...document.querySelectorAll('.top-line > :not(.health)')].map((part) => part.getBoundingClientRect());
  return Math.max(...parts.map(({ top }) => top)) < Math.min(...parts.map(({ bottom }) => bottom));
})()`;

describe('a rehearsal', () => {
  test.each([
    320, 375, 600, 1440,
  ])('has a header of one line on a screen of %i px, but for the headline', async (width) => {
    await visit(browser, { width, height: 812 }, async (page) => {
      await signIn(page, served, '#plan');
      expect(await page.evaluate(IS_ONE_LINE)).toBe(true);
      expect(await seriousIssues(page)).toEqual([]);
      expect(await fitsItsWidth(page)).toBe(true);
      await doubleTheText(page);
      expect(await fitsItsWidth(page)).toBe(true);
    });
  });

  test('has no figures to order its posts by, and holds nothing back', async () => {
    await visit(browser, PHONE, async (page) => {
      await signIn(page, served, '#insights');
      const reach = page.getByRole('region', { name: 'What the posts brought' });
      await reach.getByText('Rehearsed posts have no readers').waitFor();
      expect(await reach.getByRole('link').count()).toBe(0);
      const heldBack = page.getByRole('region', { name: 'What was held back, and why' });
      expect(await heldBack.innerText()).toMatch(/of 1 slot\s+Nothing: each slot had its post\.$/);
    });
  });
});
