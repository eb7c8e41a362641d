import { beforeAll, expect, test } from '@jest/globals';
import { dashboardPage } from '@promoter/dashboard';
import { buildDashboard } from '@promoter/dashboard/build';
import { assetOf } from '../../functions/control-api/assets.ts';
import { TOKEN, testApi } from '../support/control.ts';

let files: Map<string, string>;

beforeAll(async () => {
  const built = await buildDashboard();
  files = new Map([...built].map(([name, body]) => [name, Buffer.from(body).toString()]));
});

const named = (start: string): string => [...files.keys()].find((name) => name.startsWith(start)) ?? start;

/** The scripts that one imports, and what these import, as a browser loads them before it runs. */
function importsOf(script: string): string[] {
  const own = [...(files.get(script) ?? '').matchAll(/(?:from|import)"\.\/([^"]+)"/g)].map(([, name = '']) => name);
  return [...new Set(own.flatMap((name) => [name, ...importsOf(name)]))];
}

test('every view but Today is a file of its own, and only Insights loads the library of its chart', () => {
  for (const view of ['plan', 'posts', 'trends', 'offers', 'insights', 'log'])
    expect(files.has(named(`${view}-`))).toBe(true);
  const withCharts = [...files].filter(([name, text]) => name.endsWith('.js') && text.includes('uplot'));
  expect(withCharts.map(([name]) => name)).toEqual([named('insights-')]);
  expect(importsOf(named('main-'))).not.toContain(named('insights-'));
});

test('the page asks at once for all that it begins with, which a browser’s six connections carry', async () => {
  const { raw } = testApi(
    Date.parse('2026-11-23T08:00:00Z'),
    {},
    {
      assets: async () => new Map([...files].map(([name, text]) => [name, assetOf(name, Buffer.from(text))])),
    },
  );
  const { content } = await raw({ path: '/', headers: { authorization: `Bearer ${TOKEN}` } });
  const loaded = [...content.matchAll(/(?:src|href)="\/assets\/([^"]+)"/g)].map(([, name]: string[]) => name);
  const needed = [named('dashboard-'), named('ahead-'), named('main-'), ...importsOf(named('main-'))];
  expect(loaded.toSorted()).toEqual([...needed].sort());
  expect(loaded.length).toBeLessThanOrEqual(6);
});

test('what asks ahead is there long before the rest: it imports little', () => {
  const sizes = [named('ahead-'), ...importsOf(named('ahead-'))].map((name) => files.get(name)?.length ?? 0);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(5_000);
});

test('names in the page are escaped', () => {
  const page = dashboardPage(
    { script: 'main.js', ahead: 'ahead.js', chunks: ['"><b>.js'], style: 'dashboard.css' },
    { label: '"><i>', role: 'read', csrf: '' },
  );
  expect(page).not.toMatch(/<[bi]>/);
});
