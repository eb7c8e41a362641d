import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/browser/chromium.ts';
import { expectSoon, PHONE, seriousIssues, signIn, visit } from '../support/browser/visit.ts';
import { livedInBot, type ServedBot, serveBot } from '../support/lived-in-bot.ts';

const FIRST = 'B@2026-11-23T14:15';
const SECOND = 'A@2026-11-23T15:00';
const OWN = 'Doors are open at night on VoltageGPU, 5% off with {code}: {link} #GPUCloud';

let browser: Browser;
let served: ServedBot;

beforeAll(async () => {
  const bot = await livedInBot('2026-11-22', Date.parse('2026-11-23T13:04:00Z'));
  [served, browser] = await Promise.all([serveBot(bot), launchChromium()]);
});

afterAll(async () => {
  await browser.close();
  served?.close();
});

const openEditor = (page: Page, slot: string) =>
  page.locator(`[data-slot="${slot}"]`).getByRole('button', { name: /^Edit/ }).click();
const areaOf = (page: Page) => page.getByRole('dialog').getByLabel('Text', { exact: true });
const noteOf = (page: Page) => page.getByText('Your unsaved text of before is here again.');
const expectFocus = (page: Page, property: string, value: string) =>
  expectSoon(() => page.evaluate(`document.activeElement.${property}`), value);

describe('a text that was typed and not saved', () => {
  test('is there again in the dialog of its slot alone, and says so', async () => {
    await visit(browser, PHONE, async (page) => {
      await signIn(page, served, '#plan');
      await openEditor(page, SECOND);
      expect(await noteOf(page).count()).toBe(0);
      await areaOf(page).fill('Half a thought');
      await page.keyboard.press('Escape');
      await expectFocus(page, 'dataset.name', `Edit-${SECOND}`);

      await openEditor(page, FIRST);
      expect(await areaOf(page).inputValue()).not.toBe('Half a thought');
      expect(await noteOf(page).count()).toBe(0);
      await page.keyboard.press('Escape');

      await openEditor(page, SECOND);
      await noteOf(page).waitFor();
      expect(await areaOf(page).inputValue()).toBe('Half a thought');
      await expectFocus(page, 'tagName', 'TEXTAREA');
      expect(await seriousIssues(page)).toEqual([]);
    });
  });

  test('is given up for the planned one', async () => {
    await visit(browser, PHONE, async (page) => {
      await signIn(page, served, '#plan');
      await openEditor(page, SECOND);
      const planned = await areaOf(page).inputValue();
      await areaOf(page).fill('Half a thought');
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
      await openEditor(page, SECOND);
      await page.getByRole('button', { name: 'Begin from the planned text' }).click();
      expect(await areaOf(page).inputValue()).toBe(planned);
      expect(await noteOf(page).count()).toBe(0);
      await expectFocus(page, 'tagName', 'TEXTAREA');
      await page.keyboard.press('Escape');
      await openEditor(page, SECOND);
      expect(await areaOf(page).inputValue()).toBe(planned);
      expect(await noteOf(page).count()).toBe(0);
    });
  });

  test('is forgotten once it is saved', async () => {
    await visit(browser, PHONE, async (page) => {
      await signIn(page, served, '#plan');
      await openEditor(page, SECOND);
      await areaOf(page).fill(OWN);
      await page.keyboard.press('Escape');
      await openEditor(page, SECOND);
      await noteOf(page).waitFor();
      await page.getByRole('button', { name: 'Use this text' }).click();
      await page.locator(`[data-slot="${SECOND}"]`).getByText('Written by owner').waitFor();
      await openEditor(page, SECOND);
      expect(await areaOf(page).inputValue()).toBe(OWN.replace('{code}', 'SHA-256-C7E8976BBAF2'));
      expect(await noteOf(page).count()).toBe(0);
    });
  });

  test('waits for the queue, too', async () => {
    await visit(browser, PHONE, async (page) => {
      await signIn(page, served, '#plan');
      const add = page.getByRole('button', { name: 'Add …' });
      await add.click();
      await areaOf(page).fill('Half a thought');
      await page.keyboard.press('Escape');
      await add.click();
      await noteOf(page).waitFor();
      expect(await areaOf(page).inputValue()).toBe('Half a thought');
      await page.getByRole('button', { name: 'Begin anew' }).click();
      expect(await areaOf(page).inputValue()).toBe('');
    });
  });
});
