import type { OfferLine } from '@promoter/control/answers';
import { moment } from '../../format.ts';
import { CardTable } from '../../parts/card-table.tsx';
import { Distance } from '../../parts/distance.tsx';
import { Chip } from '../../parts/facts.tsx';
import { StateLabel } from '../../parts/states.tsx';
import { exactPrice, inOrder, isSample, offerName, pricePerGpu, unitInWords } from './price.ts';

/** Where a price was read, in words; any other source is a file or program by its own name. */
const SOURCES: ReadonlyMap<string, string> = new Map([
  ['price-list', 'the price list'],
  ['control-api', 'put in by hand'],
  ['sample', 'the sample list'],
]);

/** The offers of one kind, with how old each price is and whether posts quote it. */
export function OfferTable({
  caption,
  offers,
  hasPlaces,
}: {
  caption: string;
  offers: readonly OfferLine[];
  /** Whether any offer of the view says where it is: the tables have the same columns. */
  hasPlaces: boolean;
}) {
  return (
    <CardTable
      caption={caption}
      columns={[
        ['Offer', 22],
        ['Price', 26],
        ...(hasPlaces ? [['Where', 14] as const] : []),
        ['Read', 22],
        ['In posts', 16],
      ]}
      rows={inOrder(offers).map((offer) => ({
        key: offer.id,
        cells: [
          <>
            {offerName(offer)} {isSample(offer) && <Chip tone="warn">sample</Chip>}
          </>,
          <Price offer={offer} />,
          ...(hasPlaces ? [offer.location] : []),
          <>
            {moment(offer.fetchedAt)}
            <span class="line quiet">
              <Distance at={offer.fetchedAt} />, {SOURCES.get(offer.source) ?? offer.source}
            </span>
          </>,
          <InPosts offer={offer} />,
        ],
      }))}
    />
  );
}

function Price({ offer }: { offer: OfferLine }) {
  const perGpu = pricePerGpu(offer);
  return (
    <>
      <b>{exactPrice(offer.priceUsd)}</b> {unitInWords(offer.unit)}
      {perGpu && <span class="line quiet">{perGpu}</span>}
    </>
  );
}

function InPosts({ offer: { available, fresh } }: { offer: OfferLine }) {
  if (!available) return <StateLabel name={fresh ? 'Not available' : 'Not available, too old'} mark="skipped" />;
  return fresh ? <StateLabel name="May be quoted" mark="done" /> : <StateLabel name="Too old" mark="unknown" />;
}
