/** What may stand between an element's tags. Absent values are left out. */
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
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (name.startsWith('--')) element.style.setProperty(name, String(value));
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...withoutAbsent(children));
  return element;
}

export const withoutAbsent = (children: readonly Child[]): (Node | string)[] =>
  children.filter((child) => child !== null && child !== undefined && child !== false);

export const button = (label: Child, onclick: () => void, attributes: Attributes = {}): HTMLButtonElement =>
  el('button', { ...attributes, onclick }, label);

/** A paragraph in the page's secondary colour. */
export const quiet = (...children: Child[]): HTMLElement => el('p', { class: 'quiet' }, ...children);

/** Names with their values, as a description list. */
export const facts = (...rows: readonly (readonly [name: string, ...value: Child[]] | false)[]): HTMLElement =>
  el(
    'dl',
    { class: 'facts' },
    ...rows.flatMap((row) => (row ? [el('dt', {}, row[0]), el('dd', {}, ...row.slice(1))] : [])),
  );

/** A table whose first column names its rows. */
export const table = (headings: readonly string[], rows: readonly (readonly Child[])[]): HTMLElement =>
  el(
    'table',
    {},
    el('thead', {}, el('tr', {}, ...headings.map((heading) => el('th', { scope: 'col' }, heading)))),
    el(
      'tbody',
      {},
      ...rows.map(([name, ...cells]) =>
        el('tr', {}, el('th', { scope: 'row' }, name), ...cells.map((cell) => el('td', {}, cell))),
      ),
    ),
  );

/** A table that scrolls sideways where the page is too narrow for it, by keyboard too. */
export const scrollableTable = (label: string, ...content: Parameters<typeof table>): HTMLElement =>
  el(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `${label}, scrollable` },
    table(...content),
  );
