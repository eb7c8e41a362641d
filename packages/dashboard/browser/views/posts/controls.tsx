import type { PostLine } from '@promoter/control/answers';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { hrefOf, show } from '../../address.ts';
import { status } from '../../bot.ts';
import { inUtc, today } from '../../format.ts';
import { handleOf } from '../../parts/post.tsx';
import { FATES, FILTERS, type Query, SORTS } from './query.ts';
import { SearchField } from './search-field.tsx';
import { DAYS, monthsUntil, type Span, USUAL } from './span.ts';
import { FATE_NAMES, SORT_NAMES } from './words.ts';

/** A year of months, and the one of a year ago. */
const MONTHS_OFFERED = 13;

/** Which posts are shown, and in which order. What can be chosen is what the posts of the span have. */
export function Controls({ query, span, posts }: { query: Query; span: Span; posts: readonly PostLine[] }) {
  const folded = FILTERS.filter((name) => name !== 'search' && query[name]).length;
  const [isOpen, setOpen] = useState(folded > 0);
  const accounts = [...(status.value?.accounts.map(({ id }) => id) ?? []), ...posts.map(({ account }) => account)];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would not be a grid in every browser.
    <div class={isOpen ? 'filters open' : 'filters'} role="group" aria-label="Which posts, in which order">
      <Choice label="When" name="span" value={span.name === USUAL ? '' : span.name}>
        {DAYS.map((days) => (
          <option key={days} value={days === USUAL ? '' : days}>
            Last {days} days
          </option>
        ))}
        {including(monthsUntil(today.value, MONTHS_OFFERED), span.name.includes('-') ? span.name : null).map(
          (month) => (
            <option key={month} value={month}>
              {inUtc(month, { month: 'short', year: 'numeric' })}
            </option>
          ),
        )}
      </Choice>
      <Choice label="Order" name="sort" value={query.sort === 'newest' ? '' : query.sort}>
        {SORTS.map((sort) => (
          <option key={sort} value={sort === 'newest' ? '' : sort}>
            {SORT_NAMES[sort]}
          </option>
        ))}
      </Choice>
      <SearchField search={query.search} />
      <button type="button" class="fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Fewer filters' : `More filters${folded > 0 ? ` (${folded})` : ''}`}
      </button>
      <Choice label="Account" name="account" value={query.account} all="All accounts" isFoldable>
        {optionsOf(accounts, query.account, (account) => `@${handleOf(account)}`)}
      </Choice>
      <Choice label="Angle" name="angle" value={query.angle} all="All angles" isFoldable>
        {optionsOf(
          posts.map(({ angle }) => angle),
          query.angle,
        )}
      </Choice>
      <Choice label="Tag" name="tag" value={query.tag?.slice(1) ?? null} all="All tags" isFoldable>
        {optionsOf(
          posts.flatMap(({ tags }) => tags.map((tag) => tag.slice(1))),
          query.tag?.slice(1) ?? null,
          (tag) => `#${tag}`,
        )}
      </Choice>
      <Choice label="State" name="state" value={query.state} all="All states" isFoldable>
        {FATES.map((state) => (
          <option key={state} value={state}>
            {FATE_NAMES[state]}
          </option>
        ))}
      </Choice>
    </div>
  );
}

/** Where the posts are shown again that the filters leave out. */
export const hrefWithoutFilters = ({ span, sort }: Query): string =>
  hrefOf('posts', { span: span ?? undefined, sort: sort === 'newest' ? undefined : sort });

function Choice({
  label,
  name,
  value,
  all,
  isFoldable = false,
  children,
}: {
  label: string;
  name: string;
  value: string | null;
  /** What is chosen where nothing is. */
  all?: string;
  /** Whether it is hidden on a phone until it is asked for. */
  isFoldable?: boolean;
  children: ComponentChildren;
}) {
  return (
    <label class={isFoldable ? 'field foldable' : 'field'}>
      {label}
      <select
        data-name={`posts-${name}`}
        value={value ?? ''}
        onChange={({ currentTarget }) => show({ [name]: currentTarget.value, page: undefined })}
      >
        {all && <option value="">{all}</option>}
        {children}
      </select>
    </label>
  );
}

const optionsOf = (values: readonly string[], chosen: string | null, nameOf = (value: string) => value) =>
  including(
    [...new Set(values)].sort((a, b) => a.localeCompare(b, 'en')),
    chosen,
  ).map((value) => (
    <option key={value} value={value}>
      {nameOf(value)}
    </option>
  ));

/** What is chosen is offered, even where there is nothing of it. */
const including = (values: readonly string[], chosen: string | null): readonly string[] =>
  chosen === null || values.includes(chosen) ? values : [...values, chosen];
