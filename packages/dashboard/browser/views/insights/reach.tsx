import type { MetricsAnswer } from '@promoter/control/answers';
import type { ComponentChildren } from 'preact';
import { hrefOf } from '../../address.ts';
import { figure, money, plural, rate, shortDay } from '../../format.ts';
import { Measured } from '../../parts/facts.tsx';
import { Section } from '../../parts/section.tsx';

/** How often the posts were seen and engaged with, as far as X's figures have been read, and what they cost. */
export function Reach({ metrics: { posts, mode, first, last, days } }: { metrics: MetricsAnswer }) {
  const { total, measured, impressions, engagements, engagementRate, costUsd } = posts;
  return (
    <Section
      id="reach"
      title="What the posts brought"
      aside={
        <span class="quiet">
          {shortDay(first)} to {shortDay(last)}
        </span>
      }
    >
      <dl class="tiles">
        <Tile name="Views">
          <Measured value={impressions} show={figure} />
        </Tile>
        <Tile name="Engagements" note="likes, reposts, replies and quotes">
          <Measured value={engagements} show={figure} />
        </Tile>
        <Tile name="Engagement rate" note="engagements of all views">
          <Measured value={engagementRate} show={rate} />
        </Tile>
        <Tile name={mode === 'rehearsal' ? 'Rehearsed posts' : 'Posts'}>{figure(total)}</Tile>
        <Tile name="Cost of the posts" note={mode === 'rehearsal' ? 'had they been sent' : 'billed by X'}>
          {money(costUsd)}
        </Tile>
      </dl>
      <p class="quiet">
        {mode === 'rehearsal'
          ? 'Rehearsed posts have no readers: X has no figures of them.'
          : `X’s figures are read a day and a week after each post: so far for ${figure(measured)} of ${plural(total, 'post')}.`}{' '}
        {measured > 0 && (
          <>
            <a href={hrefOf('posts', { span: String(days), sort: 'engagement' })}>See the posts, the best first</a>.
          </>
        )}
      </p>
    </Section>
  );
}

const Tile = ({ name, note, children }: { name: string; note?: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <span class="big">{children}</span>
      {note !== undefined && <span class="quiet">{note}</span>}
    </dd>
  </div>
);
