import type { OfferLine, OffersAnswer } from '@promoter/control/answers';
import type { ComponentChildren } from 'preact';
import { readOffers } from '../../api.ts';
import { status } from '../../bot.ts';
import { figure, moment, plural } from '../../format.ts';
import { Distance } from '../../parts/distance.tsx';
import { isFound, Search, searched } from '../../parts/search.tsx';
import { Read, Section } from '../../parts/section.tsx';
import { useReading } from '../../use-reading.ts';
import { OfferTable } from './offer-table.tsx';
import { isQuoted, isSample, offerName, unitInWords } from './price.ts';

/** What posts sell, at which price, how old that is, and whether it is quoted. */
export function Offers() {
  const offers = useReading('offers', readOffers);
  return <Read reading={offers}>{(answer) => <All answer={answer} />}</Read>;
}

function All({ answer: { offers } }: { answer: OffersAnswer }) {
  const wanted = searched();
  const found = offers.filter((offer) =>
    isFound(wanted, offerName(offer), unitInWords(offer.unit), offer.location ?? '', offer.source),
  );
  const kinds = [
    { kind: 'gpu', title: 'GPUs', caption: 'Prices of GPUs' },
    { kind: 'model', title: 'Models', caption: 'Prices of models' },
  ] as const;
  return (
    <>
      <Notice offers={offers} />
      {offers.length > 0 && (
        <div class="view-bar">
          <Summary offers={offers} />
          <Search label="Search offers" />
        </div>
      )}
      {offers.length > 0 && found.length === 0 && <p class="quiet">No offer has “{wanted}”.</p>}
      {kinds.map(({ kind, title, caption }) => {
        const own = found.filter((offer) => offer.kind === kind);
        if (own.length === 0) return null;
        return (
          <Section
            key={kind}
            id={`offers-${kind}`}
            title={title}
            aside={
              <span class="quiet">
                {figure(own.filter(isQuoted).length)} of {plural(own.length, 'price')} may be quoted
              </span>
            }
          >
            <OfferTable caption={caption} offers={own} hasPlaces={found.some(({ location }) => location !== null)} />
          </Section>
        );
      })}
    </>
  );
}

function Summary({ offers }: { offers: readonly OfferLine[] }) {
  const newest = offers.map(({ fetchedAt }) => fetchedAt).sort((a, b) => Date.parse(b) - Date.parse(a))[0];
  return (
    <p class="lead">
      Posts quote only what is available, at a price that is not too old:{' '}
      <b>{figure(offers.filter(isQuoted).length)}</b> of {plural(offers.length, 'price')} now.
      {newest !== undefined && (
        <span class="quiet">
          {' '}
          Last read {moment(newest)}, <Distance at={newest} />.
        </span>
      )}
    </p>
  );
}

/** What is wrong with the prices as a whole, and what to do for real ones. */
function Notice({ offers }: { offers: readonly OfferLine[] }) {
  const isRehearsal = status.value?.mode === 'rehearsal';
  if (offers.length === 0)
    return (
      <Advice title="No price is stored">
        {isRehearsal
          ? 'The rehearsal’s posts quote a sample list instead, marked so: its prices are not current. Live posts would name no price.'
          : 'Posts go out and name no price.'}
      </Advice>
    );
  const samples = offers.filter(isSample).length;
  if (samples > 0)
    return (
      <Advice title={samples === offers.length ? 'These are sample prices' : 'Some of these are sample prices'}>
        Those marked “sample” are made up, for a rehearsal that has no price list: they are not current.
      </Advice>
    );
  if (!offers.some(isQuoted))
    return (
      <Advice title="No price is quoted now">All are too old or not available: posts go out and name no price.</Advice>
    );
  return null;
}

const Advice = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="advice" aria-label={title}>
    <h2>{title}</h2>
    <p>{children}</p>
    <p>For real ones, whoever runs the bot does one of these:</p>
    <ul>
      <li>
        gives it the key of the price list, <code>priceListKey</code>, which is then read each hour: “The price list’s
        key” in <code>docs/going-live.md</code>
      </li>
      <li>
        puts prices in by hand: <code>npm run -s bot -- offers put offers.json</code>, in the form that its{' '}
        <code>--help</code> shows.
      </li>
    </ul>
  </section>
);
