import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type MetricsAnswer, metricsAnswer } from '@promoter/control/answers';
import { HOUR_MS } from '@promoter/domain';
import type { Browser, Page } from 'playwright-core';
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
import { livedInBot, type ServedBot, serveBot } from '../support/lived-in-bot.ts';

const PICTURES = 'test/browser/pictures';
const MONDAY_AFTERNOON = Date.parse('2026-11-23T13:04:00Z');

let browser: Browser;
let served: ServedBot;

beforeAll(async () => {
  const bot = await livedInBot('2026-11-21', MONDAY_AFTERNOON);
  [served, browser] = await Promise.all([serveBot(bot), launchChromium()]);
  mkdirSync(PICTURES, { recursive: true });
});

afterAll(async () => {
  await browser.close();
  served?.close();
});

const ask = (path: string, method = 'GET') =>
  fetch(`${served.address}${path}`, { method, headers: { authorization: `Bearer ${served.token}` } });

const metricsOf = async (days: number): Promise<MetricsAnswer> =>
  metricsAnswer.parse(await (await ask(`/metrics?days=${days}`)).json());

/** The cells of a table’s rows, as they are read. */
const rowsOf = async (page: Page, caption: string): Promise<string[][]> => {
  const rows = await page.getByRole('table', { name: caption, exact: true }).locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
};

/** How many pixels of the chart have the system’s colour of what is highlighted; runs in the page. */
const countHighlighted = `() => {
  const canvas = document.querySelector('.chart canvas');
  const highlighted = new OffscreenCanvas(1, 1).getContext('2d');
  highlighted.fillStyle = getComputedStyle(document.querySelector('.hours .bar')).backgroundColor;
  highlighted.fillRect(0, 0, 1, 1);
  const wanted = highlighted.getImageData(0, 0, 1, 1).data;
  const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
  return Array.from({ length: pixels.length / 4 }).filter((_, i) =>
    wanted.every((part, channel) => pixels[i * 4 + channel] === part)).length;
}`;

const figure = (value: number | null) => (value ?? 0).toLocaleString('en-US');
const hundredths = (share: number | null) => `${((share ?? 0) * 100).toFixed(2)}%`;

describe('the insights', () => {
  test('show what the metrics count', async () => {
    const { posts, hashtags, slots, validation, api } = await metricsOf(7);
    await visit(browser, DESK, async (page) => {
      await signIn(page, served, '#insights?days=7');
      const values = page.getByRole('region', { name: 'What the posts brought' }).locator('dd .big');
      await values.first().waitFor();
      expect(await values.allTextContents()).toEqual([
        figure(posts.impressions),
        figure(posts.engagements),
        hundredths(posts.engagementRate),
        figure(posts.total),
        `$${posts.costUsd.toFixed(2)}`,
      ]);
      await page.getByText(`so far for ${posts.measured} of ${posts.total} posts`).waitFor();

      expect((await rowsOf(page, 'Hashtags'))[0]).toEqual([
        hashtags[0]?.hashtag,
        String(hashtags[0]?.posts),
        figure(hashtags[0]?.impressions ?? 0),
        hundredths(hashtags[0]?.engagementRate ?? 0),
      ]);
      const hours = await page.getByRole('region', { name: 'Posts by hour' }).getByRole('listitem').allTextContents();
      expect(hours).toHaveLength(24);
      expect(hours[9]).toBe(`09:00: ${posts.perHour[9]?.posts} posts`);

      const heldBack = await page.getByRole('region', { name: 'What was held back' }).innerText();
      const skipped = slots.find(({ state }) => state === 'skipped')?.slots;
      expect(skipped).toBe(4);
      expect(validation.skippedFor).toMatchObject([{ why: 'the account was paused', slots: 4 }]);
      expect(heldBack).toMatch(/Skipped\s+4\s+the account was paused\s+4/);
      expect(heldBack).not.toMatch(/Posted/);

      const calls = await rowsOf(page, 'API calls');
      expect(calls.map(([call, count, , failed]) => [call, count, failed])).toEqual(
        api.map(({ call, calls: count, errors }) => [call, figure(count), figure(errors)]),
      );
    });
  });

  test('have a table of the chart, which loads its library only here, and go back through spans', async () => {
    await visit(browser, PHONE, async (page) => {
      const chart: string[] = [];
      page.on('response', async (response) => {
        if (/\.js$/.test(response.url()) && (await response.text()).includes('uplot')) chart.push(response.url());
      });
      await signIn(page, served);
      await page.getByRole('region', { name: 'Up next' }).getByRole('article').first().waitFor();
      expect(chart).toEqual([]);
      await page.getByRole('link', { name: 'Insights' }).click();
      const days = page.getByRole('region', { name: 'Posts by day' });
      await days.locator('canvas').waitFor();
      await expectSoon(async () => chart.length, 1);

      await page.getByRole('link', { name: '7 days', exact: true }).click();
      await days.getByText('in 7 days').waitFor();
      // By keyboard: the spans, then links and what can be opened, in the order in which it is read.
      await page.getByRole('link', { name: '90 days' }).focus();
      for (const next of ['See the posts, the best first', 'Save as CSV', 'Angle', 'Idea']) {
        await page.keyboard.press('Tab');
        expect(await page.evaluate('document.activeElement.textContent')).toBe(next);
      }
      await days.getByText('As a table').press('Enter');
      const { posts } = await metricsOf(7);
      expect((await rowsOf(page, 'Posts by day')).map(([, count]) => Number(count))).toEqual(
        posts.perDay.map(({ posts: count }) => count),
      );
      expect(await days.getByRole('row').last().innerText()).toMatch(/^Monday 23 November/);

      await page.getByRole('link', { name: '90 days' }).click();
      await days.getByText('in 90 days').waitFor();
      await page.goBack();
      await days.getByText('in 7 days').waitFor();
      expect(page.url()).toBe(`${served.address}/#insights?days=7`);
      await page.goForward();
      await days.getByText('in 90 days').waitFor();
      await page.reload();
      await days.getByText('in 90 days').waitFor();
    });
  });

  test('work in a browser whose language is none, as Chromium’s under LANG=C', async () => {
    await visit(browser, PHONE, async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(Navigator.prototype, 'language', { configurable: true, get: () => 'en-US@posix' });
      });
      await signIn(page, served, '#insights');
      await page.locator('.chart canvas').waitFor();
    });
  });

  test('keep their bars where the system forces its colours', async () => {
    await visit(browser, DESK, async (page) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
      await signIn(page, served, '#insights');
      await page.locator('.chart canvas').waitFor();
      await page.screenshot({ path: `${PICTURES}/insights-forced.png`, fullPage: true });
      // In the colour that the system chooses, on the canvas too.
      await expectSoon(() => page.evaluate(`(${countHighlighted})() > 1_000`), true);
      expect(await page.locator('.hours .bar').nth(9).isVisible()).toBe(true);
    });
  });
});

