import { setTimeout } from 'node:timers/promises';
import { expect } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ServedBot } from '../lived-in-bot.ts';

export const PHONE = { name: 'phone', width: 375, height: 812 } as const;
export const DESK = { name: 'desk', width: 1280, height: 900 } as const;

/** What Chromium itself writes down when a request fails that a test lets fail. */
export const FAILED_REQUEST = /^Failed to load resource/;

interface Window {
  width: number;
  height: number;
  dark?: boolean;
}

/** A new browser window, closed again when the visit is over. What the page complains about fails the visit. */
export async function visit(
  browser: Browser,
  { width, height, dark = false }: Window,
  act: (page: Page, context: BrowserContext) => Promise<void>,
  expected?: RegExp,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  try {
    await act(page, context);
    expect(complaints.filter((complaint) => !expected?.test(complaint))).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Signs in with the token, and opens a view, such as `#posts?page=2`. */
export async function signIn(page: Page, { address, token }: Pick<ServedBot, 'address' | 'token'>, view = '') {
  await page.goto(address);
  await page.getByLabel('Control token').fill(token);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Views' }).waitFor();
  if (view !== '') await page.evaluate(`location.hash = ${JSON.stringify(view)}`);
  await expectSoon(() => page.evaluate('location.hash'), view);
  await isRead(page);
}

/** Waits until the view is there, and every part of it. */
export const isRead = (page: Page): Promise<void> =>
  expectSoon(
    () =>
      page.evaluate(
        `requestAnimationFrame && new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
          done(document.querySelector('#main section') !== null && document.querySelector('.waiting, .loading') === null))))`,
      ),
    true,
  );

/** Waits until a page is as it should be. */
export async function expectSoon(read: () => Promise<unknown>, wanted: unknown): Promise<void> {
  const limits = AbortSignal.timeout(30_000);
  let last = await read();
  while (last !== wanted && !limits.aborted) {
    await setTimeout(20);
    last = await read();
  }
  expect(last).toBe(wanted);
}

/** What axe finds that is serious or worse, as sentences. */
export async function seriousIssues(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(`axe.run().then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target).join(', ')))`);
}

/** Whether the page is no wider than its window. */
export const fitsItsWidth = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth <= innerWidth');

/** Sets the text to twice its size, as a reader may. */
export const doubleTheText = (page: Page): Promise<unknown> =>
  page.evaluate("document.documentElement.style.fontSize = '200%'");
