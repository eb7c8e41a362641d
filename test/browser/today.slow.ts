import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MINUTE_MS } from '@promoter/domain';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { startEmbeddedDynamo } from '../../packages/local/embedded/server.ts';
import { type DynamoSubject, dynamoSubject } from '../contracts/dynamo-subject.ts';
import { DECISION_WITH_MAKEUP } from '../contracts/store-fixtures.ts';
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

let dynamo: Awaited<ReturnType<typeof startEmbeddedDynamo>>;
let subject: DynamoSubject;
let browser: Browser;
let served: ServedBot;

beforeAll(async () => {
  dynamo = await startEmbeddedDynamo({ directory: null });
  subject = await dynamoSubject(dynamo.endpoint);
  const bot = await livedInBot('2026-11-22', MONDAY_AFTERNOON, { store: await subject.empty() });
  [served, browser] = await Promise.all([serveBot(bot), launchChromium()]);
  mkdirSync(PICTURES, { recursive: true });
});

afterAll(async () => {
  await browser.close();
  served?.close();
  await subject.close();
  await dynamo.close();
});

const open = (
  size: typeof PHONE | typeof DESK,
  act: (page: Page, context: BrowserContext) => Promise<void>,
  expected?: RegExp,
) => visit(browser, size, act, expected);

const allIsWell = (page: Page) => page.getByRole('main').getByText('All is well').waitFor();

/** Adds up how much of the page moved aside for something else; 0.1 is where a page begins to count as unsteady. */
const COUNT_SHIFTS = `
  globalThis.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });`;

describe.each([PHONE, DESK])('today at the size of a $name', (size) => {
  test.each([
    'light',
    'dark',
  ] as const)('is steady, fits its width and can be read by everyone, in %s', async (scheme) => {
    await visit(browser, { ...size, dark: scheme === 'dark' }, async (page) => {
      await page.addInitScript(COUNT_SHIFTS);
      await page.goto(served.address);
      expect(page.url()).toBe(`${served.address}/sign-in`);
      expect(await seriousIssues(page)).toEqual([]);
      await signIn(page, served);
      await allIsWell(page);
      await page.screenshot({ path: `${PICTURES}/${size.name}-${scheme}.png`, fullPage: true });
      expect(await fitsItsWidth(page)).toBe(true);
      expect(await page.evaluate('globalThis.shift')).toBeLessThan(0.05);
      expect(await seriousIssues(page)).toEqual([]);
    });
  });

  test('pauses A after asking, in DynamoDB too, resumes it, and undoes both', async () => {
    await open(size, async (page) => {
      const pausedInDynamo = async () => [...(await served.bot.store.holds.read(['A', 'B'])).paused.keys()];
      const steer = async (button: string, answer: string) => {
        await page.getByRole('button', { name: `${button} @VOLTAGEGPU` }).click();
        await page.getByRole('dialog').getByRole('button', { name: answer, exact: true }).click();
      };
      await signIn(page, served);
      await steer('Pause', 'Cancel');
      expect(await pausedInDynamo()).toEqual([]);
      await steer('Pause', 'Pause');
      await page.getByText('Paused: @VOLTAGEGPU').waitFor();
      expect(await pausedInDynamo()).toEqual(['A']);
      await page.getByRole('button', { name: 'Undo' }).click();
      await allIsWell(page);
      expect(await pausedInDynamo()).toEqual([]);

      await steer('Pause', 'Pause');
      await page.getByText('Paused: @VOLTAGEGPU').waitFor();
      await steer('Resume', 'Resume');
      await allIsWell(page);
      expect(await pausedInDynamo()).toEqual([]);
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('Paused: @VOLTAGEGPU').waitFor();
      expect(await pausedInDynamo()).toEqual(['A']);
      await served.bot.store.holds.resume('A');
    });
  });

  test('shows why a post was published, and restores the focus', async () => {
    await open(size, async (page) => {
      await signIn(page, served);
      const last = page.getByRole('region', { name: 'Published' }).getByRole('article').first();
      const text = await last.locator('.post-text').textContent();
      const why = last.getByRole('button', { name: 'Why this?' });
      await why.click();
      const dialog = page.getByRole('dialog', { name: 'Why this post' });
      expect(await dialog.locator('.post-text').textContent()).toBe(text);
      expect(await dialog.getByRole('listitem').filter({ hasText: 'passed' }).count()).toBeGreaterThan(5);
      expect(await seriousIssues(page)).toEqual([]);
      await page.screenshot({ path: `${PICTURES}/${size.name}-why.png` });
      await page.keyboard.press('Escape');
      await expectSoon(() => dialog.count(), 0);
      await expectSoon(() => page.evaluate('document.activeElement.dataset.name'), await why.getAttribute('data-name'));
    });
  });
});

