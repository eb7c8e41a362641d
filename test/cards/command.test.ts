import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadBrand } from '@promoter/brands/load';
import { cardFacts, cardProductOf, createCardDrawer } from '@promoter/cards';
import { sampleOffers } from '@promoter/content';
import { DAY_MS, isoTime } from '@promoter/domain';
import { installedCardFiles } from '../../packages/local/card-files.ts';
import { bot } from '../support/cli.ts';

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let folder: string;
let data: string[];
let out: string;
const now = Date.now();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'card-'));
  data = ['--data', join(folder, 'data')];
  out = join(folder, 'card.png');
  const machine = { kind: 'gpu', count: 8, unit: 'hour', priceUsd: '26.60' };
  const model = { kind: 'model', name: 'Qwen3-32B' };
  const offers = [
    { ...machine, id: 'gpu-8x-h200', name: 'H200' },
    { ...machine, id: 'gpu-8x-h100', name: 'H100', available: false },
    { ...machine, id: 'gpu-8x-a100', name: 'A100', fetchedAt: isoTime(now - 30 * DAY_MS) },
    { ...machine, id: 'gpu-8x-typo', name: 'L40', priceUsd: '2660' },
    { ...machine, id: 'gpu-8x-link', name: 'see example.com' },
    { ...model, id: 'qwen3-32b-in', unit: 'million-tokens-in', priceUsd: '0.06' },
    { ...model, id: 'qwen3-32b-out', unit: 'million-tokens-out', priceUsd: '0.24', available: false },
  ];
  writeFileSync(join(folder, 'offers.json'), JSON.stringify(offers));
  mkdirSync(join(folder, 'data'));
  const put = await bot(['offers', 'put', join(folder, 'offers.json'), ...data]);
  expect(put).toMatchObject({ code: 0, err: '' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('bot card', () => {
  test('writes the card of an offer, and prints its path, size and alt text', async () => {
    const { code, out: printed } = await bot(['card', '--offer', 'gpu-8x-h200', '--out', out, ...data]);
    expect(code).toBe(0);
    const kilobytes = (readFileSync(out).byteLength / 1_000).toFixed(1);
    expect(printed).toContain(`${out}: 1200 × 675, ${kilobytes} KB\n`);
    expect(printed).toMatch(
      /Alt text: .*: 8x H200 costs \$3\.325 per GPU-hour\. .* The price is of \d+ \w+ \d{4}\.\n$/,
    );
  });

  test('names no price of a model that is not to be had now', async () => {
    const { out: printed } = await bot(['card', '--offer', 'qwen3-32b-in', '--out', out, '--json', ...data]);
    expect(JSON.parse(printed)).toMatchObject({ sample: false, alt: expect.stringContaining('input tokens. 1,000') });
  });

  test.each([
    ['gpu-8x-h20', 'there is no offer gpu-8x-h20: the nearest are gpu-8x-h200, gpu-8x-h100, gpu-8x-a100'],
    ['gpu-8x-h100', 'gpu-8x-h100 is not available: nothing was drawn'],
    ['gpu-8x-a100', 'too long ago to be quoted: nothing was drawn'],
    ['gpu-8x-typo', 'gpu-8x-typo has no plausible price: nothing was drawn'],
    ['gpu-8x-link', 'gpu-8x-link has no printable name: nothing was drawn'],
  ])('refuses %s in a sentence, and writes nothing', async (id, sentence) => {
    const refused = join(folder, `${id}.png`);
    const { code, err } = await bot(['card', '--offer', id, '--out', refused, ...data]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(sentence) });
    expect(existsSync(refused)).toBe(false);
  });

  test('takes a file in no folder for wrong usage', async () => {
    const { code, err } = await bot(['card', '--offer', 'gpu-8x-h200', '--out', join(folder, 'no/card.png'), ...data]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('there is no folder') });
  });

  test('where no bot has run draws a sample, says so, and names the file for it; in a process of its own, the same bytes', async () => {
    writeFileSync(join(folder, 'cdk.json'), '{"context":{"bot":{}}}');
    const ran = await bot(['card', '--offer', 'sample-gpu-8x-h200', '--json'], { cwd: folder });
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
    const { day, bytes, ...answer } = JSON.parse(ran.out);
    const file = 'sample-gpu-8x-h200.png';
    expect(answer).toMatchObject({ offer: 'sample-gpu-8x-h200', file, width: 1_200, height: 675, sample: true });
    const { brand, cardTheme } = await loadBrand('voltagegpu');
    const samples = sampleOffers(brand, now);
    const [offer] = samples.filter(({ id }) => id === 'sample-gpu-8x-h200');
    if (!offer) throw new Error('there is no such sample');
    const drawCard = await createCardDrawer(await installedCardFiles());
    const here = await drawCard(cardFacts(cardProductOf(offer, samples), brand, day), cardTheme);
    const there = readFileSync(join(folder, file));
    expect(hashOf(there)).toBe(hashOf(here));
    expect(bytes).toBe(there.byteLength);
    expect(existsSync(join(folder, '.bot-data'))).toBe(false);
  });
});
