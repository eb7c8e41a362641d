import { type Child, el, withoutAbsent } from './element.ts';
import { replaceKeepingFocus } from './focus.ts';
import type { Loadable } from './read-all.ts';

/**
 * Builds one part of the page. Its element stays in place while its content changes; the elements `above` its content
 * never change.
 */
export function section<Data>(id: string, title: string, build: (data: Data) => Child[], ...above: HTMLElement[]) {
  const body = el('div', { class: 'body' });
  const element = el('section', { id, 'aria-labelledby': `${id}-title` }, [
    el('h2', { id: `${id}-title` }, title),
    ...above,
    body,
  ]);
  let shown = '';
  const replace = (key: string, content: () => Child[]) => {
    if (key === shown) return;
    shown = key;
    replaceKeepingFocus(body, withoutAbsent(content()));
  };
  const show = (data: Data) => replace(JSON.stringify(data), () => build(data));
  return {
    element,
    /** Shows the data; does nothing when they are shown already, so that focus and scroll position stay. */
    show,
    /** Shows the data, or why they could not be read: one part may fail without the others. */
    showLoadable: (loadable: Loadable<Data>) =>
      'data' in loadable
        ? show(loadable.data)
        : replace(loadable.fault, () => [el('p', { class: 'fault' }, loadable.fault)]),
  };
}
