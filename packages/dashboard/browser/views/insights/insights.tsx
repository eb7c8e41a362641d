import type { MetricsAnswer } from '@promoter/control/answers';
import { hrefOf } from '../../address.ts';
import { readMetrics } from '../../api.ts';
import { Read, Section } from '../../parts/section.tsx';
import { SpanTabs, useSpan } from '../../parts/span.tsx';
import { useReading } from '../../use-reading.ts';
import { Hashtags } from './hashtags.tsx';
import { HeldBack } from './held-back.tsx';
import { Hours } from './hours.tsx';
import { PostsByDay } from './posts-by-day.tsx';
import { Reach } from './reach.tsx';
import { Running } from './running.tsx';
import { WhatWorks } from './what-works.tsx';

const USUAL_DAYS = 30;

/** What the posts of some days brought, what did best, what was held back, and last how the bot ran. */
export function Insights() {
  const days = useSpan(USUAL_DAYS);
  // The figures of many rows, which change slowly.
  const metrics = useReading(`metrics ${days}`, () => readMetrics(days), 5);
  return (
    <>
      <SpanTabs view="insights" days={days} usual={USUAL_DAYS} />
      <Read reading={metrics}>
        {(answer) => (
          <>
            {answer.posts.total === 0 ? <Nothing metrics={answer} /> : <Posted metrics={answer} />}
            <Running metrics={answer} />
          </>
        )}
      </Read>
    </>
  );
}

const Posted = ({ metrics }: { metrics: MetricsAnswer }) => (
  <>
    <Reach metrics={metrics} />
    {metrics.mode === 'live' && <WhatWorks days={metrics.days} />}
    <div class="columns">
      <div class="column">
        <PostsByDay posts={metrics.posts} />
        <Hours hours={metrics.posts.perHour} />
        <HeldBack metrics={metrics} />
      </div>
      <div class="column">
        <Hashtags metrics={metrics} />
      </div>
    </div>
  </>
);

const Nothing = ({ metrics }: { metrics: MetricsAnswer }) => (
  <>
    <Section id="reach" title={`Nothing was posted in these ${metrics.days} days`}>
      <p class="quiet">
        Once posts go out, this shows what they bring: views, engagements and clicks, and what works. What is to come is
        in the <a href={hrefOf('plan')}>plan</a>.
      </p>
    </Section>
    <HeldBack metrics={metrics} />
  </>
);
