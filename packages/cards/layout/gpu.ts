import type { CardTheme } from '@promoter/content/card-theme';
import type { CardFacts } from '../card-facts.ts';
import { nodeLine, unitLines } from '../words.ts';
import { card } from './card.ts';
import { box, type Element, line, ROOM } from './element.ts';
import { fitting, type Measure } from './fit.ts';

const UNIT_ROOM = 380;

/** One price, as large as it can be: what one GPU costs an hour, and below it what the whole machine does. */
export async function gpuLayout(facts: CardFacts, theme: CardTheme, measure: Measure): Promise<Element> {
  const { prices, node } = facts;
  const amounts = prices.map(({ amount }) => amount);
  const size = await fitting(amounts, 196, ROOM - UNIT_ROOM, measure);
  const figures = prices.map((price) =>
    box(
      { alignItems: 'flex-end' },
      line(price.amount, { size, colour: theme.accent, bold: true }),
      box(
        // On the price's own baseline.
        { flexDirection: 'column', marginLeft: 28, marginBottom: Math.round(size * 0.14) },
        ...unitLines(price).map((text) => line(text, { size: 52, colour: theme.text })),
      ),
    ),
  );
  const whole = node ? [line(nodeLine(node), { size: 46, colour: theme.text })] : [];
  return card(facts, theme, measure, ...figures, ...whole);
}
