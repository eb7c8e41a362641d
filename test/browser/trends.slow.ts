import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { TrendsAnswer } from '@promoter/control/answers';
import { HOUR_MS } from '@promoter/domain';
import { writeCrisis } from '@promoter/pipeline/crisis';
import type { Browser, Page } from 'playwright-core';
import { botWithTrends } from '../support/browser/bot-with-trends.ts';
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
import { TOKEN } from '../support/control.ts';
import { type ServedBot, serveBot } from '../support/lived-in-bot.ts';

const NOW = Date.parse('2026-11-23T13:04:00Z');
const WALL = 'a-token-of-the-screen-on-the-wall';
const MARKUP = '<img src=x onerror=alert(1)>';

let browser: Browser;
let served: ServedBot;

beforeAll(async () => {
  const secret = JSON.stringify({
    Anna: { token: TOKEN, role: 'steer' },
    Wall: { token: WALL, role: 'read' },
  });
  [served, browser] = await Promise.all([serveBot(await botWithTrends(NOW, MARKUP), secret), launchChromium()]);
});

afterAll(async () => {
  await browser.close();
  served?.close();
});

beforeEach(() => served.bot.store.topicOverrides.change(() => ({ allow: [], deny: [] })));

/** The lists as the API answers them. */
const lists = async (page: Page): Promise<TrendsAnswer['lists']> =>
  (await (await page.request.get(`${served.address}/trends`)).json()).lists;

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const row = (page: Page, name: RegExp | string) => page.getByRole('row', { name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** What a row says, without what is between its parts. */
const said = async (page: Page, name: RegExp | string): Promise<string> =>
  (await row(page, name).first().innerText()).replace(/\s+/g, ' ');

describe.each([PHONE, DESK])('trends at the size of a $name', (size) => {
  test('a topic is denied at once, shown so, and taken back by the toast’s Undo or its own button', async () => {
    await visit(browser, size, async (page) => {
      await signIn(page, served, '#trends');
      await button(page, 'Deny #Wimbledon').press('Enter');
      await page.getByText('#Wimbledon is never used from now on.').waitFor();
      await part(page, 'Refused trends').getByRole('row', { name: '#Wimbledon' }).waitFor();
      expect(await lists(page)).toEqual({ allow: [], deny: ['#Wimbledon'] });
      expect(await part(page, 'Your own lists').getByText('#Wimbledon').count()).toBe(1);
      // Who works by keyboard is where the topic went.
      await expectSoon(
        () => page.evaluate('document.activeElement.getAttribute("aria-label")'),
        'Take back what you said about #Wimbledon',
      );
      await button(page, 'Undo').click();
      await button(page, 'Deny #Wimbledon').waitFor();
      expect(await lists(page)).toEqual({ allow: [], deny: [] });

      await button(page, 'Deny #Wimbledon').click();
      await button(page, 'Take back what you said about #Wimbledon').first().click();
      await button(page, 'Deny #Wimbledon').waitFor();
      expect(await lists(page)).toEqual({ allow: [], deny: [] });
      await button(page, 'Undo').click();
      await row(page, '#Wimbledon').getByText('never used').waitFor();
      expect(await lists(page)).toEqual({ allow: [], deny: ['#Wimbledon'] });
    });
  });

  test('allowing a refused topic asks first, with the topic and the evidence, and is taken back', async () => {
    await visit(browser, size, async (page) => {
      await signIn(page, served, '#trends?show=refused');
      await button(page, 'Allow #Chelsea').click();
      const dialog = page.getByRole('dialog', { name: 'Allow #Chelsea?' });
      await dialog.getByText('“Chelsea: three dead after explosion”').first().waitFor();
      expect(await dialog.innerText()).toContain('Google Trends’ feed');
      expect(await dialog.getByRole('listitem').count()).toBe(1);
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      expect(await lists(page)).toEqual({ allow: [], deny: [] });

      await button(page, 'Allow #Chelsea').click();
      await dialog.getByRole('button', { name: 'Allow it anyway' }).click();
      await page.getByText('#Chelsea is allowed from now on.').waitFor();
      expect(await lists(page)).toEqual({ allow: ['#Chelsea'], deny: [] });
      await page.getByRole('link', { name: /^Usable/ }).click();
      await row(page, '#Chelsea').getByText('always allowed').waitFor();
      expect(await said(page, '#Chelsea')).toContain('three dead after explosion');
      await button(page, 'Take back what you said about #Chelsea').click();
      await row(page, '#Chelsea').waitFor({ state: 'detached' });
      expect(await lists(page)).toEqual({ allow: [], deny: [] });
    });
  });

  test('any topic is denied or allowed by its name, moves between the lists, and a wrong one is refused in words', async () => {
    await visit(
      browser,
      size,
      async (page) => {
        await signIn(page, served, '#trends?show=lists');
        const field = page.getByLabel('Any topic, whether it trends or not');
        const own = part(page, 'Your own lists');
        await field.fill('Cyber Monday');
        await field.press('Enter');
        await own.getByRole('list', { name: 'Never used' }).getByText('Cyber Monday').waitFor();
        await field.fill('#CyberMonday');
        await own.getByRole('button', { name: 'Allow …' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByText('It leaves your list of topics that are never used.').waitFor();
        await dialog.getByRole('button', { name: 'Allow', exact: true }).click();
        await own.getByRole('list', { name: 'Always allowed' }).getByText('#CyberMonday').waitFor();
        expect(await lists(page)).toEqual({ allow: ['#CyberMonday'], deny: [] });
        await button(page, 'Undo').click();
        await own.getByRole('list', { name: 'Never used' }).getByText('Cyber Monday').waitFor();
        expect(await lists(page)).toEqual({ allow: [], deny: ['Cyber Monday'] });
        await field.fill('Chelsea Harbour');
        await own.getByRole('button', { name: 'Allow …' }).click();
        // What is kept against a part of the name counts too.
        await expectSoon(() => dialog.getByRole('listitem').count(), 2);
        await dialog.getByRole('button', { name: 'Cancel' }).click();
        await field.fill(MARKUP);
        await field.press('Enter');
        await page.getByText(/That did not work: .*must be a topic/).waitFor();
        expect(await lists(page)).toEqual({ allow: [], deny: ['Cyber Monday'] });
      },
      /^Failed to load resource.*400/,
    );
  });
});

describe('trends', () => {
  test('are filtered and searched by the address, which back and forward change', async () => {
    await visit(browser, DESK, async (page) => {
      await signIn(page, served, '#trends?show=refused&q=explosion');
      expect(await page.getByRole('searchbox').inputValue()).toBe('explosion');
      expect(await page.getByRole('rowheader').allInnerTexts()).toEqual([expect.stringContaining('#Chelsea')]);
      expect(await part(page, 'Usable trends').count()).toBe(0);
      await page.getByRole('searchbox').fill('');
      await row(page, '#Storm').waitFor();
      expect(await page.evaluate('location.hash')).toBe('#trends?show=refused');
      await page.getByRole('link', { name: 'Usable 1' }).click();
      await row(page, '#Wimbledon').waitFor();
      await page.goBack();
      await row(page, '#Storm').waitFor();
      await page.getByRole('searchbox').fill('Cyber Monday');
      await button(page, 'Deny “Cyber Monday”').click();
      await expectSoon(async () => (await lists(page)).deny.join(), 'Cyber Monday');
    });
  });

  test('say where, until when and why in plain words, and how each source is', async () => {
    await visit(browser, DESK, async (page) => {
      await signIn(page, served, '#trends');
      expect(await said(page, '#Wimbledon')).toBe(
        '#Wimbledon Sports Worldwide, no. 1, 120,000 posts from trends24.in 19:34 in 5 hours ' +
          'Names a competition: "wimbledon". Deny',
      );
      expect(await said(page, '#Chelsea')).toBe(
        '#Chelsea Tragedy Worldwide, no. 2 from trends24.in Tue 24 Nov, 10:34 in 20 hours ' +
          'Tragedy: “Chelsea: three dead after explosion” read at Google Trends’ feed Allow …',
      );
      expect(await said(page, 'trends24.in Answers')).toContain('4 minutes ago, 40 entries');
      expect(await said(page, 'getdaytrends.com')).toContain(
        'Rests until 15:00 Answered 520. Failed 4 times in a row, last at 14:02.',
      );
      expect(await said(page, /^Google Trends’ feed/)).toContain('Answers in part United Kingdom: no headlines.');
    });
  });

  test('keep the tags that no source lists apart, by where they come from', async () => {
    await visit(browser, PHONE, async (page) => {
      await signIn(page, served, '#trends');
      expect(await part(page, 'Usable trends').getByRole('rowheader').count()).toBe(1);
      const field = part(page, 'Tags of your field');
      expect(await field.innerText()).toMatch(/^Tags of your field\s+9 tags/);
      expect(await field.getByRole('row').nth(1).innerText()).not.toMatch(/Worldwide|no\. \d/);
      expect(await field.getByRole('rowheader').count()).toBe(8);
      await field.getByRole('button', { name: 'Show all 9' }).click();
      expect(await field.getByRole('rowheader').count()).toBe(9);
      const calendar = part(page, 'Tags of the calendar');
      expect(await calendar.getByRole('rowheader').allInnerTexts()).toEqual([
        expect.stringMatching(/^#November2026[\s\S]*not used/),
        expect.not.stringContaining('not used'),
      ]);
      await button(page, 'Deny #BigData').click();
      await field.getByText('On your list: never used.').waitFor();

      await page.getByRole('link', { name: 'Field and calendar 11' }).click();
      await part(page, 'Usable trends').waitFor({ state: 'detached' });
      expect(await calendar.count()).toBe(1);
    });
  });

  test('show what strangers wrote as text', async () => {
    await visit(browser, DESK, async (page) => {
      page.on('dialog', () => expect('the markup').toBe('text'));
      await signIn(page, served, '#trends');
      expect(await said(page, '#Img')).toContain(`“${MARKUP}”`);
      expect(await said(page, /harbour/)).toContain(`“${MARKUP}”`);
      await button(page, 'Allow harbour').click();
      await page.getByRole('dialog').getByText(`“${MARKUP}”`).waitFor();
      expect(await page.locator('img').count()).toBe(0);
    });
  });

  test('have no buttons for who may only read', async () => {
    await visit(browser, DESK, async (page) => {
      await served.bot.store.topicOverrides.change(() => ({ allow: [], deny: ['Cyber Monday'] }));
      await signIn(page, { address: served.address, token: WALL }, '#trends');
      await row(page, '#Storm').waitFor();
      expect(await page.getByRole('main').getByText('Cyber Monday').count()).toBe(1);
      expect(await page.getByRole('main').getByRole('button').allInnerTexts()).toEqual(['Show all 9']);
      expect(await page.getByRole('main').getByRole('textbox').count()).toBe(0);
    });
  });

  test('say of a crisis where, since when, on which topics, and what posts do', async () => {
    const { keyValues } = served.bot.store;
    const since = NOW - 2 * HOUR_MS;
    const region = { since, seenAt: NOW, share: 0.34, topics: [MARKUP], calm: 0, mailedOn: '2026-11-23' };
    await writeCrisis(keyValues, { at: NOW, regions: { 'united-kingdom': region } });
    await visit(browser, PHONE, async (page) => {
      await signIn(page, served, '#trends');
      expect(await part(page, 'Crisis').innerText()).toMatch(
        /United Kingdom, since 12:04: .* 34% of its list, such as “<img .*>”\.[\s\S]*without trends.*over by itself/,
      );
      expect(await seriousIssues(page)).toEqual([]);
    });
    await writeCrisis(keyValues, null);
  });

  test.each([
    ['phone', 'light', PHONE],
    ['phone', 'dark', PHONE],
    ['desk', 'light', DESK],
    ['desk', 'dark', DESK],
  ] as const)('can be read by everyone on a %s in %s, and with text of twice the size', async (_, scheme, size) => {
    await served.bot.store.topicOverrides.change(() => ({ allow: ['#Storm'], deny: ['Cyber Monday'] }));
    await visit(browser, { ...size, dark: scheme === 'dark' }, async (page) => {
      await signIn(page, served, '#trends');
      expect(await seriousIssues(page)).toEqual([]);
      expect(await fitsItsWidth(page)).toBe(true);
      await page.setViewportSize({ width: 320, height: 640 });
      await doubleTheText(page);
      expect(await fitsItsWidth(page)).toBe(true);
      await button(page, 'Allow #Chelsea').click();
      await page.getByRole('dialog').waitFor();
      expect(await seriousIssues(page)).toEqual([]);
      expect(await fitsItsWidth(page)).toBe(true);
    });
  });
});
