import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Where distributions put Chromium. */
const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Nothing leaves this machine, not even the browser's own housekeeping. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A minute, on any machine longer than unpacking takes. */
const UNPACKING_TRIES = 120;
const UNPACKING_PAUSE_MS = 500;

/** The system's Chromium where there is one, else the one inside the npm package; each time with a new profile. */
export async function launchChromium(): Promise<Browser> {
  const system = SYSTEM.find((path) => existsSync(path));
  // The page's language does not depend on the machine that runs the tests.
  const env = { ...process.env, LANG: 'en_US.UTF-8', LANGUAGE: 'en_US', LC_ALL: 'en_US.UTF-8' };
  if (system) return chromium.launch({ executablePath: system, args: QUIET, env });
  const executablePath = await sparticuz.executablePath();
  // Meant for Lambda: where the browser and its pages are one process, it may end with the first page that is closed.
  const args = [...sparticuz.args.filter((arg) => arg !== '--single-process'), ...QUIET];
  for (let tries = 1; ; tries += 1) {
    try {
      return await chromium.launch({ executablePath, args, env });
    } catch (error) {
      // Tests that begin at the same time share the file: another one may still be unpacking it.
      if (!/ETXTBSY/.test(String(error)) || tries === UNPACKING_TRIES) throw error;
      await setTimeout(UNPACKING_PAUSE_MS);
    }
  }
}
