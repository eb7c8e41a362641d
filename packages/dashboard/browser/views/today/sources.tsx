import type { StatusAnswer } from '@promoter/control/answers';
import { hrefOf } from '../../address.ts';
import { figure, plural } from '../../format.ts';
import { Distance } from '../../parts/distance.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Section } from '../../parts/section.tsx';

/** What posts are composed from, how fresh it is, and when slots were last reconciled. */
export function Sources({ status: { trends, offers, lastSettledAt } }: { status: StatusAnswer }) {
  const fromSources = trends.fromSources ?? 0;
  const failing = trends.sources.filter(({ healthy }) => !healthy).length;
  return (
    <Section id="sources" title="Sources">
      <Facts
        rows={[
          [
            'Trends',
            trends.newestAt === null ? (
              'none delivered yet'
            ) : (
              <>
                {figure(fromSources)} usable, last delivered <Distance at={trends.newestAt} />
              </>
            ),
          ],
          ['Calendar and field', `${plural(trends.usable - fromSources, 'tag')} usable`],
          [
            'Trend sources',
            trends.sources.length > 0 &&
              (failing === 0 ? 'all answer' : `${failing} of ${trends.sources.length} do not answer`),
          ],
          [
            'Prices',
            offers.newestAt === null ? (
              'not read yet'
            ) : (
              <>
                {plural(offers.available, 'offer')}, read <Distance at={offers.newestAt} />
              </>
            ),
          ],
          ['Last reconciliation', lastSettledAt === null ? 'not yet' : <Distance at={lastSettledAt} />],
        ]}
      />
      <p class="quiet links">
        <a href={hrefOf('trends')}>Trends</a> <a href={hrefOf('offers')}>Offers</a>
      </p>
    </Section>
  );
}
