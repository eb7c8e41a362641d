import type { Browser } from 'playwright-core';
import { type Bot, forgetFiles, signedIn } from './first-load.ts';

/** A phone of the middle class on an ordinary mobile network, as Lighthouse imitates it (2026-08). */
const CPU_SLOWDOWN = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

/** What one opening of Today took, in milliseconds since the navigation. */
export interface Opening {
  /** The bot's state is shown, and the first coming slot with its buttons. */
  usableMs: number;
  requests: Waterfall;
}

type Waterfall = readonly { name: string; startMs: number; endMs: number }[];

/** Notes when the page can be worked with, in the frame that shows it. */
const NOTE_USABLE = `
  globalThis.usable = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('.summary-line') || !document.querySelector('.slot-card button')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    });
    observer.observe(document, { childList: true, subtree: true });
  });`;

const READ_REQUESTS = `
  [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map((entry) => ({
    name: new URL(entry.name).pathname + new URL(entry.name).search,
    startMs: entry.startTime,
    endMs: entry.responseEnd,
  }))`;

/** Opens Today in a browser that has a session and no file yet. */
export async function timeToday(browser: Browser, bot: Bot): Promise<Opening> {
  const page = await signedIn(browser, bot);
  await forgetFiles(page);
  await page.addInitScript(NOTE_USABLE);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', NETWORK);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.goto(bot.address);
  const usableMs = await page.evaluate<number>('globalThis.usable');
  const requests = await page.evaluate<Waterfall>(READ_REQUESTS);
  await page.context().close();
  return { usableMs, requests };
}
