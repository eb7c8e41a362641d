import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** The system's Chromium where there is one, else the one inside the npm package; each time with a new profile. */
export async function launchChromium(): Promise<Browser> {
  const system = SYSTEM.find((path) => existsSync(path));
  // The page's language does not depend on the machine that runs the tests.
  const env = { ...process.env, LANG: 'en_US.UTF-8', LANGUAGE: 'en_US', LC_ALL: 'en_US.UTF-8' };
  if (system) return chromium.launch({ executablePath: system, args: QUIET, env });
  return chromium.launch({
    executablePath: await unpackedChromium(),
    // Meant for Lambda: where the browser and its pages are one process, it may end with the first page that is closed.
    args: [...sparticuz.args.filter((arg) => arg !== '--single-process'), ...QUIET],
    env,
  });
}

/** Far longer than unpacking takes. */
const MOST_WAIT_MS = 60_000;

/**
 * Where the npm package has unpacked its browser. It takes a file that is half unpacked for a whole one, so of the
 * processes that ask at once the first unpacks, and the others wait for it.
 */
async function unpackedChromium(): Promise<string> {
  const done = join(tmpdir(), 'chromium-unpacked');
  if (!isFirst()) {
    const limits = AbortSignal.timeout(MOST_WAIT_MS);
    while (!existsSync(done) && !limits.aborted) await setTimeout(50);
  }
  const path = await sparticuz.executablePath();
  mkdirSync(done, { recursive: true });
  return path;
}

/** One process can make the folder. */
function isFirst(): boolean {
  try {
    mkdirSync(join(tmpdir(), 'chromium-begun'));
    return true;
  } catch {
    return false;
  }
}
