import type { Page } from 'playwright-core';
import type { ServedBot } from '../lived-in-bot.ts';
import { expectSoon, signIn } from './visit.ts';

/** Signs in and opens the view, and waits until all posts of its span are there. */
export async function openPosts(page: Page, served: ServedBot, view: string): Promise<void> {
  await signIn(page, served, view);
  await expectSoon(async () => (await total(page).textContent())?.startsWith('Reading'), false);
}

export const cards = (page: Page) => page.getByRole('list', { name: /^Posts / }).getByRole('article');
export const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
export const total = (page: Page) => page.getByRole('region', { name: /first$/ }).getByRole('status');
export const expectTotal = (page: Page, count: number) =>
  expectSoon(async () => (await total(page).textContent())?.split(' ')[0], String(count));
export const hash = (page: Page): Promise<string> => page.evaluate('location.hash');

/** The slots of the page's posts, in their order. */
export const slotsOf = (page: Page): Promise<string[]> =>
  page.evaluate(
    `[...document.querySelectorAll('.post-cards [data-name^=why-]')].map((why) => why.dataset.name.slice(4))`,
  );