describe('the log', () => {
  test('says that nobody changed anything, then who did what, by person and day', async () => {
    await visit(browser, PHONE, async (page) => {
      await signIn(page, served, '#log');
      await page.getByRole('heading', { name: 'Nobody changed anything in the last 7 days' }).waitFor();
      expect(await page.getByText('Listed here is who pauses').isVisible()).toBe(true);

      await ask('/pause?account=B', 'POST');
      await ask('/plan/A@2026-11-23T15:00/skip', 'POST');
      const { auditLog, holds } = served.bot.store;
      await auditLog.add({
        at: MONDAY_AFTERNOON - 20 * HOUR_MS,
        by: 'anna',
        did: 'wrote the text of A@2026-11-23T09:00',
      });
      await page.reload();
      const today = page.getByRole('region', { name: 'Today', exact: true });
      await today.getByText('owner paused @Voltage_GPU').waitFor();
      expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Today', 'Yesterday']);
      expect(await today.getByRole('listitem').filter({ hasText: 'skipped' }).innerText()).toMatch(
        /14:04\s+owner skipped/,
      );
      const spans = page.getByRole('navigation', { name: 'Span' }).getByRole('link');
      const tops = await Promise.all((await spans.all()).map(async (span) => (await span.boundingBox())?.y));
      expect(new Set(tops).size).toBe(1);

      await page.getByRole('link', { name: 'anna 1' }).click();
      await today.waitFor({ state: 'detached' });
      expect(page.url()).toBe(`${served.address}/#log?by=anna`);
      await page.getByRole('link', { name: '30 days' }).click();
      expect(page.url()).toBe(`${served.address}/#log?by=anna&days=30`);
      const yesterday = page.getByRole('region', { name: 'Yesterday' });
      await yesterday.getByRole('button', { name: '@VOLTAGEGPU, Mon 23 Nov 09:00' }).click();
      const why = page.getByRole('dialog', { name: 'Why this post' });
      await why.getByText('@VOLTAGEGPU, Mon 23 Nov 09:00').waitFor();
      await page.keyboard.press('Escape');
      await page.goBack();
      await page.goBack();
      await today.waitFor();
      await holds.resume('B');
    });
  });
});

const FIRST = { insights: 'What the posts brought', log: 'Yesterday' } as const;

describe.each([PHONE, DESK])('insights and log at the size of a $name', (size) => {
  test.each(['light', 'dark'] as const)('can be read by everyone, in %s', async (scheme) => {
    await visit(browser, { ...size, dark: scheme === 'dark' }, async (page) => {
      for (const view of ['insights', 'log'] as const) {
        await signIn(page, served, `#${view}?days=90`);
        await page.getByRole('region', { name: FIRST[view] }).waitFor();
        await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
        expect(await seriousIssues(page)).toEqual([]);
        expect(await fitsItsWidth(page)).toBe(true);
        await page.screenshot({ path: `${PICTURES}/${view}-${size.name}-${scheme}.png`, fullPage: true });
        await page.context().clearCookies();
      }
    });
  });
});

test('insights and log fit a window of 320 pixels with text of twice the size', async () => {
  await visit(browser, { width: 320, height: 800 }, async (page) => {
    await signIn(page, served, '#insights');
    await page.locator('.chart canvas').waitFor();
    await doubleTheText(page);
    // The chart follows in the next frame.
    await expectSoon(() => fitsItsWidth(page), true);
    await page.getByRole('link', { name: 'Log' }).click();
    await page.getByRole('main', { name: 'Log' }).getByRole('region').first().waitFor();
    await expectSoon(() => fitsItsWidth(page), true);
  });
});
