import type { CardTheme } from '@promoter/content/card-theme';
import type { CardFacts } from '../card-facts.ts';
import { datedLine } from '../words.ts';
import { box, type Element, HEIGHT, line, MARGIN, ROOM, WIDTH } from './element.ts';
import { fitting, type Measure, roomBeside } from './fit.ts';

const DATE_SIZE = 36;
const COMPUTED_SIZE = 44;

/** Between two texts on one line, at least. */
const GAP = 36;

/** What every card has: whose it is and of when above, the product, its prices as its kind has them, the computed line at the foot. */
export async function card(
  facts: CardFacts,
  theme: CardTheme,
  measure: Measure,
  ...prices: Element[]
): Promise<Element> {
  const { company, product, computed } = facts;
  const { background, text, quiet, accent, band, onBand } = theme;
  const dated = datedLine(facts);
  const what = `${computed.what}:`;
  const [besideDate, besideWhat] = await Promise.all([
    roomBeside(dated, { size: DATE_SIZE, gap: GAP, room: ROOM }, measure),
    roomBeside(what, { size: COMPUTED_SIZE, gap: GAP, room: ROOM }, measure),
  ]);
  const [companySize, productSize, amountSize] = await Promise.all([
    fitting([company], 46, besideDate, measure),
    fitting([product], 94, ROOM, measure),
    fitting([computed.amount], 64, besideWhat, measure),
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
        line(dated, { size: DATE_SIZE, colour: quiet }),
      ),
      line(product, { size: productSize, colour: text, bold: true }),
      ...prices,
    ),
    box(
      { ...apart, backgroundColor: band, height: 124, padding: `0 ${MARGIN}px` },
      line(what, { size: COMPUTED_SIZE, colour: onBand }),
      line(computed.amount, { size: amountSize, colour: onBand, bold: true }),
    ),
  );
}
