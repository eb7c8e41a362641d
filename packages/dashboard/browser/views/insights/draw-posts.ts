import type { MetricsAnswer } from '@promoter/control/answers';
import uPlot from 'uplot';
import { inUtc } from '../../format.ts';

type Days = MetricsAnswer['posts']['perDay'];

const HEIGHT = 160;
const HALF_A_DAY_S = 43_200;

/** A chart of posts by day. */
export interface PostsPlot {
  show(days: Days): void;
  /** Removes the chart and its listeners. */
  end(): void;
}

/** What changes the page's colours: the canvas has to be painted again. */
const SCHEMES = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

/** Draws into an element, as wide as it is. `point` is told which day the pointer is on. */
export function drawPosts(parent: HTMLElement, point: (index: number | null) => void): PostsPlot {
  const plot = new uPlot(optionsOf(parent, point), [[], []], parent);
  const observer = new ResizeObserver(() => plot.setSize({ width: parent.clientWidth, height: HEIGHT }));
  observer.observe(parent);
  const ended = new AbortController();
  for (const scheme of SCHEMES) matchMedia(scheme).addEventListener('change', () => plot.redraw(), ended);
  return {
    show: (days) => plot.setData([days.map(({ day }) => Date.parse(day) / 1_000), days.map(({ posts }) => posts)]),
    end: () => {
      observer.disconnect();
      ended.abort();
      plot.destroy();
    },
  };
}

function optionsOf(parent: HTMLElement, point: (index: number | null) => void): uPlot.Options {
  const colour = (name: string) => {
    parent.style.color = `var(${name})`;
    return getComputedStyle(parent).color;
  };
  const axis: uPlot.Axis = {
    font: '12px system-ui, sans-serif',
    stroke: () => colour('--quiet'),
    grid: { stroke: () => colour('--line'), width: 1 },
    ticks: { show: false },
  };
  const bars = uPlot.paths.bars?.({ size: [0.7, 24], radius: 0.2 });
  return {
    width: parent.clientWidth,
    height: HEIGHT,
    // The dates are local days as they are written.
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1_000), 'UTC'),
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, y: false, points: { show: false } },
    scales: {
      // Half a day on either side, so that the first bar and the last are whole.
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
    hooks: { setCursor: [({ cursor: { idx } }) => point(idx ?? null)] },
  };
}

const shortDate = (seconds: number): string => inUtc(seconds * 1_000, { day: 'numeric', month: 'short' });
