import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/browser/chromium.ts';
import {
  DESK,
  doubleTheText,
  expectSoon,
  FAILED_REQUEST,
  fitsItsWidth,
  PHONE,
  seriousIssues,
  signIn,
  visit,
} from '../support/browser/visit.ts';
import { livedInBot, type ServedBot, serveBot } from '../support/lived-in-bot.ts';

const PICTURES = 'test/browser/pictures';
const MONDAY_AFTERNOON = Date.parse('2026-11-23T13:04:00Z');
const FIRST = 'B@2026-11-23T14:15';
const SECOND = 'A@2026-11-23T15:00';

let browser: Browser;
let served: ServedBot;

beforeAll(async () => {
  const bot = await livedInBot('2026-11-22', MONDAY_AFTERNOON);
  [served, browser] = await Promise.all([serveBot(bot), launchChromium()]);
  mkdirSync(PICTURES, { recursive: true });
});

afterAll(async () => {
  await browser.close();
  served?.close();
});

const cardOf = (page: Page, slot: string) => page.locator(`[data-slot="${slot}"]`);
const textOf = (page: Page, slot: string) => cardOf(page, slot).locator('.post-text').textContent();
const isNow = (page: Page, slot: string, state: string) =>
  cardOf(page, slot).getByText(state, { exact: true }).waitFor();
/** The button that took the pressed one’s place in its card. */
const hasFocus = (page: Page, slot: string, name: string) =>
  expectSoon(() => page.evaluate('document.activeElement.dataset.name'), `${name}-${slot}`);
const press = (page: Page, slot: string, name: string) =>
  cardOf(page, slot)
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();

describe.each([PHONE, DESK])('the plan at the size of a $name', (size) => {
  test('is approved, refused, skipped and taken back, each as the next reader finds it', async () => {
    await visit(browser, size, async (page) => {
      await signIn(page, served, '#plan');
      const first = await textOf(page, FIRST);
      await press(page, FIRST, 'Approve');
      await isNow(page, FIRST, 'Approved by owner');
      await hasFocus(page, FIRST, 'Edit');
      expect(await textOf(page, FIRST)).toBe(first);
      await press(page, FIRST, 'Another');
      await expectSoon(async () => (await textOf(page, FIRST)) !== first, true);
      await isNow(page, FIRST, 'Composed anew, asked by owner');

      await press(page, SECOND, 'Skip');
      await isNow(page, SECOND, 'Skipped by owner');
      await page.getByRole('button', { name: 'Undo' }).click();
      await isNow(page, SECOND, 'Composed');
      await press(page, SECOND, 'Skip');
      await isNow(page, SECOND, 'Skipped by owner');
      await hasFocus(page, SECOND, 'Do not skip');
      expect(await seriousIssues(page)).toEqual([]);
      expect(await fitsItsWidth(page)).toBe(true);
      await page.screenshot({ path: `${PICTURES}/${size.name}-plan.png` });
      const { slots } = await (await page.request.get(`${served.address}/plan`)).json();
      expect(slots.find(({ id }: { id: string }) => id === SECOND)).toMatchObject({ state: 'skipped', by: 'owner' });
      await press(page, SECOND, 'Do not skip');
      await isNow(page, SECOND, 'Composed');
    });
  });

  test('is written, with the rules’ verdicts as one types', async () => {
    await visit(browser, size, async (page) => {
      await signIn(page, served, '#plan');
      await press(page, SECOND, 'Edit');
      const dialog = page.getByRole('dialog', { name: 'Write for 15:00 of @VOLTAGEGPU' });
      const area = dialog.getByLabel('Text', { exact: true });
      await expectSoon(() => page.evaluate('document.activeElement.tagName'), 'TEXTAREA');
      expect(await area.inputValue()).toContain('{link}');
      expect(await area.inputValue()).not.toContain('https://');
      await area.fill('Rent a GPU tonight for $1.11. {link}');
      await dialog.getByText('✗ Does not pass yet').waitFor();
      expect(await dialog.getByRole('button', { name: 'Use this text' }).isDisabled()).toBe(true);
      expect(await dialog.getByRole('listitem').filter({ hasText: 'failed' }).first().textContent()).toContain(
        'Promo code',
      );
      expect(await seriousIssues(page)).toEqual([]);
      await area.fill('Doors are open: rent a node tonight on VoltageGPU, 5% off with {code}: {link} #GPUCloud');
      await dialog.getByText('✓ Passes every rule').waitFor();
      await page.screenshot({ path: `${PICTURES}/${size.name}-editor.png` });
      await dialog.getByRole('button', { name: 'Use this text' }).click();
      await isNow(page, SECOND, 'Written by owner');
      expect(await textOf(page, SECOND)).toContain('Doors are open');
      await press(page, SECOND, 'Take back');
      await isNow(page, SECOND, 'Composed');
    });
  });
});

