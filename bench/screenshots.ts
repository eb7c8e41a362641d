/**
 * Makes the README's pictures, from three weeks of posts of a bot without network: `npm run screenshots`. They are the
 * same at each run, as far as the machine's fonts are.
 */
import { mkdirSync } from 'node:fs';
import { launchChromium } from '../test/support/browser/chromium.ts';
import { livedInBot, serveBot } from '../test/support/lived-in-bot.ts';

const FOLDER = 'docs/pictures';
const MONDAY_AFTERNOON = Date.parse('2026-11-23T13:04:00Z');

mkdirSync(FOLDER, { recursive: true });
const served = await serveBot(await livedInBot('2026-11-02', MONDAY_AFTERNOON, { cardsFrom: '2026-11-16' }));
const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, reducedMotion: 'reduce' });
await page.goto(served.address);
await page.getByLabel('Control token').fill(served.token);
await page.getByRole('button', { name: 'Sign in' }).click();
await page.getByRole('link', { name: 'Whole plan' }).click();
const press = (name: RegExp) => page.getByRole('button', { name }).first().click();
await press(/^Approve/);
await page.getByText('Approved by owner').waitFor();
await press(/^Skip 15:00/);
await page.getByText('Skipped by owner').waitFor();
await page.getByRole('button', { name: 'Dismiss' }).click();
await picture('plan');
await page.evaluate("location.hash = '#posts'");
await page
  .getByRole('button', { name: /^Why this/ })
  .first()
  .click();
await page.getByRole('dialog').getByRole('heading', { name: 'How it was chosen' }).waitFor();
await picture('post-with-reasons');
await browser.close();
served.close();

async function picture(name: string): Promise<void> {
  const path = `${FOLDER}/${name}.png`;
  // Toasts and the pointer are not part of it.
  await page.mouse.move(0, 0);
  await page.screenshot({ path });
  process.stdout.write(`${path}\n`);
}
