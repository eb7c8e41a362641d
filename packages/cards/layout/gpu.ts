import type { CardTheme } from '@promoter/content/card-theme';
import type { CardFacts, CardPrice } from '../card-facts.ts';
import { nodeLine, unitLines } from '../words.ts';
import { card } from './card.ts';
import { box, type Element, line, ROOM } from './element.ts';
import { fitting, type Measure, roomBeside } from './fit.ts';

const UNIT_SIZE = 52;

/** Between the price and what it is for. */
const GAP = 28;

/** One price, as large as it can be: what one GPU costs an hour, and below it what the whole machine does. */
export async function gpuLayout(facts: CardFacts, theme: CardTheme, measure: Measure): Promise<Element> {
  const { prices, node } = facts;
  const figures = await Promise.all(prices.map((price) => figure(price, theme, measure)));
  const whole = node ? [line(nodeLine(node), { size: 46, colour: theme.text })] : [];
  return card(facts, theme, measure, ...figures, ...whole);
}

async function figure(price: CardPrice, theme: CardTheme, measure: Measure): Promise<Element> {
  const [unit = '', ...more] = unitLines(price);
  const room = await roomBeside(unit, { size: UNIT_SIZE, gap: GAP, room: ROOM }, measure);
  const size = await fitting([price.amount], 196, room, measure);
  return box(
    { alignItems: 'flex-end' },
    line(price.amount, { size, colour: theme.accent, bold: true }),
    box(
      // On the price's own baseline.
      { flexDirection: 'column', marginLeft: GAP, marginBottom: Math.round(size * 0.14) },
      ...[unit, ...more].map((text) => line(text, { size: UNIT_SIZE, colour: theme.text })),
    ),
  );
}
