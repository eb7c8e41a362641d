import { hrefOf } from '../../address.ts';
import { hrefWithoutFilters } from './controls.tsx';
import type { Query } from './query.ts';
import { DAYS, type Span } from './span.ts';
import { spanName } from './words.ts';

const LONGEST = DAYS.at(-1);

/** Why there is no post to show, and where there may be some. */
export const Empty = ({ query, span, isFiltered }: { query: Query; span: Span; isFiltered: boolean }) =>
  isFiltered ? (
    <p>
      None of the posts of {spanName(span)} is like that. <a href={hrefWithoutFilters(query)}>Clear the filters</a> to
      see them all.
    </p>
  ) : (
    <p>
      No post went out in {spanName(span)}.{' '}
      {span.name === LONGEST ? (
        <>
          What is to come is in the <a href={hrefOf('plan')}>plan</a>.
        </>
      ) : (
        <>
          See the <a href={hrefOf('posts', { span: LONGEST })}>last {LONGEST} days</a>, or what is to come in the{' '}
          <a href={hrefOf('plan')}>plan</a>.
        </>
      )}
    </p>
  );
