import type { CardTheme } from '@promoter/content/card-theme';
import type { CardFacts } from '../card-facts.ts';
import { tokensLine } from '../words.ts';
import { card } from './card.ts';
import { box, type Element, line, ROOM } from './element.ts';
import { fitting, type Measure } from './fit.ts';

const GAP = 60;

/** A model's prices side by side: what it reads and what it writes, for a million tokens. */
export async function modelLayout(facts: CardFacts, theme: CardTheme, measure: Measure): Promise<Element> {
  const { prices } = facts;
  const room = Math.floor((ROOM - GAP * (prices.length - 1)) / prices.length);
  const amounts = prices.map(({ amount }) => amount);
  const size = await fitting(amounts, 150, room, measure);
  const columns = prices.map(({ amount, of }) =>
    box(
      { flexDirection: 'column', width: room },
      line(of === 'input' ? 'Input' : 'Output', { size: 46, colour: theme.quiet }),
      line(amount, { size, colour: theme.accent, bold: true }),
    ),
  );
  return card(
    facts,
    theme,
    measure,
    box({ gap: GAP }, ...columns),
    line(tokensLine(facts), { size: 46, colour: theme.text }),
  );
}
