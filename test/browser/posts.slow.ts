import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PostLine } from '@promoter/control/answers';
import { HOUR_MS } from '@promoter/domain';
import { deletePosts } from '@promoter/pipeline';
import type { Browser } from 'playwright-core';
import { fakePublisher } from '../support/bot.ts';
import { launchChromium } from '../support/browser/chromium.ts';
import { cards, choice, expectTotal, hash, openPosts, slotsOf, total } from '../support/browser/posts-view.ts';
import {
  DESK,
  doubleTheText,
  expectSoon,
  FAILED_REQUEST,
  fitsItsWidth,
  PHONE,
  seriousIssues,
  signIn,
  visit,
} from '../support/browser/visit.ts';
import { livedInBot, type ServedBot, serveBot } from '../support/lived-in-bot.ts';

const MONDAY_AFTERNOON = Date.parse('2026-11-23T13:04:00Z');
const POSTS_A_PAGE = 25;

let browser: Browser;
let served: ServedBot;
/** What the API answers for the whole time, newest first. */
let posts: PostLine[];

beforeAll(async () => {
  const bot = await livedInBot('2026-11-10', MONDAY_AFTERNOON);
  const [gone] = await bot.store.posts.list('B', { limit: 1, before: MONDAY_AFTERNOON - 40 * HOUR_MS });
  if (gone) {
    const since = MONDAY_AFTERNOON - 2 * HOUR_MS;
    await bot.store.posts.setMissing(gone, { since, readAt: MONDAY_AFTERNOON - HOUR_MS });
  }
  [served, browser] = await Promise.all([serveBot(bot), launchChromium()]);
  await visit(browser, DESK, async (page) => {
    await signIn(page, served);
    posts = (await (await page.request.get(`${served.address}/posts/all?limit=500`)).json()).posts;
  });
});

afterAll(async () => {
  await browser.close();
  served?.close();
});

const engagementOf = ({ metrics }: PostLine): number =>
  metrics ? metrics.likes + metrics.reposts + metrics.replies + metrics.quotes : -1;
const viewsOf = ({ metrics }: PostLine): number => metrics?.impressions ?? -1;

describe.each([PHONE, DESK])('the posts at the size of a $name', (size) => {
  test.each([false, true])('can be read by everyone and fit their width (dark: %s)', async (dark) => {
    await visit(browser, { ...size, dark }, async (page) => {
      await openPosts(page, served, '#posts?sort=rate');
      expect(await cards(page).count()).toBe(POSTS_A_PAGE);
      expect(await seriousIssues(page)).toEqual([]);
      expect(await fitsItsWidth(page)).toBe(true);
    });
  });
});

test('fit 320 pixels at twice the size of the text, with all filters open', async () => {
  await visit(browser, { width: 320, height: 800 }, async (page) => {
    await openPosts(page, served, '#posts');
    await doubleTheText(page);
    expect(await choice(page, 'Tag').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'More filters' }).click();
    expect(await choice(page, 'Tag').isVisible()).toBe(true);
    expect(await fitsItsWidth(page)).toBe(true);
  });
});

test('say what they brought, together and each', async () => {
  await visit(browser, DESK, async (page) => {
    await openPosts(page, served, '#posts');
    const measured = posts.filter(({ metrics }) => metrics);
    const sum = (of: (post: PostLine) => number) =>
      measured.reduce((all, post) => all + of(post), 0).toLocaleString('en-US');
    expect(await total(page).textContent()).toBe(
      `${posts.length} posts, ${measured.length} measured: ${sum(viewsOf)} views, ` +
        `${sum(engagementOf)} likes, reposts, replies and quotes`,
    );
    const [newest] = measured;
    const card = cards(page)
      .filter({ hasText: newest?.text.split('\n')[0] ?? '' })
      .first();
    const { impressions = 0, likes = 0 } = newest?.metrics ?? {};
    await card.getByText(`${likes} like`).waitFor();
    expect(await card.getByRole('definition').first().textContent()).toBe(String(impressions));
    expect(await card.locator('.link-card').textContent()).toContain('voltagegpu.com');
  });
});

