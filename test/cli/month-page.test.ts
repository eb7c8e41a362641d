import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { type DeferredCards, type Simulation, simulate } from '@promoter/simulation';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { calendarCards, writeCalendar } from '../../packages/cli/write-calendar.ts';
import { configOf, LIVE, silent } from '../support/bot.ts';
import { keepPrinted } from '../support/printed.ts';

const DAY = '2026-12-01';
const config = configOf({ ...LIVE, dailyCap: 3, content: { cards: 1 } });

let folder: string;
const warned = keepPrinted('stderr');
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'month-page-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The page of a day whose posts all have a card, with these cards. */
async function pageWith(cards: DeferredCards): Promise<{ page: string; posts: number }> {
  const { planCard } = cards;
  const store = createInMemoryStore();
  const days = { firstDay: DAY, lastDay: DAY, seed: 1, faults: 'none' } as const;
  const simulation: Simulation = await simulate({ config, brand, store, ...days, planCard, log: silent });
  const file = join(folder, 'page.html');
  await writeCalendar(file, { simulation, cards, timezone: config.timezone, days: 1, start: DAY });
  return { page: readFileSync(file, 'utf8'), posts: simulation.accepted };
}

const picturesOf = (page: string) => [
  ...page.matchAll(/<img src="data:image\/png;base64,(\w{8})[^"]*" alt="([^"]+)"/g),
];

test('the month page shows the card of each post, drawn of its price and day', async () => {
  const { page, posts } = await pageWith(await calendarCards('voltagegpu'));
  const pictures = picturesOf(page);
  expect(pictures).toHaveLength(posts);
  for (const [, bytes, alt] of pictures) {
    // The signature of a PNG.
    expect(bytes).toBe('iVBORw0K');
    expect(alt).toMatch(/^A price card of VoltageGPU: .+ 1 December 2026/);
  }
  expect(warned.text).toBe('');
});

test('a card that cannot be drawn is named on the page, and the page is written all the same', async () => {
  const cards = await calendarCards('voltagegpu');
  const draw = () => Promise.reject(new Error('it has 61,000 bytes, more than 60,000'));
  const { page, posts } = await pageWith({ ...cards, draw });
  expect(picturesOf(page)).toHaveLength(0);
  expect(page.match(/price card of /g)).toHaveLength(posts);
  expect(warned.text).toBe(
    `${posts} price cards are named without a picture, the first because: it has 61,000 bytes, more than 60,000\n`,
  );
});
