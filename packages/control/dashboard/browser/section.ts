import { type Child, el, present } from './element.ts';

/** One part of the page: it stays where it is while what it shows changes. */
export interface Section<Data> {
  element: HTMLElement;
  /** Shows the data, and does nothing when it is what is shown already: focus and reading position stay. */
  show(data: Data): void;
}

export function section<Data>(id: string, title: string, build: (data: Data) => Child[]): Section<Data> {
  const body = el('div', { class: 'body' });
  const element = el('section', { id, 'aria-labelledby': `${id}-title` }, el('h2', { id: `${id}-title` }, title), body);
  let shown = '';
  return {
    element,
    show: (data) => {
      const key = JSON.stringify(data);
      if (key === shown) return;
      shown = key;
      replaceKeepingFocus(body, build(data));
    },
  };
}

/** Replaces what is inside. The element that had the focus gives it to its successor of the same name. */
export function replaceKeepingFocus(parent: HTMLElement, children: Child[]): void {
  const { activeElement } = document;
  const name =
    activeElement instanceof HTMLElement && parent.contains(activeElement) ? activeElement.dataset.name : undefined;
  parent.replaceChildren(...present(children));
  if (name !== undefined) parent.querySelector<HTMLElement>(`[data-name="${CSS.escape(name)}"]`)?.focus();
}
