/** What may be between an element's tags. Absent values are left out. */
export type Child = Node | string | null | undefined | false;

/**
 * Attribute values: left out for null and false, without a value for true. A listener under its event's name,
 * `onclick`.
 */
type Attributes = Readonly<Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>>;

/**
 * Builds an element. A name that begins with `--` sets a custom property: a style attribute would be refused by the
 * page's policy, as would any text that is taken for markup, so children are only ever nodes and plain text.
 */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  children: Child | readonly Child[] = [],
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (name.startsWith('--')) element.style.setProperty(name, String(value));
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...withoutAbsent([children].flat()));
  return element;
}

export const withoutAbsent = (children: readonly Child[]): (Node | string)[] =>
  children.filter((child) => child !== null && child !== undefined && child !== false);

export const button = (label: Child, onclick: () => void, attributes: Attributes = {}): HTMLButtonElement =>
  el('button', { ...attributes, onclick }, label);

/** A list with one entry for each thing. */
export function list<Thing>(
  tag: 'ol' | 'ul',
  attributes: Attributes,
  things: readonly Thing[],
  contentOf: (thing: Thing) => Child | readonly Child[],
): HTMLElement {
  const entries = things.map((thing) => el('li', {}, contentOf(thing)));
  return el(tag, attributes, entries);
}

/** A paragraph in the page's secondary colour. */
export const quiet = (...children: Child[]): HTMLElement => el('p', { class: 'quiet' }, children);

/** Names with their values, as a description list. */
export function facts(...rows: readonly (readonly [name: string, ...value: Child[]] | false)[]): HTMLElement {
  const pairs = rows
    .filter((row) => row !== false)
    .flatMap(([name, ...value]) => [el('dt', {}, name), el('dd', {}, value)]);
  return el('dl', { class: 'facts' }, pairs);
}

/** A table whose first column names its rows. */
export function table(headings: readonly string[], rows: readonly (readonly Child[])[]): HTMLElement {
  const head = headings.map((heading) => el('th', { scope: 'col' }, heading));
  const body = rows.map(([name, ...cells]) =>
    el('tr', {}, [el('th', { scope: 'row' }, name), ...cells.map((cell) => el('td', {}, cell))]),
  );
  return el('table', {}, [el('thead', {}, el('tr', {}, head)), el('tbody', {}, body)]);
}

/** A table that scrolls sideways where the page is too narrow for it, by keyboard too. */
export const scrollableTable = (label: string, ...content: Parameters<typeof table>): HTMLElement =>
  el(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `${label}, scrollable` },
    table(...content),
  );