test('are narrowed by filters that live in the address, one step back each', async () => {
  await visit(browser, DESK, async (page) => {
    await openPosts(page, served, '#posts?page=3');
    const ofA = posts.filter(({ account }) => account === 'A');
    const angle = ofA[0]?.angle ?? '';
    const ofAngle = ofA.filter((post) => post.angle === angle);
    const tag = ofAngle.at(-1)?.tags.at(-1) ?? '';
    const tagged = ofAngle.filter(({ tags }) => tags.includes(tag));

    await choice(page, 'Account').focus();
    await choice(page, 'Account').selectOption({ label: '@VOLTAGEGPU' });
    await expectTotal(page, ofA.length);
    // The first page of another list, and the focus where it was.
    expect(await hash(page)).toBe('#posts?account=A');
    expect(await page.evaluate('document.activeElement.dataset.name')).toBe('posts-account');
    await choice(page, 'Angle').selectOption(angle);
    await expectTotal(page, ofAngle.length);
    await choice(page, 'Tag').selectOption({ label: tag });
    await expectTotal(page, tagged.length);
    expect((await slotsOf(page)).toSorted()).toEqual(
      tagged
        .slice(0, POSTS_A_PAGE)
        .map(({ slot }) => slot)
        .toSorted(),
    );

    await page.reload();
    await expectTotal(page, tagged.length);
    expect(await choice(page, 'Tag').inputValue()).toBe(tag.slice(1));
    await page.goBack();
    await expectTotal(page, ofAngle.length);
    await page.goBack();
    await expectTotal(page, ofA.length);
    await page.goForward();
    await expectTotal(page, ofAngle.length);
    await page.getByRole('link', { name: 'Clear the filters' }).click();
    await expectTotal(page, posts.length);
  });
});

test('are searched as one types, which one step back takes away', async () => {
  await visit(browser, DESK, async (page) => {
    await openPosts(page, served, '#posts');
    const found = posts.filter(
      ({ text }) => text.toLowerCase().includes('h200') && text.toLowerCase().includes('rent'),
    );
    await page.getByLabel('Search the texts').pressSequentially('H200 rent', { delay: 60 });
    await expectTotal(page, found.length);
    await expectSoon(() => hash(page), '#posts?search=H200+rent');
    await page.goBack();
    await expectTotal(page, posts.length);
    expect(await page.getByLabel('Search the texts').inputValue()).toBe('');
  });
});

test('tell apart what has become of them', async () => {
  await visit(browser, PHONE, async (page) => {
    // The newest is made a rehearsed one.
    await page.route('**/posts/all?*', async (route) => {
      const answer = await (await route.fetch()).json();
      const newest = answer.posts.find(({ slot }: PostLine) => slot === posts[0]?.slot);
      Object.assign(newest ?? {}, { mode: 'rehearsal', xId: null, url: null, metrics: null });
      await route.fulfill({ json: answer });
    });
    await openPosts(page, served, '#posts?state=missing');
    await expectTotal(page, 1);
    await cards(page).getByText('no longer on X').waitFor();
    await choice(page, 'State').selectOption('Rehearsed');
    await expectSoon(() => total(page).textContent(), '1 post, none measured');
    await cards(page).getByText('Rehearsed: nobody has seen it').waitFor();
    await choice(page, 'State').selectOption('Deleted or being deleted');
    await page.getByText('None of the posts of the last 30 days is like that.').waitFor();
    expect(await seriousIssues(page)).toEqual([]);
  });
});

describe('in another order', () => {
  const orders = [
    { sort: 'Most views', by: [viewsOf] },
    { sort: 'Most engagements', by: [engagementOf, viewsOf] },
    { sort: 'Best engagement rate', by: [(post: PostLine) => engagementOf(post) / Math.max(viewsOf(post), 1)] },
  ];

  test.each(orders)('$sort comes first, and what is not measured last', async ({ sort, by }) => {
    await visit(browser, DESK, async (page) => {
      await openPosts(page, served, '#posts?page=2');
      await choice(page, 'Order').selectOption(sort);
      await page.getByRole('heading', { name: `Last 30 days, ${sort.toLowerCase()} first` }).waitFor();
      const shown = (await slotsOf(page)).map((slot) => posts.find((post) => post.slot === slot));
      const figures = shown.map((post) => post && by[0]?.(post));
      expect(figures).toEqual([...figures].sort((a = 0, b = 0) => b - a));
      expect(figures[0]).toBe(Math.max(...posts.map((post) => by[0]?.(post) ?? 0)));
      await page.getByRole('link', { name: 'Last' }).click();
      await expectSoon(
        () =>
          cards(page)
            .last()
            .getByText(/^Figures (not read yet|were not read)$/)
            .count(),
        1,
      );
      const unmeasured = posts.filter(({ metrics }) => !metrics).length;
      await page.getByText(`The ${unmeasured} posts without figures come last.`).waitFor();
    });
  });

  test('the best post of the month is one press away', async () => {
    await visit(browser, PHONE, async (page) => {
      await openPosts(page, served, '#posts');
      await page.getByRole('link', { name: 'Best of November' }).click();
      await page.getByRole('heading', { name: 'November 2026, most engagements first' }).waitFor();
      await expectTotal(page, posts.length);
      const best = Math.max(...posts.map(engagementOf));
      expect(await cards(page).first().getByRole('definition').nth(1).textContent()).toBe(String(best));
    });
  });
});

