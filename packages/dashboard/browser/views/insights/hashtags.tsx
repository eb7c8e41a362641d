import type { MetricsAnswer } from '@promoter/control/answers';
import { hrefOf } from '../../address.ts';
import { figure, rate } from '../../format.ts';
import { Measured } from '../../parts/facts.tsx';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';

type Hashtag = MetricsAnswer['hashtags'][number];

/** How many are shown at once. */
const SHOWN = 12;

/** The hashtags used most, with how their posts were received. */
export const Hashtags = ({ metrics: { hashtags, days } }: { metrics: MetricsAnswer }) => (
  <Section id="hashtags" title="Hashtags" aside={<span class="quiet">the most used first</span>}>
    {hashtags.length === 0 ? (
      <p class="quiet">No hashtag was used in these days.</p>
    ) : (
      <HashtagTable caption="Hashtags" days={days} hashtags={hashtags.slice(0, SHOWN)} />
    )}
    {hashtags.length > SHOWN && (
      <details>
        <summary>{hashtags.length - SHOWN} more</summary>
        <HashtagTable caption="More hashtags" days={days} hashtags={hashtags.slice(SHOWN)} />
      </details>
    )}
  </Section>
);

const HashtagTable = ({ caption, hashtags, days }: { caption: string; hashtags: readonly Hashtag[]; days: number }) => (
  <Table
    caption={caption}
    headings={['Hashtag', 'Posts', 'Views', 'Engaged']}
    rows={hashtags.map(({ hashtag, posts, impressions, engagementRate }) => ({
      key: hashtag,
      cells: [
        <a key="hashtag" href={hrefOf('posts', { span: String(days), tag: hashtag.slice(1), sort: 'engagement' })}>
          {hashtag}
        </a>,
        figure(posts),
        <Measured key="views" value={impressions} show={figure} />,
        <Measured key="engaged" value={engagementRate} show={rate} />,
      ],
    }))}
  />
);
