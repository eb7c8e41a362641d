import type { CardTheme } from '@promoter/content/card-theme';
import type { CardFacts } from '../card-facts.ts';
import { datedLine } from '../words.ts';
import { box, type Element, HEIGHT, line, MARGIN, ROOM, WIDTH } from './element.ts';
import { fitting, type Measure } from './fit.ts';

const DATE_ROOM = 620;
const FOOT_AMOUNT_ROOM = 270;

/** What every card has: whose it is and of when above, the product, its prices as its kind has them, the computed line at the foot. */
export async function card(
  facts: CardFacts,
  theme: CardTheme,
  measure: Measure,
  ...prices: Element[]
): Promise<Element> {
  const { company, product, computed } = facts;
  const { background, text, quiet, accent, band, onBand } = theme;
  const [companySize, productSize, amountSize] = await Promise.all([
    fitting([company], 46, ROOM - DATE_ROOM, measure),
    fitting([product], 94, ROOM, measure),
    fitting([computed.amount], 64, FOOT_AMOUNT_ROOM, measure),
  ]);
  const apart = { justifyContent: 'space-between', alignItems: 'center' } as const;
  return box(
    { width: WIDTH, height: HEIGHT, flexDirection: 'column', backgroundColor: background },
    box(
      {
        flexDirection: 'column',
        flexGrow: 1,
        justifyContent: 'space-between',
        padding: `40px ${MARGIN}px 26px`,
      },
      box(
        apart,
        line(company, { size: companySize, colour: accent, bold: true }),
        line(datedLine(facts), { size: 36, colour: quiet }),
      ),
      line(product, { size: productSize, colour: text, bold: true }),
      ...prices,
    ),
    box(
      { ...apart, backgroundColor: band, height: 124, padding: `0 ${MARGIN}px` },
      line(`${computed.what}:`, { size: 44, colour: onBand }),
      line(computed.amount, { size: amountSize, colour: onBand, bold: true }),
    ),
  );
}