test('are paged to the oldest, each page read from its top', async () => {
  await visit(browser, PHONE, async (page) => {
    await openPosts(page, served, '#posts');
    const seen = [...(await slotsOf(page))];
    const pages = Math.ceil(posts.length / POSTS_A_PAGE);
    for (let next = 2; next <= pages; next += 1) {
      await page.getByRole('link', { name: 'Next' }).click();
      await page.getByText(`Page ${next} of ${pages}`).waitFor();
      seen.push(...(await slotsOf(page)));
    }
    expect(seen).toEqual(posts.map(({ slot }) => slot));
    expect(await page.getByRole('link', { name: 'Next' }).count()).toBe(0);
    const top = 'document.activeElement.matches(".post-cards") && document.activeElement.getBoundingClientRect().top';
    expect(await page.evaluate(top)).toBeCloseTo(0, -1);
    await page.goBack();
    await page.getByText(`Page ${pages - 1} of ${pages}`).waitFor();
    await page.reload();
    await page.getByText(`Page ${pages - 1} of ${pages}`).waitFor();
    await page.getByRole('link', { name: 'First' }).click();
    await expectSoon(() => hash(page), '#posts');
  });
});

test('are shown as they come, and as far as they came', async () => {
  await visit(
    browser,
    DESK,
    async (page) => {
      const { promise: released, resolve: release } = Promise.withResolvers<void>();
      let requests = 0;
      await page.route('**/posts/all?limit=200&*', async (route) => {
        requests += 1;
        if (requests === 2) {
          await released;
          await route.fulfill({ status: 503, json: { title: 'Service Unavailable', detail: 'try again in a minute' } });
        } else {
          await route.continue();
        }
      });
      await page.goto(served.address);
      await page.getByLabel('Control token').fill(served.token);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('link', { name: 'Posts', exact: true }).click();
      await expectSoon(() => total(page).textContent(), 'Reading … 200 posts so far');
      expect(await cards(page).count()).toBe(POSTS_A_PAGE);
      release();
      await page.getByText('This could not be read: try again in a minute.').waitFor();
      await expectTotal(page, 200);
      await page.reload();
      await expectTotal(page, posts.length);
    },
    FAILED_REQUEST,
  );
});

test('say what to do where there are none', async () => {
  await visit(browser, PHONE, async (page) => {
    await openPosts(page, served, '#posts?span=2026-10');
    await page.getByText('No post went out in October 2026.').waitFor();
    await page.getByRole('link', { name: 'last 90 days' }).click();
    await expectTotal(page, posts.length);
    await choice(page, 'When').selectOption('Last 7 days');
    const week = posts.filter(({ postedAt }) => postedAt >= '2026-11-17');
    await expectTotal(page, week.length);
  });
});

test('are deleted after a question that names them, and say so', async () => {
  await visit(browser, DESK, async (page) => {
    await openPosts(page, served, '#posts?account=A&sort=views');
    const card = cards(page).first();
    const text = await card.locator('.post-text').textContent();
    await card.getByRole('button', { name: /^Delete/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete this post?' });
    expect(await dialog.locator('blockquote').textContent()).toBe(text);
    await dialog.getByLabel('Why?').fill('beside a disaster');
    await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
    await card.getByText('being deleted, asked by owner: beside a disaster').waitFor();
    expect(await card.getByRole('button', { name: /^Delete/ }).count()).toBe(0);
    // The button is gone, and the focus is still at its post.
    const why = await card.getByText('Why this?').getAttribute('data-name');
    expect(await page.evaluate('document.activeElement.dataset.name')).toBe(why);

    await deletePosts({ ...served.bot.services({ publisher: fakePublisher() }), timeline: null, account: 'A' });
    await page.reload();
    await card.getByText('deleted 14:04, asked by owner: beside a disaster').waitFor();
    expect(await card.getByRole('link', { name: 'On X' }).count()).toBe(0);
    await choice(page, 'State').selectOption('Deleted or being deleted');
    await expectTotal(page, 1);
    expect(await card.locator('.post-text').textContent()).toBe(text);
  });
});