describe('the plan', () => {
  test('tells the later of two people what the other did, and keeps what was written', async () => {
    await visit(
      browser,
      DESK,
      async (page, context) => {
        await signIn(page, served, '#plan');
        const other = await context.newPage();
        await other.goto(`${served.address}/#plan`);
        await cardOf(other, SECOND).waitFor();
        await press(other, SECOND, 'Edit');
        const dialog = other.getByRole('dialog');
        await dialog
          .getByLabel('Text', { exact: true })
          .fill('Doors are open all night on VoltageGPU, 5% off with {code}: {link} #GPUCloud');
        await press(page, SECOND, 'Approve');
        await isNow(page, SECOND, 'Approved by owner');
        await dialog.getByText('✓ Passes every rule').waitFor();
        await dialog.getByRole('button', { name: 'Use this text' }).click();
        await dialog.getByRole('alert').filter({ hasText: 'was changed meanwhile: owner approved a text' }).waitFor();
        expect(await dialog.getByLabel('Text', { exact: true }).inputValue()).toContain('Doors are open');
        await press(page, SECOND, 'Take back');
        await isNow(page, SECOND, 'Composed');
      },
      FAILED_REQUEST,
    );
  });

  test('shows a week, a month and a day, and goes back through them', async () => {
    await visit(browser, { ...DESK, dark: true }, async (page) => {
      await signIn(page, served, '#plan');
      await page.getByRole('link', { name: 'Next 7 days' }).click();
      const week = page.getByRole('region', { name: 'The coming seven days' });
      await week.getByRole('button').first().waitFor();
      expect(await week.getByRole('button').count()).toBe(140);
      expect(await seriousIssues(page)).toEqual([]);
      await page.screenshot({ path: `${PICTURES}/week-dark.png` });
      await week
        .getByRole('button', { name: /15:00 @VOLTAGEGPU/ })
        .first()
        .click();
      const opened = page.getByRole('dialog', { name: '15:00 of @VOLTAGEGPU' });
      await opened.getByRole('button', { name: /^Skip/ }).click();
      await opened.getByText('Skipped by owner').waitFor();
      await expectSoon(() => page.evaluate('document.activeElement.textContent'), 'Do not skip');
      await opened.getByRole('button', { name: /^Do not skip/ }).click();
      await opened.getByText('Composed', { exact: true }).waitFor();
      await page.keyboard.press('Escape');

      await page.getByRole('link', { name: 'Month' }).click();
      await page.getByRole('button', { name: 'Sunday 22 November: 16 posted, 4 skipped' }).click();
      const day = page.getByRole('dialog', { name: 'Sunday 22 November' });
      await day.getByRole('listitem').first().waitFor();
      expect(await day.getByRole('listitem').count()).toBe(20);
      expect(await day.getByText('the account was paused').count()).toBe(4);
      await day.getByRole('button', { name: 'Why? A@2026-11-22T09:00' }).click();
      await page.getByRole('dialog', { name: 'Why this post' }).getByText('How it was chosen').waitFor();
      expect(await seriousIssues(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'The month before' }).click();
      await page.getByText('October 2026').waitFor();
      await page.goBack();
      await page.getByText('November 2026').waitFor();
      await page.goBack();
      await week.waitFor();
      await page.goForward();
      await page.getByText('November 2026').waitFor();
    });
  });

  test('takes an own post into the queue, refuses one that breaks a rule, and lets it go', async () => {
    await visit(
      browser,
      PHONE,
      async (page) => {
        await signIn(page, served, '#plan');
        const queue = page.getByRole('region', { name: 'Own posts in the queue' });
        await queue.getByRole('button', { name: 'Add …' }).click();
        const dialog = page.getByRole('dialog', { name: 'A post of your own' });
        await dialog.getByLabel('Text', { exact: true }).fill('Cheap! {link}');
        await dialog.getByText('✗ Does not pass yet').waitFor();
        expect(await dialog.getByRole('listitem').filter({ hasText: 'Promo code' }).first().isVisible()).toBe(true);
        expect(await dialog.getByRole('button', { name: 'Add to the queue' }).isDisabled()).toBe(true);
        await dialog
          .getByLabel('Text', { exact: true })
          .fill('Sundays count too: a node on VoltageGPU, 5% off with {code}: {link} #GPUCloud');
        await dialog.getByText('✓ Passes every rule').waitFor();
        expect(await seriousIssues(page)).toEqual([]);
        await dialog.getByRole('button', { name: 'Add to the queue' }).click();
        await queue.getByText('Sundays count too').waitFor();
        await queue.getByRole('button', { name: 'Remove …' }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
        await page.getByText('Removed from the queue.').waitFor();
      },
      FAILED_REQUEST,
    );
  });

  test.each([
    '#plan',
    '#plan?show=week',
    '#plan?show=month',
  ])('fits 320 px with text of twice the size: %s', async (view) => {
    await visit(browser, { width: 320, height: 640 }, async (page) => {
      await signIn(page, served, view);
      await page.getByRole('main').getByRole('region').first().waitFor();
      await doubleTheText(page);
      expect(await fitsItsWidth(page)).toBe(true);
    });
  });

  test.each([
    ['', /^Cool down/],
    ['#plan', /^Edit/],
    ['#plan?show=month', /^Sunday 22 November/],
  ])('opens dialogs that fit 320 px with text of twice the size: %s, %s', async (view, button) => {
    await visit(browser, { width: 320, height: 640 }, async (page) => {
      await signIn(page, served, view);
      await doubleTheText(page);
      await page.getByRole('button', { name: button }).first().click();
      await page.getByRole('dialog').locator('.content :is(label, li)').first().waitFor();
      const isWhole = '(one) => one.scrollWidth <= one.clientWidth';
      expect(await page.evaluate(`[...document.querySelectorAll('dialog, dialog .content')].every(${isWhole})`)).toBe(
        true,
      );
    });
  });
});
