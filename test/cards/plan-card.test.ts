import { describe, expect, test } from '@jest/globals';
import { createCardPlanner } from '@promoter/cards';
import { installedCardFiles } from '../../packages/local/card-files.ts';
import { machineOffer, tokenOffer } from '../support/card-offers.ts';
import { cardTheme } from '../support/tiny-brand/index.ts';

const DAY = '2026-11-27';
let reads = 0;
const readFiles = () => {
  reads += 1;
  return installedCardFiles();
};
const planCard = createCardPlanner({ brand: { name: 'Brickyard' }, theme: cardTheme, readFiles });
const [input, output] = [tokenOffer('in', 60_000), tokenOffer('out', 240_000)];

describe('the plan of a card', () => {
  test('says whose it is, what it shows and of which day, before anything is drawn', () => {
    expect(planCard(input, [input, output], DAY)).toMatchObject({
      offer: input.id,
      layout: 'model',
      prices: [60_000, 240_000],
      day: DAY,
      alt: expect.stringContaining('$0.06 per million input tokens and $0.24 per million output tokens'),
    });
    expect(reads).toBe(0);
  });

  test('has the same hash for the same card, and another for another price, day, company or colour', () => {
    const hashOf = (price: number, day = DAY, planned = planCard) => planned(machineOffer({ price }), [], day).digest;
    const plannerOf = (name: string, theme = cardTheme) => createCardPlanner({ brand: { name }, theme, readFiles });
    const hashes = [
      hashOf(26_600_000),
      hashOf(26_608_000),
      hashOf(26_600_000, '2026-11-28'),
      hashOf(26_600_000, DAY, plannerOf('Kiln & Co')),
      hashOf(26_600_000, DAY, plannerOf('Brickyard', { ...cardTheme, band: '#000000' })),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashOf(26_600_000)).toBe(hashes[0]);
  });

  test('has another hash for a price that looks the same, rounded up: a card is held against the price itself', () => {
    const plannedAt = (price: number) => planCard(tokenOffer('in', price), [output], DAY);
    const [one, other] = [plannedAt(128_500), plannedAt(128_600)];
    expect(one.alt).toBe(other.alt);
    expect(one.digest).not.toBe(other.digest);
  });

  test('draws it with files that are read once', async () => {
    const [one, two] = [planCard(machineOffer(), [], DAY), planCard(input, [input, output], DAY)];
    const pictures = [await one.draw(), await two.draw()];
    expect(pictures.map((png) => Buffer.from(png).toString('latin1', 1, 4))).toEqual(['PNG', 'PNG']);
    expect(reads).toBe(1);
  });
});
