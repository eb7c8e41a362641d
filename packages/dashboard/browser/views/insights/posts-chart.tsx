import type { MetricsAnswer } from '@promoter/control/answers';
import uPlot from 'uplot';
import { type Child, el, table } from './element.ts';
import { figure, inUtc, longDay, plural } from './format.ts';

type Days = MetricsAnswer['posts']['perDay'];

const HEIGHT = 160;
const HALF_A_DAY_S = 43_200;

const bars = uPlot.paths.bars?.({ size: [0.7, 24], radius: 0.2 });

/** Posts by day as bars, and as a table for readers who cannot see the bars. */
export function postsChart({ posts: { perDay, total } }: MetricsAnswer): Child[] {
  const caption = el('p', { class: 'quiet reading' }, summaryOf(perDay, total));
  const canvas = el('div', { class: 'chart', 'aria-hidden': 'true' });
  const observer = new ResizeObserver(() => {
    if (!canvas.isConnected) {
      // A page may stay open for weeks: a chart that was replaced has to remove its listeners.
      observer.disconnect();
      ended.abort();
      plot?.destroy();
      return;
    }
    const width = canvas.clientWidth;
    if (plot) plot.setSize({ width, height: HEIGHT });
    else plot = draw(canvas, perDay, width, (day) => caption.replaceChildren(day ?? summaryOf(perDay, total)));
  });
  let plot: uPlot | undefined;
  observer.observe(canvas);
  const ended = new AbortController();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => plot?.redraw(), ended);
  return [
    canvas,
    caption,
    el('details', {}, [
      el('summary', {}, 'As a table'),
      table(
        ['Day', 'Posts'],
        perDay.map(({ day, posts }) => [longDay(day), figure(posts)]),
      ),
    ]),
  ];
}

const summaryOf = (days: Days, total: number): string => `${plural(total, 'post')} in ${plural(days.length, 'day')}`;

function draw(parent: HTMLElement, days: Days, width: number, point: (text: string | null) => void): uPlot {
  const colour = (name: string) => {
    parent.style.color = `var(${name})`;
    return getComputedStyle(parent).color;
  };
  const font = '12px system-ui, sans-serif';
  const data: uPlot.AlignedData = [days.map(({ day }) => Date.parse(day) / 1_000), days.map(({ posts }) => posts)];
  const axis: uPlot.Axis = {
    font,
    stroke: () => colour('--quiet'),
    grid: { stroke: () => colour('--line'), width: 1 },
    ticks: { show: false },
  };
  return new uPlot(
    {
      width,
      height: HEIGHT,
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1_000), 'UTC'),
      legend: { show: false },
      cursor: { drag: { x: false, y: false }, y: false, points: { show: false } },
      // Half a day on either side, so that the first bar and the last are whole.
      scales: {
        x: { range: (_, first, last) => [first - HALF_A_DAY_S, last + HALF_A_DAY_S] },
        y: { range: (_, __, most) => [0, Math.max(4, most)] },
      },
      axes: [
        { ...axis, size: 28, grid: { show: false }, values: (_, splits) => splits.map(shortDate) },
        { ...axis, size: 32, incrs: [1, 2, 5, 10, 20, 50] },
      ],
      series: [
        {},
        {
          fill: () => colour('--accent'),
          stroke: () => colour('--accent'),
          width: 0,
          points: { show: false },
          ...(bars ? { paths: bars } : {}),
        },
      ],
      hooks: {
        setCursor: [
          ({ cursor: { idx } }) => {
            const day = idx === null || idx === undefined ? undefined : days[idx];
            point(day ? `${longDay(day.day)}: ${plural(day.posts, 'post')}` : null);
          },
        ],
      },
    },
    data,
    parent,
  );
}

const shortDate = (seconds: number): string => inUtc(seconds * 1_000, { day: 'numeric', month: 'short' });