describe('today', () => {
  test('fits 320 px with text of twice the size', async () => {
    await visit(browser, { width: 320, height: 640 }, async (page) => {
      await signIn(page, served);
      await allIsWell(page);
      await doubleTheText(page);
      await page.screenshot({ path: `${PICTURES}/narrow-double.png`, fullPage: true });
      expect(await fitsItsWidth(page)).toBe(true);
      expect(await page.getByRole('button', { name: 'Sign out' }).isVisible()).toBe(true);
    });
  });

  test('is worked with the keyboard alone', async () => {
    await open(DESK, async (page) => {
      await signIn(page, served);
      const press = async (name: string) => {
        await page.getByRole('button', { name, exact: true }).focus();
        await page.keyboard.press('Enter');
      };
      await press('Pause all');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('main').getByText('Paused: @VOLTAGEGPU, @Voltage_GPU').waitFor();
      expect(await page.title()).toBe('Paused: @VOLTAGEGPU, @Voltage_GPU · Today · Promoter');
      await press('Resume all');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Enter');
      await allIsWell(page);

      await press('Cool down …');
      await page.getByLabel('15 minutes').check();
      await press('Cool down');
      await page.getByRole('main').getByText('Cooling down until 14:19').waitFor();
      expect((await served.bot.store.holds.read([])).cooldownUntil).toBe(MONDAY_AFTERNOON + 15 * MINUTE_MS);
      await press('End cooldown');
      await allIsWell(page);
    });
  });

  test('shows the next post to the letter, as the dry run has it', async () => {
    await open(PHONE, async (page) => {
      await signIn(page, served);
      const next = page.getByRole('region', { name: 'Up next' }).locator('.post-text').first();
      const dryRun = await (await page.request.get(`${served.address}/dry-run?account=B`)).json();
      expect(await next.textContent()).toBe(dryRun.text);
    });
  });

  test('shows what a text was made of, where that is recorded', async () => {
    await open(PHONE, async (page) => {
      await signIn(page, served);
      await page.route('**/why/*', async (route) => {
        const why = await (await route.fetch()).json();
        await route.fulfill({ json: { ...why, decision: DECISION_WITH_MAKEUP } });
      });
      const last = page.getByRole('region', { name: 'Published' }).getByRole('article').first();
      await last.getByRole('button', { name: 'Why this?' }).click();
      const dialog = page.getByRole('dialog', { name: 'Why this post' });
      await dialog.getByRole('heading', { name: 'What it is made of' }).scrollIntoViewIfNeeded();
      expect(await dialog.getByRole('term').allTextContents()).toEqual([
        'Idea',
        'Linked by',
        'Product',
        'Arithmetic',
        'Yardsticks',
      ]);
      expect(await dialog.getByRole('definition').allTextContents()).toEqual([
        'night-shift',
        'time',
        '8x H200',
        '8x H200: $26.60/hr × 8 h = $212.80',
        'a night shift is 8 hours (ILO, 2025-09)',
      ]);
      expect(await seriousIssues(page)).toEqual([]);
    });
  });

  test('loads in less than 60 KB, all of it from the bot itself', async () => {
    await open(DESK, async (page) => {
      const requests: Request[] = [];
      await page.goto(served.address);
      page.on('requestfinished', (request) => requests.push(request));
      await signIn(page, served);
      await allIsWell(page);
      const files = requests.filter(
        (request) => !/^\/(?:status|plan|slots|posts)/.test(new URL(request.url()).pathname),
      );
      const sizes = await Promise.all(files.map((request) => request.sizes()));
      const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
      expect(new Set(requests.map((request) => new URL(request.url()).origin))).toEqual(new Set([served.address]));
      expect(bytes).toBeGreaterThan(10_000);
      expect(bytes).toBeLessThan(60_000);
    });
  });

  test('reads itself anew, and says over the whole page when it cannot', async () => {
    await open(
      PHONE,
      async (page) => {
        await page.clock.install();
        await signIn(page, served);
        await served.bot.store.holds.pause('B', MONDAY_AFTERNOON);
        await page.clock.runFor(31_000);
        await page.getByRole('main').getByText('Paused: @Voltage_GPU').waitFor();
        await served.bot.store.holds.resume('B');
        await page.clock.runFor(31_000);
        await allIsWell(page);
        await page.route('**/status', (route) => route.abort('connectionrefused'));
        await page.clock.runFor(31_000);
        await page
          .getByRole('alert')
          .filter({ hasText: 'No answer from the bot: what is below was read at 14:04.' })
          .waitFor();
        await page.waitForFunction('document.title === "No answer from the bot · Today · Promoter"');
        expect(await page.getByText('All is well').count()).toBe(0);
        expect(await page.evaluate('getComputedStyle(document.querySelector("#main")).filter')).toBe('grayscale(1)');
        await page.screenshot({ path: `${PICTURES}/phone-unreachable.png` });
        await page.unroute('**/status');
        await page.clock.runFor(31_000);
        await allIsWell(page);
      },
      FAILED_REQUEST,
    );
  });

  test('is not green over a change that found no network', async () => {
    await open(
      PHONE,
      async (page, context) => {
        await signIn(page, served);
        await allIsWell(page);
        await page.route('**/cooldown?*', (route) => route.abort('connectionrefused'));
        await page.route('**/status', (route) => route.abort('connectionrefused'));
        await page.getByRole('button', { name: 'Cool down …' }).click();
        await page.getByRole('button', { name: 'Cool down', exact: true }).click();
        await page.getByText('That did not work: no answer from the bot').waitFor();
        await expectSoon(() => page.title(), 'No answer from the bot · Today · Promoter');
        expect(await page.getByText('All is well').count()).toBe(0);
        await page.unroute('**/status');
        // Once it is reached again the page says so by itself.
        await context.setOffline(true);
        await context.setOffline(false);
        await allIsWell(page);
      },
      FAILED_REQUEST,
    );
  });

  test('shows a fault in its headline, and the account that is paused beside it', async () => {
    await open(PHONE, async (page) => {
      const { store } = served.bot;
      const stop = { reason: 'X has locked the account.', fix: 'Unlock it.', since: MONDAY_AFTERNOON, until: null };
      await store.holds.stopAccount('B', stop);
      await store.holds.pause('A', MONDAY_AFTERNOON);
      await signIn(page, served);
      await expectSoon(() => page.title(), 'Stopped by X: @Voltage_GPU · Paused: @VOLTAGEGPU · Today · Promoter');
      await page.getByRole('note').filter({ hasText: 'Stopped by X. X has locked the account. Unlock it.' }).waitFor();
      expect(await seriousIssues(page)).toEqual([]);
      await page.screenshot({ path: `${PICTURES}/phone-stopped.png` });
      await store.holds.resume('A');
      await store.holds.resume('B');
    });
  });

  test('works in a browser whose language is none, as Chromium’s under LANG=C', async () => {
    await open(PHONE, async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(Navigator.prototype, 'language', { configurable: true, get: () => 'en-US@posix' });
      });
      await signIn(page, served);
      await allIsWell(page);
      await page.getByRole('link', { name: 'Insights' }).click();
      await page.getByRole('main', { name: 'Insights' }).getByRole('region').first().waitFor();
    });
  });

  test('shows what it can when one part cannot be read', async () => {
    await open(
      PHONE,
      async (page) => {
        await page.route('**/plan?*', (route) =>
          route.fulfill({ status: 503, json: { title: 'Service Unavailable', detail: 'try again in a minute' } }),
        );
        await signIn(page, served);
        await allIsWell(page);
        expect(await page.getByRole('region', { name: 'Up next' }).locator('.fault').textContent()).toBe(
          'This could not be read: try again in a minute.',
        );
        expect(await page.getByRole('region', { name: 'Published' }).getByRole('article').count()).toBe(3);
      },
      FAILED_REQUEST,
    );
  });

  test('gives the focus back even when the page was read anew behind a dialog', async () => {
    await open(DESK, async (page) => {
      await page.clock.install();
      await signIn(page, served);
      await page.getByRole('button', { name: 'Pause @VOLTAGEGPU' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await served.bot.store.holds.pause('B', MONDAY_AFTERNOON);
      await page.clock.runFor(31_000);
      await page.getByText('Paused: @Voltage_GPU').waitFor();
      await page.keyboard.press('Escape');
      await page.clock.runFor(100);
      // The browser gives focus back in its own time once the dialog has closed. The page's own clock is stopped.
      await expectSoon(() => page.evaluate('document.activeElement.dataset.name'), 'steer-A');
      await served.bot.store.holds.resume('B');
    });
  });

  test('signs out for good', async () => {
    await open(PHONE, async (page, context) => {
      await signIn(page, served);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByLabel('Control token').waitFor();
      expect(await context.cookies()).toEqual([]);
      await page.goto(served.address);
      expect(page.url()).toBe(`${served.address}/sign-in`);
    });
  });

  test('opens the view that was asked for before signing in, after a wrong token too', async () => {
    await open(
      PHONE,
      async (page) => {
        await page.goto(`${served.address}/#trends?show=refused`);
        for (const token of ['wrong', served.token]) {
          await page.getByLabel('Control token').fill(token);
          await page.getByRole('button', { name: 'Sign in' }).click();
          if (token === 'wrong') await page.getByText('This is not the token.').waitFor();
        }
        await page.getByRole('navigation', { name: 'Views' }).waitFor();
        expect(page.url()).toBe(`${served.address}/#trends?show=refused`);
      },
      FAILED_REQUEST,
    );
  });
});
