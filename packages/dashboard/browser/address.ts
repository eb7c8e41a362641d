import { signal } from '@preact/signals';

/** The views, in the order in which the navigation shows them. */
export const VIEWS = ['today', 'plan', 'posts', 'trends', 'offers', 'insights', 'log'] as const;
export type ViewName = (typeof VIEWS)[number];

/** Where the page is: a view, and what it shows of it. */
export interface Address {
  view: ViewName;
  parameters: ReadonlyMap<string, string>;
}

/**
 * The page's address, after the `#`: `#plan?show=week`. The paths themselves are the API's, so that a view can never be
 * mistaken for an answer.
 */
export const address = signal<Address>(parse(location.hash));

addEventListener('hashchange', () => {
  address.value = parse(location.hash);
});

function parse(hash: string): Address {
  const [name = '', query = ''] = hash.slice(1).split('?');
  const view = VIEWS.find((known) => known === name) ?? 'today';
  return { view, parameters: new Map(new URLSearchParams(query)) };
}

/** What a link to a view has as its `href`. Parameters without a value are left out. */
export function hrefOf(view: ViewName, parameters: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const query = new URLSearchParams(given).toString();
  return `#${view}${query === '' ? '' : `?${query}`}`;
}

/**
 * Changes parameters of the view that is open, as a step that the browser's back button takes back; one that `replaces`
 * the step before it, as each letter of a word does, is none of its own.
 */
export function show(changes: Readonly<Record<string, string | undefined>>, { replaces = false } = {}): void {
  const { view, parameters } = address.value;
  const href = hrefOf(view, { ...Object.fromEntries(parameters), ...changes });
  if (replaces) location.replace(href);
  else location.hash = href;
}
