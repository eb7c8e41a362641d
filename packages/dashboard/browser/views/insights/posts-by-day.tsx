import type { MetricsAnswer } from '@promoter/control/answers';
import { useEffect, useRef, useState } from 'preact/hooks';
import { figure, longDay, plural } from '../../format.ts';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { drawPosts, type PostsPlot } from './draw-posts.ts';

type Posts = Pick<MetricsAnswer['posts'], 'perDay' | 'total'>;

/** Posts by day as bars, and as a table for readers who cannot see the bars. */
export function PostsByDay({ posts: { perDay, total } }: { posts: Posts }) {
  const canvas = useRef<HTMLDivElement>(null);
  const plot = useRef<PostsPlot>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  useEffect(() => {
    if (!canvas.current) return;
    plot.current = drawPosts(canvas.current, setPointed);
    return plot.current.end;
  }, []);
  useEffect(() => plot.current?.show(perDay), [perDay]);
  const day = pointed === null ? undefined : perDay[pointed];
  return (
    <Section id="by-day" title="Posts by day">
      <div class="chart" aria-hidden="true" ref={canvas} />
      <p class="quiet reading">
        {day
          ? `${longDay(day.day)}: ${plural(day.posts, 'post')}`
          : `${plural(total, 'post')} in ${plural(perDay.length, 'day')}`}
      </p>
      <details>
        <summary>As a table</summary>
        <Table
          caption="Posts by day"
          headings={['Day', 'Posts']}
          rows={perDay.map(({ day, posts }) => ({ key: day, cells: [longDay(day), figure(posts)] }))}
        />
      </details>
    </Section>
  );
}
