import { mkdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MINUTE_MS } from '@promoter/domain';
import { deletePosts } from '@promoter/pipeline';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { startEmbeddedDynamo } from '../../packages/local/embedded/server.ts';
import { type DynamoSubject, dynamoSubject } from '../contracts/dynamo-subject.ts';
import { DECISION_WITH_MAKEUP } from '../contracts/store-fixtures.ts';
import { fakePublisher } from '../support/bot.ts';
import { launchChromium } from '../support/browser/chromium.ts';
import { livedInBot, type ServedBot, serveBot } from '../support/lived-in-bot.ts';

const PICTURES = 'test/browser/pictures';
const MONDAY_AFTERNOON = Date.parse('2026-11-23T13:04:00Z');

const SIZES = [
  { name: 'phone', width: 375, height: 812 },
  { name: 'desk', width: 1280, height: 900 },
] as const;

let dynamo: Awaited<ReturnType<typeof startEmbeddedDynamo>>;
let subject: DynamoSubject;
let browser: Browser;
let served: ServedBot;

beforeAll(async () => {
  dynamo = await startEmbeddedDynamo({ directory: null });
  subject = await dynamoSubject(dynamo.endpoint);
  const bot = await livedInBot('2026-11-22', MONDAY_AFTERNOON, await subject.empty());
  [served, browser] = await Promise.all([serveBot(bot), launchChromium()]);
  mkdirSync(PICTURES, { recursive: true });
});

afterAll(async () => {
  await browser.close();
  served?.close();
  await subject.close();
  await dynamo.close();
});

/** What Chromium itself writes down when a request fails that a test lets fail. */
const FAILED_REQUEST = /^Failed to load resource/;

