import { hrefOf } from '../../address.ts';
import { today } from '../../format.ts';
import type { Query } from './query.ts';
import { monthsUntil } from './span.ts';
import { shortMonthName } from './words.ts';

/** The questions that are asked most: what is new, and what was best this month and the last. */
export const Shortcuts = ({ query }: { query: Query }) => (
  <nav class="tabs" aria-label="Often asked for">
    <a href={hrefOf('posts')} aria-current={query.sort === 'newest' && query.span === null ? 'page' : undefined}>
      Newest
    </a>
    {monthsUntil(today.value, 2).map((month) => (
      <a
        key={month}
        href={hrefOf('posts', { span: month, sort: 'engagement' })}
        aria-current={query.sort === 'engagement' && query.span === month ? 'page' : undefined}
      >
        Best of {shortMonthName(month)}
      </a>
    ))}
  </nav>
);
