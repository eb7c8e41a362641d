import type { Browser, Page } from 'playwright-core';
import type { ServedBot } from '../../test/support/lived-in-bot.ts';

export type Bot = Pick<ServedBot, 'address' | 'token'>;

/** A file as it went over the line. */
interface LoadedFile {
  name: string;
  /** Of its body, compressed as it was sent. */
  bytes: number;
}

/** Begins a session, in a window of the size of a phone. Close its context when done. */
export async function signedIn(browser: Browser, { address, token }: Bot): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByLabel('Control token').fill(token);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Views' }).waitFor();
  return page;
}

/** As a browser that has nothing of the bot but its session. */
export async function forgetFiles(page: Page): Promise<void> {
  await page.goto('about:blank');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.clearBrowserCache');
  await devtools.detach();
}

const OF_THE_PAGE: ReadonlySet<string> = new Set(['document', 'script', 'stylesheet']);

/** The page and the files that it loads to show a view. */
export async function measureFirstLoad(browser: Browser, bot: Bot, view: string): Promise<LoadedFile[]> {
  const page = await signedIn(browser, bot);
  await forgetFiles(page);
  const files: Promise<LoadedFile>[] = [];
  page.on('requestfinished', (request) => {
    if (!OF_THE_PAGE.has(request.resourceType()) || !request.url().startsWith(bot.address)) return;
    const name = new URL(request.url()).pathname.replace('/assets/', '').replace(/-\w+(\.\w+)$/, '$1');
    files.push(request.sizes().then(({ responseBodySize }) => ({ name, bytes: responseBodySize })));
  });
  await page.goto(`${bot.address}/#${view}`, { waitUntil: 'networkidle' });
  const loaded = await Promise.all(files);
  await page.context().close();
  return loaded;
}
