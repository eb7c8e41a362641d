/**
 * What a browser loads for each view, and how soon Today can be worked with on a phone: `npm run bench:dashboard
 * [-- rounds]`. Over a bot with three weeks of posts, served from memory. Ends with 1 where a limit is missed.
 */
import type { Browser } from 'playwright-core';
import { launchChromium } from '../test/support/browser/chromium.ts';
import { livedInBot, serveBot } from '../test/support/lived-in-bot.ts';
import { type Bot, measureFirstLoad } from './dashboard/first-load.ts';
import { type Opening, timeToday } from './dashboard/time-today.ts';
import { median } from './start/spread.ts';

const VIEWS = ['today', 'plan', 'posts', 'trends', 'offers', 'insights', 'log'];
/** Of what is sent to show a view for the first time, without the answers of the API. */
const MAX_BYTES = 60_000;
/** From the navigation until the state of the bot and the first slot's buttons are there. */
const MAX_MS = 1_000;

const rounds = Number(process.argv[2] ?? 5);
const print = (line = '') => process.stdout.write(`${line}\n`);

const served = await serveBot(await livedInBot('2026-11-02', Date.parse('2026-11-23T13:04:00Z')));
const browser = await launchChromium();
try {
  const isSmall = await printSizes(browser, served);
  print();
  const isFast = await printTimes(browser, served);
  process.exitCode = isSmall && isFast ? 0 : 1;
} finally {
  await browser.close();
  served.close();
}

async function printSizes(browser: Browser, bot: Bot): Promise<boolean> {
  print(`First load by view, compressed, at most ${MAX_BYTES.toLocaleString('en')} bytes`);
  let isSmall = true;
  for (const view of VIEWS) {
    const files = await measureFirstLoad(browser, bot, view);
    const sum = files.reduce((total, { bytes }) => total + bytes, 0);
    if (sum > MAX_BYTES) isSmall = false;
    print(
      `${view.padEnd(9)} ${String(sum).padStart(6)}  ${files.map(({ name, bytes }) => `${name} ${bytes}`).join(', ')}`,
    );
  }
  return isSmall;
}

async function printTimes(browser: Browser, bot: Bot): Promise<boolean> {
  const openings: Opening[] = [];
  // The first is not counted: the bot has compiled nothing yet.
  for (let round = 0; round <= rounds; round += 1) openings.push(await timeToday(browser, bot));
  const counted = openings.slice(1).sort((a, b) => a.usableMs - b.usableMs);
  const middle = median(counted.map(({ usableMs }) => usableMs));
  print(`Today usable on a phone (processor 4 × slower, 1.6 Mbit/s, 150 ms), at most ${MAX_MS} ms`);
  print(`median ${middle.toFixed(0)} ms of ${counted.map(({ usableMs }) => usableMs.toFixed(0)).join(', ')}`);
  for (const { name, startMs, endMs } of counted[Math.floor(counted.length / 2)]?.requests ?? [])
    print(`${startMs.toFixed(0).padStart(6)} to ${endMs.toFixed(0).padStart(5)}  ${name}`);
  return middle <= MAX_MS;
}