/** A new browser window, closed again when the visit is over. What the page complains about fails the visit. */
async function visit(
  { width, height, dark = false }: { width: number; height: number; dark?: boolean },
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

/** Waits until a page is as it should be. */
async function expectSoon(read: () => Promise<unknown>, wanted: unknown): Promise<void> {
  const limits = AbortSignal.timeout(30_000);
  while ((await read()) !== wanted && !limits.aborted) await setTimeout(20);
  expect(await read()).toBe(wanted);
}

async function signIn(page: Page): Promise<void> {
  await page.goto(served.address);
  await page.getByLabel('Control token').fill(served.token);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('region', { name: 'Calendar' }).getByRole('button').nth(5).waitFor();
}

/** What axe finds that is serious or worse, as sentences. */
async function seriousIssues(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(`axe.run().then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target).join(', ')))`);
}

/** Adds up how much of the page moved aside for something else; 0.1 is where a page begins to count as unsteady. */
const COUNT_SHIFTS = `
  globalThis.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });`;

describe.each(SIZES)('the dashboard at the size of a $name', (size) => {
  test.each([
    'light',
    'dark',
  ] as const)('is steady, fits its width and can be read by everyone, in %s', async (scheme) => {
    await visit({ ...size, dark: scheme === 'dark' }, async (page) => {
      await page.addInitScript(COUNT_SHIFTS);
      await page.goto(served.address);
      expect(page.url()).toBe(`${served.address}/sign-in`);
      expect(await seriousIssues(page)).toEqual([]);
      await signIn(page);
      expect(await page.getByText('All is well').isVisible()).toBe(true);
      await page.screenshot({ path: `${PICTURES}/${size.name}-${scheme}.png`, fullPage: true });
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(await page.evaluate('globalThis.shift')).toBeLessThan(0.02);
      expect(await seriousIssues(page)).toEqual([]);
    });
  });

  test('pauses A after asking, in DynamoDB too, resumes it, and undoes both', async () => {
    await visit(size, async (page) => {
      const pausedInDynamo = async () => [...(await served.bot.store.holds.read(['A', 'B'])).paused.keys()];
      const steer = async (button: string, answer: string) => {
        await page.getByRole('button', { name: `${button} @VOLTAGEGPU` }).click();
        await page.getByRole('dialog').getByRole('button', { name: answer, exact: true }).click();
      };
      await signIn(page);
      await steer('Pause', 'Cancel');
      expect(await pausedInDynamo()).toEqual([]);
      await steer('Pause', 'Pause');
      await page.getByText('Paused: @VOLTAGEGPU').waitFor();
      expect(await pausedInDynamo()).toEqual(['A']);
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('All is well').waitFor();
      expect(await pausedInDynamo()).toEqual([]);

      await steer('Pause', 'Pause');
      await page.getByText('Paused: @VOLTAGEGPU').waitFor();
      await steer('Resume', 'Resume');
      await page.getByText('All is well').waitFor();
      expect(await pausedInDynamo()).toEqual([]);
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('Paused: @VOLTAGEGPU').waitFor();
      expect(await pausedInDynamo()).toEqual(['A']);
      await served.bot.store.holds.resume('A');
    });
  });

  test('asks for a post’s deletion with a reason, and shows that, and what X did', async () => {
    await visit(size, async (page) => {
      const { store } = served.bot;
      await signIn(page);
      const card = page
        .getByRole('region', { name: 'Published' })
        .getByRole('article')
        .nth(size.name === 'phone' ? 3 : 4);
      const open = async () => {
        await card.getByRole('button', { name: 'Delete …' }).click();
        return page.getByRole('dialog', { name: 'Delete this post?' });
      };
      await (await open()).getByRole('button', { name: 'Cancel' }).click();
      const dialog = await open();
      await dialog.getByLabel('Why?').fill('beside a disaster');
      expect(await seriousIssues(page)).toEqual([]);
      await page.screenshot({ path: `${PICTURES}/${size.name}-delete.png` });
      await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
      await card.getByText('being deleted, asked by owner: beside a disaster').waitFor();
      expect(await card.getByRole('button', { name: 'Delete …' }).count()).toBe(0);
      await page.getByRole('note').filter({ hasText: 'is being deleted.' }).waitFor();

      const services = { ...served.bot.services({ publisher: fakePublisher() }), timeline: null };
      for (const account of ['A', 'B']) await deletePosts({ ...services, account });
      await page.reload();
      await card.getByText('deleted 14:04, asked by owner: beside a disaster').waitFor();
      expect(await card.getByRole('link', { name: 'On X' }).count()).toBe(0);
      expect(await page.getByRole('note').filter({ hasText: 'is being deleted.' }).count()).toBe(0);
      const posts = await Promise.all(['A', 'B'].map((account) => store.posts.list(account, { limit: 9 })));
      expect(posts.flat().filter(({ deletion }) => deletion)).toHaveLength(size.name === 'phone' ? 1 : 2);
      expect(await seriousIssues(page)).toEqual([]);
      await page.screenshot({ path: `${PICTURES}/${size.name}-deleted.png`, fullPage: true });
    });
  });

  test('shows why a post was published, and restores the focus', async () => {
    await visit(size, async (page) => {
      await signIn(page);
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
      expect(await dialog.isVisible()).toBe(false);
      expect(await page.evaluate('document.activeElement.dataset.name')).toBe(await why.getAttribute('data-name'));
    });
  });
});

describe('the dashboard', () => {
  const [PHONE, DESK] = SIZES;

  test('is worked with the keyboard alone', async () => {
    await visit(DESK, async (page) => {
      await signIn(page);
      const press = async (name: string) => {
        await page.getByRole('button', { name, exact: true }).focus();
        await page.keyboard.press('Enter');
      };
      await press('Pause all');
      await page.keyboard.press('Enter');
      await page.getByText('Paused: @VOLTAGEGPU, @Voltage_GPU').waitFor();
      expect(await page.title()).toBe('Paused: @VOLTAGEGPU, @Voltage_GPU · Promoter');
      // The button that had the focus is gone; the one in its place has it.
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Resume all');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.getByText('All is well').waitFor();

      await press('Cool down …');
      await page.getByLabel('15 minutes').check();
      await press('Cool down');
      await page.getByText('Cooling down until 14:19').waitFor();
      expect((await served.bot.store.holds.read([])).cooldownUntil).toBe(MONDAY_AFTERNOON + 15 * MINUTE_MS);
      await press('End cooldown');
      await page.getByText('All is well').waitFor();
    });
  });

  test('shows the next post to the letter, and a day’s slots in words', async () => {
    await visit(PHONE, async (page) => {
      await signIn(page);
      const next = page.getByRole('region', { name: 'Up next' }).locator('.post-text').first();
      const dryRun = await (await page.request.get(`${served.address}/dry-run?account=B`)).json();
      expect(await next.textContent()).toBe(dryRun.text);

      await page.getByRole('button', { name: 'Sunday 22 November: 16 posted, 4 skipped' }).click();
      const day = page.getByRole('dialog', { name: 'Sunday 22 November' });
      await day.waitFor();
      await day.getByRole('listitem').first().waitFor();
      expect(await day.getByRole('listitem').count()).toBe(20);
      expect(await day.getByText('the account was paused').count()).toBe(4);

      await day.getByRole('button', { name: 'Why A@2026-11-22T09:00?' }).click();
      await page.getByRole('dialog', { name: 'Why this post' }).getByText('How it was chosen').waitFor();
      expect(await seriousIssues(page)).toEqual([]);
    });
  });

  test('shows what a text was made of, where that is recorded', async () => {
    await visit(PHONE, async (page) => {
      await signIn(page);
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
      await page.screenshot({ path: `${PICTURES}/phone-made-of.png` });
    });
  });

  test('loads in less than 150 KB, all of it from the bot itself', async () => {
    await visit(DESK, async (page) => {
      const requests: Request[] = [];
      page.on('requestfinished', (request) => requests.push(request));
      await signIn(page);
      const sizes = await Promise.all(requests.map((request) => request.sizes()));
      const bytes = sizes.reduce(
        (sum, { responseBodySize, responseHeadersSize }) => sum + responseBodySize + responseHeadersSize,
        0,
      );
      expect(new Set(requests.map((request) => new URL(request.url()).origin))).toEqual(new Set([served.address]));
      expect(bytes).toBeGreaterThan(30_000);
      expect(bytes).toBeLessThan(150_000);
    });
  });

  test('reads itself anew, and says so when it cannot', async () => {
    await visit(
      PHONE,
      async (page) => {
        await page.clock.install();
        await signIn(page);
        await served.bot.store.holds.pause('B', MONDAY_AFTERNOON);
        await page.clock.runFor(31_000);
        await page.getByText('Paused: @Voltage_GPU').waitFor();
        await served.bot.store.holds.resume('B');
        await page.clock.runFor(31_000);
        await page.getByText('All is well').waitFor();
        await page.route('**/status', (route) => route.abort('connectionrefused'));
        await page.clock.runFor(31_000);
        await page.getByText('No answer from the bot').waitFor();
        expect(await page.getByText('This page shows the state of 14:04.').isVisible()).toBe(true);
        expect(await page.getByText('All is well').count()).toBe(0);
        await page.unroute('**/status');
        await page.clock.runFor(31_000);
        await page.getByText('All is well').waitFor();
      },
      FAILED_REQUEST,
    );
  });

  test('is not green over a change that found no network', async () => {
    await visit(
      PHONE,
      async (page, context) => {
        await signIn(page);
        expect(await page.getByText('All is well').isVisible()).toBe(true);
        await page.route('**/cooldown?*', (route) => route.abort('connectionrefused'));
        await page.getByRole('button', { name: 'Cool down …' }).click();
        await page.getByRole('button', { name: 'Cool down', exact: true }).click();
        await page.getByText('That did not work: no answer from the bot').waitFor();
        await expectSoon(() => page.title(), 'No answer from the bot · Promoter');
        expect(await page.getByText('All is well').count()).toBe(0);
        // Once it is reached again the page says so by itself.
        await context.setOffline(true);
        await context.setOffline(false);
        await page.getByText('All is well').waitFor();
      },
      FAILED_REQUEST,
    );
  });

  test('shows a fault in its headline, and the account that is paused beside it', async () => {
    await visit(PHONE, async (page) => {
      const { store } = served.bot;
      const stop = { reason: 'X has locked the account.', fix: 'Unlock it.', since: MONDAY_AFTERNOON, until: null };
      await store.holds.stopAccount('B', stop);
      await store.holds.pause('A', MONDAY_AFTERNOON);
      await signIn(page);
      await expectSoon(() => page.title(), 'Stopped by X: @Voltage_GPU · Paused: @VOLTAGEGPU · Promoter');
      await page.getByRole('note').filter({ hasText: 'Stopped by X. X has locked the account. Unlock it.' }).waitFor();
      expect(await seriousIssues(page)).toEqual([]);
      await page.screenshot({ path: `${PICTURES}/phone-stopped.png` });
      await store.holds.resume('A');
      await store.holds.resume('B');
    });
  });

  test('works in a browser whose language is none, as Chromium’s under LANG=C', async () => {
    await visit(PHONE, async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(Navigator.prototype, 'language', { configurable: true, get: () => 'en-US@posix' });
      });
      await signIn(page);
      await page.getByText('All is well').waitFor();
    });
  });

  test('shows what it can when one part cannot be read', async () => {
    await visit(
      PHONE,
      async (page) => {
        await page.route('**/dry-run?*', (route) =>
          route.fulfill({ status: 503, json: { title: 'Service Unavailable', detail: 'try again in a minute' } }),
        );
        await signIn(page);
        expect(await page.getByText('All is well').isVisible()).toBe(true);
        expect(await page.getByRole('region', { name: 'Up next' }).locator('.fault').textContent()).toBe(
          'This could not be read: try again in a minute.',
        );
        expect(await page.getByRole('region', { name: 'Published' }).getByRole('article').count()).toBe(5);
      },
      FAILED_REQUEST,
    );
  });

  test('gives the focus back even when the page was read anew behind a dialog', async () => {
    await visit(DESK, async (page) => {
      await page.clock.install();
      await signIn(page);
      const pauseA = page.getByRole('button', { name: 'Pause @VOLTAGEGPU' });
      await pauseA.focus();
      await page.keyboard.press('Enter');
      await served.bot.store.holds.pause('B', MONDAY_AFTERNOON);
      await page.clock.runFor(31_000);
      await page.getByText('Paused: @Voltage_GPU').waitFor();
      await page.keyboard.press('Escape');
      // The browser gives focus back in its own time once the dialog has closed. The page's own clock is stopped.
      await expectSoon(() => page.evaluate('document.activeElement.dataset.name'), 'steer-A');
      await served.bot.store.holds.resume('B');
    });
  });

  test('signs out for good', async () => {
    await visit(PHONE, async (page, context) => {
      await signIn(page);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByLabel('Control token').waitFor();
      expect(await context.cookies()).toEqual([]);
      await page.goto(served.address);
      expect(page.url()).toBe(`${served.address}/sign-in`);
    });
  });
});
