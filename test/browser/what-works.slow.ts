import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type InsightsAnswer, insightsAnswer } from '@promoter/control/answers';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchChromium } from '../support/browser/chromium.ts';
import { DESK, expectSoon, PHONE, signIn, visit } from '../support/browser/visit.ts';
import { livedInBot, type ServedBot, serveBot } from '../support/lived-in-bot.ts';

let browser: Browser;
let served: ServedBot;
let insights: InsightsAnswer;

beforeAll(async () => {
  const bot = await livedInBot('2026-11-02', Date.parse('2026-11-23T13:04:00Z'));
  [served, browser] = await Promise.all([serveBot(bot), launchChromium()]);
  const headers = { authorization: `Bearer ${served.token}` };
  insights = insightsAnswer.parse(await (await fetch(`${served.address}/insights?days=30`, { headers })).json());
});

afterAll(async () => {
  await browser.close();
  served?.close();
});

const rowsOf = (dimension: string) => insights.rows.filter((row) => row.dimension === dimension);

const sectionOf = (page: Page): Locator => page.getByRole('region', { name: 'What works', exact: true });

/** The lines of each arm: its name, its verdict and its figures. The whole is the first. */
const armsOf = async (page: Page): Promise<string[][]> => {
  const arms = await sectionOf(page).locator('.estimates').first().getByRole('listitem').all();
  return Promise.all(arms.map(async (arm) => arm.locator('.arm, .said, .quiet').allInnerTexts()));
};

const WORDS = {
  better: '▲ better',
  worse: '▼ worse',
  'like-the-rest': '● like the rest',
  'too-early': '○ too early to tell',
};

/** The middle of what is drawn, in pixels from the left. */
const middleOf = async (drawn: Locator): Promise<number> => {
  const box = await drawn.boundingBox();
  return box === null ? Number.NaN : box.x + box.width / 2;
};

describe.each([PHONE, DESK])('what works, at the size of a $name', (size) => {
  test('is said of each arm in a word and a shape, with its estimate, its interval and its posts', async () => {
    await visit(browser, size, async (page) => {
      await signIn(page, served, '#insights?by=product');
      await sectionOf(page).getByText('8x H200').first().waitFor();
      const arms = await armsOf(page);
      expect(arms[0]?.[0]).toBe('The whole');
      expect(arms.slice(1).map(([name, verdict]) => [name, verdict])).toEqual(
        rowsOf('product').map(({ label, verdict }) => [label, WORDS[verdict]]),
      );
      const { per1000Views, measured, posts } = rowsOf('product')[0] ?? {};
      expect(arms[1]?.[2]).toMatch(
        new RegExp(
          `^${per1000Views?.estimate.toFixed(1)} \\(${per1000Views?.low.toFixed(1)}–${per1000Views?.high.toFixed(1)}\\), [\\d.]+¢ a click, ${measured} of ${posts} posts$`,
        ),
      );
    });
  });

  test('is drawn right of the line of the whole where it is better, left of it where it is worse', async () => {
    await visit(browser, size, async (page) => {
      await signIn(page, served, '#insights?by=product');
      const arms = sectionOf(page).locator('.estimates li');
      const whole = await middleOf(arms.first().locator('.dot'));
      expect(await middleOf(arms.filter({ hasText: '▲ better' }).first().locator('.dot'))).toBeGreaterThan(whole);
      const worse = arms.filter({ hasText: '▼ worse' }).first();
      expect(await middleOf(worse.locator('.dot'))).toBeLessThan(whole);
      const interval = await worse.locator('.interval').boundingBox();
      expect((interval?.x ?? 0) + (interval?.width ?? 0)).toBeLessThan(whole);
    });
  });
});

describe('what works', () => {
  test('is compared by what one chooses, which the address keeps', async () => {
    await visit(browser, DESK, async (page) => {
      await signIn(page, served, '#insights');
      const choice = page.getByRole('navigation', { name: 'What posts are compared by' });
      await choice.getByRole('link', { name: 'Domain tag' }).click();
      await sectionOf(page).getByText('#MLOps').first().waitFor();
      expect(page.url()).toBe(`${served.address}/#insights?by=domainTag`);
      expect(await choice.locator('[aria-current]').innerText()).toBe('Domain tag');
      await page.getByRole('link', { name: '90 days' }).click();
      expect(page.url()).toBe(`${served.address}/#insights?by=domainTag&days=90`);
      const best = sectionOf(page).getByRole('link', { name: '#MLOps' }).first();
      await expectSoon(() => best.getAttribute('href'), '#posts?span=90&tag=MLOps&sort=views');
    });
  });

  test('shows of many arms those of which something is told, and has the others below', async () => {
    await visit(browser, DESK, async (page) => {
      await signIn(page, served, '#insights?by=idea');
      const told = rowsOf('idea').filter(({ verdict }) => verdict !== 'too-early');
      const rest = sectionOf(page).getByText(`${rowsOf('idea').length - told.length} more, too early to tell`);
      await rest.waitFor();
      expect((await armsOf(page)).slice(1).map(([name]) => name)).toEqual(told.map(({ label }) => label));
      await rest.click();
      await sectionOf(page).getByText('○ too early to tell').first().waitFor();
    });
  });

  test('compares nothing where all posts have the same', async () => {
    await visit(browser, DESK, async (page) => {
      await signIn(page, served, '#insights?by=picture');
      await sectionOf(page).getByText('All posts have the same, so there is nothing to compare.').waitFor();
      expect((await armsOf(page))[1]?.slice(0, 2)).toEqual(['no picture', '']);
    });
  });

  test('is a table, too, with every arm', async () => {
    await visit(browser, PHONE, async (page) => {
      await signIn(page, served, '#insights?by=hour');
      await sectionOf(page).getByText('As a table').click();
      const rows = page.getByRole('table', { name: 'By hour' }).locator('tbody tr');
      expect(await rows.locator('th').allInnerTexts()).toEqual(rowsOf('hour').map(({ label }) => label));
      const verdicts = rowsOf('hour').map(({ verdict }) => WORDS[verdict].slice('● '.length));
      expect(await rows.locator('td:last-child').allInnerTexts()).toEqual(verdicts);
    });
  });

  test('can be saved as CSV', async () => {
    await visit(browser, DESK, async (page) => {
      await signIn(page, served, '#insights');
      const started = page.waitForEvent('download');
      await sectionOf(page).getByRole('link', { name: 'Save as CSV' }).click();
      const download = await started;
      expect(download.suggestedFilename()).toBe('insights-2026-10-25-to-2026-11-23.csv');
      const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
      expect(lines[0]).toMatch(/^dimension,arm,measure,posts,/);
      expect(lines).toHaveLength(insights.rows.length + 3);
    });
  });
});
