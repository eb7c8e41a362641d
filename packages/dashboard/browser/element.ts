/** What may stand between an element's tags. Nothing at all for what is absent. */
export type Child = Node | string | null | undefined | false;

/** An attribute's value: absent for null and false, bare for true. A listener under the event's name, `onclick`. */
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
